package vn.sauro.task;

/// A file in the store that proves a report ("minh chứng").
public record EvidenceFile(String sha256, long size, String fileName, EvidenceKind kind) {}
