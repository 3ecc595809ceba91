package vn.sauro.shared;

/// What was asked for does not exist, or is not for this person to know of: answered with 404.
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
