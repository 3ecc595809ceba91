package vn.sauro.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP;
import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP_PHRASE;
import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP_RULE;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.organisation.Tables.AGENCY_ALIAS;
import static vn.sauro.db.organisation.Tables.APPLIED_PACK;
import static vn.sauro.db.organisation.Tables.COMMITTEE_MEMBER;
import static vn.sauro.db.organisation.Tables.POSITION_TITLE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the organisation out of the database.
@Repository
class AgencyRepository {
    private final DSLContext sql;

    AgencyRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean hasAgencies() {
        return sql.fetchExists(AGENCY);
    }

    /// Grows with every change of the organisation.
    long revision() {
        return sql.select(DSL.coalesce(DSL.max(APPLIED_PACK.ID), 0L))
                .from(APPLIED_PACK)
                .fetchSingle()
                .value1();
    }

    AgencyDirectory directory() {
        return new AgencyDirectory(entries(), groups(), positions(), memberships());
    }

    private List<AgencyEntry> entries() {
        var aliases = sql.select(AGENCY_ALIAS.AGENCY_ID, AGENCY_ALIAS.ALIAS)
                .from(AGENCY_ALIAS)
                .orderBy(AGENCY_ALIAS.ALIAS)
                .fetchGroups(AGENCY_ALIAS.AGENCY_ID, AGENCY_ALIAS.ALIAS);
        return sql.selectFrom(AGENCY)
                .orderBy(AGENCY.ORDINAL, AGENCY.ID)
                .fetch(row -> entry(row, aliases.getOrDefault(row.getId(), List.of())));
    }

    private static AgencyEntry entry(Record row, List<String> aliases) {
        var place = row.get(AGENCY.PLACE_CODE);
        return new AgencyEntry(
                new Agency(
                        new AgencyId(row.get(AGENCY.ID)),
                        row.get(AGENCY.CODE),
                        row.get(AGENCY.NAME),
                        row.get(AGENCY.SHORT_NAME),
                        AgencyKind.valueOf(row.get(AGENCY.KIND)),
                        Level.valueOf(row.get(AGENCY.LEVEL)),
                        id(row.get(AGENCY.PARENT_ID))),
                place == null ? null : Places.today().find(place).orElse(null),
                row.get(AGENCY.FIELD),
                row.get(AGENCY.HEAD),
                row.get(AGENCY.HEAD_TITLE),
                row.get(AGENCY.VALID_FROM),
                row.get(AGENCY.VALID_TO),
                id(row.get(AGENCY.SUCCESSOR_ID)),
                aliases);
    }

    private static @Nullable AgencyId id(@Nullable Long value) {
        return value == null ? null : new AgencyId(value);
    }

    private List<AddresseeGroup> groups() {
        var phrases = sql.select(ADDRESSEE_GROUP_PHRASE.GROUP_CODE, ADDRESSEE_GROUP_PHRASE.PHRASE)
                .from(ADDRESSEE_GROUP_PHRASE)
                .orderBy(ADDRESSEE_GROUP_PHRASE.PHRASE)
                .fetchGroups(ADDRESSEE_GROUP_PHRASE.GROUP_CODE, ADDRESSEE_GROUP_PHRASE.PHRASE);
        Map<String, List<AddresseeGroup.Rule>> rules =
                sql.selectFrom(ADDRESSEE_GROUP_RULE).orderBy(ADDRESSEE_GROUP_RULE.ORDINAL).stream()
                        .collect(groupingBy(
                                row -> row.get(ADDRESSEE_GROUP_RULE.GROUP_CODE),
                                mapping(AgencyRepository::rule, toList())));
        return sql.selectFrom(ADDRESSEE_GROUP)
                .orderBy(ADDRESSEE_GROUP.NAME)
                .fetch(row -> new AddresseeGroup(
                        row.getCode(),
                        row.getName(),
                        row.getDescription(),
                        phrases.getOrDefault(row.getCode(), List.of()),
                        rules.getOrDefault(row.getCode(), List.of()),
                        0));
    }

    private static AddresseeGroup.Rule rule(Record row) {
        var committee = row.get(ADDRESSEE_GROUP_RULE.COMMITTEE_CODE);
        var role = row.get(ADDRESSEE_GROUP_RULE.ROLE);
        var place = row.get(ADDRESSEE_GROUP_RULE.PLACE_KIND);
        if (committee != null) {
            return new AddresseeGroup.OnCommittee(committee, role == null ? null : CommitteeRole.valueOf(role));
        }
        return new AddresseeGroup.OfKind(
                AgencyKind.valueOf(row.get(ADDRESSEE_GROUP_RULE.KIND)),
                Level.valueOf(row.get(ADDRESSEE_GROUP_RULE.LEVEL)),
                place == null ? null : PlaceKind.valueOf(place));
    }

    private List<String> positions() {
        return sql.selectFrom(POSITION_TITLE).orderBy(POSITION_TITLE.FOLDED).fetch(POSITION_TITLE.TITLE);
    }

    private List<Membership> memberships() {
        var committee = AGENCY.as("committee");
        var member = AGENCY.as("member");
        return sql.select(committee.CODE, member.CODE, COMMITTEE_MEMBER.ROLE, COMMITTEE_MEMBER.FIELD)
                .from(COMMITTEE_MEMBER)
                .join(committee)
                .on(committee.ID.eq(COMMITTEE_MEMBER.COMMITTEE_ID))
                .join(member)
                .on(member.ID.eq(COMMITTEE_MEMBER.AGENCY_ID))
                .orderBy(committee.ORDINAL, member.ORDINAL)
                .fetch(row -> new Membership(
                        row.value1(), row.value2(), CommitteeRole.valueOf(row.value3()), row.value4(), 0));
    }
}
