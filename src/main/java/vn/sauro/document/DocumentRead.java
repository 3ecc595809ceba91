package vn.sauro.document;

/// A document has been read; what was found can be asked for. Told within the transaction that stores the reading.
public record DocumentRead(DocumentId document) {}
