package vn.sauro.document;

/// In what a document taken in again ("trùng") is the same as one that was there. A number alone never tells: in one
/// year three bodies issue a plan "02-KH".
public enum Sameness {
    /// Issuer, number and date, all three.
    IDENTITY,
    /// Every letter and digit, whatever the file, the spacing and the diacritics.
    WORDING,
    /// Most of its words ("gần như trùng").
    NEARLY
}
