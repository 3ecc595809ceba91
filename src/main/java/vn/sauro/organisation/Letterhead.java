package vn.sauro.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a body names itself above and below its letters (Decree 30/2020/NĐ-CP, Annex I): the body it belongs to, which
/// people's committees, councils, Party and front do not name; itself, short of that; the abbreviation in its symbols;
/// its place; who
/// signs.
public record Letterhead(
        String name,
        @Nullable String superior,
        String issuer,
        String symbol,
        String place,
        List<String> office,
        String signer) {

    static Letterhead of(AgencyEntry entry, @Nullable AgencyEntry parent) {
        var agency = entry.agency();
        boolean ownMaster = agency.kind() == AgencyKind.PEOPLES_COMMITTEE
                || agency.kind() == AgencyKind.PARTY
                || agency.kind() == AgencyKind.FRONT
                || agency.kind() == AgencyKind.COUNCIL;
        var above = parent == null || ownMaster ? null : parent.agency().name();
        var title = Optional.ofNullable(entry.headTitle()).orElse("");
        return new Letterhead(
                agency.name(),
                above,
                issuer(agency, above),
                symbol(agency),
                entry.place() == null ? "" : entry.place().name(),
                agency.kind() == AgencyKind.PEOPLES_COMMITTEE ? List.of("TM. Ủy ban nhân dân", title) : List.of(title),
                Optional.ofNullable(entry.head()).orElse(""));
    }

    /// "Văn phòng UBND tỉnh Lạng Sơn" under "UBND tỉnh Lạng Sơn" is "Văn phòng".
    private static String issuer(Agency agency, @Nullable String above) {
        if (agency.kind() == AgencyKind.PEOPLES_COMMITTEE) {
            return agency.name().replaceFirst("^UBND", "Ủy ban nhân dân");
        }
        return above != null && agency.name().endsWith(" " + above)
                ? agency.name().substring(0, agency.name().length() - above.length() - 1)
                : agency.name();
    }

    private static String symbol(Agency agency) {
        if (agency.kind() == AgencyKind.PEOPLES_COMMITTEE) return "UBND";
        return agency.code().matches("[A-ZĐ]+") ? agency.code() : "";
    }
}
