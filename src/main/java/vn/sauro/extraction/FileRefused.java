package vn.sauro.extraction;

/// Carries a refusal up to the door of this room, where it becomes an outcome.
final class FileRefused extends Exception {
    private static final long serialVersionUID = 1;

    final transient FileRefusal refusal;

    FileRefused(FileRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }
}
