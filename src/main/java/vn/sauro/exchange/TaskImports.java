package vn.sauro.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.FileStore;
import vn.sauro.exchange.TaskImportRepository.GivenRow;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;
import vn.sauro.task.GiveTask;
import vn.sauro.task.TakenOverTasks;
import vn.sauro.task.Tasks;

/// Tasks from an Excel file: taken in and looked over, given as one, taken back as one. The file is kept, and read anew
/// each time it is looked at: what is shown is what would be given now.
@Service
class TaskImports {
    private final TaskImportRepository repository;
    private final FileStore files;
    private final Agencies agencies;
    private final Tasks tasks;
    private final TakenOverTasks takenOver;
    private final AuditLog audit;
    private final Clock clock;

    TaskImports(
            TaskImportRepository repository,
            FileStore files,
            Agencies agencies,
            Tasks tasks,
            TakenOverTasks takenOver,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.agencies = agencies;
        this.tasks = tasks;
        this.takenOver = takenOver;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Received {}

    record Kept(TaskImportId id) implements Received {}

    record NotKept(ExcelFile.Refused reason) implements Received {}

    /// Keeps the file if a table of tasks can be read out of it. Gives nothing yet.
    @Transactional
    public Received receive(String fileName, byte[] bytes, Actor actor) {
        if (ExcelFile.read(bytes) instanceof ExcelFile.Refused refused) {
            audit.refused(actor, "task.import.received", "import", refused.name());
            return new NotKept(refused);
        }
        try {
            var stored = files.store(new ByteArrayInputStream(bytes), ExcelFile.BYTES_MAXIMUM);
            var id = repository.insert(fileName, stored.sha256(), stored.size(), actor, clock.instant());
            audit.granted(actor, "task.import.received", subject(id), stored.sha256());
            return new Kept(id);
        } catch (FileStore.TooLarge _) {
            return new NotKept(ExcelFile.Refused.TOO_LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public List<TaskImport> last(Actor actor) {
        return repository.last(actor.agency());
    }

    /// The import as it stands: what each row would become, or has become.
    @Transactional(readOnly = true)
    public ImportView view(TaskImportId id, Actor actor) {
        var task = find(id, actor);
        var keys = repository.givenKeys(id);
        var rows = settled(rows(task, actor), keys.keySet(), actor);
        var known = takenOver.given(
                Stream.concat(keys(rows).stream(), keys.values().stream()).toList(), actor);
        var given = new TreeMap<Integer, TakenOverTasks.Now>();
        keys.forEach((line, key) -> given.put(line, known.get(key)));
        var elsewhere = new LinkedHashMap<Integer, TakenOverTasks.Now>();
        for (var row : rows) {
            var now = row.task() == null ? null : known.get(row.task().sourceKey());
            if (now != null && !given.containsKey(row.line())) elsewhere.put(row.line(), now);
        }
        return new ImportView(task, rows, given, elsewhere);
    }

    /// What was given from the same words and withdrawn since may be given again, as something new.
    private List<ReadRow> settled(List<ReadRow> read, Set<Integer> givenLines, Actor actor) {
        var rows = new ArrayList<>(read);
        for (int time = 2; ; time++) {
            var withdrawn = takenOver.given(keys(rows), actor).entrySet().stream()
                    .filter(one -> one.getValue().isWithdrawn())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            int number = time;
            boolean changed = false;
            for (int at = 0; at < rows.size(); at++) {
                var row = rows.get(at);
                if (row.task() == null || givenLines.contains(row.line())) continue;
                if (!withdrawn.contains(row.task().sourceKey())) continue;
                rows.set(at, row.numbered(number));
                changed = true;
            }
            if (!changed) return rows;
        }
    }

    private static List<String> keys(List<ReadRow> rows) {
        return rows.stream()
                .filter(ReadRow::isReady)
                .map(row -> row.task().sourceKey())
                .toList();
    }

    /// How many were given; fewer than none where it was given already.
    @Transactional
    public int give(TaskImportId id, Actor actor) {
        find(id, actor);
        repository.lock(id);
        var view = view(id, actor);
        if (view.task().state() != TaskImport.State.CHECKED) return view.given().size();
        var given = new ArrayList<GivenRow>();
        byDocument(view.ready()).forEach((document, rows) -> given.addAll(give(document, rows, actor)));
        repository.given(id, given, actor, clock.instant());
        audit.granted(
                actor,
                "task.import.given",
                subject(id),
                given.size() + " tasks " + view.task().sha256());
        return given.size();
    }

    private static Map<String, List<ReadRow>> byDocument(List<ReadRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.documentWords() == null ? "" : row.documentWords(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private List<GivenRow> give(String document, List<ReadRow> rows, Actor actor) {
        var wishes = rows.stream().map(ReadRow::task).toList();
        return switch (tasks.give(wishes, document.isEmpty() ? null : document, actor)) {
            // looked over by the same rules a moment ago: all or nothing
            case GiveTask.Refused refused -> throw new IllegalStateException(refused.toString());
            case GiveTask.Given given -> {
                var written = new ArrayList<GivenRow>();
                var before = new ArrayList<TakenOverTasks.Before>();
                for (int at = 0; at < rows.size(); at++) {
                    var row = rows.get(at);
                    var task = given.tasks().get(at);
                    if (row.done() != null)
                        before.add(new TakenOverTasks.Before(
                                task, row.done().on(), row.done().result()));
                    written.add(new GivenRow(row.line(), row.task().sourceKey(), task.value()));
                }
                takenOver.done(before, actor);
                yield written;
            }
        };
    }

    /// How many could not be taken back, because somebody has begun; the page of the import names them.
    @Transactional
    public int undo(TaskImportId id, String reason, Actor actor) {
        find(id, actor);
        repository.lock(id);
        if (find(id, actor).state() != TaskImport.State.GIVEN) return 0;
        var given = repository.givenKeys(id).values();
        var left = takenOver.takeBack(given, reason, actor);
        repository.undone(id, actor, clock.instant());
        audit.granted(actor, "task.import.undone", subject(id), left.size() + " left of " + given.size());
        return left.size();
    }

    private TaskImport find(TaskImportId id, Actor actor) {
        return repository.find(id, actor.agency()).orElseThrow(() -> new NotFound("import " + id.value()));
    }

    private List<ReadRow> rows(TaskImport task, Actor actor) {
        try (var bytes = files.open(task.sha256())) {
            var today = LocalDate.now(clock);
            var reader = new RowReader(new Bodies(agencies, today, actor.agency()), actor.agency(), today);
            return switch (ExcelFile.read(bytes.readAllBytes())) {
                case ExcelFile.Table table -> reader.read(table.sheet().rows());
                case ExcelFile.Refused refused -> throw new IllegalStateException(refused.name());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String subject(TaskImportId id) {
        return "import:" + id.value();
    }
}
