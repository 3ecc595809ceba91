package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.Pack.PackAgency;
import vn.sauro.shared.CsvFile;

/// Reads a pack's organisation whole and checks it whole, before anything of it is applied.
final class PackReader {
    static final String AGENCIES = "agencies.csv";
    static final String STRUCTURE = "commune_structure.csv";
    static final String COMMITTEES = "committees.csv";
    static final String GROUPS = "groups.csv";
    static final String MEMBERS = "group_members.csv";
    static final String POSITIONS = "positions.csv";
    private static final String CODE = "[A-Z0-9][A-Z0-9.]{0,39}";

    private final PackFolder folder;
    private final PackRows rows;

    private PackReader(PackFolder folder) {
        this.folder = folder;
        this.rows = new PackRows(folder);
    }

    /// Throws `InvalidPack` with everything that is wrong with it.
    static Pack read(PackFolder folder) {
        return new PackReader(folder).read();
    }

    private Pack read() {
        var agencies = new ArrayList<>(agencies());
        agencies.addAll(communeAgencies());
        var memberships = memberships();
        var groups = groups();
        var positions = positions();
        new PackChecks(rows).check(agencies, groups, memberships);
        if (!rows.problems().isEmpty()) throw new InvalidPack(rows.problems());
        return new Pack(folder.toString(), rows.digest(), List.copyOf(agencies), groups, positions, memberships);
    }

    private List<PackAgency> agencies() {
        return rows
                .of(
                        AGENCIES,
                        "code",
                        "name",
                        "short_name",
                        "kind",
                        "level",
                        "parent",
                        "place",
                        "field",
                        "head_title",
                        "head",
                        "valid_from",
                        "valid_to",
                        "successor",
                        "aliases")
                .stream()
                .flatMap(row -> agency(row).stream())
                .toList();
    }

    private Optional<PackAgency> agency(CsvFile.Row row) {
        var level = rows.oneOf(Level.class, AGENCIES, row, "level");
        var place = row.find("place").orElse(null);
        if (place != null && Places.today().find(place).isEmpty()) {
            rows.problem(AGENCIES, row.line(), "place-unknown", place);
        }
        return level == null ? Optional.empty() : agency(AGENCIES, row, level, place, text -> text);
    }

    /// `fill` puts a commune's name and code where the row leaves them open.
    private Optional<PackAgency> agency(
            String file,
            CsvFile.Row row,
            Level level,
            @Nullable String place,
            java.util.function.UnaryOperator<String> fill) {
        var code = rows.required(file, row, "code");
        var name = rows.required(file, row, "name");
        var kind = rows.oneOf(AgencyKind.class, file, row, "kind");
        var from = rows.date(file, row, "valid_from");
        if (row.get("valid_from").isEmpty()) rows.problem(file, row.line(), "empty", "valid_from");
        if (code == null || name == null || kind == null || from == null) return Optional.empty();
        code = fill.apply(code);
        if (!code.matches(CODE)) rows.problem(file, row.line(), "code", code);
        return Optional.of(new PackAgency(
                code,
                fill.apply(name),
                row.find("short_name").map(fill).orElse(null),
                kind,
                level,
                row.find("parent").map(fill).orElse(null),
                place,
                row.find("field").orElse(null),
                row.find("head").orElse(null),
                row.find("head_title").orElse(null),
                from,
                rows.date(file, row, "valid_to"),
                row.find("successor").map(fill).orElse(null),
                row.list("aliases").stream().map(fill).toList(),
                file,
                row.line()));
    }

    /// What every commune of a province has, one row for each kind of body.
    private List<PackAgency> communeAgencies() {
        var structure = rows.of(
                STRUCTURE,
                "province",
                "place_kinds",
                "code",
                "name",
                "short_name",
                "kind",
                "parent",
                "head_title",
                "valid_from",
                "valid_to",
                "aliases");
        var agencies = new ArrayList<PackAgency>();
        for (var row : structure) {
            var communes = Places.today().communesOf(row.get("province"));
            if (communes.isEmpty()) rows.problem(STRUCTURE, row.line(), "province-unknown", row.get("province"));
            var kinds = row.list("place_kinds").stream()
                    .map(kind -> rows.named(PlaceKind.class, STRUCTURE, row, kind))
                    .toList();
            int before = rows.problems().size();
            for (var commune : communes) {
                if (!kinds.contains(commune.kind())) continue;
                agency(STRUCTURE, row, Level.COMMUNE, commune.code(), text -> filled(text, commune))
                        .ifPresent(agencies::add);
                // the same mistake 65 times says no more than once
                if (rows.problems().size() > before) break;
            }
        }
        return agencies;
    }

    private static String filled(String text, Place commune) {
        return text.replace("{mã}", commune.code())
                .replace("{loại} {tên}", commune.inWords())
                .replace("{tên}", commune.name());
    }

    private List<Membership> memberships() {
        var memberships = new ArrayList<Membership>();
        for (var row : rows.of(COMMITTEES, "committee", "agency", "role", "field")) {
            var committee = rows.required(COMMITTEES, row, "committee");
            var agency = rows.required(COMMITTEES, row, "agency");
            var role = rows.oneOf(CommitteeRole.class, COMMITTEES, row, "role");
            if (committee == null || agency == null || role == null) continue;
            memberships.add(
                    new Membership(committee, agency, role, row.find("field").orElse(null), row.line()));
        }
        return memberships;
    }

    private List<AddresseeGroup> groups() {
        var members = rows.of(MEMBERS, "group", "kind", "level", "place_kind", "committee", "role");
        var heads = rows.of(GROUPS, "code", "name", "description", "phrases");
        var groups = new ArrayList<AddresseeGroup>();
        for (var row : heads) {
            var code = rows.required(GROUPS, row, "code");
            var name = rows.required(GROUPS, row, "name");
            if (code == null || name == null) continue;
            var rules = members.stream()
                    .filter(member -> member.get("group").equals(code))
                    .flatMap(member -> rule(member).stream())
                    .toList();
            groups.add(new AddresseeGroup(code, name, row.get("description"), row.list("phrases"), rules, row.line()));
        }
        var codes = groups.stream().map(AddresseeGroup::code).toList();
        members.stream()
                .filter(member -> !codes.contains(member.get("group")))
                .forEach(member -> rows.problem(MEMBERS, member.line(), "group-unknown", member.get("group")));
        return groups;
    }

    private Optional<AddresseeGroup.Rule> rule(CsvFile.Row row) {
        if (row.get("kind").isEmpty() == row.get("committee").isEmpty()) {
            rows.problem(MEMBERS, row.line(), "kind-or-committee");
            return Optional.empty();
        }
        if (row.get("kind").isEmpty()) {
            var role = row.find("role").map(cell -> rows.named(CommitteeRole.class, MEMBERS, row, cell));
            return Optional.of(new AddresseeGroup.OnCommittee(row.get("committee"), role.orElse(null)));
        }
        var kind = rows.oneOf(AgencyKind.class, MEMBERS, row, "kind");
        var level = rows.oneOf(Level.class, MEMBERS, row, "level");
        var place = row.find("place_kind").map(cell -> rows.named(PlaceKind.class, MEMBERS, row, cell));
        if (kind == null || level == null) return Optional.empty();
        return Optional.of(new AddresseeGroup.OfKind(kind, level, place.orElse(null)));
    }

    private List<String> positions() {
        return rows.of(POSITIONS, "title").stream()
                .map(row -> row.get("title"))
                .distinct()
                .toList();
    }
}
