package vn.sauro.document;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.db.document.Tables.DOCUMENT_TEXT;
import static vn.sauro.db.document.Tables.STORED_FILE;
import static vn.sauro.db.organisation.Tables.AGENCY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.db.document.tables.Document;
import vn.sauro.db.document.tables.records.DocumentRecord;
import vn.sauro.extraction.FileFormat;
import vn.sauro.organisation.AgencyId;
import vn.sauro.reading.Reading;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// One document at a time: its rows and its text.
@Repository
class DocumentRepository {
    private static final Document DOCUMENT = DOCUMENT_;
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What has to be known to read a document.
    record Waiting(String sha256, String fileName, FileFormat format) {}

    private final DSLContext sql;

    DocumentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The one rule of who may see a document: specialists, heads and the standing body of the agency that took it in,
    /// and the head of the body above that one.
    static Condition visible(Actor actor) {
        var agency = actor.agency().value();
        var own = actor.is(Role.SPECIALIST) || actor.is(Role.HEAD) || actor.is(Role.STANDING)
                ? DOCUMENT.AGENCY_ID.eq(agency)
                : falseCondition();
        return actor.is(Role.HEAD)
                ? own.or(DOCUMENT.AGENCY_ID.in(select(AGENCY.ID).from(AGENCY).where(AGENCY.PARENT_ID.eq(agency))))
                : own;
    }

