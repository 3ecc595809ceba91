package vn.sauro.organisation;

import java.util.List;
import java.util.stream.Collectors;

/// A pack has mistakes; nothing of it was applied. The message names all of them.
public class InvalidPack extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<PackProblem> problems;

    public InvalidPack(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
