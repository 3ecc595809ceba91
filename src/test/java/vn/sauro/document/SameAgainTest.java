package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static vn.sauro.db.document.Tables.FINGERPRINT;
import static vn.sauro.db.document.Tables.SAME_AGAIN;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.document.ReceiveDocument.Received;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class SameAgainTest {
    @Autowired
    Documents documents;

    @Autowired
    DocumentReading reading;

    @Autowired
    SameAgain sameAgain;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    UserDetailsService people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    private Actor specialist;

    @BeforeEach
    void anOffice() {
        specialist = Desk.colleague(sql, Desk.of("vanphong", people).agency(), "thu.again", Role.SPECIALIST);
    }

    @Test
    void theWordFileOfADocumentInPlainTextIsTheSame() throws Exception {
        var first = read("a.txt", Conclusion.text().getBytes(StandardCharsets.UTF_8));
        var second = read("b.docx", docx(Conclusion.text()));
        var found = documents.sameAgain(second, specialist);
        assertThat(found).singleElement().satisfies(other -> {
            assertThat(other.id()).isEqualTo(first);
            assertThat(other.sameness()).isEqualTo(Sameness.WORDING);
            assertThat(other.before()).isTrue();
        });
        assertThat(documents.sameAgain(first, specialist))
                .singleElement()
                .matches(other -> !other.before() && other.id().equals(second));
    }

    @Test
    void thePagesSayAndLinkIt() throws Exception {
        var first = read("a.txt", Conclusion.text().getBytes(StandardCharsets.UTF_8));
        list(allOf(containsString(Conclusion.NUMBER), not(containsString("trùng với văn bản đã tiếp nhận"))));
        var second = read("b.txt", ("\n" + Conclusion.text().replace(" ", "  ")).getBytes(StandardCharsets.UTF_8));
        browser.perform(get("/documents/" + second.value()).with(signedInAs("thu.again")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Văn bản này trùng toàn văn với"),
                                containsString("href=\"/documents/" + first.value() + "\""),
                                containsString(">" + Conclusion.NUMBER + "</a> ngày 15/9/2025"))));
        browser.perform(get("/documents/" + first.value()).with(signedInAs("thu.again")))
                .andExpect(content().string(containsString("sau đó được tiếp nhận lần nữa")));
        list(allOf(containsString("trùng với văn bản đã tiếp nhận"), containsString("2 dòng")));
    }

    @Test
    void theSameNumberOfAnotherBodyAndOtherOfficesDoNotCount() throws Exception {
        var text = Conclusion.text();
        read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        var other = text.replace("Lạng Sơn, ngày 15 tháng 9", "Lạng Sơn, ngày 16 tháng 10")
                .replaceAll("(?m)^(Ngày|1\\.|2\\.).*$", "");
        assertThat(documents.sameAgain(read("b.txt", other.getBytes(StandardCharsets.UTF_8)), specialist))
                .isEmpty();
        specialist = Desk.colleague(sql, Desk.of("skhcn", people).agency(), "an.again", Role.SPECIALIST);
        assertThat(documents.sameAgain(read("c.txt", text.getBytes(StandardCharsets.UTF_8)), specialist))
                .isEmpty();
    }

    @Test
    void toldTwiceOrReadBeforeDocumentsWereComparedItIsFoundOnce() throws Exception {
        read("a.txt", Conclusion.text().getBytes(StandardCharsets.UTF_8));
        var second = read("b.docx", docx(Conclusion.text()));
        events.publishEvent(new DocumentRead(second));
        assertThat(documents.sameAgain(second, specialist)).hasSize(1);
        sql.deleteFrom(SAME_AGAIN).execute();
        sql.deleteFrom(FINGERPRINT).execute();
        assertThat(sameAgain.goOn()).isFalse();
        assertThat(documents.sameAgain(second, specialist)).hasSize(1);
    }

    private void list(Matcher<String> words) throws Exception {
        browser.perform(get("/documents").with(signedInAs("thu.again")))
                .andExpect(content().string(words));
    }

    private DocumentId read(String name, byte[] bytes) throws Exception {
        var received = (Received) documents.receive(name, new ByteArrayInputStream(bytes), specialist);
        reading.read(received.document());
        return received.document();
    }

    private static byte[] docx(String text) throws Exception {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
