package vn.sauro.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import vn.sauro.database.CannotStart.Reason;

/// What a server of the province's must be for our migrations and searches to work on it.
final class ServerRequirements {
    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final String SECONDS_TO_ANSWER = "10";

    private ServerRequirements() {}

    static void check(DatabaseSettings settings) {
        // Not the whole URL: its parameters may hold a password.
        var server = settings.url().replaceFirst("\\?.*", "");
        if (!server.matches("jdbc:postgresql://[^/]+/[^/]+")) {
            throw new CannotStart(Reason.INVALID_URL, server);
        }
        try (var connection = DriverManager.getConnection(settings.url(), properties(settings))) {
            check(connection, server);
        } catch (SQLException e) {
            throw unavailable(e, server, settings.user());
        }
    }

    private static Properties properties(DatabaseSettings settings) {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        return properties;
    }

    private static void check(Connection connection, String server) throws SQLException {
        requireVersion(connection.getMetaData().getDatabaseMajorVersion(), server);
        var encoding = text(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new CannotStart(Reason.SERVER_NOT_UTF8, server, encoding);
        }
        var missing = text(connection, """
                select concat_ws(', ',
                    case when not exists (select from pg_collation where collname = 'vi-x-icu') then 'vi-x-icu' end,
                    case when not exists (select from pg_available_extensions where name = 'unaccent') then 'unaccent' end)
                """);
        if (!missing.isEmpty()) {
            throw new CannotStart(Reason.SERVER_LACKS, server, missing);
        }
    }

    static void requireVersion(int version, String server) {
        if (version < OLDEST_MAJOR_VERSION) {
            throw new CannotStart(Reason.SERVER_TOO_OLD, server, version, OLDEST_MAJOR_VERSION);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static CannotStart unavailable(SQLException e, String server, String user) {
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case "28P01", "28000", "42501" -> new CannotStart(Reason.SERVER_REFUSES, e, server, user);
            case "3D000" -> new CannotStart(Reason.SERVER_HAS_NO_DATABASE, e, server);
            default -> new CannotStart(Reason.SERVER_NOT_REACHED, e, server);
        };
    }
}
