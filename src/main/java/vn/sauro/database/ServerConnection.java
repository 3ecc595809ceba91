package vn.sauro.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.sauro.database.CannotStart.Reason;

/// Opens a server of our own, and gives the program its user and its database there.
record ServerConnection(PostgresServer server, ServerAccess access, Path accessFile) {
    static final String ADMINISTRATOR = "postgres";
    /// The program is no administrator: what slips into its SQL must not reach the server's files.
    static final String PROGRAM = "sauro";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String STARTING_OR_STOPPING = "57P03";
    private static final String DISK_FULL = "53100";

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Returns when the program can work.
    void prepare() {
        try {
            if (!programCanWork()) {
                giveProgramItsDatabase();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /// Whether the server answers to us. Waits while it is still recovering.
    boolean answers() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                open(ADMINISTRATOR, access.administratorPassword(), "postgres").close();
                return true;
            } catch (SQLException e) {
                if (!STARTING_OR_STOPPING.equals(e.getSQLState())) {
                    return false;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        return false;
    }

    private boolean programCanWork() throws SQLException {
        try {
            open(PROGRAM, access.programPassword(), PROGRAM).close();
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState()) || NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void giveProgramItsDatabase() throws SQLException {
        try (var administrator = open(ADMINISTRATOR, access.administratorPassword(), "postgres")) {
            if (!exists(administrator, "select 1 from pg_roles where rolname = 'sauro'")) {
                execute(administrator, "create role sauro login");
            }
            execute(administrator, passwordCommand(administrator));
            if (!exists(administrator, "select 1 from pg_database where datname = 'sauro'")) {
                execute(administrator, "create database sauro owner sauro");
            }
        }
    }

    private String passwordCommand(Connection administrator) throws SQLException {
        try (var quoting = administrator.prepareStatement("select format('alter role sauro login password %L', ?)")) {
            quoting.setString(1, access.programPassword());
            try (var rows = quoting.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection open(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(url(access.port(), database), user, password);
    }

    private CannotStart unavailable(SQLException e) {
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case WRONG_PASSWORD -> new CannotStart(Reason.WRONG_PASSWORD, e, server.folder(), accessFile);
            case DISK_FULL -> new CannotStart(Reason.DISK_FULL, e, server.folder(), server.log());
            default -> new CannotStart(Reason.NO_ANSWER, e, server.folder(), server.log());
        };
    }
}
