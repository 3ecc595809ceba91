package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;
import vn.sauro.testing.DatabaseTest;

/// What a page weighs on a weak line, compressed as it is sent, with style sheet and scripts.
@DatabaseTest
@Import(ReviewScene.class)
class ReviewWeightTest {
    private static final int LINES_OF_A_PAGE = 45;
    private static final int FIRST_VIEW = 60_000;
    private static final int LATER_VIEW = 10_000;
    /// Of a program that has only just started; other programs on the machine do not count.
    private static final long MILLISECONDS_OF_WORK = 3_000;

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    MockMvc browser;

    @Test
    void anOrdinaryNoticeOpensOnAWeakLine() throws Exception {
        var document = document(5, 17);
        var files =
                List.of("/static/sauro.css", "/static/review.css", "/static/sauro.js", "/static/review.js", HTMX)
                        .stream()
                        .mapToInt(file -> compressed(read(file)))
                        .sum();
        assertThat(files + compressed(open(document, "?selected=" + first(document))))
                .isLessThan(FIRST_VIEW);
    }

    @Test
    void fortyPagesWith150ProposalsOpenAndSelectingOneStaysSmall() throws Exception {
        var document = document(40, 150);
        for (int warm = 0; warm < 3; warm++) open(document, "");
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var page = open(document, "");
        var milliseconds = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
        var selected = open(document, "/proposals/" + first(document));
        System.out.printf(
                "40 pages, 150 proposals: %d ms of work, %d bytes (%d compressed); one selected: %d bytes (%d compressed)%n",
                milliseconds, page.length, compressed(page), selected.length, compressed(selected));
        assertThat(page).asString().contains("id=\"L" + 40 * LINES_OF_A_PAGE + "\"");
        assertThat(milliseconds).isLessThan(MILLISECONDS_OF_WORK);
        assertThat(compressed(selected)).isLessThan(LATER_VIEW);
    }

    @Test
    void theRulesOfItsPagesStaySmall() {
        assertThat(read("/static/review.css")).hasSizeLessThan(9_000);
    }

    private DocumentId document(int pages, int proposals) {
        var lines = new ArrayList<String>();
        for (int line = 1; line <= pages * LINES_OF_A_PAGE; line++) {
            lines.add("Giao Sở Nội vụ chủ trì, phối hợp Sở Tài chính rà soát nội dung thứ " + line + " của kế hoạch.");
        }
        var tasks = new ArrayList<ProposedTask>();
        for (int i = 0; i < proposals; i++) {
            var line = 1 + i * lines.size() / proposals;
            var text = lines.get(line - 1) + " " + lines.get(line);
            tasks.add(ReviewScene.task(
                    "t" + i,
                    text,
                    List.of("Sở Nội vụ"),
                    null,
                    new Span(line, 0, lines.get(line - 1).length()),
                    new Span(line + 1, 0, lines.get(line).length())));
        }
        return scene.document(lines, lines, tasks);
    }

    private long first(DocumentId document) {
        return repository.all(document).getFirst().id().value();
    }

    private byte[] open(DocumentId document, String page) throws Exception {
        return browser.perform(
                        get("/documents/" + document.value() + "/review" + page).with(signedInAs("vanphong")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] read(String resource) {
        try (var file = ReviewWeightTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(byte[] page) {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.size();
    }
}
