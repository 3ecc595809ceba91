package vn.sauro.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.exchange.Finding.Kind;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;
import vn.sauro.task.GiveTask;
import vn.sauro.text.Folding;
import vn.sauro.text.WrittenDate;

/// Makes tasks of rows. Every cell is looked at, so that a person learns of all that is wrong at once.
final class RowReader {
    private static final int CONTENT_MAXIMUM = 10_000;
    private static final int TITLE_LENGTH = 160;
    private static final Set<String> DONE =
            Set.of("hoan thanh", "da hoan thanh", "xong", "da xong", "hoan thanh dung han", "hoan thanh qua han");
    private static final Set<String> OPEN = Set.of(
            "",
            "chua thuc hien",
            "da giao",
            "moi giao",
            "dang thuc hien",
            "chua hoan thanh",
            "dang trien khai",
            "trong han",
            "qua han");
    private static final Set<String> UNDER_WAY = Set.of("dang thuc hien", "dang trien khai");

    private final Bodies bodies;
    private final AgencyId assigner;
    private final LocalDate today;

    RowReader(Bodies bodies, AgencyId assigner, LocalDate today) {
        this.bodies = bodies;
        this.assigner = assigner;
        this.today = today;
    }

    /// All rows; one that says the same as a row before it is a slip of the table.
    List<ReadRow> read(List<TaskSheet.Row> rows) {
        var lines = new HashMap<String, Integer>();
        var read = new ArrayList<ReadRow>();
        for (var row : rows) {
            var one = new One(row).read();
            var before =
                    one.task() == null ? null : lines.putIfAbsent(one.task().sourceKey(), row.line());
            read.add(
                    before == null
                            ? one
                            : one.refused(new Finding(Column.CONTENT, Kind.SAME_AS_LINE, String.valueOf(before))));
        }
        return read;
    }

    /// A short name: the whole if it is short, else up to a natural place.
    static String title(String content) {
        var words = content.replaceAll("\\s+", " ").replaceAll("[\\s.;,:]+$", "");
        if (words.length() <= TITLE_LENGTH) return words;
        int end = Stream.of(";", ". ", ", ")
                .mapToInt(mark -> words.lastIndexOf(mark, TITLE_LENGTH))
                .filter(at -> at > 60)
                .findFirst()
                .orElse(-1);
        int blank = words.lastIndexOf(' ', TITLE_LENGTH - 1);
        return end > 0 ? words.substring(0, end) : words.substring(0, blank > 60 ? blank : TITLE_LENGTH) + "…";
    }

    /// One row while it is being read.
    private final class One {
        private final TaskSheet.Row row;
        private final List<Finding> findings = new ArrayList<>();

        One(TaskSheet.Row row) {
            this.row = row;
        }

        ReadRow read() {
            row.cells().forEach((column, cell) -> {
                if (cell.text().matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)"))
                    find(column, Kind.CELL_ERROR, cell.text());
            });
            var content = content();
            var leads = leads();
            var coordinating = coordinating(leads);
            var authority = authority();
            var field = FieldWords.read(row.text(Column.FIELD));
            if (field.isEmpty()) find(Column.FIELD, Kind.UNKNOWN_FIELD, row.text(Column.FIELD));
            var documentDay = day(Column.DOCUMENT_DAY);
            var document = document(documentDay);
            var deadline = deadline(documentDay == null ? today : documentDay);
            var done = done(deadline);
            var names = leads.stream().map(Agency::name).toList();
            if (findings.stream().anyMatch(Finding::isFault))
                return new ReadRow(row, null, document, done, names, findings);
            var task = new GiveTask(
                    key(document),
                    null,
                    title(content),
                    content,
                    row.text(Column.LEAD).replaceAll("\\s*\\n\\s*", "; "),
                    leads.stream().map(Agency::id).toList(),
                    coordinating,
                    field.orElseThrow(),
                    words(Column.PRODUCT),
                    words(Column.TARGET),
                    deadline.kind(),
                    deadline.day(),
                    deadline.words(),
                    deadline.rule(),
                    authority);
            return new ReadRow(row, task, document, done, names, findings);
        }

        private void find(Column column, Kind kind, String... arguments) {
            findings.add(new Finding(column, kind, arguments));
        }

        private @Nullable String words(Column column) {
            var text = row.text(column);
            return text.isEmpty() ? null : text;
        }

        private String content() {
            var content = row.text(Column.CONTENT);
            if (content.isEmpty()) find(Column.CONTENT, Kind.EMPTY_CONTENT);
            if (content.length() > CONTENT_MAXIMUM)
                find(Column.CONTENT, Kind.TOO_LONG, String.valueOf(CONTENT_MAXIMUM));
            return content;
        }

