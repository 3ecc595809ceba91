package vn.sauro.review;

import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.db.document.Tables.DOCUMENT_TEXT;
import static vn.sauro.db.document.Tables.STORED_FILE;
import static vn.sauro.db.security.Tables.ACCOUNT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentRead;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Field;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

/// A document of our own making that has been read, ready to be checked by the office that took it in.
@TestComponent
class ReviewScene {
    static final List<String> LINES = List.of(
            "Số: 12/TB-VP",
            "1. Đã xử lý 30/60 hồ sơ, đạt 40%.",
            "2. Giao Sở Nội vụ rà soát vị trí việc làm, báo cáo UBND tỉnh",
            "trước ngày 30/9/2025; Công an tỉnh làm sạch dữ liệu dân cư.",
            "3. Các sở, ban, ngành tiếp tục đơn giản hóa thủ tục.",
            "4. Tổ giúp việc số 5 tổng hợp kết quả.");
    private static final List<String> DAMAGED = List.of(
            "S6: 12/TB-VP",
            "1. D5 xit ly 30/60 h6 so, dat 40%.",
            "2. Giao S& NOi vu ra soat vi tri viéc lam, bao cdo UBND tinh",
            "truéc ngay 30/9/2025; C6ng an tinh lam sach dit liéu dan cu.",
            "3. Cac so, ban, nganh tiép tuc don gian hoa thu tuc.",
            "4. T6 giup viéc s6 5 t6ng hop két qua.");

    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    ReviewScene(DSLContext sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    DocumentId document() {
        var tasks = List.of(
                task(
                        "t01",
                        "Sở Nội vụ rà soát vị trí việc làm, báo cáo UBND tỉnh trước ngày 30/9/2025;"
                                + " Công an tỉnh làm sạch dữ liệu dân cư.",
                        List.of("Sở Nội vụ"),
                        new Deadline(
                                Reading.DeadlineKind.DATE, LocalDate.of(2025, 9, 30), "before", "trước ngày 30/9/2025"),
                        new Span(3, 8, 60),
                        new Span(4, 0, 60)),
                task(
                        "t02",
                        "Các sở, ban, ngành tiếp tục đơn giản hóa thủ tục.",
                        List.of("Các sở, ban, ngành"),
                        null,
                        new Span(5, 3, 53)),
                task(
                        "t03",
                        "Tổ giúp việc số 5 tổng hợp kết quả.",
                        List.of("Tổ giúp việc số 5"),
                        null,
                        new Span(6, 3, 38)));
        return document(LINES, DAMAGED, tasks);
    }

    DocumentId document(List<String> lines, List<String> damaged, List<ProposedTask> tasks) {
        var header = new Reading.Header(
                "Thông báo",
                "12/TB-VP",
                "Văn phòng UBND tỉnh Lạng Sơn",
                "UBND tỉnh Lạng Sơn",
                "Lạng Sơn",
                LocalDate.of(2025, 8, 15),
                null,
                "Kết luận cuộc họp thử",
                null,
                List.of(),
                null,
                Reading.HeaderPlaces.NONE);
        var doubts = List.of(new Doubt(
                DoubtKind.ARITHMETIC,
                "rate",
                List.of("30", "60", "50", "40"),
                List.of(2),
                "30/60 là 50%, không phải 40%.",
                List.of()));
        var reading =
                new Reading(header, List.of(), List.of(), tasks, List.of(), List.of(), List.of(), List.of(), doubts);
        var document = new DocumentId(store(lines, damaged, reading));
        events.publishEvent(new DocumentRead(document));
        return document;
    }

    static ProposedTask task(
            String id,
            String text,
            List<String> lead,
            @org.jspecify.annotations.Nullable Deadline deadline,
            Span... spans) {
        return new ProposedTask(
                id,
                "2",
                spans[0].line(),
                spans[spans.length - 1].line(),
                List.of(spans),
                text,
                text,
                lead,
                LeadSource.SENTENCE,
                List.of(),
                List.of(),
                deadline,
                null,
                null,
                null,
                Field.CCHC,
                Reading.TaskPlaces.NONE);
    }

    private long store(List<String> lines, List<String> damaged, Reading reading) {
        var now = OffsetDateTime.parse("2025-08-16T02:00:00Z");
        var sha256 = String.format("%064d", System.nanoTime());
        sql.insertInto(STORED_FILE, STORED_FILE.SHA256, STORED_FILE.SIZE, STORED_FILE.STORED_AT)
                .values(sha256, 1L, now)
                .execute();
        var account =
                sql.selectFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq("vanphong")).fetchSingle();
        var row = sql.newRecord(DOCUMENT_);
        row.setSha256(sha256);
        row.setFileName("12.txt");
        row.setFormat("TXT");
        row.setState("READ");
        row.setAgencyId(account.getAgencyId());
        row.setReceivedBy(account.getId());
        row.setReceivedByName(account.getFullName());
        row.setReceivedAt(now);
        row.setType("Thông báo");
        row.setNumber("12/TB-VP");
        row.setTitle("Kết luận cuộc họp thử");
        row.setFolded("");
        row.store();
        sql.insertInto(DOCUMENT_TEXT)
                .set(DOCUMENT_TEXT.DOCUMENT_ID, row.getId())
                .set(DOCUMENT_TEXT.ORIGINAL, String.join("\n", damaged))
                .set(DOCUMENT_TEXT.RESTORED, String.join("\n", lines))
                .set(DOCUMENT_TEXT.PAGE_STARTS, new Integer[] {5})
                .set(DOCUMENT_TEXT.DOUBTFUL, JSONB.valueOf("[{\"line\":3,\"from\":8,\"to\":10,\"confidence\":0.4}]"))
                .set(DOCUMENT_TEXT.READING, JSONB.valueOf(JsonMapper.shared().writeValueAsString(reading)))
                .execute();
        return row.getId();
    }
}
