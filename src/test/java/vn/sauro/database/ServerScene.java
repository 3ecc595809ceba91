package vn.sauro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A folder for a server, and what is done to it. The binaries are unpacked once for all.
record ServerScene(Path home) {
    /// Root's server runs as another user, who must be able to pass through the temporary folder.
    static ServerScene in(Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        return new ServerScene(temporary.resolve("home of data"));
    }

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, HomeFolder.cache(System.getenv()), true);
    }

    Path folder() {
        return home.resolve("database");
    }

    Path data() {
        return folder().resolve("data");
    }

    Path accessFile() {
        return home.resolve("access.properties");
    }

    long processId() throws IOException {
        try (var lines = Files.lines(data().resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    ProcessHandle process() throws IOException {
        return ProcessHandle.of(processId()).orElseThrow();
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = open(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = open(postgres);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static Connection open(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
