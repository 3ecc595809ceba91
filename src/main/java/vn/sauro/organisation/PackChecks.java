package vn.sauro.organisation;

import static vn.sauro.organisation.PackReader.COMMITTEES;
import static vn.sauro.organisation.PackReader.GROUPS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sauro.organisation.Pack.PackAgency;

/// What must hold between the rows of a pack: codes once, nobody above themselves, no name that means two bodies on
/// one day.
final class PackChecks {
    private static final Set<String> FIELDS = Set.of("KHCN_DMST_CDS", "DE_AN_06", "CCHC");

    private final PackRows rows;
    private final Map<String, PackAgency> byCode = new HashMap<>();

    PackChecks(PackRows rows) {
        this.rows = rows;
    }

    void check(List<PackAgency> agencies, List<AddresseeGroup> groups, List<Membership> memberships) {
        agencies.forEach(this::codeOnce);
        agencies.forEach(this::alone);
        agencies.forEach(this::amongOthers);
        namesOnce(agencies);
        groups(groups);
        memberships.forEach(this::seat);
    }

    private void codeOnce(PackAgency agency) {
        var first = byCode.putIfAbsent(agency.code(), agency);
        if (first != null) problem(agency, "code-twice", agency.code(), first.line());
    }

    private void alone(PackAgency agency) {
        if (agency.to() != null && agency.to().isBefore(agency.from())) problem(agency, "ends-before-it-begins");
        if (agency.field() != null && !FIELDS.contains(agency.field())) problem(agency, "field", agency.field());
        if (agency.place() != null) {
            boolean province = agency.place().length() == 2;
            if (province == (agency.level() == Level.COMMUNE)) problem(agency, "place-level", agency.place());
        } else if (agency.level() == Level.COMMUNE) {
            problem(agency, "place-missing");
        }
    }

    private void amongOthers(PackAgency agency) {
        if (agency.parent() != null && !byCode.containsKey(agency.parent())) {
            problem(agency, "parent-unknown", agency.parent());
        }
        if (agency.successor() != null && !byCode.containsKey(agency.successor())) {
            problem(agency, "successor-unknown", agency.successor());
        }
        var above = new HashSet<String>();
        for (var at = agency; at != null && at.parent() != null; at = byCode.get(at.parent())) {
            if (!above.add(at.code())) {
                if (at == agency) problem(agency, "above-itself", agency.code());
                return;
            }
        }
    }

    /// Divisions may be called the same in two departments; other names mean one body on each day.
    private void namesOnce(List<PackAgency> agencies) {
        var named = new HashMap<String, List<PackAgency>>();
        for (var agency : agencies) {
            var inside = agency.kind() == AgencyKind.DIVISION ? agency.parent() + "/" : "";
            var forms = new HashSet<String>();
            forms.add(Wording.of(agency.name()));
            agency.aliases().forEach(alias -> forms.add(Wording.of(alias)));
            for (var form : forms) {
                var others = named.computeIfAbsent(inside + form, _ -> new java.util.ArrayList<>());
                others.stream()
                        .filter(other -> meet(agency, other))
                        .findFirst()
                        .ifPresent(other ->
                                problem(agency, "name-twice", agency.name(), other.name(), other.line(), form));
                others.add(agency);
            }
        }
    }

    private static boolean meet(PackAgency one, PackAgency other) {
        return !end(one).isBefore(other.from()) && !end(other).isBefore(one.from());
    }

    private static LocalDate end(PackAgency agency) {
        return agency.to() == null ? LocalDate.MAX : agency.to();
    }

    private void groups(List<AddresseeGroup> groups) {
        var codes = new HashSet<String>();
        var phrases = new HashMap<String, String>();
        for (var group : groups) {
            if (!codes.add(group.code())) rows.problem(GROUPS, group.line(), "code-twice", group.code(), "?");
            if (group.rules().isEmpty()) rows.problem(GROUPS, group.line(), "group-empty", group.code());
            for (var phrase : group.allPhrases()) {
                var other = phrases.putIfAbsent(Wording.of(phrase), group.code());
                if (other != null && !other.equals(group.code())) {
                    rows.problem(GROUPS, group.line(), "phrase-twice", phrase, other);
                }
            }
            for (var rule : group.rules()) {
                if (rule instanceof AddresseeGroup.OnCommittee on && !isCommittee(on.committee())) {
                    rows.problem(GROUPS, group.line(), "committee-unknown", on.committee());
                }
            }
        }
    }

    private void seat(Membership seat) {
        if (!isCommittee(seat.committee())) {
            rows.problem(COMMITTEES, seat.line(), "committee-unknown", seat.committee());
        }
        if (!byCode.containsKey(seat.agency())) {
            rows.problem(COMMITTEES, seat.line(), "agency-unknown", seat.agency());
        }
        if (seat.field() != null && !FIELDS.contains(seat.field())) {
            rows.problem(COMMITTEES, seat.line(), "field", seat.field());
        }
    }

    private boolean isCommittee(String code) {
        var agency = byCode.get(code);
        return agency != null
                && (agency.kind() == AgencyKind.STEERING_COMMITTEE || agency.kind() == AgencyKind.WORKING_GROUP);
    }

    private void problem(PackAgency agency, String key, Object... arguments) {
        rows.problem(agency.file(), agency.line(), key, arguments);
    }
}
