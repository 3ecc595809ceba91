package vn.sauro.notification;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.security.Actor;
import vn.sauro.shared.Paging;

/// "Thông báo": what this person was told, the newest first.
@Controller
@RequestMapping("/notices")
@ForWorkers
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> query, Actor actor, Model model) {
        var filter = NoticeFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("page", notices.list(filter, Paging.read(query.get("after"), 2), actor));
        return "notification/list";
    }

    /// A link, though it notes what was read: to open a notice twice is the same as once, and the way to the task must
    /// work from an e-mail, too.
    @GetMapping("/{id}")
    String open(@PathVariable NoticeId id, Actor actor) {
        var opened = notices.open(id, actor);
        return "redirect:"
                + (opened.isAboutMany()
                        ? "/notices/" + id.value() + "/tasks"
                        : "/tasks/" + opened.task().value());
    }

    @GetMapping("/{id}/tasks")
    String tasks(@PathVariable NoticeId id, @RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        var notice = notices.find(id, actor);
        model.addAttribute("told", notice);
        model.addAttribute("page", notices.tasks(notice, Paging.read(after, 1)));
        return "notification/tasks";
    }

    /// Those that were ticked, or all that the list shows.
    @PostMapping("/read")
    String read(
            @RequestParam(required = false, defaultValue = "") List<NoticeId> notice,
            @RequestParam Map<String, String> query,
            Actor actor) {
        if (query.containsKey("all")) {
            notices.readAll(NoticeFilter.of(query), actor);
        } else {
            notices.read(notice, actor);
        }
        return "redirect:/notices";
    }
}
