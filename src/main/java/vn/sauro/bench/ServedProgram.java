package vn.sauro.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.sauro.database.EmbeddedPostgres;

/// The program as `./sauro run` starts it, in a process of its own, on the database of the run.
final class ServedProgram implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final URI address;

    private ServedProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Returns when the pages are served.
    static ServedProgram start(Path home, EmbeddedPostgres postgres) throws IOException, InterruptedException {
        int port;
        try (var any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.sauro.Sauro")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        environment.put("SAURO_HOME", home.toString());
        environment.put("SAURO_PORT", String.valueOf(port));
        environment.put("SAURO_DB_URL", postgres.url());
        environment.put("SAURO_DB_USER", postgres.user());
        environment.put("SAURO_DB_PASSWORD", postgres.password());
        var program = new ServedProgram(builder.start(), URI.create("http://localhost:" + port));
        program.await();
        return program;
    }

    URI address() {
        return address;
    }

    private void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var health =
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
            while (!process.waitFor(200, TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
                try {
                    if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not yet there
                }
            }
        }
        close();
        throw new IOException("the program has not started");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
