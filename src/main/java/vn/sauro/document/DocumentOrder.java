package vn.sauro.document;

/// How a list of documents is sorted: the latest first, unless it is by words.
enum DocumentOrder {
    RECEIVED,
    RECEIVED_FIRST,
    ISSUED,
    ISSUED_FIRST,
    NUMBER,
    NUMBER_LAST,
    TITLE,
    TITLE_LAST;

    public boolean ascends() {
        return switch (this) {
            case RECEIVED_FIRST, ISSUED_FIRST, NUMBER, TITLE -> true;
            case RECEIVED, ISSUED, NUMBER_LAST, TITLE_LAST -> false;
        };
    }

    /// The heading sorted by.
    public DocumentOrder column() {
        return switch (this) {
            case RECEIVED, RECEIVED_FIRST -> RECEIVED;
            case ISSUED, ISSUED_FIRST -> ISSUED;
            case NUMBER, NUMBER_LAST -> NUMBER;
            case TITLE, TITLE_LAST -> TITLE;
        };
    }

    /// The same heading the other way round.
    public DocumentOrder turned() {
        return switch (this) {
            case RECEIVED -> RECEIVED_FIRST;
            case RECEIVED_FIRST -> RECEIVED;
            case ISSUED -> ISSUED_FIRST;
            case ISSUED_FIRST -> ISSUED;
            case NUMBER -> NUMBER_LAST;
            case NUMBER_LAST -> NUMBER;
            case TITLE -> TITLE_LAST;
            case TITLE_LAST -> TITLE;
        };
    }
}
