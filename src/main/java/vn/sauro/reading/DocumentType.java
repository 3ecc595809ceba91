package vn.sauro.reading;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type of document ("tên loại") with the letters of its symbol and what kind of content to expect of it.
record DocumentType(String name, String letters, Content content) {
    enum Content {
        NOTICE,
        PLAN,
        DECISION,
        REPORT,
        LAW,
        OTHER
    }

    private static final List<DocumentType> ALL = Lexicon.entries("document-types.txt").stream()
            .map(line -> line.split("\\s*\\|\\s*"))
            .map(part ->
                    new DocumentType(part[0], part[1], Content.valueOf(part[2].toUpperCase(java.util.Locale.ROOT))))
            .sorted(Comparator.comparingInt((DocumentType type) -> type.name().length())
                    .reversed())
            .toList();

    static final DocumentType LETTER = named("Công văn");

    static List<DocumentType> all() {
        return ALL;
    }

    static DocumentType named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
    }

    /// The type whose name a folded line starts with, the longest name first.
    static @Nullable DocumentType startOf(String foldedLine) {
        for (DocumentType type : ALL) {
            String name = Folding.fold(type.name());
            if (foldedLine.equals(name) || foldedLine.startsWith(name + " ") || foldedLine.startsWith(name + ":")) {
                return type;
            }
        }
        return null;
    }

    /// The type that letters of a symbol mean ("KH" → Kế hoạch).
    static @Nullable DocumentType ofLetters(String letters) {
        String folded = Folding.fold(letters);
        for (DocumentType type : ALL) {
            if (Folding.fold(type.letters()).equals(folded)) {
                return type;
            }
        }
        return null;
    }
}
