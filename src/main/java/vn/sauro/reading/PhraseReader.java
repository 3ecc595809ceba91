package vn.sauro.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.Term;
import vn.sauro.reading.DeadlinePhrase.Lasting;
import vn.sauro.reading.DeadlinePhrase.LastingHours;
import vn.sauro.reading.DeadlinePhrase.Named;
import vn.sauro.reading.Reading.Deadline;

/// Reads words of which somebody has said that they are a deadline, so that "quý IV" alone is enough.
final class PhraseReader {
    /// Which half of a day is meant stands outside what names the day.
    private static final Pattern HALF = Pattern.compile("(?iu)(?:trong |vào )?(?:buổi )?\\b(?:sáng|chiều|trưa) ?");

    private static final Pattern LENGTH = Pattern.compile(
            "(?<![\\d/.,])\\b(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: \\([^()]{2,30}\\))? (gio lam viec|gio|ngay lam viec|ngay|tuan|thang|nam)\\b(?! ?\\d)");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "mot", 1, "hai", 2, "ba", 3, "bon", 4, "nam", 5, "sau", 6, "bay", 7, "tam", 8, "chin", 9, "muoi", 10);

    private final String words;
    private final String plain;
    private final DeadlineReader reader;

    PhraseReader(String words, LocalDate written) {
        this.words = words;
        this.plain = HALF.matcher(words).replaceAll("").strip();
        this.reader = new DeadlineReader(written);
    }

    Optional<DeadlinePhrase> read() {
        return Stream.of(plain, "Hoàn thành trong " + plain)
                .map(this::deadline)
                .flatMap(Optional::stream)
                .filter(PhraseReader::isDated)
                .findFirst()
                .<DeadlinePhrase>map(Named::new)
                .or(this::lasting)
                .or(() -> deadline(plain).map(Named::new));
    }

    private Optional<Deadline> deadline(String text) {
        return Optional.ofNullable(
                reader.read(Lines.words(text, 1, 0, text.length())).deadline());
    }

    /// A reader counts from the document's own day; here whoever asks tells from which.
    private static boolean isDated(Deadline deadline) {
        return deadline.kind() == Reading.DeadlineKind.RECURRING
                || deadline.date() != null && !isCounted(deadline.rule());
    }

    private static boolean isCounted(@Nullable String rule) {
        return rule != null && rule.contains(" from ");
    }

    private Optional<DeadlinePhrase> lasting() {
        Matcher length = LENGTH.matcher(Folding.fold(words));
        if (!length.find()) return Optional.empty();
        Integer word = NUMBERS.get(length.group(1));
        int amount = word == null ? Integer.parseInt(length.group(1)) : word;
        return Optional.of(
                switch (length.group(2)) {
                    case "gio" -> new LastingHours(amount, false);
                    case "gio lam viec" -> new LastingHours(amount, true);
                    case "ngay lam viec" -> new Lasting(new Term(amount, Term.Unit.WORKING_DAY));
                    case "ngay" -> new Lasting(new Term(amount, Term.Unit.DAY));
                    case "tuan" -> new Lasting(new Term(amount, Term.Unit.WEEK));
                    case "thang" -> new Lasting(new Term(amount, Term.Unit.MONTH));
                    default -> new Lasting(new Term(amount, Term.Unit.YEAR));
                });
    }
}
