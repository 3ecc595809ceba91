package vn.sauro.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Passages and documents for the tests of reading.
final class Text {
    private Text() {}

    /// One line as a passage.
    static Passage of(String line) {
        List<Passage.Word> words = new ArrayList<>();
        int from = 0;
        for (String word : line.split(" ")) {
            if (!word.isEmpty()) {
                words.add(new Passage.Word(word, 1, from, from + word.length()));
            }
            from += word.length() + 1;
        }
        return new Passage(words);
    }

    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    static Reading read(String text) {
        return DocumentReader.read(lines(text));
    }

    /// One of the documents beside these tests.
    static List<String> document(String name) {
        try (var stream = Text.class.getResourceAsStream(name)) {
            return lines(new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
