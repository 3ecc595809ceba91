package vn.sauro.task;

import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;

/// The document that proves a result: its type and number as people name it ("Kế hoạch số 12/KH-UBND"), and
/// the same among the stored documents where it is one.
public record Proof(String words, @Nullable DocumentId document) {}
