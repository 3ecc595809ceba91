package vn.sauro.extraction;

/// What a first look at a file says: a form we read, or why not.
public sealed interface FileCheck permits FileFormat, FileRefusal {}
