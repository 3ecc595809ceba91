package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole organisation at one moment, in memory: a province has some hundreds of bodies, and every list asks for
/// their names. Never changes; a change makes a new one.
final class AgencyDirectory {
    private final List<AgencyEntry> entries;
    private final List<AddresseeGroup> groups;
    private final List<String> positions;
    private final List<Membership> memberships;
    private final Map<AgencyId, AgencyEntry> byId = new HashMap<>();
    private final Map<String, AgencyEntry> byCode = new HashMap<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<String, AddresseeIndex> indexes = new ConcurrentHashMap<>();

    /// Entries in the order lists show them.
    AgencyDirectory(
            List<AgencyEntry> entries,
            List<AddresseeGroup> groups,
            List<String> positions,
            List<Membership> memberships) {
        this.entries = List.copyOf(entries);
        this.groups = List.copyOf(groups);
        this.positions = List.copyOf(positions);
        this.memberships = List.copyOf(memberships);
        for (var entry : entries) {
            byId.put(entry.agency().id(), entry);
            byCode.put(entry.agency().code(), entry);
            turns.add(entry.from());
            if (entry.to() != null) turns.add(entry.to().plusDays(1));
        }
    }

    Optional<AgencyEntry> find(AgencyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<AgencyEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Follows those that took over one from another; a pack names no such ring (`PackChecks`), and none is followed.
    Optional<AgencyEntry> heir(AgencyId id, LocalDate day) {
        var seen = new HashSet<AgencyId>();
        var entry = byId.get(id);
        while (entry != null && !entry.existsOn(day)) {
            seen.add(entry.agency().id());
            var next = entry.successor();
            entry = next == null || seen.contains(next) ? null : byId.get(next);
        }
        return Optional.ofNullable(entry);
    }

    Stream<AgencyEntry> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.existsOn(day));
    }

    List<AddresseeGroup> groups() {
        return groups;
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Agency> membersOf(AddresseeGroup group, LocalDate day) {
        return on(day).filter(entry -> belongs(entry, group))
                .map(AgencyEntry::agency)
                .toList();
    }

    private boolean belongs(AgencyEntry entry, AddresseeGroup group) {
        return group.rules().stream().anyMatch(rule -> switch (rule) {
            case AddresseeGroup.OfKind of ->
                of.kind() == entry.agency().kind()
                        && of.level() == entry.agency().level()
                        && (of.place() == null
                                || (entry.place() != null
                                        && of.place() == entry.place().kind()));
            case AddresseeGroup.OnCommittee on ->
                memberships.stream()
                        .anyMatch(seat -> seat.committee().equals(on.committee())
                                && seat.agency().equals(entry.agency().code())
                                && (on.role() == null || on.role() == seat.role()));
        });
    }

    /// Whom the words mean on that day to a reader at `perspective`.
    Addressee resolve(String words, LocalDate day, AgencyId perspective) {
        var reader = byId.get(perspective);
        var province = reader == null ? null : provinceOf(reader);
        if (reader == null || province == null) return new Addressee.Unknown(words);
        // bodies change on few days: all days between two of them share an index
        var since = turns.floor(day);
        var index = indexes.computeIfAbsent(since + " " + province.code(), _ -> index(day, province));
        return index.resolve(words, houseOf(reader));
    }

    private AddresseeIndex index(LocalDate day, Place province) {
        var index = new AddresseeIndex(province, positions);
        var members = new ArrayList<AgencyEntry>();
        for (var entry : entries) {
            if (!province.equals(provinceOf(entry)) && entry.agency().level() != Level.CENTRAL) continue;
            if (entry.existsOn(day)) {
                index.add(entry, houseOf(entry));
                members.add(entry);
            } else {
                index.addOfOtherDay(entry);
            }
        }
        for (var group : groups) {
            index.add(
                    group,
                    members.stream()
                            .filter(entry -> belongs(entry, group))
                            .map(AgencyEntry::agency)
                            .toList());
        }
        return index;
    }

    /// The province whose body this is, by its own place or that of the body above it.
    @Nullable
    Place provinceOf(AgencyEntry entry) {
        for (AgencyEntry at = entry; at != null; at = parentOf(at)) {
            var place = at.place();
            if (place != null) return Places.today().find(place.provinceCode()).orElse(null);
        }
        return null;
    }

    /// The commune, department or other body of the province under whose roof this one works.
    String houseOf(AgencyEntry entry) {
        var place = entry.place();
        if (entry.agency().level() == Level.COMMUNE && place != null) return place.code();
        var at = entry;
        for (var above = parentOf(at); above != null && !isProvince(above); above = parentOf(at)) at = above;
        return at.agency().code();
    }

    private static boolean isProvince(AgencyEntry entry) {
        return entry.agency().level() == Level.PROVINCE && entry.agency().kind() == AgencyKind.PEOPLES_COMMITTEE;
    }

    @Nullable
    AgencyEntry parentOf(AgencyEntry entry) {
        var parent = entry.agency().parent();
        return parent == null ? null : byId.get(parent);
    }
}
