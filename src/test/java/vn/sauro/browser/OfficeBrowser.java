package vn.sauro.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Debian's Chromium on the screen of an office PC, and on a phone.
final class OfficeBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Dimension OFFICE = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);
    /// Chromium makes no window narrower, whatever it is asked.
    private static final long NARROWEST = 500;

    private final String address;
    private final ChromeDriver driver;
    private int pictures;

    private OfficeBrowser(String address, ChromeDriver driver) {
        this.address = address;
        this.driver = driver;
    }

    /// Skips the test with a plain message where there is no browser, but for CI, which must have one.
    static OfficeBrowser open(String address) {
        var installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        Assumptions.assumeTrue(
                installed || System.getenv("CI") != null,
                "No browser here, so this is not tested: apt-get install chromium chromium-driver");
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=vi");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        var browser = new OfficeBrowser(address, new ChromeDriver(service, options));
        browser.driver.manage().window().setSize(OFFICE);
        return browser;
    }

    void visit(String path) {
        driver.get(address + path);
    }

    void signIn(String username, String password) {
        driver.manage().deleteAllCookies();
        visit("/sign-in");
        type("#username", username);
        type("#password", password);
        click("main button.primary");
        waitFor("details.menu");
    }

    WebElement waitFor(String selector) {
        return patience().until(presenceOfElementLocated(By.cssSelector(selector)));
    }

    void waitForWords(String selector, String words) {
        patience()
                .withMessage(() -> selector + " never said: " + words)
                // the page may be exchanging the very words that are being read
                .ignoring(WebDriverException.class)
                .until(_ -> all(selector).stream()
                        .anyMatch(element -> element.getText().contains(words)));
    }

    void click(String selector) {
        patience().until(elementToBeClickable(By.cssSelector(selector))).click();
    }

    void clickLink(String words) {
        patience().until(elementToBeClickable(By.partialLinkText(words))).click();
    }

    void type(String selector, String words) {
        var field = waitFor(selector);
        field.clear();
        field.sendKeys(words);
    }

    void choose(String selector, String words) {
        new Select(waitFor(selector)).selectByVisibleText(words);
    }

    void attach(String selector, Path file) {
        waitFor(selector).sendKeys(file.toAbsolutePath().toString());
    }

    /// Presses a key of the page, as somebody whose hands stay on the keyboard.
    void press(CharSequence key) {
        driver.findElement(By.cssSelector("body")).sendKeys(key);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return waitFor(selector).getText();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /// Keeps a picture of the page and asks it for faults that keep people with impairments out (WCAG 2.2 AA).
    void picture(String name) {
        keep(name);
        var found = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(driver)
                .getViolations();
        assertThat(found)
                .as(name)
                .extracting(
                        Rule::getId,
                        Rule::getHelp,
                        rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    void pictureOnPhone(String name) {
        driver.manage().window().setSize(PHONE);
        var width = (Long) driver.executeScript("return document.documentElement.scrollWidth");
        keep(name);
        driver.manage().window().setSize(OFFICE);
        assertThat(width).as("%s scrolls sideways on a phone", name).isLessThanOrEqualTo(500L);
    }

    private void keep(String name) {
        try {
            Files.createDirectories(PICTURES);
            File taken = driver.getScreenshotAs(OutputType.FILE);
            Files.move(
                    taken.toPath(),
                    PICTURES.resolve("%02d-%s.png".formatted(++pictures, name)),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
