package vn.sauro.document;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.sauro.db.document.Tables.DOCUMENT_;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record12;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import vn.sauro.db.document.tables.Document;
import vn.sauro.security.Actor;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;
import vn.sauro.text.Folding;

/// The lists of documents.
@Repository
class DocumentListRepository {
    private static final Document DOCUMENT = DOCUMENT_;
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final DSLContext sql;

    DocumentListRepository(DSLContext sql) {
        this.sql = sql;
    }

    Page<DocumentRow> search(DocumentFilter filter, DocumentOrder order, Paging paging, Actor actor) {
        var rows = select(filter, actor)
                .and(after(order, paging))
                .orderBy(
                        order.ascends() ? key(order).asc() : key(order).desc(),
                        order.ascends() ? DOCUMENT.ID.asc() : DOCUMENT.ID.desc())
                .limit(Paging.LIMIT)
                .fetch(mapping(DocumentRow::new));
        return Page.of(rows, count(filter, actor), paging, last ->
                new Object[] {keyOf(order, last), last.id().value()});
    }

    /// The latest of them, as many as a spreadsheet is to hold.
    List<DocumentRow> search(DocumentFilter filter, int most, Actor actor) {
        return select(filter, actor)
                .orderBy(DOCUMENT.RECEIVED_AT.desc(), DOCUMENT.ID.desc())
                .limit(most)
                .fetch(mapping(DocumentRow::new));
    }

    /// The types that the agency's documents have, for the filter.
    List<String> types(Actor actor) {
        return sql.selectDistinct(DOCUMENT.TYPE)
                .from(DOCUMENT)
                .where(DocumentRepository.visible(actor), DOCUMENT.TYPE.isNotNull())
                .orderBy(DOCUMENT.TYPE)
                .fetch(DOCUMENT.TYPE);
    }

    private long count(DocumentFilter filter, Actor actor) {
        return sql.fetchCount(DOCUMENT, DocumentRepository.visible(actor).and(matches(filter)));
    }

    private SelectConditionStep<
                    Record12<
                            DocumentId,
                            String,
                            DocumentState,
                            String,
                            Instant,
                            String,
                            String,
                            String,
                            String,
                            LocalDate,
                            String,
                            Boolean>>
            select(DocumentFilter filter, Actor actor) {
        return sql.select(
                        DOCUMENT.ID.convertFrom(DocumentId::new),
                        DOCUMENT.FILE_NAME,
                        DOCUMENT.STATE.convertFrom(DocumentState::valueOf),
                        DOCUMENT.FAILURE,
                        DOCUMENT.RECEIVED_AT.convertFrom(OffsetDateTime::toInstant),
                        DOCUMENT.RECEIVED_BY_NAME,
                        DOCUMENT.TYPE,
                        DOCUMENT.NUMBER,
                        DOCUMENT.ISSUER,
                        DOCUMENT.ISSUED_ON,
                        DOCUMENT.TITLE,
                        SameAgainRepository.isAgain())
                .from(DOCUMENT)
                .where(DocumentRepository.visible(actor), matches(filter));
    }

    private static Condition matches(DocumentFilter filter) {
        var conditions = new ArrayList<Condition>();
        for (var word : Folding.foldToWords(filter.words()).split(" ")) {
            if (!word.isEmpty()) {
                conditions.add(DOCUMENT.FOLDED.contains(word));
            }
        }
        if (!filter.type().isEmpty()) {
            conditions.add(DOCUMENT.TYPE.eq(filter.type()));
        }
        if (filter.state() != null) {
            conditions.add(DOCUMENT.STATE.eq(filter.state().name()));
        }
        if (filter.from() != null) {
            conditions.add(DOCUMENT.ISSUED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(DOCUMENT.ISSUED_ON.le(filter.to()));
        }
        return and(conditions);
    }

    /// A word of the URL that fits no column is the head of the list.
    private static Condition after(DocumentOrder order, Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        try {
            var id = Long.parseLong(paging.after().getLast());
            return switch (order.column()) {
                case ISSUED ->
                    after(order, issued(), LocalDate.parse(paging.after().getFirst()), id);
                case NUMBER -> after(order, number(), paging.after().getFirst(), id);
                case TITLE -> after(order, title(), paging.after().getFirst(), id);
                default ->
                    after(order, DOCUMENT.RECEIVED_AT, moment(paging.after().getFirst()), id);
            };
        } catch (DateTimeException | NumberFormatException _) {
            return noCondition();
        }
    }

    private static <T> Condition after(DocumentOrder order, Field<T> column, T value, long id) {
        var place = row(column, DOCUMENT.ID);
        return order.ascends() ? place.gt(value, id) : place.lt(value, id);
    }

    private static OffsetDateTime moment(String word) {
        return Instant.parse(word).atOffset(ZoneOffset.UTC);
    }

    private static Field<?> key(DocumentOrder order) {
        return switch (order.column()) {
            case ISSUED -> issued();
            case NUMBER -> number();
            case TITLE -> title();
            default -> DOCUMENT.RECEIVED_AT;
        };
    }

    private static Object keyOf(DocumentOrder order, DocumentRow row) {
        return switch (order.column()) {
            case ISSUED -> row.issuedOn() == null ? NO_DAY : row.issuedOn();
            case NUMBER -> row.number() == null ? "" : row.number();
            case TITLE -> row.name();
            default -> row.receivedAt();
        };
    }

    private static Field<LocalDate> issued() {
        return coalesce(DOCUMENT.ISSUED_ON, inline(NO_DAY));
    }

    private static Field<String> number() {
        return coalesce(DOCUMENT.NUMBER, inline(""));
    }

    private static Field<String> title() {
        return coalesce(DOCUMENT.TITLE, DOCUMENT.FILE_NAME);
    }
}
