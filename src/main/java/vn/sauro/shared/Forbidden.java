package vn.sauro.shared;

/// The person may see this but not do it: answered with 403.
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Forbidden(String what) {
        super(what);
    }
}
