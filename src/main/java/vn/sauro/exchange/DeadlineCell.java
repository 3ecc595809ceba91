package vn.sauro.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.DeadlinePhrase;
import vn.sauro.shared.DateInput;
import vn.sauro.task.DeadlineKind;

/// By when, as a cell says it: a real day of Excel, a day as offices write it, or words ("quý IV", "hằng tháng"), which
/// are kept as they stand.
record DeadlineCell(
        DeadlineKind kind,
        @Nullable LocalDate day,
        @Nullable String words,
        @Nullable String rule) {
    private static final DeadlineCell UNSTATED = new DeadlineCell(DeadlineKind.NONE, null, null, null);
    private static final Pattern NUMBERS_OF_A_DAY =
            Pattern.compile("\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}");

    /// Nothing where the cell names a day that there is not (31/9). `written` gives its year to "30/9".
    static Optional<DeadlineCell> of(Cell cell, LocalDate written) {
        if (cell.isEmpty()) return Optional.of(UNSTATED);
        if (cell.day() != null) return Optional.of(new DeadlineCell(DeadlineKind.DATE, cell.day(), cell.text(), null));
        var words = cell.text().replaceAll("\\s+", " ");
        var typed = DateInput.read(words);
        if (typed.isPresent()) return Optional.of(new DeadlineCell(DeadlineKind.DATE, typed.get(), words, null));
        var numbers = NUMBERS_OF_A_DAY
                .matcher(words)
                .results()
                .map(found -> found.group())
                .toList();
        if (words.matches("\\d+")
                || numbers.stream().anyMatch(day -> DateInput.read(day).isEmpty())) return Optional.empty();
        return Optional.of(phrase(words, written));
    }

    private static DeadlineCell phrase(String words, LocalDate written) {
        return DeadlinePhrase.of(words, written)
                .filter(DeadlinePhrase.Named.class::isInstance)
                .map(phrase -> ((DeadlinePhrase.Named) phrase).deadline())
                .map(named ->
                        new DeadlineCell(DeadlineKind.valueOf(named.kind().name()), named.date(), words, named.rule()))
                .orElse(new DeadlineCell(DeadlineKind.NONE, null, words, null));
    }

    /// Words that were understood as no kind of deadline.
    boolean isWordsOnly() {
        return kind == DeadlineKind.NONE && words != null;
    }
}
