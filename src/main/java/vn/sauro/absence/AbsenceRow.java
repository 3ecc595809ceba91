package vn.sauro.absence;

/// One line of the list of absences: who is away, who stands in (`fit` while that holds), and whether the reader may
/// end it.
public record AbsenceRow(
        Absence absence,
        String person,
        String deputy,
        String statedBy,
        Absence.State state,
        boolean fit,
        boolean theirs) {
    /// It can still be ended.
    public boolean isOpen() {
        return theirs && (state == Absence.State.COMING || state == Absence.State.NOW);
    }
}
