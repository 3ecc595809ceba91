package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskFilter.Unit;

/// The simple board of one body, a commune above all: how its own work stands and what is open, on one sheet of A4.
@Controller
class OwnBoardController {
    private static final List<Show> SUMS =
            List.of(Show.DONE, Show.OPEN, Show.OVERDUE, Show.DUE_SOON, Show.STUCK, Show.UNCLEAR, Show.REGULAR);

    private final Boards boards;
    private final TaskLists lists;
    private final Agencies agencies;
    private final Clock clock;

    OwnBoardController(Boards boards, TaskLists lists, Agencies agencies, Clock clock) {
        this.boards = boards;
        this.lists = lists;
        this.agencies = agencies;
        this.clock = clock;
    }

    @ForWorkers
    @GetMapping("/our-board")
    String board(Actor actor, Model model) {
        var filter = TaskFilter.NONE.unit(Unit.ASSIGNMENTS).agency(actor.agency());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("body", agencies.name(actor.agency()));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", boards.own(filter, actor));
        model.addAttribute("sums", SUMS);
        model.addAttribute("openOnes", filter.show(Show.OPEN));
        model.addAttribute("open", lists.page(filter.show(Show.OPEN), Paging.first(), actor));
        return "task/own-board";
    }
}
