package vn.sauro.shared;

import org.jspecify.annotations.Nullable;

/// A place inside this program to which a form may send somebody back.
public final class OwnPath {
    private OwnPath() {}

    /// The path if it is one of ours, else the first page: `//elsewhere` and `/\elsewhere` lead to another server.
    public static String orHome(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? path : "/";
    }
}
