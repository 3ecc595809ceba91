package vn.sauro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextInputTest {
    @TempDir
    Path folder;

    @Test
    void linesAreThoseOfTheFileWithoutTheirEnds() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "Một\r\n\nHai");
        assertThat(read(file.toString())).isEqualTo(new TextInput.Document(file.toString(), List.of("Một", "", "Hai")));
    }

    @Test
    void aDashIsStandardInput() {
        var input = new ByteArrayInputStream("Một\n".getBytes(StandardCharsets.UTF_8));
        assertThat(TextInput.read("-", input)).isEqualTo(new TextInput.Document("-", List.of("Một")));
    }

    @Test
    void whatIsNotThereOrNoFileIsMisuse() {
        assertThat(read(folder.resolve("none").toString())).isEqualTo(refused("none", TextInput.Reason.MISSING));
        assertThat(read(folder.toString()))
                .isEqualTo(new TextInput.Refused(folder.toString(), TextInput.Reason.DIRECTORY));
        assertThat(read("a\0b")).isEqualTo(new TextInput.Refused("a\0b", TextInput.Reason.MISSING));
        assertThat(TextInput.Reason.MISSING.exitCode()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(folder.resolve("bytes"), new byte[] {'a', (byte) 0xC3, 'b'});
        Files.writeString(folder.resolve("zero"), "a\0b");
        Files.writeString(folder.resolve("pdf"), "%PDF-1.7 all of it ASCII");
        assertThat(List.of("bytes", "zero", "pdf"))
                .allSatisfy(name -> assertThat(read(folder.resolve(name).toString()))
                        .isEqualTo(refused(name, TextInput.Reason.NOT_TEXT)));
    }

    @Test
    void nothingAndTooMuchAreRefused() throws IOException {
        Files.writeString(folder.resolve("blank"), " \n\n");
        Files.write(folder.resolve("large"), new byte[TextInput.MOST_BYTES + 1]);
        assertThat(read(folder.resolve("blank").toString())).isEqualTo(refused("blank", TextInput.Reason.EMPTY));
        assertThat(read(folder.resolve("large").toString())).isEqualTo(refused("large", TextInput.Reason.TOO_LARGE));
        assertThat(TextInput.Reason.TOO_LARGE.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TextInput.Reason.class)
    void everyReasonHasASentenceThatNamesTheFile(TextInput.Reason reason) {
        assertThat(new TextInput.Refused("ban.txt", reason).sentence())
                .contains("ban.txt")
                .endsWith(".");
    }

    private TextInput.Refused refused(String name, TextInput.Reason reason) {
        return new TextInput.Refused(folder.resolve(name).toString(), reason);
    }

    private static TextInput read(String name) {
        return TextInput.read(name, InputStream.nullInputStream());
    }
}
