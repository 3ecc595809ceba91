package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.database.CannotStart.Reason;

class DamagedFolderTest {
    @TempDir
    static Path temporary;

    private static ServerScene scene;
    private static final Map<Path, byte[]> WHOLE = new HashMap<>();

    @BeforeAll
    static void prepare() throws IOException {
        scene = ServerScene.in(temporary);
        scene.start().close();
        for (var file : List.of(
                scene.data().resolve("PG_VERSION"), scene.data().resolve("global/pg_control"), scene.accessFile())) {
            WHOLE.put(file, Files.readAllBytes(file));
        }
    }

    @AfterEach
    void mend() throws IOException {
        for (var file : WHOLE.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    @Test
    void aRuinedControlFileIsSaid() throws Exception {
        Files.write(scene.data().resolve("global/pg_control"), new byte[8192]);
        assertThat(refusal(Reason.DAMAGED).getMessage())
                .contains(scene.folder().toString())
                .contains(scene.folder().resolve("server.log").toString());
    }

    @Test
    void aFolderThatLostItsFilesIsSaidAndNotOverwritten() throws Exception {
        Files.delete(scene.data().resolve("PG_VERSION"));
        refusal(Reason.DAMAGED);
        assertThat(scene.data().resolve("global/pg_control")).exists();
    }

    @Test
    void dataOfAnOlderPostgresIsSaid() throws Exception {
        Files.writeString(scene.data().resolve("PG_VERSION"), "17\n");
        assertThat(refusal(Reason.OTHER_VERSION).getMessage())
                .contains("PostgreSQL 17")
                .contains("PostgreSQL 18");
    }

    @Test
    void aWrongPasswordInTheFileIsSaidAndTheServerStopped() throws Exception {
        ServerAccess.generated(
                        ServerAccess.load(scene.accessFile()).orElseThrow().port())
                .store(scene.accessFile());
        assertThat(refusal(Reason.WRONG_PASSWORD).getMessage())
                .contains(scene.accessFile().toString());
        assertThat(new DataFolder(scene.data()).isRunning()).isFalse();
    }

    @Test
    void aLostOrHalfWrittenPasswordFileIsSaid() throws Exception {
        Files.writeString(scene.accessFile(), "administrator.password=x\n");
        refusal(Reason.NO_PASSWORD_FILE);
        Files.delete(scene.accessFile());
        refusal(Reason.NO_PASSWORD_FILE);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(Path.of("/proc/sauro")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE))
                .withMessageContaining("/proc/sauro");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaid() throws Exception {
        assumeThat(ServerUser.isRoot()).as("root may write everywhere").isFalse();
        var closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(closed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE));
    }

    @Test
    void aFolderOfRootsAloneIsSaid() throws Exception {
        assumeThat(ServerUser.isRoot())
                .as("only root's server runs as somebody else")
                .isTrue();
        var closed = Files.createDirectory(temporary.resolve("root's"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(closed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_REACHABLE));
    }

    private CannotStart refusal(Reason reason) {
        try (var _ = scene.start()) {
            throw new AssertionError("started");
        } catch (CannotStart e) {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
            return e;
        }
    }
}
