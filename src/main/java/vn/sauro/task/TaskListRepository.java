package vn.sauro.task;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_SOURCE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.Paging;
import vn.sauro.task.SightRepository.Sight;
import vn.sauro.task.TaskFilter.Side;
import vn.sauro.task.TaskFilter.Sort;
import vn.sauro.task.TaskFilter.Unit;
import vn.sauro.text.Folding;

/// Lists of tasks, as far as the person may see them.
@Repository
class TaskListRepository {
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final Field<LocalDate> BY_DEADLINE = coalesce(TASK_NOW.DEADLINE, inline(NO_DAY));
    private static final Field<Integer> COUNT = DSL.field("found", Integer.class);
    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;
    private final TaskRowRepository columns;

    TaskListRepository(DSLContext sql, TaskRowRepository columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /// One page of the list, one row more if there are more, and how many there are on all pages.
    record Found(List<TaskRow> rows, int count) {}

    /// First which tasks, by what little that takes; then the rows of those alone.
    Found page(TaskFilter filter, Paging paging, Sight sight, LocalDate today) {
        var condition = condition(filter, sight, today);
        var after = paging.isFirst() ? List.<Field<?>>of() : after(filter.sort(), paging.after());
        var found = sql.select(TASK_NOW.ID, DSL.count().over().as(COUNT))
                .from(sorted(filter.sort()))
                .where(condition)
                .orderBy(order(filter))
                .seek(after.toArray(Field<?>[]::new))
                .limit(Paging.LIMIT)
                .fetchMap(TASK_NOW.ID, COUNT);
        // on later pages the window begins after the one before
        int count =
                after.isEmpty() ? found.values().stream().findFirst().orElse(0) : sql.fetchCount(TASK_NOW, condition);
        return new Found(
                columns.rows(today)
                        .where(TASK_NOW.ID.in(found.keySet()))
                        .orderBy(order(filter))
                        .fetch(TaskRowRepository::row),
                count);
    }

    /// With what the order takes.
    private static Table<?> sorted(Sort sort) {
        var worded = TASK_NOW.join(TaskRowRepository.WORDS).on(TaskRowRepository.WORDS.ID.eq(TASK_NOW.ID));
        return switch (sort) {
            case DEADLINE, PROGRESS -> TASK_NOW;
            case CODE, TITLE -> worded;
            case LEAD -> worded.leftJoin(TaskRowRepository.LEAD).on(TaskRowRepository.LEAD.ID.eq(TASK_NOW.LEAD_ID));
        };
    }

    private static List<OrderField<?>> order(TaskFilter filter) {
        var key = key(filter.sort());
        return filter.descending() ? List.of(key.desc(), TASK_NOW.ID.desc()) : List.of(key.asc(), TASK_NOW.ID.asc());
    }

    /// The whole list, row by row; must be called in a transaction and closed.
    Stream<TaskRow> all(TaskFilter filter, Sight sight, LocalDate today) {
        var key = key(filter.sort());
        return columns.rows(today)
                .where(condition(filter, sight, today))
                .orderBy(filter.descending() ? key.desc() : key.asc(), TASK_NOW.ID)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(TaskRowRepository::row);
    }

    /// What `page` goes on after.
    static Object[] keyOf(TaskRow row, Sort sort) {
        Object key = switch (sort) {
            case DEADLINE -> row.deadline() == null ? NO_DAY : row.deadline();
            case CODE -> row.code();
            case TITLE -> row.title();
            case LEAD -> row.leadName();
            case PROGRESS -> row.progress();
        };
        return new Object[] {key, row.id().value()};
    }

    private static Field<?> key(Sort sort) {
        return switch (sort) {
            case DEADLINE -> BY_DEADLINE;
            case CODE -> TaskRowRepository.WORDS.CODE;
            case TITLE -> TaskRowRepository.WORDS.TITLE;
            case LEAD -> TaskRowRepository.LEAD_CALLED;
            case PROGRESS -> TASK_NOW.PROGRESS;
        };
    }

    /// Nothing, which is the head of the list, if the values are not such as we gave out.
    private static List<Field<?>> after(Sort sort, List<String> values) {
        try {
            Field<?> key = switch (sort) {
                case DEADLINE -> val(LocalDate.parse(values.getFirst()));
                case CODE, TITLE, LEAD -> val(values.getFirst(), SQLDataType.CLOB);
                case PROGRESS -> val(Integer.valueOf(values.getFirst()));
            };
            return List.of(key, val(Long.valueOf(values.getLast())));
        } catch (DateTimeParseException | NumberFormatException _) {
            return List.of();
        }
    }

    /// By this document, or by another and repeated by this one.
    private static Condition givenOrRepeated(DocumentId document) {
        var repeated =
                select(TASK_SOURCE.TASK_ID).from(TASK_SOURCE).where(TASK_SOURCE.DOCUMENT_ID.eq(document.value()));
        return TASK_NOW.DOCUMENT_ID.eq(document.value()).or(TASK_NOW.ROOT_ID.in(repeated));
    }

    static Condition condition(TaskFilter filter, Sight sight, LocalDate today) {
        var all = new ArrayList<Condition>();
        all.add(sight.visible());
        all.add(unit(filter, sight));
        all.add(side(filter.side(), sight));
        if (filter.side() != Side.GIVEN) all.add(sight.isAssignment());
        all.add(
                filter.show() == null
                        ? TASK_NOW.STATE.ne(inline(TaskState.CANCELLED.name()))
                        : TaskRowRepository.stands(today, filter.show()));
        if (filter.field() != null) all.add(TASK_NOW.FIELD.eq(filter.field().name()));
        if (filter.agency() != null) all.add(led(filter.agency(), filter.unit()));
        if (filter.document() != null) all.add(givenOrRepeated(filter.document()));
        if (filter.parent() != null)
            all.add(TASK_NOW.PARENT_ID.eq(filter.parent().value()));
        if (filter.from() != null) all.add(TASK_NOW.DEADLINE.ge(filter.from()));
        if (filter.to() != null) all.add(TASK_NOW.DEADLINE.le(filter.to()));
        if (filter.figure() != null) all.add(FigureRepository.condition(filter.figure(), today));
        all.add(searched(filter));
        return and(all);
    }

    /// An instruction to many bodies has the names of its leads among its words.
    private static Condition searched(TaskFilter filter) {
        var words = Folding.foldToWords(filter.q());
        return words.isEmpty() ? noCondition() : holds(words);
    }

    /// Each of the words, at least as the beginning of one. They are letters and digits, which mean themselves here.
    private static Condition holds(String words) {
        var sought = Stream.of(words.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
        return TASK_NOW.ID.in(select(TASK_.ID)
                .from(TASK_)
                .where(DSL.condition("task.words({0}) @@ {1}::tsquery", TASK_.FOLDED, val(sought))));
    }

    /// To a body that sees only its own share of an instruction, the share is the instruction.
    private static Condition unit(TaskFilter filter, Sight sight) {
        if (filter.side() == Side.LED || filter.side() == Side.NAMED) return noCondition();
        if (filter.unit() == Unit.ASSIGNMENTS) return TASK_NOW.LEAD_ID.isNotNull();
        return TASK_NOW.PARENT_ID
                .isNull()
                .or(sight.led().or(sight.named()).and(DSL.condition("({0}) is not true", sight.overseen())));
    }

    private static Condition side(@Nullable Side side, Sight sight) {
        return switch (side) {
            case null -> noCondition();
            case LED -> sight.led();
            case GIVEN -> sight.given();
            case TAKEN -> sight.taken();
            case NAMED -> sight.named();
        };
    }

    private static Condition led(AgencyId agency, Unit unit) {
        var own = TASK_NOW.LEAD_ID.eq(agency.value());
        return unit == Unit.ASSIGNMENTS
                ? own
                : own.or(TASK_NOW.ID.in(select(TASK_.PARENT_ID)
                        .from(TASK_)
                        .where(TASK_.LEAD_ID.eq(agency.value()))
                        .and(TASK_.STATE.ne(inline(TaskState.CANCELLED.name())))));
    }
}
