package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body with all that is known of it.
record AgencyEntry(
        Agency agency,
        @Nullable Place place,
        @Nullable String field,
        @Nullable String head,
        @Nullable String headTitle,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable AgencyId successor,
        List<String> aliases) {

    boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Its name, short name and aliases.
    List<String> names() {
        var names = new ArrayList<String>();
        names.add(agency.name());
        if (agency.shortName() != null) names.add(agency.shortName());
        names.addAll(aliases);
        return names;
    }
}
