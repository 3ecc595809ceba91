package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void lookingAtAHeldFolderDoesNotLetOthersIn() throws Exception {
        try (var _ = FolderLock.take(folder).orElseThrow()) {
            assertThat(FolderLock.take(folder)).isEmpty();
            assertThat(anotherProgramTakesIt()).isFalse();
        }
        assertThat(anotherProgramTakesIt()).isTrue();
    }

    private boolean anotherProgramTakesIt() throws IOException, InterruptedException {
        return new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FolderLockTest.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    static void main(String[] arguments) throws IOException {
        System.exit(FolderLock.take(Path.of(arguments[0])).isPresent() ? 0 : 1);
    }
}
