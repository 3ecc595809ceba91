package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pack says of the organisation, read whole and found right.
record Pack(
        String source,
        String digest,
        List<PackAgency> agencies,
        List<AddresseeGroup> groups,
        List<String> positions,
        List<Membership> memberships) {

    /// A body as the pack names it; others by their codes. `file` and `line` are where it stands.
    record PackAgency(
            String code,
            String name,
            @Nullable String shortName,
            AgencyKind kind,
            Level level,
            @Nullable String parent,
            @Nullable String place,
            @Nullable String field,
            @Nullable String head,
            @Nullable String headTitle,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            List<String> aliases,
            String file,
            long line) {}
}
