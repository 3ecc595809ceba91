package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other programs learn from our lines and answer in processes of their own.
class PeerTest {
    private static final List<String> TRAINING =
            List.of("Ủy ban nhân dân tỉnh, báo cáo", "Ủy ban nhân dân xã; báo cáo kết quả.");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    @TempDir
    Path work;

    @TempDir
    Path folder;

    private Path lines;

    @BeforeEach
    void writeTrainingLines() throws IOException {
        lines = Files.write(folder.resolve("lines.txt"), TRAINING);
    }

    @Test
    void aCommandLearnsAndRestores() throws IOException, InterruptedException {
        var command = "%s -cp '%s' %s "
                .formatted(JAVA, System.getProperty("java.class.path"), BigramBaseline.class.getName());
        var outcome = new CommandPeer(command + "train model", command + "restore model", work)
                .run(lines, List.of("uy ban nhan dan xa", "bao cao ket qua"));
        assertThat(outcome.lines()).containsExactly("ủy ban nhân dân xã", "báo cáo kết quả");
        assertThat(outcome.syllablesPerSecond()).isPositive();
    }

    @Test
    void aCommandThatFailsSaysWhy() {
        var failing = new CommandPeer("echo no such model >&2; false", "cat", work);
        assertThatThrownBy(() -> failing.run(lines, List.of("xa"))).hasMessageContaining("no such model");
    }

    @Test
    void sourcesAreCompiledTrainedAndAsked() throws IOException, InterruptedException {
        write("datasets/AccentInfo.txt", "aáàảãạ");
        write("src/utils/NGramer.java", """
                package utils;
                import java.nio.file.*;
                public class NGramer {
                    private final Path folder;
                    public NGramer(String folder) { this.folder = Path.of(folder); }
                    public void statisticNGrams(int files, boolean lowerCase, String words, String pairs) throws Exception {
                        try (var list = Files.list(folder)) {
                            Files.writeString(Path.of(words), Files.readString(list.findFirst().orElseThrow()).toLowerCase());
                        }
                        Files.writeString(Path.of(pairs), "");
                    }
                }
                """);
        write("src/accent/prediction/AccentPredictor.java", """
                package accent.prediction;
                import java.nio.file.*;
                import java.text.Normalizer;
                public class AccentPredictor {
                    private final String[] learnt;
                    public AccentPredictor(String words, String pairs) throws Exception {
                        learnt = Files.readString(Path.of(words)).split("[ \\n]");
                        Files.readString(Path.of("datasets/AccentInfo.txt"));
                    }
                    public String predictAccents(String text) {
                        StringBuilder answer = new StringBuilder();
                        for (String word : text.split(" ")) {
                            String best = word;
                            for (String other : learnt) {
                                String bare = Normalizer.normalize(other.replace('đ', 'd'), Normalizer.Form.NFD);
                                if (bare.replaceAll("[^a-z]", "").equals(word)) best = other;
                            }
                            answer.append(best).append(' ');
                        }
                        return answer.toString().trim();
                    }
                }
                """);
        var outcome = new SourcePeer(folder, work).run(lines, List.of("uy ban nhan dan tinh, bao cao"));
        assertThat(outcome.lines()).containsExactly("ủy ban nhân dân tỉnh báo cáo");
        assertThat(outcome.syllablesPerSecond()).isPositive();
    }

    @Test
    void sourcesThatDoNotCompileSayWhy() throws IOException {
        write("src/Broken.java", "class Broken {");
        assertThatThrownBy(() -> new SourcePeer(folder, work).run(lines, List.of("xa")))
                .hasMessageContaining("Broken.java");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
