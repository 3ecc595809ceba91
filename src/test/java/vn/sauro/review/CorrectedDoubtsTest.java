package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.document.DocumentId;
import vn.sauro.document.Documents;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.testing.DatabaseTest;

/// After a correction the doubts, and number and date of the document, are those of the text as it is now.
@DatabaseTest
@Import(ReviewScene.class)
class CorrectedDoubtsTest {
    private static final List<String> LINES = List.of(
            "ỦY BAN NHÂN DÂN",
            "XÃ TÂN HÒA",
            "Số: 78/TB-UBND",
            "Tân Hòa, ngày 20 tháng 10 năm 2025",
            "",
            "THÔNG BÁO",
            "Kết luận cuộc họp",
            "",
            "Đã hoàn thành 45/50 nhiệm vụ, đạt 80%.");

    @Autowired
    ReviewScene scene;

    @Autowired
    DoubtRepository seen;

    @Autowired
    Documents documents;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    private DocumentId document;

    @BeforeEach
    void aDocumentHasBeenRead() {
        document = scene.document(LINES, LINES, List.of());
    }

    @Test
    void doubtsAreRaisedAndSettledByCorrections() throws Exception {
        correct(7, 0, 0, "Kết", "KẾT");
        assertThat(doubts()).containsExactly("45/50 là 90%, văn bản ghi 80%.");
        correct(9, 34, 0, "80%.", "90%.");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void whoHasLookedAtADoubtStaysWithItWhileItStands() throws Exception {
        correct(7, 0, 0, "Kết", "KẾT");
        send("/doubts/0");
        correct(7, 4, 1, "luận", "LUẬN");
        assertThat(seen.of(document)).containsOnlyKeys(0);
        correct(9, 34, 0, "80%.", "85%.");
        assertThat(doubts()).containsExactly("45/50 là 90%, văn bản ghi 85%.");
        assertThat(seen.of(document)).isEmpty();
    }

    @Test
    void theNumberAndTheDateFollow() throws Exception {
        correct(3, 4, 0, "78/TB-UBND", "87/TB-UBND");
        correct(4, 14, 0, "20", "21");
        var row = sql.selectFrom(DOCUMENT_)
                .where(DOCUMENT_.ID.eq(document.value()))
                .fetchSingle();
        assertThat(row.getNumber()).isEqualTo("87/TB-UBND");
        assertThat(row.getIssuedOn()).isEqualTo("2025-10-21");
        assertThat(row.getTitle()).isEqualTo("Kết luận cuộc họp thử");
    }

    private List<String> doubts() {
        return documents.text(document).reading().doubts().stream()
                .map(Doubt::text)
                .toList();
    }

    private void correct(int line, int from, int version, String before, String after) throws Exception {
        send("/places/" + line + "/" + from, "version", version + "", "before", before, "after", after);
    }

    private void send(String action, String... parameters) throws Exception {
        var request =
                post("/documents/" + document.value() + "/review" + action).with(signedInAs("vanphong"));
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        browser.perform(request).andExpect(status().isFound());
    }
}