        private List<Agency> leads() {
            var words = row.text(Column.LEAD);
            if (words.isEmpty()) {
                find(Column.LEAD, Kind.NO_LEAD);
                return List.of();
            }
            var found = bodies.find(words);
            if (!found.isWhole()) find(Column.LEAD, Kind.UNKNOWN_LEAD, String.join("; ", found.unknown()));
            if (found.known().size() > GiveTask.LEADS_MAXIMUM) find(Column.LEAD, Kind.TOO_MANY_LEADS);
            return found.known();
        }

        /// A body that leads does not coordinate with itself; words that name nobody we know are kept as words.
        private List<GiveTask.Coordinating> coordinating(List<Agency> leads) {
            var found = bodies.find(row.text(Column.COORDINATING));
            var named = new LinkedHashSet<>(found.known());
            leads.forEach(named::remove);
            if (!found.isWhole())
                find(Column.COORDINATING, Kind.UNKNOWN_COORDINATING, String.join("; ", found.unknown()));
            return Stream.concat(
                            named.stream().map(body -> new GiveTask.Coordinating(body.name(), body.id())),
                            found.unknown().stream().map(words -> new GiveTask.Coordinating(words, null)))
                    .toList();
        }

        /// Who accepts the result; the body that gives the task where nobody is named.
        private AgencyId authority() {
            var words = row.text(Column.AUTHORITY);
            if (words.isEmpty()) return assigner;
            var found = bodies.find(words);
            if (found.isWhole() && found.known().size() == 1)
                return found.known().getFirst().id();
            find(Column.AUTHORITY, Kind.UNKNOWN_AUTHORITY, words);
            return assigner;
        }

        private @Nullable LocalDate day(Column column) {
            var cell = row.cell(column);
            if (cell.isEmpty() || cell.day() != null) return cell.day();
            var day = DateInput.read(cell.text()).or(() -> WrittenDate.parse(cell.text()));
            if (day.isEmpty()) find(column, Kind.NO_SUCH_DAY, cell.text());
            return day.orElse(null);
        }

        /// "263/TB-VP ngày 15/8/2025": the document as people name it.
        private @Nullable String document(@Nullable LocalDate day) {
            var words = row.text(Column.DOCUMENT).replaceAll("\\s+", " ");
            if (day == null || words.contains("ngày")) return words.isEmpty() ? null : words;
            return (words.isEmpty() ? "Văn bản" : words) + " ngày " + Formats.asPrinted(day);
        }

        private DeadlineCell deadline(LocalDate written) {
            var cell = row.cell(Column.DEADLINE);
            var deadline = DeadlineCell.of(cell, written);
            if (deadline.isEmpty()) {
                find(Column.DEADLINE, Kind.NO_SUCH_DAY, cell.text());
                return DeadlineCell.of(Cell.EMPTY, written).orElseThrow();
            }
            var read = deadline.get();
            if (read.isWordsOnly()) find(Column.DEADLINE, Kind.WORDS_WITHOUT_DAY);
            if (read.kind().hasDay() && read.day() == null) find(Column.DEADLINE, Kind.NO_DAY, cell.text());
            return read;
        }

        private ReadRow.@Nullable Done done(DeadlineCell deadline) {
            var state = Folding.foldToWords(row.text(Column.STATE));
            var on = day(Column.DONE_ON);
            boolean isDone = DONE.contains(state)
                    || state.isEmpty() && !row.cell(Column.DONE_ON).isEmpty();
            if (!isDone && !OPEN.contains(state)) find(Column.STATE, Kind.UNKNOWN_STATE, row.text(Column.STATE));
            if (UNDER_WAY.contains(state)) find(Column.STATE, Kind.UNDER_WAY);
            if (!isDone) {
                if (deadline.day() != null && deadline.day().isBefore(today)) find(Column.DEADLINE, Kind.PAST);
                return null;
            }
            var result = row.text(Column.RESULT);
            if (row.cell(Column.DONE_ON).isEmpty()) find(Column.DONE_ON, Kind.DONE_WITHOUT_DAY);
            if (result.isEmpty()) find(Column.RESULT, Kind.DONE_WITHOUT_RESULT);
            if (on != null && on.isAfter(today)) find(Column.DONE_ON, Kind.DONE_IN_THE_FUTURE);
            if (deadline.kind() == vn.sauro.task.DeadlineKind.RECURRING
                    || deadline.kind() == vn.sauro.task.DeadlineKind.CONTINUOUS)
                find(Column.STATE, Kind.REGULAR_DOES_NOT_END);
            return on == null || result.isEmpty() ? null : new ReadRow.Done(on, result);
        }

        /// The same words of the same body make the same task, in whichever file and row they stand.
        private String key(@Nullable String document) {
            var said = Stream.of(
                            row.text(Column.CONTENT),
                            row.text(Column.LEAD),
                            Optional.ofNullable(document).orElse(""),
                            row.text(Column.DEADLINE))
                    .map(words -> Folding.foldToWords(words).toLowerCase(Locale.ROOT))
                    .toList();
            return "excel:" + digest(assigner.value() + "\n" + String.join("\n", said));
        }
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
