package vn.sauro.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Ten thousand assignments by one click on "Giao việc".
final class GivingMany {
    private static final int ASSIGNMENTS = 10_000;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9-]+)\"");

    private final URI address;
    private final Province province;

    GivingMany(URI address, Province province) {
        this.address = address;
        this.province = province;
    }

    /// From the click to the answer. What was given is taken back.
    double seconds() throws IOException, InterruptedException, SQLException {
        var document = province.prepareGiving();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var office = new Visitor(client, address);
            office.signIn("vanphong");
            var path = "/documents/" + document + "/review/assignment";
            var page = office.get(path).body();
            var seen = SEEN.matcher(page)
                    .results()
                    .map(match -> "seen=" + match.group(1))
                    .collect(Collectors.joining("&"));
            long start = System.nanoTime();
            office.post(path, page, seen);
            double seconds = (System.nanoTime() - start) / 1e9;
            long given = province.given(document);
            if (given < ASSIGNMENTS) {
                throw new IOException("only " + given + " assignments were given");
            }
            return seconds;
        } finally {
            province.takeBack(document);
        }
    }
}
