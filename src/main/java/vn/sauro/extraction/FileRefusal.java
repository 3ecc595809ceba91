package vn.sauro.extraction;

/// Why no text is taken from a file. Each name has its words in `messages/document.properties`.
public enum FileRefusal implements FileCheck, FileText {
    EMPTY,
    TOO_LARGE,
    /// Neither text nor PDF nor DOCX: a program, a picture, a spreadsheet.
    NOT_A_DOCUMENT,
    /// The old .doc form, or a DOCX shut with a password: both begin alike.
    OLD_WORD,
    WEB_PAGE,
    /// Its content is not what the end of its name says.
    NAME_LIES,
    /// Text in TCVN3, VNI, Windows-1258 or another code older than Unicode.
    OLD_ENCODING,
    ENCRYPTED,
    /// A scan: pictures of pages, no letters.
    NO_TEXT_LAYER,
    TOO_MANY_PAGES,
    TOO_MUCH_TEXT,
    DAMAGED,
    /// Reaches outside itself, or unfolds into far more than it shows.
    UNSAFE,
    /// Would take more time or memory than any document needs.
    TOO_DEMANDING
}
