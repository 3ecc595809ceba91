package vn.sauro.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.document.Documents;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyOptions;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.Paging;
import vn.sauro.writing.OfficialDocument;

/// The list of tasks, and the same as Excel.
@Controller
class TaskListController {
    private static final Set<String> NARROWING =
            Set.of("q", "field", "agency", "document", "parent", "from", "to", "show", "figure");

    private final TaskLists lists;
    private final TaskExcel excel;
    private final TaskWord word;
    private final Reminders reminders;
    private final FigureWords figures;
    private final Agencies agencies;
    private final AgencyOptions options;
    private final Documents documents;
    private final Clock clock;

    TaskListController(
            TaskLists lists,
            TaskExcel excel,
            TaskWord word,
            Reminders reminders,
            FigureWords figures,
            Agencies agencies,
            AgencyOptions options,
            Documents documents,
            Clock clock) {
        this.lists = lists;
        this.excel = excel;
        this.word = word;
        this.reminders = reminders;
        this.figures = figures;
        this.agencies = agencies;
        this.options = options;
        this.documents = documents;
        this.clock = clock;
    }

    @ForWorkers
    @GetMapping("/tasks")
    String list(@RequestParam Map<String, String> query, Actor actor, Model model) {
        var filter = TaskFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("figure", filter.figure() == null ? null : figures.words(filter.figure()));
        model.addAttribute("typed", query);
        model.addAttribute("problems", TaskFilter.problems(query));
        var page = lists.page(filter, Paging.read(query.get("after"), 2), actor);
        model.addAttribute("page", page);
        model.addAttribute(
                "told", reminders.told(page.rows().stream().map(TaskRow::id).toList()));
        model.addAttribute("reminds", filter.show() == Show.OVERDUE && Reminders.mayRemind(actor));
        model.addAttribute("reminded", narrowing(query));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("shows", Show.values());
        model.addAttribute("fields", WorkField.values());
        model.addAttribute("sides", TaskFilter.Side.values());
        model.addAttribute("units", TaskFilter.Unit.values());
        model.addAttribute("sorts", TaskFilter.Sort.values());
        model.addAttribute("opensDocument", filter.document() != null && documents.mayOpen(filter.document(), actor));
        model.addAttribute("gives", actor.is(Role.SPECIALIST) || actor.is(Role.HEAD));
        model.addAttribute("agencies", options.html(agencies.all(LocalDate.now(clock)), filter.agency()));
        return "task/list";
    }

    /// What the list is narrowed to, for a form that is about all of it.
    private static Map<String, String> narrowing(Map<String, String> query) {
        var narrowing = new TreeMap<>(query);
        narrowing.keySet().retainAll(NARROWING);
        return narrowing;
    }

    @ForWorkers
    @GetMapping("/tasks.xlsx")
    void excel(@RequestParam Map<String, String> query, Actor actor, HttpServletResponse response) {
        lists.read(TaskFilter.of(query), actor, rows -> {
            try {
                excel.list().send(rows, "nhiem-vu-" + LocalDate.now(clock), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ForWorkers
    @GetMapping("/tasks.docx")
    void word(@RequestParam Map<String, String> query, Actor actor, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock);
        var first = new ArrayList<TaskRow>();
        var counts = new Counts[] {Counts.NONE};
        lists.read(
                TaskFilter.of(query),
                actor,
                rows -> rows.forEach(row -> {
                    if (first.size() < TaskWord.ROWS_MAXIMUM) first.add(row);
                    counts[0] = counts[0].plus(Counts.of(row.standing(), 1));
                }));
        response.setContentType(OfficialDocument.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhiem-vu-" + today + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        word.list(first, counts[0], agencies.letterhead(actor.agency()), today).write(response.getOutputStream());
    }
}
