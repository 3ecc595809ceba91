package vn.sauro.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.FileName;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;
import vn.sauro.task.TakenOverTasks;

/// The pages for tasks from Excel ("nhập từ Excel"): the template, the file, what would come of it, giving, undoing.
@Controller
@RequestMapping("/tasks/import")
@PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
class TaskImportController {
    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// Rows shown on the page; the numbers count all.
    static final int SHOWN = 200;

    private final TaskImports imports;
    private final TaskWorkbook workbook;
    private final Agencies agencies;
    private final Clock clock;

    TaskImportController(TaskImports imports, TaskWorkbook workbook, Agencies agencies, Clock clock) {
        this.imports = imports;
        this.workbook = workbook;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String start(Actor actor, Model model) {
        model.addAttribute("imports", imports.last(actor));
        return "exchange/imports";
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        head(response, "mau-nhap-nhiem-vu.xlsx");
        workbook.template(agencies.all(LocalDate.now(clock)), response.getOutputStream());
    }

    @PostMapping
    String receive(
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) return refused(ExcelFile.Refused.NOTHING_SENT, redirect);
        if (file.getSize() > ExcelFile.BYTES_MAXIMUM) return refused(ExcelFile.Refused.TOO_LARGE, redirect);
        return switch (imports.receive(FileName.shown(file.getOriginalFilename()), file.getBytes(), actor)) {
            case TaskImports.Kept kept -> page(kept.id());
            case TaskImports.NotKept notKept -> refused(notKept.reason(), redirect);
        };
    }

    /// More than the server listens to.
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooMuch(RedirectAttributes redirect) {
        return refused(ExcelFile.Refused.TOO_LARGE, redirect);
    }

    private static String refused(ExcelFile.Refused reason, RedirectAttributes redirect) {
        Notice.problem(redirect, "import.refused." + reason);
        return "redirect:/tasks/import";
    }

    private static String page(TaskImportId id) {
        return "redirect:/tasks/import/" + id.value();
    }

    @GetMapping("/{id}")
    String show(@PathVariable TaskImportId id, Actor actor, Model model) {
        var view = imports.view(id, actor);
        model.addAttribute("view", view);
        model.addAttribute("ready", view.ready().stream().limit(SHOWN).toList());
        model.addAttribute(
                "given", view.given().entrySet().stream().limit(SHOWN).toList());
        model.addAttribute("shown", SHOWN);
        return "exchange/import";
    }

    @GetMapping("/{id}/rejected.xlsx")
    void rejected(@PathVariable TaskImportId id, Actor actor, HttpServletResponse response) throws IOException {
        var faulty = imports.view(id, actor).faulty();
        head(response, "dong-chua-nhap-" + id.value() + ".xlsx");
        workbook.rejected(faulty, agencies.all(LocalDate.now(clock)), response.getOutputStream());
    }

    @PostMapping("/{id}")
    String give(@PathVariable TaskImportId id, Actor actor, RedirectAttributes redirect) {
        int given = imports.give(id, actor);
        if (given == 0) Notice.problem(redirect, "import.gaveNothing");
        else Notice.done(redirect, "import.gave", String.valueOf(given));
        return page(id);
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable TaskImportId id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Notice.problem(redirect, "import.undo.noReason");
            return page(id);
        }
        if (reason.strip().length() > TakenOverTasks.REASON_MAXIMUM) {
            Notice.problem(redirect, "task.refused.WORDS_TOO_LONG");
            return page(id);
        }
        int left = imports.undo(id, reason.strip(), actor);
        if (left == 0) Notice.done(redirect, "import.undo.done");
        else Notice.problem(redirect, "import.undo.left", String.valueOf(left));
        return page(id);
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType(CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
