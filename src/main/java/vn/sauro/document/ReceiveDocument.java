package vn.sauro.document;

import java.time.Instant;
import vn.sauro.extraction.FileRefusal;

/// What comes of taking a file in ("tiếp nhận văn bản").
public sealed interface ReceiveDocument {
    /// It is stored and will be read.
    record Received(DocumentId document) implements ReceiveDocument {}

    /// The agency took the same file in before.
    record AlreadyReceived(DocumentId document, Instant at) implements ReceiveDocument {}

    /// Nothing was stored.
    record Refused(FileRefusal reason) implements ReceiveDocument {}
}
