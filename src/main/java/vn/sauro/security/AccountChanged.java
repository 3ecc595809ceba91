package vn.sauro.security;

import org.jspecify.annotations.Nullable;

/// Its sessions are to end, but for the one that changed it.
record AccountChanged(String username, @Nullable String sessionToKeep) {}
