package vn.sauro.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// Makes proposals of what was read from a document, each at its place on the page.
final class Intake {
    private Intake() {}

    static List<Draft> drafts(List<ProposedTask> tasks, PageText page, @Nullable String authority) {
        var drafts = new ArrayList<Draft>();
        for (var task : tasks) {
            drafts.add(draft(task, BigDecimal.valueOf(drafts.size() + 1L), page, authority));
        }
        return drafts;
    }

    private static Draft draft(ProposedTask task, BigDecimal ordinal, PageText page, @Nullable String authority) {
        var spans = task.spans().isEmpty() ? page.wholeLines(task.fromLine(), task.toLine()) : task.spans();
        var says = new Instruction(
                task.text(),
                task.summary(),
                task.lead(),
                task.coordinating(),
                due(task.deadline(), task.deadlineNote()),
                task.product(),
                task.target(),
                WorkField.valueOf(task.field().name()),
                authority);
        return new Draft(Origin.READ, ordinal, task.section(), spans, task.leadSource(), task.reportTo(), says);
    }

    private static Due due(@Nullable Deadline deadline, @Nullable String note) {
        if (deadline == null) return new Due(DeadlineKind.NONE, null, null, null, note);
        var kind = DeadlineKind.valueOf(deadline.kind().name());
        return new Due(kind, deadline.date(), deadline.text(), deadline.rule(), note);
    }
}
