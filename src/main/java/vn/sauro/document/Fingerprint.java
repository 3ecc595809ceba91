package vn.sauro.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sauro.text.Folding;
import vn.sauro.text.Shingles;

/// By what a document is recognised when it comes again: who issued it under which number on which day, and its words.
record Fingerprint(
        @Nullable String issuer,
        @Nullable String number,
        @Nullable LocalDate date,
        List<String> lines) {
    private static final int RUN = 5;
    private static final int BANDS = 20;
    private static final int ROWS = 3;

    /// Fewer letters than this say too little to recognise a document by.
    private static final int FEWEST_LETTERS = 40;

    private static final double MOST = 0.6;
    /// What says it is another document must have almost the same words to be taken for the same.
    private static final double ALMOST_ALL = 0.9;

    /// What two documents have in common, and how much of their wording.
    record Likeness(Sameness sameness, double share) {}

    /// Null unless all three are stated.
    @Nullable
    String identity() {
        if (issuer == null || number == null || date == null) return null;
        return Folding.foldToWords(issuer) + " | " + foldedNumber(number) + " | " + date;
    }

    /// `57- NQ/TW` is `57-NQ/TW`, and `02-KH` is `2-KH`.
    private static String foldedNumber(String number) {
        return Folding.foldToWords(number).replaceFirst("^0+(?=\\d)", "").replace(" ", "");
    }

    /// A digest of all letters and digits. Lines without letters are numbers of pages.
    @Nullable
    String wording() {
        var letters = words().replace(" ", "");
        return letters.length() < FEWEST_LETTERS ? null : digest(letters);
    }

    private String words() {
        return lines.stream()
                .map(Folding::foldToWords)
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .collect(Collectors.joining(" "));
    }

    Shingles runs() {
        return Shingles.of(words(), RUN);
    }

    Long[] bands() {
        return runs().bands(BANDS, ROWS);
    }

    Optional<Likeness> likenessWith(Fingerprint other) {
        var share = runs().shareWith(other.runs());
        var wording = wording();
        if (wording != null && wording.equals(other.wording())) {
            return Optional.of(new Likeness(Sameness.WORDING, 1));
        }
        var identity = identity();
        if (identity != null && identity.equals(other.identity())) {
            return Optional.of(new Likeness(Sameness.IDENTITY, share));
        }
        var enough = wording != null && share >= (contradicts(other) ? ALMOST_ALL : MOST);
        return enough ? Optional.of(new Likeness(Sameness.NEARLY, share)) : Optional.empty();
    }

    /// Both state a number or a day, and not the same.
    private boolean contradicts(Fingerprint other) {
        return differ(
                        number == null ? null : foldedNumber(number),
                        other.number == null ? null : foldedNumber(other.number))
                || differ(date, other.date);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static String digest(String letters) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(letters.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
