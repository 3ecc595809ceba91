package vn.sauro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOrAMissingFileIsMisuse() {
        assertThat(Cli.run("restore", folder.toString())).isEqualTo(Cli.MISUSED);
        assertThat(Cli.run("restore", folder.resolve("none.txt").toString())).isEqualTo(Cli.MISUSED);
        assertThat(Cli.run("restore", "--no-such-option")).isEqualTo(Cli.MISUSED);
    }

    @Test
    void helpIsNoRefusal() {
        assertThat(Cli.run("restore", "--help")).isEqualTo(Cli.DONE);
    }
}
