package vn.sauro.database;

import java.util.Map;
import java.util.Optional;

/// The database that the program works on, and who it is there: a server named in the environment, else one of our own.
///
/// Closing stops our own server, and does nothing to another.
public record DatabaseSettings(String url, String user, String password, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {
    private static final String DEFAULT_USER = "sauro";

    /// SAURO_DB_URL with SAURO_DB_USER and SAURO_DB_PASSWORD, checked to be a server that fits; without a URL, the
    /// server in SAURO_HOME, started.
    ///
    /// @throws CannotStart if there is no such server, or it does not fit
    public static DatabaseSettings from(Map<String, String> environment) {
        var url = environment.getOrDefault("SAURO_DB_URL", "").strip();
        return url.isEmpty() ? embedded(EmbeddedPostgres.start(HomeFolder.of(environment))) : named(url, environment);
    }

    private static DatabaseSettings embedded(EmbeddedPostgres postgres) {
        return new DatabaseSettings(postgres.url(), postgres.user(), postgres.password(), Optional.of(postgres));
    }

    private static DatabaseSettings named(String url, Map<String, String> environment) {
        var settings = new DatabaseSettings(
                url,
                environment.getOrDefault("SAURO_DB_USER", DEFAULT_USER),
                environment.getOrDefault("SAURO_DB_PASSWORD", ""),
                Optional.empty());
        ServerRequirements.check(settings);
        return settings;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    /// Without the password: this ends up in logs.
    @Override
    public String toString() {
        return user + " @ " + url.replaceFirst("\\?.*", "");
    }
}
