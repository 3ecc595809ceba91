package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.database.CannotStart.Reason;

class DatabaseSettingsTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.throwaway();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aServerInTheEnvironmentIsUsedAndLeftRunning() throws Exception {
        try (var settings = DatabaseSettings.from(environment(server.url(), server.password()))) {
            assertThat(settings.url()).isEqualTo(server.url());
            assertThat(settings.user()).isEqualTo("sauro");
            assertThat(settings.embedded()).isEmpty();
            assertThat(settings.toString()).doesNotContain(server.password());
        }
        assertThat(ServerScene.ask(server, "select 'here'")).isEqualTo("here");
    }

    @Test
    void withoutAServerInTheEnvironmentOursStartsInItsFolder(@TempDir Path temporary) throws Exception {
        var home = ServerScene.in(temporary).home();
        try (var settings = DatabaseSettings.from(Map.of("SAURO_HOME", home.toString()))) {
            assertThat(settings.embedded())
                    .hasValueSatisfying(postgres -> assertThat(postgres.home()).isEqualTo(home));
            DriverManager.getConnection(settings.url(), settings.user(), settings.password())
                    .close();
        }
        assertThat(new DataFolder(home.resolve("database/data")).isRunning()).isFalse();
    }

    @Test
    void aWrongPasswordIsSaid() {
        refused(environment(server.url(), "guessed"), Reason.SERVER_REFUSES);
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:%d/sauro".formatted(PortCheck.anyFreeOnLoopback());
        refused(environment(url, "any"), Reason.SERVER_NOT_REACHED);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        var url = server.url().replaceFirst("/sauro$", "/another");
        refused(environment(url, server.password()), Reason.SERVER_HAS_NO_DATABASE);
    }

    @Test
    void aDatabaseInAnotherEncodingIsSaid() throws Exception {
        asAdministrator("create database ascii owner sauro encoding 'SQL_ASCII' locale 'C' template template0 "
                + "locale_provider libc");
        var url = server.url().replaceFirst("/sauro$", "/ascii");
        refused(environment(url, server.password()), Reason.SERVER_NOT_UTF8);
    }

    @Test
    void anOldServerIsSaid() {
        assertThatCode(() -> ServerRequirements.requireVersion(15, "here")).doesNotThrowAnyException();
        assertThatCode(() -> ServerRequirements.requireVersion(14, "here"))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(Reason.SERVER_TOO_OLD));
    }

    @Test
    void anAddressOfAnotherKindIsSaidWithoutItsPassword() {
        refused(environment("jdbc:mysql://here/sauro?password=secret", "any"), Reason.INVALID_URL);
        refused(environment("postgresql://here", "any"), Reason.INVALID_URL);
    }

    @Test
    void theFolderIsTheNamedOneElseTheUsersOwn() {
        assertThat(HomeFolder.of(Map.of("SAURO_HOME", "/srv/a/../sauro"))).isEqualTo(Path.of("/srv/sauro"));
        var unnamed = HomeFolder.of(Map.of("XDG_DATA_HOME", "/home/lan/data"));
        assertThat(unnamed).isEqualTo(Path.of(ServerUser.isRoot() ? "/var/lib/sauro" : "/home/lan/data/sauro"));
    }

    private static void refused(Map<String, String> environment, Reason reason) {
        assertThatCode(() -> DatabaseSettings.from(environment))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .message()
                .doesNotContain("secret");
    }

    private static Map<String, String> environment(String url, String password) {
        return Map.of("SAURO_DB_URL", url, "SAURO_DB_USER", "sauro", "SAURO_DB_PASSWORD", password);
    }

    private static void asAdministrator(String command) throws IOException, SQLException {
        var access =
                ServerAccess.load(server.home().resolve("access.properties")).orElseThrow();
        try (var connection = DriverManager.getConnection(
                        ServerConnection.url(access.port(), "postgres"),
                        ServerConnection.ADMINISTRATOR,
                        access.administratorPassword());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
