package vn.sauro.exchange;

import java.util.List;

/// What is to be said of a cell of a row: a fault keeps the row out, a note does not. Its words are in
/// `messages/exchange.properties`.
record Finding(Column column, Kind kind, List<String> arguments) {
    enum Kind {
        EMPTY_CONTENT(true),
        NO_LEAD(true),
        UNKNOWN_LEAD(true),
        TOO_MANY_LEADS(true),
        UNKNOWN_AUTHORITY(true),
        UNKNOWN_FIELD(true),
        UNKNOWN_STATE(true),
        NO_SUCH_DAY(true),
        NO_DAY(true),
        CELL_ERROR(true),
        TOO_LONG(true),
        SAME_AS_LINE(true),
        DONE_WITHOUT_DAY(true),
        DONE_WITHOUT_RESULT(true),
        DONE_IN_THE_FUTURE(true),
        REGULAR_DOES_NOT_END(true),
        UNKNOWN_COORDINATING(false),
        WORDS_WITHOUT_DAY(false),
        PAST(false),
        UNDER_WAY(false);

        private final boolean fault;

        Kind(boolean fault) {
            this.fault = fault;
        }
    }

    Finding(Column column, Kind kind, String... arguments) {
        this(column, kind, List.of(arguments));
    }

    public boolean isFault() {
        return kind.fault;
    }

    public String key() {
        return "import.finding." + kind;
    }

    /// As the words of the catalogue need them.
    public Object[] values() {
        return arguments.toArray();
    }
}
