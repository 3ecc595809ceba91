package vn.sauro.security;

import org.jspecify.annotations.Nullable;

/// Which accounts to show: words of username, name, position or agency, a role, open or shut.
record AccountFilter(
        String words, @Nullable Role role, @Nullable Boolean active) {}
