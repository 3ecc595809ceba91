package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.text.Restorer;

class ScannedConclusionTest {
    @Test
    void theTasksOfAScannedConclusionAreAllFound() throws IOException {
        List<ProposedTask> tasks = restored("/conclusion-damaged.txt").tasks();
        assertThat(tasks)
                .hasSize(6)
                .allMatch(task -> Objects.requireNonNull(task.section()).startsWith("II."));
        ProposedTask directs = tasks.get(4);
        assertThat(directs.text()).startsWith("Chỉ đạo Công an các xã, phường hoàn thành");
        assertThat(directs.lead()).containsExactly("Công an tỉnh");
        assertThat(directs.coordinating()).containsExactly("Công an các xã, phường");
    }

    private static Reading restored(String name) throws IOException {
        try (var stream = ScannedConclusionTest.class.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return DocumentReader.read(
                    Restorer.builtIn().restore(Text.lines(text)).text());
        }
    }
}
