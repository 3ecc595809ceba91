package vn.sauro.document;

/// Characters of the restored text that the restoration is not sure of: line from 1, `from` inclusive, `to` exclusive.
public record DoubtfulPlace(int line, int from, int to, float confidence) {}
