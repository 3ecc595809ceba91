package vn.sauro.task;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Notice;

/// "Việc hôm nay": what waits for one's body, what moves it on a click away.
@Controller
class TodayController {
    private final Tasks tasks;
    private final TaskLists lists;
    private final WhyWords why;

    TodayController(Tasks tasks, TaskLists lists, WhyWords why) {
        this.tasks = tasks;
        this.lists = lists;
        this.why = why;
    }

    @ForWorkers
    @GetMapping("/today")
    String today(Actor actor, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("today", lists.today(actor));
        return "task/today";
    }

    /// Confirms those that were ticked, each as it was seen: `17:3` is task 17 in its version 3.
    @ForWorkers
    @PostMapping("/today/accept")
    String accept(
            @RequestParam(required = false, defaultValue = "") List<String> accept,
            Actor actor,
            RedirectAttributes redirect) {
        var wishes = accept.stream()
                .map(TodayController::wish)
                .flatMap(Optional::stream)
                .toList();
        long accepted = wishes.stream().filter(wish -> isAccepted(wish, actor)).count();
        if (wishes.isEmpty()) {
            Notice.problem(redirect, "task.accepted.none");
        } else if (accepted == wishes.size()) {
            Notice.done(redirect, "task.accepted.all", String.valueOf(accepted));
        } else {
            Notice.problem(
                    redirect,
                    "task.accepted.some",
                    String.valueOf(accepted),
                    String.valueOf(wishes.size()),
                    String.valueOf(wishes.size() - accepted));
        }
        return "redirect:/today";
    }

    private boolean isAccepted(TaskAction.Accept wish, Actor actor) {
        try {
            return !(tasks.act(wish, actor) instanceof TaskAction.Refused);
        } catch (NotFound _) {
            return false;
        }
    }

    private static Optional<TaskAction.Accept> wish(String ticked) {
        if (!ticked.matches("\\d{1,18}:\\d{1,9}")) return Optional.empty();
        var parts = ticked.split(":");
        return Optional.of(new TaskAction.Accept(new TaskId(Long.parseLong(parts[0])), Integer.parseInt(parts[1])));
    }
}
