package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.document.Documents;
import vn.sauro.document.ReceiveDocument;
import vn.sauro.shared.Notice;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class TaskPagesTest {
    private static final Pattern WORD_WITHOUT_TEXT = Pattern.compile("\\?\\?[\\w.]+\\?\\?");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void theDaysWorkStandsInItsGroups() throws Exception {
        var late = scene.row(scene.give("page:late", TaskScene.inDays(-2), "05977"));
        scene.give("page:new", TaskScene.inDays(9), "05977");
        var page = page("/today", "dongkinh");
        assertThat(page).contains("Có 2 việc cần làm ngay.").contains("quá hạn 2 ngày");
        assertThat(page.indexOf("Quá hạn")).isLessThan(page.indexOf("Mới giao"));
        assertThat(page).containsOnlyOnce(late.code() + "<").contains("Nhận việc");
    }

    @Test
    void anEmptyDaySaysWhy() throws Exception {
        assertThat(page("/today", "kylua")).contains("Chưa có nhiệm vụ nào đang chờ cơ quan");
    }

    @Test
    void theWholeWayIsWalkedInTheBrowser() throws Exception {
        var task = scene.give("page:way", TaskScene.inDays(5), "05977");
        var address = "/tasks/" + task.value();
        browser.perform(post(address + "/start")
                        .param("version", "0")
                        .param("back", "today")
                        .with(signedInAs("dongkinh")))
                .andExpect(redirectedUrl("/today"));
        var proof = new MockMultipartFile(
                "files", "Kế hoạch.pdf", "application/pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.UTF_8));
        browser.perform(multipart(address + "/submit")
                        .file(proof)
                        .param("version", "1")
                        .param("words", "Đã ban hành Kế hoạch 12/KH-UBND")
                        .param("day", TaskScene.today().toString())
                        .with(signedInAs("dongkinh")))
                .andExpect(redirectedUrl(address));
        assertThat(page("/today", "vanphong")).contains("Chờ xác nhận").contains(task.value() + ":2");
        assertThat(page(address, "vanphong")).contains("Kế hoạch.pdf").contains("Kế hoạch 12/KH-UBND");
        browser.perform(post("/today/accept")
                        .param("accept", task.value() + ":2")
                        .with(signedInAs("vanphong")))
                .andExpect(redirectedUrl("/today"))
                .andExpect(
                        flash().attribute("notice", new Notice(Notice.Kind.DONE, "task.accepted.all", List.of("1"))));
        assertThat(scene.row(task).state()).isEqualTo(TaskState.DONE);
        assertThat(page(address, "dongkinh")).contains("Hoàn thành đúng hạn").contains("Nhiệm vụ đã hoàn thành.");
    }

    @Test
    void theSameFormSentTwiceCountsOnce() throws Exception {
        var task = scene.give("page:twice", null, "05977");
        for (int i = 0; i < 2; i++) {
            browser.perform(post("/tasks/" + task.value() + "/start")
                            .param("version", "0")
                            .with(signedInAs("dongkinh")))
                    .andExpect(status().isFound());
        }
        assertThat(scene.row(task).version()).isEqualTo(1);
    }

    @Test
    void whatWasTypedIsShownAgainBesideWhatIsWrong() throws Exception {
        var task = scene.give("page:typed", null, "05977");
        browser.perform(multipart("/tasks/" + task.value() + "/submit")
                        .param("version", "0")
                        .param("words", "Đã làm xong <b>hết</b>")
                        .param("day", "")
                        .with(signedInAs("dongkinh")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã làm xong &lt;b&gt;hết&lt;/b&gt;")))
                .andExpect(content().string(containsString("Hãy nhập ngày của văn bản")));
        assertThat(scene.row(task).version()).isZero();
    }

    @Test
    void whoIsSlowerKeepsTheirWordsAndIsToldSo() throws Exception {
        var task = scene.give("page:slow", null, "05977");
        scene.start(task, "chutich.dongkinh");
        browser.perform(multipart("/tasks/" + task.value() + "/progress")
                        .param("version", "0")
                        .param("percent", "40")
                        .param("words", "Xong bước một")
                        .with(signedInAs("dongkinh")))
                .andExpect(content().string(containsString("vừa được người khác thay đổi")))
                .andExpect(content().string(containsString("Xong bước một")));
    }

    @Test
    void aFileThatLiesAboutItselfIsNotTaken() throws Exception {
        var task = scene.give("page:lie", null, "05977");
        var lie = new MockMultipartFile("files", "anh.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8));
        browser.perform(multipart("/tasks/" + task.value() + "/progress")
                        .file(lie)
                        .param("version", "0")
                        .param("percent", "10")
                        .with(signedInAs("dongkinh")))
                .andExpect(content().string(containsString("anh.png")))
                .andExpect(content().string(containsString("không đúng với tên tệp")));
        assertThat(scene.row(task).version()).isZero();
    }

    @Test
    void evidenceIsSavedNeverShownAndOnlyToThoseWhoSeeTheTask() throws Exception {
        var task = scene.give("page:proof", null, "05977");
        var bytes = "%PDF-1.7 proof".getBytes(StandardCharsets.UTF_8);
        browser.perform(multipart("/tasks/" + task.value() + "/progress")
                .file(new MockMultipartFile("files", "Kế hoạch số 1.pdf", "application/pdf", bytes))
                .param("version", "0")
                .param("words", "Xong bước một")
                .with(signedInAs("dongkinh")));
        var proof = scene.lists.detail(task, scene.as("dongkinh")).evidence().getFirst();
        var address = "/tasks/" + task.value() + "/evidence/" + proof.id();
        browser.perform(get(address).with(signedInAs("vanphong")))
                .andExpect(content().bytes(bytes))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        browser.perform(get(address).with(signedInAs("tamthanh"))).andExpect(status().isNotFound());
    }

    @Test
    void whoMayNotKnowOfATaskFindsNothing() throws Exception {
        var task = scene.give("page:hidden", null, "05977");
        browser.perform(get("/tasks/" + task.value()).with(signedInAs("tamthanh")))
                .andExpect(status().isNotFound());
        browser.perform(post("/tasks/" + task.value() + "/start")
                        .param("version", "0")
                        .with(signedInAs("tamthanh")))
                .andExpect(status().isNotFound());
        browser.perform(get("/tasks").with(signedInAs("tamthanh")))
                .andExpect(content().string(not(containsString("page:hidden"))));
    }

    @Test
    void anAdministratorHasNoTasksAndAnOfficerNoBoard() throws Exception {
        browser.perform(get("/today").with(signedInAs("quantri"))).andExpect(status().isForbidden());
        browser.perform(get("/board").with(signedInAs("dongkinh"))).andExpect(status().isForbidden());
    }

    @Test
    void searchNeedsNoDiacritics() throws Exception {
        var task = scene.row(scene.give("page:search", null, "05977"));
        assertThat(page("/tasks?q=SO hoa HO so phuong dong kinh", "vanphong")).contains(task.code());
        assertThat(page("/tasks?q=" + task.code().toLowerCase(Locale.ROOT), "vanphong"))
                .contains(task.code());
        assertThat(page("/tasks?q=khong co viec nay", "vanphong")).contains("Không có nhiệm vụ nào khớp");
    }

    @Test
    void anInstructionToManyIsFoundByTheNameOfOneOfThem() throws Exception {
        var many = scene.row(scene.give("page:many", null, "05977", "SNV"));
        var other = scene.row(scene.give("page:other", null, "05986", "STP"));
        for (var words : List.of("dong kinh", "Phường Đông Kinh", "page many noi vu", "dong kin")) {
            assertThat(page("/tasks?q=" + words, "vanphong"))
                    .as(words)
                    .contains(many.code())
                    .doesNotContain(other.code());
        }
        assertThat(page("/tasks?unit=ASSIGNMENTS&q=page many dong kinh", "vanphong"))
                .contains("Có 1 dòng")
                .contains(many.code() + ".");
        assertThat(page("/tasks?q=page many ong inh", "vanphong")).contains("Không có nhiệm vụ nào khớp");
    }

    @Test
    void whatIsNoDayIsSaidAndShownAgainAndNarrowsNothing() throws Exception {
        var task = scene.row(scene.give("page:noday", TaskScene.inDays(3), "05977"));
        assertThat(page("/tasks?q=page noday&from=99/99/2020&to=", "vanphong"))
                .containsOnlyOnce("Ngày chưa đúng, ví dụ 08/8/2025")
                .contains("href=\"#from\"")
                .contains("value=\"99/99/2020\"")
                .contains(task.code());
        assertThat(page("/tasks?from=8/8/2025", "vanphong"))
                .doesNotContain("Ngày chưa đúng")
                .contains("value=\"08/8/2025\"");
    }

    @Test
    void aLongListGoesOnOnTheNextPageWithoutLossOrRepetition() throws Exception {
        for (int i = 0; i < 60; i++) scene.give("page:long" + i, i % 3 == 0 ? null : TaskScene.inDays(i / 4), "05977");
        for (var sort : TaskFilter.Sort.values()) {
            var seen = new ArrayList<String>();
            var address = "/tasks?q=page long&sort=" + sort + "&descending=" + (sort == TaskFilter.Sort.TITLE);
            while (address != null) {
                var page = page(address, "dongkinh");
                Pattern.compile("NV-\\d{4}-\\d{6}(?=<)")
                        .matcher(page)
                        .results()
                        .forEach(found -> seen.add(found.group()));
                var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
                address = next.find() ? next.group(1).replace("&amp;", "&") : null;
            }
            assertThat(seen).as(sort.name()).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void fromTheShareOfOneBodyTheAssignerReachesTheWhole() throws Exception {
        var parent = scene.give("page:share", TaskScene.inDays(4), "05977", "05986");
        var share = scene.child(parent, "05977");
        assertThat(page("/tasks/" + share.value(), "vanphong")).contains("href=\"/tasks/" + parent.value() + "\"");
        assertThat(page("/tasks/" + share.value(), "dongkinh"))
                .doesNotContain("href=\"/tasks/" + parent.value() + "\"");
    }

    @Test
    void theDocumentIsLinkedForThoseWhoMayOpenIt() throws Exception {
        var bytes = new ByteArrayInputStream("Thông báo".getBytes(StandardCharsets.UTF_8));
        var received = (ReceiveDocument.Received)
                context.getBean(Documents.class).receive("thong-bao.txt", bytes, scene.as("vanphong"));
        var task = scene.give(scene.wish("page:source", received.document(), "05977"));
        var link = "href=\"/documents/" + received.document().value() + "\"";
        for (var reader : List.of("vanphong", "chanhvanphong", "chutich")) {
            assertThat(page("/tasks/" + task.value(), reader)).as(reader).contains(link);
        }
        assertThat(page("/tasks/" + task.value(), "dongkinh"))
                .doesNotContain(link)
                .contains("Thông báo 12/TB-VP");
    }

    @Test
    void whoHasItBackReadsTheReason() throws Exception {
        var redo = scene.give("page:redo", TaskScene.inDays(4), "05977");
        scene.submit(redo, TaskScene.inDays(-1), "dongkinh");
        act(redo, "redo", "Thiếu danh sách học viên", "vanphong");
        assertThat(page("/tasks/" + redo.value(), "dongkinh"))
                .contains("Yêu cầu thực hiện lại</b>: <span>Thiếu danh sách học viên</span>");
        var returned = scene.give("page:returned", TaskScene.inDays(4), "05977");
        act(returned, "return", "Không đúng chức năng", "dongkinh");
        assertThat(page("/tasks/" + returned.value(), "vanphong"))
                .contains("Trả lại</b>: <span>Không đúng chức năng</span>");
    }

    private void act(TaskId task, String action, String reason, String username) throws Exception {
        browser.perform(post("/tasks/" + task.value() + "/" + action)
                        .param("version", String.valueOf(scene.row(task).version()))
                        .param("words", reason)
                        .with(signedInAs(username)))
                .andExpect(redirectedUrl("/tasks/" + task.value()));
    }

    @Test
    void aParentShowsWhoHoldsItUp() throws Exception {
        var parent = scene.give("page:parent", TaskScene.inDays(-1), "05977", "05986", "SNV");
        var done = scene.child(parent, "05977");
        scene.submit(done, TaskScene.inDays(-1), "dongkinh");
        scene.accept(done);
        var page = page("/tasks/" + parent.value(), "vanphong");
        assertThat(page)
                .contains("1/3 cơ quan đã hoàn thành")
                .contains("Quá hạn: 2")
                .contains("Sở Nội vụ");
        assertThat(page("/tasks?parent=" + parent.value(), "vanphong")).contains("Có 3 dòng");
    }

    @Test
    void theBoardSaysItInOneSentenceFirst() throws Exception {
        var parent = scene.give("page:board", TaskScene.inDays(-1), "05977", "05986");
        var board = page("/board?side=GIVEN", "vanphong");
        assertThat(board)
                .contains("nhiệm vụ đã hoàn thành;")
                .contains("Cải cách hành chính")
                .contains("unit=ASSIGNMENTS");
        assertThat(parent).isNotNull();
        assertThat(page("/board", "giamdoc.skhcn")).contains("Bảng điều hành");
    }

    @Test
    void theBoardNamesWhoIsLateAndWhatIsInTheWay() throws Exception {
        var late = scene.give("page:late", TaskScene.inDays(-400), "SNV");
        var silent = scene.give("page:silent", TaskScene.inDays(-300), "STC");
        var snv = scene.as("snv");
        assertThat(scene.tasks.act(new TaskAction.Start(late, 0), snv)).isInstanceOf(TaskAction.Changed.class);
        var named = new TaskAction.NameObstacle(
                late, 1, Obstacle.Kind.FUNDS, "Chưa bố trí kinh phí", scene.body("STC"), "", "");
        assertThat(scene.tasks.act(named, snv)).isInstanceOf(TaskAction.Changed.class);
        var section = page("/board", "vanphong").replaceFirst("(?s).*<section id=\"late\">(.*?)</section>.*", "$1");
        assertThat(section)
                .containsSubsequence(
                        "Sở Nội vụ",
                        "/tasks/" + late.value(),
                        "quá hạn 400 ngày",
                        "Chưa bố trí kinh phí",
                        "có thể tháo gỡ",
                        "/tasks/" + silent.value(),
                        "chưa nêu vướng mắc");
        assertThat(page("/board?side=TAKEN", "vanphong")).doesNotContain("Chưa bố trí kinh phí");
    }

    @Test
    void everyStateHasItsPageForWhoGaveTheTaskAndWhoLeadsIt() throws Exception {
        for (var state : TaskState.values()) {
            var task = in(state);
            assertThat(scene.row(task).state()).isEqualTo(state);
            for (var reader : List.of("vanphong", "dongkinh")) {
                var page = page("/tasks/" + task.value(), reader);
                assertThat(WORD_WITHOUT_TEXT.matcher(page).results().map(found -> found.group()))
                        .as(state + " for " + reader)
                        .isEmpty();
                assertThat(page).contains("page:" + state);
            }
        }
    }

    private TaskId in(TaskState state) throws Exception {
        var kind = state == TaskState.REGULAR ? DeadlineKind.CONTINUOUS : DeadlineKind.NONE;
        var task = scene.give(scene.wish("page:" + state, kind, null, List.of(scene.body("05977"))));
        switch (state) {
            case ASSIGNED -> {
                // given so
            }
            case RETURNED -> act(task, "return", "Không đúng chức năng", "dongkinh");
            case IN_PROGRESS, REGULAR -> scene.start(task, "dongkinh");
            case REPORTED, REDO, DONE -> scene.submit(task, TaskScene.today(), "dongkinh");
            case SUSPENDED -> act(task, "suspend", "Chờ hướng dẫn", "vanphong");
            case CANCELLED -> act(task, "withdraw", "Không còn cần thiết", "vanphong");
        }
        if (state == TaskState.REDO) act(task, "redo", "Thiếu danh sách", "vanphong");
        if (state == TaskState.DONE) scene.accept(task);
        return task;
    }

    @Test
    void pagesSpeakEnglishToo() throws Exception {
        scene.give("page:english", TaskScene.inDays(2), "05977", "05986");
        for (var address : List.of(
                "/today",
                "/tasks",
                "/board",
                "/tasks/" + scene.give("page:e2", null, "SNV").value())) {
            var page = browser.perform(get(address)
                            .cookie(new Cookie("SAURO_LANGUAGE", "en"))
                            .with(signedInAs("vanphong")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(WORD_WITHOUT_TEXT.matcher(page).results().map(found -> found.group()))
                    .isEmpty();
        }
        assertThat(page("/board", "vanphong")).contains("Theo lĩnh vực");
    }

    @Test
    void theListGoesOutAsExcelAsItStands() throws Exception {
        scene.give("excel:1", TaskScene.inDays(-2), "05977");
        scene.give("excel:2", null, "SNV", "STP");
        var bytes = browser.perform(get("/tasks.xlsx").param("q", "excel").with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(cells(bytes))
                .startsWith(
                        "Mã | Nhiệm vụ | Văn bản giao | Cơ quan giao | Cơ quan chủ trì | Cùng chủ trì | Cơ quan theo dõi | Cơ quan hướng dẫn | Lĩnh vực | Hạn | Hạn ban đầu | "
                                + "Số lần gia hạn | Hạn theo văn bản | Trạng thái | Tình trạng | Tiến độ | Ngày kết quả | "
                                + "Kỳ còn nợ kết quả | Vướng mắc chưa trả lời | Ngày cam kết | Số cơ quan | Số cơ quan xong")
                .contains("Số hóa hồ sơ còn hiệu lực excel:1 | Thông báo 12/TB-VP | Văn phòng UBND tỉnh Lạng Sơn | ")
                .contains(" | Cải cách hành chính | ")
                .contains(" | 0 | trước ngày ấy | Đã giao, chưa thực hiện | Quá hạn |  |  |  | 0 |  |  | \n")
                .contains(" | Các cơ quan được nêu | ")
                .endsWith(" | Đã giao, chưa thực hiện | Không nêu hạn |  |  |  | 0 |  | 2 | 0\n");
    }

    @Test
    void theBoardGoesOutAsExcel() throws Exception {
        scene.give("excel:board", TaskScene.inDays(-2), "05977", "05986");
        var bytes = browser.perform(get("/board.xlsx").param("side", "TAKEN").with(signedInAs("giamdoc.skhcn")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(cells(bytes)).contains("Tổng số nhiệm vụ | 0 |");
    }

    private String page(String address, String who) throws Exception {
        // a link of a page is encoded already
        var request = address.contains("%") ? get(URI.create(address)) : get(address);
        return browser.perform(request.with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String cells(byte[] excel) throws Exception {
        var text = new StringBuilder();
        var format = new DataFormatter(Locale.ROOT);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            for (var row : workbook.getSheetAt(0)) {
                var values = new ArrayList<String>();
                row.forEach(cell -> values.add(format.formatCellValue(cell)));
                text.append(String.join(" | ", values)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void theListGoesOutToWordAsItIsNarrowed() throws Exception {
        scene.give("in-word", TaskScene.inDays(5), "05977");
        scene.give("not-in-it", TaskScene.inDays(5), "05977");
        var bytes = browser.perform(get("/tasks.docx").param("q", "in-word").with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var word = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(bytes))) {
            var tasks = word.getTables().stream()
                    .filter(table -> table.getRow(0).getTableCells().size() == 5)
                    .findFirst()
                    .orElseThrow();
            assertThat(tasks.getNumberOfRows()).isEqualTo(2);
            assertThat(tasks.getRow(1).getCell(1).getText()).contains("in-word");
        }
    }
}
