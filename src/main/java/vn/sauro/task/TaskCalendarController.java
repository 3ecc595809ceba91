package vn.sauro.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.sauro.security.AccessTokens;
import vn.sauro.shared.NotFound;

/// The calendar of one person ("lịch cá nhân"), fetched again and again by a calendar program that cannot sign in: its
/// address holds a secret instead, which the person can change or end.
@Controller
class TaskCalendarController {
    private final AccessTokens tokens;
    private final TaskLists lists;
    private final TaskCalendar calendar;

    TaskCalendarController(AccessTokens tokens, TaskLists lists, TaskCalendar calendar) {
        this.tokens = tokens;
        this.lists = lists;
        this.calendar = calendar;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/tasks.ics")
    void show(@RequestParam(defaultValue = "") String key, HttpServletResponse response) {
        var actor = tokens.calendarOf(key).orElseThrow(() -> new NotFound("calendar"));
        var filter = TaskFilter.NONE.side(TaskFilter.Side.LED).show(Show.OPEN);
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        response.setContentType("text/calendar;charset=UTF-8");
        lists.read(filter, actor, rows -> {
            try {
                calendar.write(rows, base, response.getWriter());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
