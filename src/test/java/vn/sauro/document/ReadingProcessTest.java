package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.extraction.FileFormat;
import vn.sauro.extraction.FileRefusal;
import vn.sauro.extraction.PdfFile;

class ReadingProcessTest {
    private static final ReadingProcess PROCESS = new ReadingProcess(768, Duration.ofMinutes(2));

    @TempDir
    Path folder;

    @Test
    void aDocumentIsReadInAProcessOfItsOwn() throws Exception {
        var file = Files.writeString(folder.resolve("file"), Conclusion.text());
        var text = PROCESS.read(file, FileFormat.TXT).text();
        assertThat(text).isNotNull();
        assertThat(text.restored()).isEqualTo(text.original());
        assertThat(text.reading().document().number()).isEqualTo(Conclusion.NUMBER);
        assertThat(text.reading().tasks()).isNotEmpty();
    }

    @Test
    void namesOfTheOrganisationAreKnownThere() throws Exception {
        var file = Files.writeString(
                folder.resolve("file"),
                "Giao dong chi Pham Thi Huyén, Giam déc S& Noi vu, chii tri thyc hién nhiém vu.");
        for (var name : List.of("Phạm Thị Huyện", "Phạm Thị Huyên")) {
            var text = new ReadingProcess(768, Duration.ofMinutes(2), () -> List.of(name))
                    .read(file, FileFormat.TXT)
                    .text();
            assertThat(text).isNotNull();
            assertThat(text.restored().getFirst()).contains(name);
        }
    }

    @Test
    void aPdfThatUnfoldsIntoAGigabyteEndsItsOwnProcessOnly() throws Exception {
        var bomb = PdfFile.bomb(1_024);
        assertThat(bomb.length).isLessThan(8_000_000);
        var file = Files.write(folder.resolve("bomb.pdf"), bomb);
        assertThat(new ReadingProcess(96, Duration.ofMinutes(2)).read(file, FileFormat.PDF))
                .isEqualTo(new ReadFile.Result(FileRefusal.TOO_DEMANDING, null));
    }

    @Test
    void whatTakesTooLongIsEnded() throws Exception {
        var file = Files.write(folder.resolve("long.pdf"), PdfFile.of(List.of(List.of("Thông báo kết luận"))));
        assertThat(new ReadingProcess(768, Duration.ofMillis(1)).read(file, FileFormat.PDF))
                .isEqualTo(new ReadFile.Result(FileRefusal.TOO_DEMANDING, null));
    }

    @Test
    void aFileThatIsNotThereIsNoFaultOfTheDocument() {
        assertThatThrownBy(() -> PROCESS.read(folder.resolve("gone"), FileFormat.TXT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NoSuchFile");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws Exception {
        var before = temporary();
        PROCESS.read(Files.writeString(folder.resolve("file"), "Thông báo"), FileFormat.TXT);
        assertThat(temporary()).isEqualTo(before);
    }

    private static List<String> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("sauro-reading"))
                    .sorted()
                    .toList();
        }
    }
}
