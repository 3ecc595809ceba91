package vn.sauro.shared;

/// Something that earlier versions of the program did not do yet, caught up with in the background after each start.
/// Where all is done, it finds nothing to do.
public interface CatchUp {
    /// Of its own, and the same in every version.
    String name();

    /// Does a part of it, of a few seconds at most; false if nothing is left.
    boolean goOn();
}
