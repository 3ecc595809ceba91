package vn.sauro.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.sauro.security.AccountsAtStart;
import vn.sauro.testing.TestServer;

/// What only a real server shows: cookies, sessions in the database, answers from outside the pages, weight.
@TestServer
class ServerTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+");

    @LocalServerPort
    int port;

    @Autowired
    AccountsAtStart accounts;

    @Autowired
    ResourceUrlProvider links;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /// Every link that a page writes is looked for among the static files, and nothing remembers that it is none.
    @Test
    void onlyAddressesOfAssetsAreLookedForAmongTheFiles() {
        assertThat(links.getHandlerMap()).containsOnlyKeys("/assets/**");
    }

    @Test
    void aSessionLivesFromSignInToSignOut() throws Exception {
        var entered = signIn("quantri", accounts.demonstrationPassword().orElseThrow());
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("SAURO=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(get("/accounts").statusCode()).isEqualTo(200);
        assertThat(post("/sign-out", Map.of()).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?signed-out");
        assertThat(get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void resettingAPasswordEndsTheSessionsOfItsAccount() throws Exception {
        signIn("kylua", accounts.demonstrationPassword().orElseThrow());
        assertThat(get("/password").statusCode()).isEqualTo(200);
        var other = new ServerTest();
        other.port = port;
        other.accounts = accounts;
        other.signIn("quantri", accounts.demonstrationPassword().orElseThrow());
        var list = other.get("/accounts?q=kylua").body();
        var id = Pattern.compile("/accounts/(\\d+)").matcher(list);
        assertThat(id.find()).isTrue();
        assertThat(other.post("/accounts/" + id.group(1) + "/password", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/password").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheName() throws Exception {
        var answer = signIn("dongdang", "wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("value=\"dongdang\"").contains("chưa đúng");
    }

    @Test
    void aFormWithoutItsTokenIsToldSoInTheWordsOfThePages() throws Exception {
        var form = HttpRequest.newBuilder(uri("/sign-in")).POST(BodyPublishers.ofString("username=x"));
        var answer = browser.send(
                form.header("Content-Type", "application/x-www-form-urlencoded").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Trang đã cũ").doesNotContain("Exception");
    }

    @Test
    void theFirstViewWeighsUnderSixtyKilobytes() throws Exception {
        var page = get("/sign-in").body();
        var weight = compressed("/sign-in");
        for (var asset :
                ASSET.matcher(page).results().map(found -> found.group()).toList()) {
            assertThat(asset).matches("/assets/.+-[0-9a-f]{32}\\.(css|js|svg)");
            weight += compressed(asset);
        }
        assertThat(weight).isLessThan(60_000);
        assertThat(get(ASSET.matcher(page)
                                .results()
                                .map(found -> found.group())
                                .filter(asset -> asset.endsWith(".css"))
                                .findFirst()
                                .orElseThrow())
                        .body()
                        .length())
                .isLessThan(20_000);
    }

    @Test
    void aFileWithTheLongestNameThatADiskHoldsIsTakenIn() throws Exception {
        signIn("vanphong", accounts.demonstrationPassword().orElseThrow());
        var name = "ậ".repeat(250) + ".txt";
        var body = """
                --limit\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --limit\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: text/plain\r
                \r
                Thông báo kết luận của Chủ tịch\r
                --limit--\r
                """.formatted(token(), name);
        var request = HttpRequest.newBuilder(uri("/documents"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches(".*/documents/\\d+");
        assertThat(get(URI.create(address).getPath()).body()).contains("ậ".repeat(190));
    }

    private long compressed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        return browser.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /// With the token that a page held which was opened before.
    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token() + "&", ""));
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        var opened = get("/password");
        var token = TOKEN.matcher(
                opened.statusCode() == 200 ? opened.body() : get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
