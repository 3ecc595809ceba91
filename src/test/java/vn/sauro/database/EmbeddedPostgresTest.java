package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sauro.database.ServerScene.ask;
import static vn.sauro.database.ServerScene.tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.database.CannotStart.Reason;

class EmbeddedPostgresTest {
    @TempDir
    static Path temporary;

    private static ServerScene scene;

    @BeforeAll
    static void prepare() throws IOException {
        scene = ServerScene.in(temporary);
    }

    @Test
    void aSecondStartFindsItsData() throws Exception {
        String url;
        try (var postgres = scene.start()) {
            url = postgres.url();
            tell(postgres, "create table conclusion as select 'Kết luận số 27' as title");
        }
        assertThat(new DataFolder(scene.data()).isRunning()).isFalse();
        try (var postgres = scene.start()) {
            assertThat(ask(postgres, "select title from conclusion")).isEqualTo("Kết luận số 27");
            assertThat(postgres.url()).isEqualTo(url);
        }
    }

    @Test
    void acknowledgedRowsOutliveAServerKilledInTheMiddle() throws Exception {
        try (var postgres = scene.start()) {
            tell(postgres, "create table task (id int primary key)");
            try (var connection = ServerScene.open(postgres);
                    var insert = connection.prepareStatement("insert into task values (?)")) {
                for (var id = 1; id <= 200; id++) {
                    insert.setInt(1, id);
                    insert.execute();
                }
                connection.setAutoCommit(false);
                insert.setInt(1, 201);
                insert.execute();
                scene.process().destroyForcibly();
            }
        } catch (SQLException _) {
            // the connection died with the server
        }
        try (var postgres = scene.start()) {
            assertThat(ask(postgres, "select count(*) || ' ' || max(id) from task"))
                    .isEqualTo("200 200");
        }
    }

    @Test
    void aServerLeftByAKilledProgramIsFoundAgain() throws Exception {
        var program = OtherProgram.startServer(scene);
        long server = scene.processId();
        assertThatThrownBy(scene::start)
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE))
                .hasMessageContaining(scene.home().toString());

        program.kill();
        assertThat(ProcessHandle.of(server)).isPresent();
        try (var postgres = scene.start()) {
            assertThat(scene.processId()).isEqualTo(server);
            assertThat(postgres.url()).isEqualTo(program.url());
            assertThat(ask(postgres, "select 'here'")).isEqualTo("here");
        }
        assertThat(new DataFolder(scene.data()).isRunning()).isFalse();
    }

    @Test
    void oneProgramDoesNotStartTwiceOnAFolder() {
        try (var _ = scene.start()) {
            assertThatThrownBy(scene::start)
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE));
        }
    }

    @Test
    void theNumberOfADeadServerMayBeAnotherProgramsByNow() throws Exception {
        scene.start().close();
        var ours = ProcessHandle.current().pid();
        Files.writeString(scene.data().resolve("postmaster.pid"), "%d\n%s\n0\n1\n\n".formatted(ours, scene.data()));
        try (var postgres = scene.start()) {
            assertThat(ask(postgres, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aFirstStartCutShortIsDoneAgain() throws Exception {
        var home = temporary.resolve("cut short");
        Files.createDirectories(home.resolve("database/data.new/global"));
        try (var postgres = EmbeddedPostgres.start(home, HomeFolder.cache(System.getenv()), false)) {
            assertThat(ask(postgres, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void theServerIsDurableAndClosed() throws Exception {
        try (var postgres = scene.start()) {
            assertThat(ask(postgres, """
                    select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                    where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                        'listen_addresses', 'password_encryption')
                    """))
                    .isEqualTo("data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 "
                            + "password_encryption=scram-sha-256 synchronous_commit=on");
            var socketFolder =
                    Files.readAllLines(scene.data().resolve("postmaster.pid")).get(4);
            assertThat(socketFolder).isBlank();
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(ask(postgres, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(Files.getPosixFilePermissions(scene.accessFile())).hasSize(2);
        }
    }

    @Test
    void aCtrlCInTheTerminalReachesOnlyTheProgram() throws Exception {
        try (var _ = scene.start()) {
            assertThat(session(scene.processId()))
                    .isNotEqualTo(session(ProcessHandle.current().pid()));
        }
    }

    private static String session(long process) throws IOException {
        var status = Files.readString(Path.of("/proc/%d/stat".formatted(process)));
        // after the name in parentheses: state, parent, group, session
        return status.substring(status.lastIndexOf(')') + 2).split(" ")[3];
    }

    @Test
    void aThrowawayServerLeavesNothing() throws Exception {
        var postgres = EmbeddedPostgres.throwaway();
        assertThat(ask(postgres, "show fsync")).isEqualTo("off");
        postgres.close();
        assertThat(postgres.home()).doesNotExist();
    }

    @Test
    void itKnowsVietnamese() throws Exception {
        try (var postgres = EmbeddedPostgres.throwaway()) {
            assertThat(ask(postgres, """
                    select string_agg(name, ' ' order by name collate "vi-x-icu")
                    from unnest(array['Dũng', 'Ân', 'Đạt', 'An', 'Ánh', 'Bình']) name
                    """)).isEqualTo("An Ánh Ân Bình Dũng Đạt");
            assertThat(ask(postgres, "select lower('ĐƯỜNG SỐ ẤY')")).isEqualTo("đường số ấy");
            assertThat(ask(postgres, "select to_tsvector('“Chuyển đổi số” – đợt 2')"))
                    .isEqualTo("'2':5 'chuyển':1 'số':3 'đổi':2 'đợt':4");
            tell(postgres, "create extension unaccent");
            assertThat(ask(postgres, "select unaccent('Đường Lạng Sơn')")).isEqualTo("Duong Lang Son");
        }
    }
}