    void insert(StoredFile file, Instant at) {
        sql.insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, file.sha256())
                .set(STORED_FILE.SIZE, file.size())
                .set(STORED_FILE.STORED_AT, moment(at))
                .onConflictDoNothing()
                .execute();
    }

    /// Empty, with nothing written, if the agency has this file already.
    Optional<DocumentId> insert(
            StoredFile file, String fileName, FileFormat format, String folded, Actor actor, Instant at) {
        return sql.insertInto(DOCUMENT)
                .set(DOCUMENT.SHA256, file.sha256())
                .set(DOCUMENT.FILE_NAME, fileName)
                .set(DOCUMENT.FORMAT, format.name())
                .set(DOCUMENT.STATE, DocumentState.RECEIVED.name())
                .set(DOCUMENT.AGENCY_ID, actor.agency().value())
                .set(DOCUMENT.RECEIVED_BY, actor.account().value())
                .set(DOCUMENT.RECEIVED_BY_NAME, actor.fullName())
                .set(DOCUMENT.RECEIVED_AT, moment(at))
                .set(DOCUMENT.FOLDED, folded)
                .onConflictDoNothing()
                .returningResult(DOCUMENT.ID.convertFrom(DocumentId::new))
                .fetchOptional()
                .map(row -> row.value1());
    }

    ReceiveDocument.AlreadyReceived find(String sha256, AgencyId agency) {
        return sql.select(
                        DOCUMENT.ID.convertFrom(DocumentId::new),
                        DOCUMENT.RECEIVED_AT.convertFrom(OffsetDateTime::toInstant))
                .from(DOCUMENT)
                .where(DOCUMENT.SHA256.eq(sha256), DOCUMENT.AGENCY_ID.eq(agency.value()))
                .fetchSingle(mapping(ReceiveDocument.AlreadyReceived::new));
    }

    Optional<DocumentView> find(DocumentId id, Actor actor) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), visible(actor))
                .fetchOptional(DocumentRepository::view);
    }

    Optional<DocumentView> find(DocumentId id) {
        return sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id.value())).fetchOptional(DocumentRepository::view);
    }

    String sha256(DocumentId id) {
        return sql.select(DOCUMENT.SHA256)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    /// Empty if the document is not, or no longer, waiting to be read.
    Optional<Waiting> waiting(DocumentId id) {
        return sql.select(DOCUMENT.SHA256, DOCUMENT.FILE_NAME, DOCUMENT.FORMAT.convertFrom(FileFormat::valueOf))
                .from(DOCUMENT)
                .where(isWaiting(id))
                .fetchOptional(mapping(Waiting::new));
    }

    /// False, with nothing written, if the document is no longer waiting to be read.
    boolean storeRead(DocumentId id, DocumentText text, String folded, Instant at) {
        var header = text.reading().document();
        var signer = header.signer();
        int rows = sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, DocumentState.READ.name())
                .set(DOCUMENT.READ_AT, moment(at))
                .set(DOCUMENT.TYPE, header.type())
                .set(DOCUMENT.NUMBER, header.number())
                .set(DOCUMENT.ISSUER, header.issuer())
                .set(DOCUMENT.PLACE, header.place())
                .set(DOCUMENT.ISSUED_ON, header.date())
                .set(DOCUMENT.EVENT_ON, header.eventDate())
                .set(DOCUMENT.TITLE, header.title())
                .set(DOCUMENT.SIGNER, signer == null ? null : signer.name())
                .set(DOCUMENT.FOLDED, folded)
                .set(DOCUMENT.VERSION, DOCUMENT.VERSION.plus(1))
                .where(isWaiting(id))
                .execute();
        if (rows == 0) {
            return false;
        }
        sql.insertInto(DOCUMENT_TEXT)
                .set(DOCUMENT_TEXT.DOCUMENT_ID, id.value())
                .set(DOCUMENT_TEXT.ORIGINAL, String.join("\n", text.original()))
                .set(DOCUMENT_TEXT.RESTORED, String.join("\n", text.restored()))
                .set(DOCUMENT_TEXT.PAGE_STARTS, text.pageStarts().toArray(Integer[]::new))
                .set(DOCUMENT_TEXT.DOUBTFUL, json(text.doubtful()))
                .set(DOCUMENT_TEXT.READING, json(text.reading()))
                .execute();
        return true;
    }

    /// False, with nothing written, if the document is no longer waiting to be read.
    boolean storeFailed(DocumentId id, String failure, Instant at) {
        return sql.update(DOCUMENT)
                        .set(DOCUMENT.STATE, DocumentState.FAILED.name())
                        .set(DOCUMENT.FAILURE, failure)
                        .set(DOCUMENT.READ_AT, moment(at))
                        .set(DOCUMENT.VERSION, DOCUMENT.VERSION.plus(1))
                        .where(isWaiting(id))
                        .execute()
                > 0;
    }

    /// False, with nothing written, if the document has not failed.
    boolean storeWaitingAgain(DocumentId id) {
        return sql.update(DOCUMENT)
                        .set(DOCUMENT.STATE, DocumentState.RECEIVED.name())
                        .setNull(DOCUMENT.FAILURE)
                        .setNull(DOCUMENT.READ_AT)
                        .set(DOCUMENT.VERSION, DOCUMENT.VERSION.plus(1))
                        .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.STATE.eq(DocumentState.FAILED.name()))
                        .execute()
                > 0;
    }

    Optional<DocumentText> text(DocumentId id) {
        return sql.selectFrom(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(id.value()))
                .fetchOptional(row -> new DocumentText(
                        lines(row.getOriginal()),
                        lines(row.getRestored()),
                        List.of(JSON.readValue(row.getDoubtful().data(), DoubtfulPlace[].class)),
                        JSON.readValue(row.getReading().data(), Reading.class),
                        Arrays.asList(row.getPageStarts())));
    }

    private static Condition isWaiting(DocumentId id) {
        return DOCUMENT.ID.eq(id.value()).and(DOCUMENT.STATE.eq(DocumentState.RECEIVED.name()));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static JSONB json(Object value) {
        return JSONB.jsonb(JSON.writeValueAsString(value));
    }

    private static DocumentView view(DocumentRecord row) {
        return new DocumentView(
                new DocumentId(row.getId()),
                row.getFileName(),
                FileFormat.valueOf(row.getFormat()),
                DocumentState.valueOf(row.getState()),
                row.getFailure(),
                new AgencyId(row.getAgencyId()),
                row.getReceivedByName(),
                row.getReceivedAt().toInstant(),
                instant(row.getReadAt()),
                row.getType(),
                row.getNumber(),
                row.getIssuer(),
                row.getPlace(),
                row.getIssuedOn(),
                row.getEventOn(),
                row.getTitle(),
                row.getSigner());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
