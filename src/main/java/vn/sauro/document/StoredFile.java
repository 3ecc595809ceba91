package vn.sauro.document;

/// A file that lies safely in the store, named by its content.
public record StoredFile(String sha256, long size) {}
