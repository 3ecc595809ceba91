package vn.sauro.organisation;

import org.jspecify.annotations.Nullable;

/// A body's seat on a committee, both by their codes. `field` is that of a standing body; `line` where the pack says
/// it.
record Membership(
        String committee,
        String agency,
        CommitteeRole role,
        @Nullable String field,
        long line) {}
