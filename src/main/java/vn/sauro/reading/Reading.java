package vn.sauro.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read from one document. Line numbers count from 1 and are those of the input.
/// What the document does not state is null or empty, never guessed; each value that is given has its places in the
/// text ("căn cứ"). Readings stored before places were kept have none: a missing list is empty.
public record Reading(
        Header document,
        List<Section> outline,
        List<Citation> citations,
        List<ProposedTask> tasks,
        List<Figure> figures,
        List<Statement> difficulties,
        List<Recommendation> recommendations,
        List<NamedSystem> systems,
        List<Doubt> doubts) {

    /// Words of one line: `from` (inclusive) and `to` (exclusive) count UTF-16 characters from 0.
    public record Span(int line, int from, int to) {}

    /// The parts of the document's head and foot ("thể thức văn bản", Decree 30/2020/NĐ-CP, Art. 8).
    public record Header(
            @Nullable String type,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String parent,
            @Nullable String place,
            @Nullable LocalDate date,
            @Nullable LocalDate eventDate,
            @Nullable String title,
            @Nullable Signer signer,
            List<String> recipients,
            @Nullable Period period,
            HeaderPlaces places) {
        public Header {
            places = places == null ? HeaderPlaces.NONE : places;
        }
    }

    /// Where the parts of the head and foot stand.
    public record HeaderPlaces(
            List<Span> type,
            List<Span> number,
            List<Span> issuer,
            List<Span> parent,
            List<Span> place,
            List<Span> date,
            List<Span> eventDate,
            List<Span> title,
            List<Span> signer,
            List<Span> recipients,
            List<Span> period) {
        public static final HeaderPlaces NONE = new HeaderPlaces(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /// Who signed, as what, and by which power (TM., KT., TL.).
    public record Signer(
            @Nullable String name,
            @Nullable String position,
            @Nullable String capacity) {}

    /// The time that the document's results are about.
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, String label) {}

    /// A numbered heading. `number` is its full path ("3.1.a"); `kind` says what stands under it.
    public record Section(@Nullable String number, String heading, int line, SectionKind kind, List<Span> spans) {
        public Section {
            spans = given(spans);
        }
    }

    public enum SectionKind {
        RESULTS,
        LIMITATIONS,
        CAUSES,
        TASKS,
        RECOMMENDATIONS,
        OTHER
    }

    /// A document that this one cites, once, with every line that names it.
    public record Citation(
            @Nullable String type,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            int line,
            List<Integer> lines,
            List<Span> spans) {
        public Citation {
            spans = given(spans);
        }
    }

    /// An instruction that some body must do something.
    public record ProposedTask(
            String id,
            @Nullable String section,
            int fromLine,
            int toLine,
            List<Span> spans,
            String text,
            String summary,
            List<String> lead,
            LeadSource leadSource,
            List<String> coordinating,
            List<String> reportTo,
            @Nullable Deadline deadline,
            @Nullable String deadlineNote,
            @Nullable String product,
            @Nullable String target,
            Field field,
            TaskPlaces places) {
        public ProposedTask {
            places = places == null ? TaskPlaces.NONE : places;
        }
    }

    /// Where the values of a task stand: in its own words, or in the heading or call that they were taken from.
    public record TaskPlaces(
            List<Span> lead,
            List<Span> coordinating,
            List<Span> reportTo,
            List<Span> deadline,
            List<Span> product,
            List<Span> target) {
        public static final TaskPlaces NONE =
                new TaskPlaces(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Where the lead was found: in the sentence, in the heading above it, or carried over from the last call.
    public enum LeadSource {
        SENTENCE,
        HEADING,
        INHERITED,
        NONE
    }

    /// The field of work ("lĩnh vực") of the committee.
    public enum Field {
        KHCN_DMST_CDS,
        DE_AN_06,
        CCHC,
        CHUNG
    }

    /// A deadline as the document words it. `date` is the day itself for `DATE` and `YEAR_END`, the month's last day
    /// for `MONTH`, null for the others; `rule` says how the words were understood.
    public record Deadline(
            DeadlineKind kind,
            @Nullable LocalDate date,
            @Nullable String rule,
            String text) {}

    public enum DeadlineKind {
        DATE,
        MONTH,
        YEAR_END,
        RECURRING,
        ASAP,
        CONTINUOUS
    }

    /// A figure reported as a result.
    public record Figure(
            String name,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String period,
            int line,
            List<Span> spans) {
        public Figure {
            spans = given(spans);
        }
    }

    /// A sentence that states something, such as a difficulty.
    public record Statement(String text, int line, List<Span> spans) {
        public Statement {
            spans = given(spans);
        }
    }

    /// What the document asks of somebody above ("kiến nghị, đề xuất").
    public record Recommendation(String text, @Nullable String to, int line, List<Span> spans) {
        public Recommendation {
            spans = given(spans);
        }
    }

    /// An information system, database or platform that the document names.
    public record NamedSystem(String name, int line, List<Span> spans) {
        public NamedSystem {
            spans = given(spans);
        }
    }

    /// Something that does not add up ("điểm cần soát"), with a sentence that a colleague could say. `code` names
    /// the sentence and `values` what stands in it, as the document or the sum has them; readings stored before
    /// they were kept have none.
    public record Doubt(
            DoubtKind kind, String code, List<String> values, List<Integer> lines, String text, List<Span> spans) {
        public Doubt {
            code = code == null ? "" : code;
            values = values == null ? List.of() : List.copyOf(values);
            spans = given(spans);
        }
    }

    public enum DoubtKind {
        ARITHMETIC,
        COUNT,
        CONSISTENCY
    }

    private static List<Span> given(@Nullable List<Span> spans) {
        return spans == null ? List.of() : List.copyOf(spans);
    }
}
