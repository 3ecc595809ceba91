package vn.sauro.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person with a browser: keeps cookies and fills in the token of forms.
final class Visitor {
    /// Of the demonstration pack, whose accounts and those made up share it.
    static final String PASSWORD = "Lang-Son-2025";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> cookies = new HashMap<>();

    Visitor(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    void signIn(String username) throws IOException, InterruptedException {
        var page = get("/sign-in").body();
        var answer = post("/sign-in", page, "username=" + username + "&password=" + PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IOException(username + " cannot sign in: " + answer.statusCode());
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /// `page` is the one that the form stands on.
    HttpResponse<String> post(String path, String page, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("no form on the page before " + path);
        }
        var body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var cookie = set.split(";")[0].split("=", 2);
            keep(cookie[0], cookie[1]);
        }
        return answer;
    }

    private synchronized void keep(String name, String value) {
        cookies.put(name, value);
    }
}
