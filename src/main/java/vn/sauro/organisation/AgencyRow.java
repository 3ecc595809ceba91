package vn.sauro.organisation;

import org.jspecify.annotations.Nullable;

/// A body as lists show it.
record AgencyRow(
        Agency agency,
        @Nullable Agency parent,
        @Nullable String headTitle,
        @Nullable String head) {}
