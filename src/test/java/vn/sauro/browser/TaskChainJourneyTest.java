package vn.sauro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.sauro.security.AccountsAtStart;
import vn.sauro.shared.OfficeClock;

/// The whole chain of one task: out of a conclusion, returned to a better body, handed down to an officer, no more time
/// given, reported with its proof, sent back, reported again, accepted, on the board.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@DirtiesContext
class TaskChainJourneyTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @LocalServerPort
    int port;

    @Autowired
    AccountsAtStart accounts;

    @TempDir
    Path folder;

    private String password = "";

    @Test
    void aTaskGoesDownToAnOfficerAndItsResultComesUpToTheBoard() throws IOException {
        password = accounts.demonstrationPassword().orElseThrow();
        try (var browser = OfficeBrowser.open("http://localhost:" + port)) {
            giveFromConclusion(browser);
            returnToABetterBody(browser);
            handDown(browser);
            bringUp(browser);
            refuseExtension(browser);
            reportUntilAccepted(browser);
            lookAtBoard(browser);
        }
    }

    private void giveFromConclusion(OfficeBrowser browser) throws IOException {
        browser.signIn("vanphong", password);
        browser.visit("/documents");
        browser.attach("#files", conclusion());
        browser.click("form.receive button.primary");
        browser.waitFor("main a[href$='/review']");
        browser.visit("/documents");
        browser.waitForWords("#documents tbody", "Đã đọc");
        browser.click("#documents tbody a");
        browser.click("main a[href$='/review']");
        browser.waitFor("li.card[data-id]");
        assertThat(browser.all("li.card[data-id]")).hasSize(1);
        browser.press("c");
        browser.waitForWords("#counts", "1 đã xác nhận");
        browser.press("g");
        browser.click("form[action$='/assignment'] button.primary");
        browser.waitForWords("main", "Đã giao");
    }

    private void returnToABetterBody(OfficeBrowser browser) {
        openTask(browser, "snv");
        open(browser, "return");
        browser.choose("form[action$='/return'] select[name=agency]", "Sở Khoa học và Công nghệ");
        browser.type("form[action$='/return'] textarea", "Không thuộc chức năng của Sở Nội vụ");
        browser.click("form[action$='/return'] button");
        browser.waitForWords("main .head", "rả lại");
        openTask(browser, "vanphong");
        browser.picture("chain-returned");
        browser.click("form[action$='/reassign'] button.primary");
        browser.waitForWords("main dl.facts", "Sở Khoa học và Công nghệ");
    }

    private void handDown(OfficeBrowser browser) {
        openTask(browser, "giamdoc.skhcn");
        open(browser, "hand-down");
        browser.choose("form[action$='/hand-down'] select[name=receiver]", "Phòng Chuyển đổi số");
        browser.type("form[action$='/hand-down'] textarea", "Lập danh mục dữ liệu dùng chung, trình lãnh đạo sở");
        browser.picture("chain-hand-down");
        browser.click("form[action$='/hand-down'] button");
        browser.waitForWords("main", "Đã phân công");
        browser.picture("chain-handed-down");
        browser.pictureOnPhone("chain-handed-down-phone");
        openTask(browser, "truongphong.cds");
        open(browser, "hand-down");
        browser.choose("form[action$='/hand-down'] select[name=receiver]", "Nông Thùy Dương – Chuyên viên");
        browser.click("form[action$='/hand-down'] button");
        browser.waitForWords("main", "Đã phân công");
    }

    /// Each level confirms what the one below reports, and reports in turn.
    private void bringUp(OfficeBrowser browser) throws IOException {
        browser.signIn("cds", password);
        browser.visit("/today");
        browser.click("#today-NEW tbody td a");
        browser.waitFor("main .head");
        browser.pictureOnPhone("chain-officer-phone");
        report(browser, "Đã lập danh mục 86 bộ dữ liệu");
        confirm(browser, "truongphong.cds");
        openTask(browser, "truongphong.cds");
        report(browser, "Phòng đã rà soát danh mục 86 bộ dữ liệu");
        confirm(browser, "giamdoc.skhcn");
    }

    private void refuseExtension(OfficeBrowser browser) {
        openTask(browser, "skhcn");
        open(browser, "ask-extension");
        browser.type("form[action$='/ask-extension'] input[name=day]", "31/12/2036");
        browser.type("form[action$='/ask-extension'] textarea", "Chờ hướng dẫn của Bộ");
        browser.click("form[action$='/ask-extension'] button");
        browser.waitForWords("main", "đang chờ quyết định");
        openTask(browser, "vanphong");
        open(browser, "refuse-extension");
        browser.type("form[action$='/refuse-extension'] textarea", "Đã có hướng dẫn từ tháng trước");
        browser.click("form[action$='/refuse-extension'] button");
        browser.waitForWords("main", "Không cho gia hạn");
    }

    private void reportUntilAccepted(OfficeBrowser browser) throws IOException {
        openTask(browser, "skhcn");
        report(browser, "Đã trình UBND tỉnh danh mục");
        openTask(browser, "vanphong");
        open(browser, "redo");
        browser.type("form[action$='/redo'] textarea", "Thiếu ý kiến của Công an tỉnh");
        browser.click("form[action$='/redo'] button");
        browser.waitForWords("main .head", "hực hiện lại");
        openTask(browser, "skhcn");
        browser.picture("chain-redo");
        report(browser, "Đã bổ sung ý kiến của Công an tỉnh");
        openTask(browser, "vanphong");
        browser.click("form[action$='/accept'] button.primary");
        browser.waitForWords("main .head", "oàn thành");
        browser.picture("chain-accepted");
    }

    /// What was handed down inside the department is no further assignment.
    private void lookAtBoard(OfficeBrowser browser) {
        browser.signIn("chutich", password);
        browser.visit("/board");
        browser.picture("chain-board");
        var figures = browser.all("table.counts tfoot").get(1).findElements(By.tagName("td"));
        assertThat(figures.get(0).getText()).isEqualTo("1");
        assertThat(figures.get(1).getText()).isEqualTo("1");
    }

    private void openTask(OfficeBrowser browser, String who) {
        browser.signIn(who, password);
        browser.visit("/tasks");
        browser.click("main table.tasks tbody a");
        browser.waitFor("main .head");
    }

    private static void open(OfficeBrowser browser, String action) {
        var act = browser.waitFor("details.act:has(form[action$='/" + action + "'])");
        if (act.getAttribute("open") == null)
            act.findElement(By.tagName("summary")).click();
    }

    private void report(OfficeBrowser browser, String words) throws IOException {
        open(browser, "submit");
        browser.type("form[action$='/submit'] textarea", words);
        browser.type(
                "form[action$='/submit'] input[name=day]",
                LocalDate.now(OfficeClock.ZONE).format(TYPED));
        browser.attach("form[action$='/submit'] input[name=files]", evidence());
        browser.click("form[action$='/submit'] button.primary");
        browser.waitForWords("main .head", "hờ xác nhận");
    }

    private void confirm(OfficeBrowser browser, String who) {
        browser.signIn(who, password);
        browser.visit("/today");
        browser.click("#today-TO_CONFIRM tbody td a");
        browser.click("form[action$='/accept'] button.primary");
        browser.waitForWords("main .head", "oàn thành");
    }

    private Path conclusion() throws IOException {
        return Files.writeString(folder.resolve("ket-luan.txt"), """
                UBND TỈNH LẠNG SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                     VĂN PHÒNG                    Độc lập - Tự do - Hạnh phúc
                  Số: 214/TB-VP                 Lạng Sơn, ngày 12 tháng 10 năm 2026

                                          THÔNG BÁO
                       Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về dữ liệu dùng chung

                Chủ tịch UBND tỉnh kết luận như sau:
                1. Giao Sở Nội vụ lập danh mục dữ liệu dùng chung của tỉnh, báo cáo UBND tỉnh trước
                ngày 30/11/2036.

                                                        CHÁNH VĂN PHÒNG

                                                        Hoàng Thị Minh Tâm
                """);
    }

    private Path evidence() throws IOException {
        return Files.writeString(folder.resolve("danh-muc.txt"), "Danh mục dữ liệu dùng chung của tỉnh.\n");
    }
}
