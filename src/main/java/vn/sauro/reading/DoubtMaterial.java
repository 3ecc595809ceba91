package vn.sauro.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

/// What is known of a document when it is checked against itself. `date` is its own, as it was `printed`, with the
/// place where it stands; `period` is that of a report whose title names it; `lines` are all of them, and `rows` the
/// numbers of those where a row of a table of tasks begins.
record DoubtMaterial(
        List<Paragraph> paragraphs,
        List<Placed> placed,
        @Nullable LocalDate date,
        @Nullable PrintedDate printed,
        List<Span> dateSpans,
        @Nullable MeetingDay meeting,
        List<Mention> mentions,
        List<ProposedTask> tasks,
        PeriodReader.@Nullable Told period,
        List<String> lines,
        List<Integer> rows) {
    private static final int LONGEST_CHECKED = 20_000;

    /// Paragraphs that are short enough to have been written by a person.
    List<Passage> passages() {
        return paragraphs.stream()
                .map(Paragraph::passage)
                .filter(passage -> passage.length() < LONGEST_CHECKED)
                .toList();
    }

    /// A doubt with the words that disagree, in the order they are given.
    static Doubt doubt(DoubtKind kind, DoubtWords words, List<Span> spans) {
        TreeSet<Integer> lines = new TreeSet<>();
        spans.forEach(span -> lines.add(span.line()));
        return new Doubt(kind, words.code(), words.values(), List.copyOf(lines), words.text(), spans);
    }
}
