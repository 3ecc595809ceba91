package vn.sauro.task;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.task.TaskApi.NewExtension;
import vn.sauro.task.TaskApi.NewObstacle;
import vn.sauro.task.TaskApi.NewProgress;
import vn.sauro.task.TaskApi.NewResult;

/// What the lead of a task reports by its own program: the same as on the page, by the same rules. As JSON, or with
/// files as `multipart/form-data`: the JSON as part `report`, the files as parts `files`.
@RestController
@RequestMapping("/api/v1/tasks/{code}")
@PreAuthorize("hasAuthority('SCOPE_WRITE')")
class TaskReportApiController {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_PATTERN = "[\\x21-\\x7e]{1," + ApiRequests.KEY_MAXIMUM + "}";

    private final ApiRequests requests;
    private final TaskLists lists;
    private final TaskApiShapes shapes;
    private final TaskApiAnswers answers;
    private final EvidenceStore evidence;
    private final Agencies agencies;
    private final Clock clock;

    TaskReportApiController(
            ApiRequests requests,
            TaskLists lists,
            TaskApiShapes shapes,
            TaskApiAnswers answers,
            EvidenceStore evidence,
            Agencies agencies,
            Clock clock) {
        this.requests = requests;
        this.lists = lists;
        this.shapes = shapes;
        this.answers = answers;
        this.evidence = evidence;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// What is asked of a task, once it is known which, and with which files.
    private interface Wish {
        TaskAction of(TaskId task, List<EvidenceFile> files);
    }

    @PostMapping(path = "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> progress(
            @PathVariable String code,
            @RequestBody NewProgress report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        return progress(code, report, null, key, actor);
    }

    @PostMapping(path = "/progress", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> progress(
            @PathVariable String code,
            @RequestPart NewProgress report,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        return act(
                code,
                files,
                key,
                actor,
                (task, kept) -> new TaskAction.ReportProgress(
                        task, report.version(), report.percent(), text(report.words()), kept));
    }

    @PostMapping(path = "/result", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> result(
            @PathVariable String code,
            @RequestBody NewResult report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        return result(code, report, null, key, actor);
    }

    @PostMapping(path = "/result", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> result(
            @PathVariable String code,
            @RequestPart NewResult report,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var day = report.provedOn();
        if (day == null) return answers.unfit("NO_DAY", "task.refused.NO_DAY");
        var proof = text(report.proof()).isEmpty() ? null : new Proof(text(report.proof()), null);
        return act(
                code,
                files,
                key,
                actor,
                (task, kept) ->
                        new TaskAction.SubmitResult(task, report.version(), text(report.words()), day, kept, proof));
    }

    @PostMapping(path = "/extension", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> extension(
            @PathVariable String code,
            @RequestBody NewExtension report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        return extension(code, report, null, key, actor);
    }

    @PostMapping(path = "/extension", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> extension(
            @PathVariable String code,
            @RequestPart NewExtension report,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var until = report.until();
        if (until == null) return answers.unfit("NO_NEW_DAY", "task.refused.NO_NEW_DAY");
        return act(
                code,
                files,
                key,
                actor,
                (task, kept) ->
                        new TaskAction.AskExtension(task, report.version(), until, text(report.reason()), kept));
    }

    /// Who could remove it is a body, or in words whom no list has.
    @PostMapping(path = "/obstacle", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> obstacle(
            @PathVariable String code,
            @RequestBody NewObstacle report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var named = text(report.remover());
        var remover = body(named, actor.agency()).map(Agency::id).orElse(null);
        return act(
                code,
                null,
                key,
                actor,
                (task, _) -> new TaskAction.NameObstacle(
                        task,
                        report.version(),
                        report.kind(),
                        text(report.words()),
                        remover,
                        remover == null ? named : "",
                        text(report.proposal())));
    }

    private Optional<Agency> body(String name, AgencyId perspective) {
        return agencies.byCode(name)
                .or(() -> agencies.resolve(name, LocalDate.now(clock), perspective) instanceof Addressee.One one
                        ? Optional.of(one.agency())
                        : Optional.empty());
    }

    private ResponseEntity<Object> act(
            String code, @Nullable List<MultipartFile> files, @Nullable String key, Actor actor, Wish wish)
            throws IOException {
        if (key != null && !key.matches(KEY_PATTERN)) {
            return answers.problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_IDEMPOTENCY_KEY",
                    "api.problem.BAD_IDEMPOTENCY_KEY",
                    ApiRequests.KEY_MAXIMUM);
        }
        // before anything of theirs is stored: is this task any of their business?
        var task = lists.detail(code, actor).row().id();
        return switch (evidence.keep(files == null ? List.of() : files)) {
            case EvidenceStore.Refused unfit ->
                answers.unfit(unfit.problem().replaceFirst(".*\\.", ""), unfit.problem(), unfit.fileName());
            case EvidenceStore.Kept kept -> answer(requests.act(wish.of(task, kept.files()), key, actor), code, actor);
        };
    }

    /// What had been done before is answered by how the task is now.
    private ResponseEntity<Object> answer(ApiRequests.Answer answer, String code, Actor actor) {
        return switch (answer) {
            case ApiRequests.Done _ -> ResponseEntity.ok(shapes.detail(lists.detail(code, actor)));
            case ApiRequests.DoneBefore _ ->
                ResponseEntity.ok()
                        .header("Idempotent-Replayed", "true")
                        .body(shapes.detail(lists.detail(code, actor)));
            case ApiRequests.NotDone not -> answers.refused(not.reason());
            case ApiRequests.KeyUsed _ -> answers.unfit("IDEMPOTENCY_KEY_USED", "api.problem.IDEMPOTENCY_KEY_USED");
        };
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
