package vn.sauro.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// An account as the list and its page show it.
record AccountRow(
        AccountId id,
        String username,
        String fullName,
        @Nullable String position,
        AgencyId agency,
        String agencyName,
        List<Role> roles,
        boolean active,
        @Nullable String email) {}
