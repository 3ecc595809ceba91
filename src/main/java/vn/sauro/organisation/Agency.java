package vn.sauro.organisation;

import org.jspecify.annotations.Nullable;

/// A body that gives or is given work ("cơ quan, đơn vị").
public record Agency(
        AgencyId id,
        String code,
        String name,
        @Nullable String shortName,
        AgencyKind kind,
        Level level,
        @Nullable AgencyId parent) {}
