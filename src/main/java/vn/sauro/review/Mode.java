package vn.sauro.review;

/// How much of the selected proposal is open.
enum Mode {
    /// Only its words on the page are lit.
    VIEW,
    EDIT,
    SPLIT
}
