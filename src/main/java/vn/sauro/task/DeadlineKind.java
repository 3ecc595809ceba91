package vn.sauro.task;

/// How a deadline is meant. Only `DATE`, `MONTH` and `YEAR_END` have a day by which the task can be late.
public enum DeadlineKind {
    NONE,
    DATE,
    MONTH,
    YEAR_END,
    RECURRING,
    ASAP,
    CONTINUOUS;

    public boolean hasDay() {
        return this == DATE || this == MONTH || this == YEAR_END;
    }
}
