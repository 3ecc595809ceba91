package vn.sauro.document;

/// How far the reading of a document is. Each name has its words in `messages/document.properties`.
public enum DocumentState {
    /// Taken in, safe, waiting to be read.
    RECEIVED,
    READ,
    /// Kept, but could not be read; the failure says why.
    FAILED
}
