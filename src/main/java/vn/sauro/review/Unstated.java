package vn.sauro.review;

import java.util.List;
import java.util.stream.Stream;

/// What a document leaves out that a task must say.
enum Unstated {
    LEAD,
    DEADLINE,
    PRODUCT;

    static List<Unstated> of(Instruction says) {
        return Stream.of(values()).filter(one -> one.isMissing(says)).toList();
    }

    private boolean isMissing(Instruction says) {
        return switch (this) {
            case LEAD -> says.lead().isEmpty();
            case DEADLINE -> !says.due().isStated();
            case PRODUCT -> says.product() == null;
        };
    }
}
