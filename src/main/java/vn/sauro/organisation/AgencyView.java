package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body with what is around it on one day: above, below, the committees it sits on or is made of, the groups it
/// belongs to.
record AgencyView(
        AgencyEntry entry,
        boolean existing,
        @Nullable Agency parent,
        @Nullable Agency successor,
        List<Agency> children,
        List<Seat> committees,
        List<Seat> members,
        List<AddresseeGroup> groups) {

    /// On a committee: the committee or the member, seen from the other.
    record Seat(Agency agency, CommitteeRole role, @Nullable String field) {}

    static AgencyView of(AgencyEntry entry, AgencyDirectory directory, LocalDate day) {
        var agency = entry.agency();
        return new AgencyView(
                entry,
                entry.existsOn(day),
                agency(directory, agency.parent()),
                agency(directory, entry.successor()),
                directory
                        .on(day)
                        .map(AgencyEntry::agency)
                        .filter(child -> agency.id().equals(child.parent()))
                        .toList(),
                directory.memberships().stream()
                        .filter(seat -> seat.agency().equals(agency.code()))
                        .flatMap(seat -> directory.find(seat.committee()).stream()
                                .filter(committee -> committee.existsOn(day))
                                .map(committee -> new Seat(committee.agency(), seat.role(), seat.field())))
                        .toList(),
                directory.memberships().stream()
                        .filter(seat -> seat.committee().equals(agency.code()))
                        .flatMap(seat -> directory.find(seat.agency()).stream()
                                .map(member -> new Seat(member.agency(), seat.role(), seat.field())))
                        .toList(),
                directory.groups().stream()
                        .filter(group -> directory.membersOf(group, day).contains(agency))
                        .toList());
    }

    private static @Nullable Agency agency(AgencyDirectory directory, @Nullable AgencyId id) {
        return id == null ? null : directory.find(id).map(AgencyEntry::agency).orElse(null);
    }
}
