package vn.sauro.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Word lists that people of the office keep, one entry a line, in the files beside this package's classes.
final class Lexicon {
    private Lexicon() {}

    /// The entries of a file; lines that start with # are remarks.
    static List<String> entries(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing word list " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One alternative for each entry, folded, the longest first; blanks and commas may differ as scans have them.
    static String anyOf(String file) {
        return anyOf(entries(file));
    }

    static String anyOf(List<String> entries) {
        return entries.stream()
                .map(Folding::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Lexicon::tolerant)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// A folded phrase as a pattern: "so, ban" also fits "so ban" and "so , ban".
    static String tolerant(String phrase) {
        return java.util.Arrays.stream(phrase.split("\\s*,\\s*|\\s+-\\s+"))
                .map(part -> java.util.Arrays.stream(part.split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("(?: ?, ?| ?- ?| )"));
    }
}
