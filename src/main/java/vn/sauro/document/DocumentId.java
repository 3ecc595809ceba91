package vn.sauro.document;

/// Names one stored document.
public record DocumentId(long value) {}
