package vn.sauro.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

/// Looks up each value of a reading in the words that its spans cover, and notes those that are not there.
final class Evidence {
    private final List<String> lines;
    private final Reading reading;
    private final List<String> faults = new ArrayList<>();
    private int values;

    private Evidence(List<String> lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
    }

    /// How many values were looked up, and which of them are not where they are said to be.
    record Found(int values, List<String> faults) {}

    static Found of(List<String> lines, Reading reading) {
        var evidence = new Evidence(lines, reading);
        evidence.head();
        evidence.parts();
        reading.tasks().forEach(evidence::task);
        return new Found(evidence.values, evidence.faults);
    }

    private void head() {
        var head = reading.document();
        var places = head.places();
        check("type", head.type(), places.type(), (value, words) -> true);
        check("number", head.number(), places.number(), Evidence::isNumber);
        check("issuer", head.issuer(), places.issuer(), Evidence::holds);
        check("parent", head.parent(), places.parent(), Evidence::holds);
        check("place", head.place(), places.place(), Evidence::holds);
        check("title", head.title(), places.title(), Evidence::holds);
        day("date", head.date(), places.date());
        day("eventDate", head.eventDate(), places.eventDate());
        var signer = head.signer();
        if (signer != null) {
            check("signer name", signer.name(), places.signer(), Evidence::nearlyHolds);
            check("signer position", signer.position(), places.signer(), Evidence::holds);
            check("signer capacity", signer.capacity(), places.signer(), Evidence::holds);
        }
        head.recipients().forEach(recipient -> check("recipient", recipient, places.recipients(), Evidence::holds));
        if (head.period() != null) {
            check("period", head.period().label(), places.period(), (value, words) -> true);
        }
    }

    private void parts() {
        reading.outline().forEach(section -> check("heading", section.heading(), section.spans(), Evidence::holds));
        reading.citations().forEach(citation -> {
            check("citation", citation.number(), citation.spans(), Evidence::holds);
            day("citation's date", citation.date(), citation.spans());
        });
        reading.figures().forEach(figure -> {
            number("figure", figure.value(), figure.spans());
            number("numerator", figure.numerator(), figure.spans());
            number("denominator", figure.denominator(), figure.spans());
        });
        reading.difficulties()
                .forEach(statement -> check("difficulty", statement.text(), statement.spans(), Evidence::holds));
        reading.recommendations()
                .forEach(statement -> check("recommendation", statement.text(), statement.spans(), Evidence::holds));
        reading.systems().forEach(system -> check("system", system.name(), system.spans(), Evidence::holds));
        reading.doubts().forEach(doubt -> check("doubt", doubt.text(), doubt.spans(), (value, words) -> true));
    }

    private void task(ProposedTask task) {
        var places = task.places();
        check("text", task.text(), task.spans(), Evidence::holds);
        task.lead().forEach(body -> check("lead", body, places.lead(), this::names));
        task.coordinating().forEach(body -> check("coordinating", body, places.coordinating(), this::names));
        task.reportTo().forEach(body -> check("reportTo", body, places.reportTo(), this::names));
        if (task.deadline() != null) {
            check("deadline", task.deadline().text(), places.deadline(), Evidence::holds);
        }
        check("product", task.product(), places.product(), Evidence::holds);
        check("target", task.target(), places.target(), Evidence::holds);
    }

    private void day(String what, @Nullable LocalDate day, List<Span> spans) {
        if (day != null) {
            check(what, day.toString(), spans, (value, words) -> {
                var numbers = numbers(words);
                numbers.addAll(numbers(printedDigits(words)));
                return numbers.contains(day.getMonthValue())
                        && (numbers.contains(day.getDayOfMonth()) || isMisread(day.getDayOfMonth(), numbers));
            });
        }
    }

    private void number(String what, @Nullable BigDecimal number, List<Span> spans) {
        if (number != null) {
            var digits = number.stripTrailingZeros().toPlainString().replaceAll("\\D", "");
            check(
                    what,
                    number.toPlainString(),
                    spans,
                    (value, words) -> words.replaceAll("\\D", "").contains(digits));
        }
    }

    private void check(String what, @Nullable String value, List<Span> spans, BiPredicate<String, String> agrees) {
        if (value == null || value.isBlank()) {
            return;
        }
        values++;
        if (spans.isEmpty()) {
            faults.add(what + " without a place: " + value);
            return;
        }
        if (!spans.stream().allMatch(this::isInside)) {
            faults.add(what + " outside the text: " + value);
            return;
        }
        var words = spans.stream()
                .map(span -> lines.get(span.line() - 1).substring(span.from(), span.to()))
                .collect(Collectors.joining(" "));
        if (!agrees.test(value, words)) {
            faults.add(what + ": " + value + " <- " + words);
        }
    }

    private boolean isInside(Span span) {
        return span.line() >= 1
                && span.line() <= lines.size()
                && span.from() >= 0
                && span.from() < span.to()
                && span.to() <= lines.get(span.line() - 1).length();
    }

    /// The words of the value stand under the spans, one after the other or each of them.
    /// What the document's type tells for a bar that was misread: "14/CB-UBND" of a telegram is "14/CĐ-UBND".
    private static boolean isNumber(String value, String words) {
        return holds(value, words) || holds(value.replace('Đ', 'B'), words) || holds(value.replace('Đ', 'P'), words);
    }

    private static boolean holds(String value, String words) {
        return compact(words).contains(compact(value)) || wordsOf(words).containsAll(wordsOf(value));
    }

    /// A day written by hand that the scanner took for a number no month has ("75" for 15).
    private static boolean isMisread(int day, Set<Integer> numbers) {
        return numbers.stream().anyMatch(number -> number > 31 && number < 100 && number % 10 == day % 10);
    }

    /// A name of which the scanner misread one word.
    private static boolean nearlyHolds(String name, String words) {
        var missing = wordsOf(name);
        missing.removeAll(wordsOf(words));
        return holds(name, words) || missing.size() == 1 && wordsOf(name).size() > 2;
    }

    /// A body named in full: what its words leave out ("tỉnh", "Các Bộ: …") stands in the issuer's name.
    private boolean names(String body, String words) {
        var known = wordsOf(words);
        Stream.of(reading.document().issuer(), reading.document().parent(), "các bộ sở ban ngành tỉnh")
                .map(text -> wordsOf(text == null ? "" : text))
                .forEach(known::addAll);
        return holds(body, words) || known.containsAll(wordsOf(body));
    }

    private static String compact(String text) {
        return ScoredText.folded(text).replace("ubnd", "uy ban nhan dan").replace(" ", "");
    }

    private static Set<String> wordsOf(String text) {
        return new TreeSet<>(List.of(
                ScoredText.folded(text).replace("ubnd", "uy ban nhan dan").split(" ")));
    }

    /// A day of which a scan made letters ("l5", "2B").
    private static String printedDigits(String words) {
        return words.replaceAll("[lI|!]", "1")
                .replaceAll("[OoQ]", "0")
                .replaceAll("[Ss]", "5")
                .replaceAll("[Zz]", "2")
                .replace('B', '8')
                .replaceAll("[bG]", "6")
                .replaceAll("[gq]", "9");
    }

    private static Set<Integer> numbers(String text) {
        return Arrays.stream(text.split("\\D+"))
                .filter(digits -> !digits.isEmpty() && digits.length() < 5)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
