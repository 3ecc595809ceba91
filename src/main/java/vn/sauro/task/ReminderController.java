package vn.sauro.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;
import vn.sauro.writing.OfficialDocument;

/// "Đôn đốc": urges those whose tasks are late, and hands out the letter.
@Controller
@RequestMapping("/tasks/reminders")
@PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
class ReminderController {
    private static final int LONGEST_KEY = 60;

    private final Reminders reminders;
    private final ReminderLetter letter;
    private final Agencies agencies;

    ReminderController(Reminders reminders, ReminderLetter letter, Agencies agencies) {
        this.reminders = reminders;
        this.letter = letter;
        this.agencies = agencies;
    }

    /// Of the tasks of the list from which it is asked for.
    @PostMapping
    String remind(
            @RequestParam Map<String, String> query,
            @RequestParam String key,
            Actor actor,
            RedirectAttributes redirect) {
        var filter = TaskFilter.of(query);
        var once = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
        return switch (reminders.remind(filter, once, actor)) {
            case Reminder.Made made ->
                "redirect:/tasks/reminders/" + made.reminder().value();
            case Reminder.Refused refused -> {
                Notice.problem(redirect, "reminder.refused." + refused);
                yield "redirect:" + filter.show(Show.OVERDUE).url();
            }
        };
    }

    @GetMapping("/{id}")
    String show(@PathVariable ReminderId id, Actor actor, Model model) {
        model.addAttribute("reminder", reminders.get(id, actor));
        return "task/reminder";
    }

    @GetMapping("/{id}/letter.docx")
    void letter(@PathVariable ReminderId id, Actor actor, HttpServletResponse response) throws IOException {
        var reminder = reminders.get(id, actor);
        response.setContentType(OfficialDocument.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("cong-van-don-doc-" + reminder.day() + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        letter.of(reminder, agencies.letterhead(reminder.agency())).write(response.getOutputStream());
    }
}
