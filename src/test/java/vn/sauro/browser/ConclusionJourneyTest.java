package vn.sauro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.sauro.security.AccountsAtStart;

/// The main job: a damaged conclusion goes in, confirmed tasks come out, a commune works on one, the chair sees it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@DirtiesContext
class ConclusionJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountsAtStart accounts;

    @TempDir
    Path folder;

    @Test
    void aDamagedConclusionBecomesTrackedTasks() throws IOException {
        var password = accounts.demonstrationPassword().orElseThrow();
        try (var browser = OfficeBrowser.open("http://localhost:" + port)) {
            browser.visit("/");
            browser.picture("sign-in");
            takeInAndGive(browser, password);
            workAsCommune(browser, password);
            acceptAsSpecialist(browser, password);
            lookAsChairman(browser, password);
        }
    }

    private void takeInAndGive(OfficeBrowser browser, String password) throws IOException {
        browser.signIn("vanphong", password);
        browser.visit("/documents");
        browser.picture("documents-empty");
        browser.attach("#files", conclusion());
        browser.click("form.receive button.primary");
        browser.waitFor("main a[href$='/review']");
        browser.picture("document");
        browser.visit("/documents");
        browser.waitForWords("#documents tbody", "Đã đọc");
        browser.picture("documents");
        browser.click("#documents tbody a");
        browser.click("main a[href$='/review']");
        browser.waitFor("li.card[data-id]");
        var proposed = browser.all("li.card[data-id]").size();
        assertThat(proposed).isEqualTo(6);
        browser.picture("review");
        browser.pictureOnPhone("review-phone");
        walkAndCorrect(browser);
        confirmAll(browser, proposed);
        browser.picture("review-confirmed");
        browser.press("g");
        browser.waitFor("form[action$='/assignment'] button.primary");
        browser.picture("assignment");
        browser.click("form[action$='/assignment'] button.primary");
        browser.waitForWords("main", "Đã giao");
        browser.picture("assigned");
        browser.visit("/board");
        browser.picture("board-before");
        assertThat(assignmentsDone(browser)).isEqualTo("0");
    }

    /// What is unsure is a key away, and is corrected where it stands.
    private static void walkAndCorrect(OfficeBrowser browser) {
        browser.press("n");
        browser.waitFor(".here");
        browser.picture("review-walk");
        var unsure = browser.all("#paper a[data-place]").size();
        browser.click("#paper a[data-place]");
        browser.type("#after", "sửa");
        browser.picture("review-correct");
        browser.waitFor("#after").sendKeys(Keys.ENTER);
        browser.waitForWords("#notice", "Đã sửa trên văn bản");
        assertThat(browser.all("#paper a[data-place]")).hasSize(unsure - 1);
        browser.press("h");
        browser.type("details[data-quick=h][open] input[name=deadline]", "30/11/2036");
        browser.waitFor("details[data-quick=h][open] input[name=deadline]").sendKeys(Keys.ENTER);
        browser.waitForWords("#proposals .when", "30/11/2036");
        browser.picture("review-quick");
    }

    private static void confirmAll(OfficeBrowser browser, int proposed) {
        for (var confirmed = 1; confirmed <= proposed; confirmed++) {
            browser.press("c");
            browser.waitForWords("#counts", confirmed + " đã xác nhận");
        }
    }

    private void workAsCommune(OfficeBrowser browser, String password) throws IOException {
        browser.signIn("dongkinh", password);
        browser.visit("/today");
        browser.picture("today");
        browser.pictureOnPhone("today-phone");
        browser.click("#today-NEW tbody tr td:nth-child(1) a");
        browser.picture("task-new");
        browser.click("form[action$='/start'] button.primary");
        browser.waitFor("form[action$='/submit']");
        browser.type(
                "form[action$='/submit'] textarea[name=words]",
                "Đã ban hành Kế hoạch số 12/KH-UBND và tổ chức thực hiện.");
        browser.waitFor("form[action$='/submit'] input[name=day]").sendKeys("22/10/2026");
        browser.attach("form[action$='/submit'] input[name=files]", evidence());
        browser.click("form[action$='/submit'] button.primary");
        browser.waitForWords("main", "12/KH-UBND");
        browser.picture("task-reported");
    }

    private static void acceptAsSpecialist(OfficeBrowser browser, String password) {
        browser.signIn("vanphong", password);
        browser.visit("/today");
        browser.picture("to-confirm");
        browser.click("#today-TO_CONFIRM tbody td a");
        browser.click("form[action$='/accept'] button.primary");
        browser.waitForWords("main .head", "oàn thành");
        browser.picture("task-done");
    }

    private static void lookAsChairman(OfficeBrowser browser, String password) {
        browser.signIn("chutich", password);
        browser.visit("/board");
        browser.picture("board-after");
        assertThat(assignmentsDone(browser)).isEqualTo("1");
        browser.pictureOnPhone("board-phone");
    }

    /// Of the table of bodies: all, done, and so on.
    private static String assignmentsDone(OfficeBrowser browser) {
        return browser.all("table.counts tfoot")
                .get(1)
                .findElements(By.tagName("td"))
                .get(1)
                .getText();
    }

    private Path conclusion() throws IOException {
        try (var bytes = getClass().getResourceAsStream("/conclusion-damaged.txt")) {
            var file = folder.resolve("ket-luan.txt");
            Files.write(file, bytes.readAllBytes());
            return file;
        }
    }

    private Path evidence() throws IOException {
        return Files.writeString(folder.resolve("ke-hoach.txt"), "Kế hoạch số 12/KH-UBND của UBND phường Đông Kinh.\n");
    }
}
