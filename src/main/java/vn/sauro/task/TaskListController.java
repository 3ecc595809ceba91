package vn.sauro.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.document.Documents;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.Paging;

/// The list of tasks, and the same as Excel.
@Controller
class TaskListController {
    private final TaskLists lists;
    private final TaskExcel excel;
    private final Agencies agencies;
    private final Documents documents;
    private final Clock clock;

    TaskListController(TaskLists lists, TaskExcel excel, Agencies agencies, Documents documents, Clock clock) {
        this.lists = lists;
        this.excel = excel;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    @ForWorkers
    @GetMapping("/tasks")
    String list(@RequestParam Map<String, String> query, Actor actor, Model model) {
        var filter = TaskFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("typed", query);
        model.addAttribute("problems", TaskFilter.problems(query));
        model.addAttribute("page", lists.page(filter, Paging.read(query.get("after"), 2), actor));
        model.addAttribute("shows", Show.values());
        model.addAttribute("fields", WorkField.values());
        model.addAttribute("sides", TaskFilter.Side.values());
        model.addAttribute("units", TaskFilter.Unit.values());
        model.addAttribute("sorts", TaskFilter.Sort.values());
        model.addAttribute("opensDocument", filter.document() != null && documents.mayOpen(filter.document(), actor));
        model.addAttribute("gives", actor.is(Role.SPECIALIST) || actor.is(Role.HEAD));
        model.addAttribute("agencies", agencies.all(LocalDate.now(clock)));
        return "task/list";
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
}
