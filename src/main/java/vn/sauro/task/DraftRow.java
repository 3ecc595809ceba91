package vn.sauro.task;

import java.time.Instant;

/// A draft as the list of drafts shows it.
record DraftRow(String key, String title, String person, Instant savedAt) {}
