package vn.sauro.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.task.Board.By;
import vn.sauro.task.Board.Line;
import vn.sauro.writing.OfficialDocument;

/// "Bảng điều hành": where the tasks stand, every figure a link to the tasks it was counted from.
@Controller
class BoardController {
    private final Boards boards;
    private final TaskExcel excel;
    private final BoardWord word;
    private final Agencies agencies;
    private final Clock clock;

    BoardController(Boards boards, TaskExcel excel, BoardWord word, Agencies agencies, Clock clock) {
        this.boards = boards;
        this.excel = excel;
        this.word = word;
        this.agencies = agencies;
        this.clock = clock;
    }

    @ForOverseers
    @GetMapping("/board")
    String board(@RequestParam Map<String, String> query, Actor actor, Model model) {
        var filter = TaskFilter.ofBoard(query);
        model.addAttribute("filter", filter);
        var board = boards.board(filter, by(query), actor);
        model.addAttribute("board", board);
        model.addAttribute("bys", By.values());
        model.addAttribute("kinds", Trend.Kind.values());
        model.addAttribute("agency", actor.agency());
        model.addAttribute("reminds", Reminders.mayRemind(actor));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("columns", board.columns());
        model.addAttribute("sides", TaskFilter.Side.values());
        model.addAttribute("all", new TaskUnits(filter));
        model.addAttribute("today", LocalDate.now(clock));
        return "task/board";
    }

    private static By by(Map<String, String> query) {
        return Arrays.stream(By.values())
                .filter(by -> by.name().equals(query.get("by")))
                .findFirst()
                .orElse(By.BODY);
    }

    /// The lists that the totals were counted from.
    record TaskUnits(TaskFilter filter) {
        public TaskFilter instructions() {
            return filter.unit(TaskFilter.Unit.INSTRUCTIONS);
        }

        public TaskFilter assignments() {
            return filter.unit(TaskFilter.Unit.ASSIGNMENTS);
        }

        public TaskFilter inWeek(Trend.Kind kind, LocalDate monday) {
            return assignments().figure(new Figure.InWeek(kind, monday));
        }

        public TaskFilter overdue() {
            return assignments().show(Show.OVERDUE);
        }
    }

    @ForOverseers
    @GetMapping("/board.xlsx")
    void excel(@RequestParam Map<String, String> query, Actor actor, HttpServletResponse response) throws IOException {
        var filter = TaskFilter.ofBoard(query);
        var board = boards.board(filter, by(query), actor);
        var lines = Stream.of(
                        Stream.of(excel.named("task.board.all", new Line("", board.instructions(), filter))),
                        board.fields().stream().map(excel::named),
                        Stream.of(excel.named("task.board.assignments", new Line("", board.assignments(), filter))),
                        board.lines().stream()
                                .map(line -> board.by() == By.TIER ? excel.named("tier." + line.name(), line) : line))
                .flatMap(each -> each);
        excel.board().send(lines, "bang-dieu-hanh-" + LocalDate.now(clock), response);
    }

    @ForOverseers
    @GetMapping("/board.docx")
    void word(@RequestParam Map<String, String> query, Actor actor, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock);
        var board = boards.board(TaskFilter.ofBoard(query), by(query), actor);
        response.setContentType(OfficialDocument.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bang-dieu-hanh-" + today + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        word.report(board, agencies.letterhead(actor.agency()), today).write(response.getOutputStream());
    }
}
