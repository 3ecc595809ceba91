package vn.sauro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected files under `src/test/resources/golden/`, compared whole. `-Dgolden.update` writes them anew.
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /// Complains unless the text is what the file holds.
    public static void assertMatches(String file, String text) {
        try {
            var expected = FOLDER.resolve(file);
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, text);
            }
            assertThat(expected).exists();
            assertThat(text).as("%s; -Dgolden.update writes it anew", file).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
