package vn.sauro.organisation;

import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP;
import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP_PHRASE;
import static vn.sauro.db.organisation.Tables.ADDRESSEE_GROUP_RULE;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.organisation.Tables.AGENCY_ALIAS;
import static vn.sauro.db.organisation.Tables.APPLIED_PACK;
import static vn.sauro.db.organisation.Tables.COMMITTEE_MEMBER;
import static vn.sauro.db.organisation.Tables.POSITION_TITLE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.organisation.tables.records.AgencyRecord;
import vn.sauro.organisation.Pack.PackAgency;

/// Writes a pack into the database: what is new or different, and nothing else. Bodies that the pack no longer names
/// stay.
@Repository
class PackRepository {
    private final DSLContext sql;

    PackRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Holds back every other program that would apply a pack, until the transaction ends.
    void lock() {
        sql.execute("lock table organisation.applied_pack in share row exclusive mode");
    }

    /// How many rows were written, changed or removed.
    int apply(Pack pack, Instant at) {
        int changes = agencies(pack.agencies());
        var ids = sql.select(AGENCY.CODE, AGENCY.ID).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.ID);
        changes += links(pack.agencies(), ids);
        changes += replace(AGENCY_ALIAS, aliases(pack.agencies(), ids));
        changes += replace(COMMITTEE_MEMBER, seats(pack.memberships(), ids));
        changes += replace(ADDRESSEE_GROUP, groups(pack.groups()));
        changes += replace(ADDRESSEE_GROUP_PHRASE, phrases(pack.groups()));
        changes += replace(ADDRESSEE_GROUP_RULE, rules(pack.groups()));
        changes += replace(POSITION_TITLE, positions(pack.positions()));
        if (changes > 0) {
            sql.insertInto(APPLIED_PACK)
                    .set(APPLIED_PACK.AT, at.atOffset(ZoneOffset.UTC))
                    .set(APPLIED_PACK.SOURCE, pack.source())
                    .set(APPLIED_PACK.DIGEST, pack.digest())
                    .execute();
        }
        return changes;
    }

    private int agencies(List<PackAgency> agencies) {
        var present = sql.selectFrom(AGENCY).fetchMap(AGENCY.CODE);
        var added = new ArrayList<AgencyRecord>();
        var changed = new ArrayList<AgencyRecord>();
        for (int i = 0; i < agencies.size(); i++) {
            var known = present.get(agencies.get(i).code());
            var row = known == null ? sql.newRecord(AGENCY) : known;
            fill(row, agencies.get(i), i + 1);
            if (known == null) added.add(row);
            else if (row.modified()) changed.add(row);
        }
        sql.batchInsert(added).execute();
        sql.batchUpdate(changed).execute();
        return added.size() + changed.size();
    }

    private static void fill(AgencyRecord row, PackAgency agency, int ordinal) {
        set(row, AGENCY.CODE, agency.code());
        set(row, AGENCY.NAME, agency.name());
        set(row, AGENCY.SHORT_NAME, agency.shortName());
        set(row, AGENCY.KIND, agency.kind().name());
        set(row, AGENCY.LEVEL, agency.level().name());
        set(row, AGENCY.PLACE_CODE, agency.place());
        set(row, AGENCY.FIELD, agency.field());
        set(row, AGENCY.HEAD, agency.head());
        set(row, AGENCY.HEAD_TITLE, agency.headTitle());
        set(row, AGENCY.VALID_FROM, agency.from());
        set(row, AGENCY.VALID_TO, agency.to());
        set(row, AGENCY.ORDINAL, ordinal);
        set(row, AGENCY.FOLDED, AgencySearch.folded(agency.name(), agency.shortName(), agency.aliases()));
    }

    /// Parents and successors, once every body has its id.
    private int links(List<PackAgency> agencies, Map<String, Long> ids) {
        var present = sql.selectFrom(AGENCY).fetchMap(AGENCY.CODE);
        var changed = new ArrayList<AgencyRecord>();
        for (var agency : agencies) {
            var row = Objects.requireNonNull(present.get(agency.code()));
            set(row, AGENCY.PARENT_ID, agency.parent() == null ? null : ids.get(agency.parent()));
            set(row, AGENCY.SUCCESSOR_ID, agency.successor() == null ? null : ids.get(agency.successor()));
            if (row.modified()) changed.add(row);
        }
        sql.batchUpdate(changed).execute();
        return changed.size();
    }

    private static <T> void set(AgencyRecord row, Field<T> field, @Nullable T value) {
        if (!Objects.equals(row.get(field), value)) row.set(field, value);
    }

    /// Makes the table hold these rows, and counts what that took.
    private int replace(Table<?> table, SequencedSet<List<@Nullable Object>> wanted) {
        var fields = table.fields();
        var present = new LinkedHashSet<List<@Nullable Object>>();
        sql.selectFrom(table).forEach(row -> present.add(Arrays.asList(row.intoArray())));
        int changes = 0;
        for (var row : present) {
            if (!wanted.contains(row))
                changes += sql.deleteFrom(table).where(isRow(fields, row)).execute();
        }
        var added = wanted.stream().filter(row -> !present.contains(row)).toList();
        if (added.isEmpty()) return changes;
        var insert = sql.batch(sql.insertInto(table, fields).values(new Object[fields.length]));
        added.forEach(row -> insert.bind(row.toArray()));
        insert.execute();
        return changes + added.size();
    }

    private static Condition isRow(Field<?>[] fields, List<@Nullable Object> row) {
        return IntStream.range(0, fields.length)
                .mapToObj(i -> isSame(fields[i], row.get(i)))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static <T> Condition isSame(Field<T> field, @Nullable Object value) {
        return field.isNotDistinctFrom(DSL.val(value, field));
    }

    private static SequencedSet<List<@Nullable Object>> aliases(List<PackAgency> agencies, Map<String, Long> ids) {
        var rows = new LinkedHashMap<String, List<@Nullable Object>>();
        for (var agency : agencies) {
            for (var alias : agency.aliases()) {
                var folded = Wording.plain(alias);
                rows.put(agency.code() + "/" + folded, Arrays.asList(ids.get(agency.code()), alias, folded));
            }
        }
        return new LinkedHashSet<>(rows.values());
    }

    private static SequencedSet<List<@Nullable Object>> seats(List<Membership> seats, Map<String, Long> ids) {
        var rows = new LinkedHashSet<List<@Nullable Object>>();
        for (var seat : seats) {
            rows.add(Arrays.asList(
                    ids.get(seat.committee()),
                    ids.get(seat.agency()),
                    seat.role().name(),
                    seat.field()));
        }
        return rows;
    }

    private static SequencedSet<List<@Nullable Object>> groups(List<AddresseeGroup> groups) {
        var rows = new LinkedHashSet<List<@Nullable Object>>();
        for (var group : groups) rows.add(Arrays.asList(group.code(), group.name(), group.description()));
        return rows;
    }

    private static SequencedSet<List<@Nullable Object>> phrases(List<AddresseeGroup> groups) {
        var rows = new LinkedHashMap<String, List<@Nullable Object>>();
        for (var group : groups) {
            for (var phrase : group.allPhrases()) {
                rows.put(Wording.plain(phrase), Arrays.asList(Wording.plain(phrase), phrase, group.code()));
            }
        }
        return new LinkedHashSet<>(rows.values());
    }

    private static SequencedSet<List<@Nullable Object>> rules(List<AddresseeGroup> groups) {
        var rows = new LinkedHashSet<List<@Nullable Object>>();
        for (var group : groups) {
            for (int i = 0; i < group.rules().size(); i++) {
                rows.add(rule(group.code(), i + 1, group.rules().get(i)));
            }
        }
        return rows;
    }

    private static List<@Nullable Object> rule(String group, int ordinal, AddresseeGroup.Rule rule) {
        return switch (rule) {
            case AddresseeGroup.OfKind(var kind, var level, var place) ->
                Arrays.asList(
                        group, ordinal, kind.name(), level.name(), place == null ? null : place.name(), null, null);
            case AddresseeGroup.OnCommittee(var committee, var role) ->
                Arrays.asList(group, ordinal, null, null, null, committee, role == null ? null : role.name());
        };
    }

    private static SequencedSet<List<@Nullable Object>> positions(List<String> positions) {
        var rows = new LinkedHashMap<String, List<@Nullable Object>>();
        for (var title : positions) rows.put(Wording.plain(title), Arrays.asList(Wording.plain(title), title));
        return new LinkedHashSet<>(rows.values());
    }
}
