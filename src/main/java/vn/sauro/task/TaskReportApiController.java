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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.task.TaskApi.NewExtension;
import vn.sauro.task.TaskApi.NewObstacle;
import vn.sauro.task.TaskApi.NewProgress;
import vn.sauro.task.TaskApi.NewResult;
import vn.sauro.task.TaskApi.NewStart;

/// What the lead of a task does by its own program: the same as on the page, by the same rules.
@RestController
@RequestMapping("/api/v1/tasks/{code}")
@PreAuthorize("hasAuthority('SCOPE_WRITE')")
class TaskReportApiController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String WITH_FILES = MediaType.MULTIPART_FORM_DATA_VALUE;

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

    @PostMapping(path = "/start", consumes = JSON)
    ResponseEntity<Object> start(@PathVariable String code, ProgramReport<NewStart> report, Actor actor)
            throws IOException {
        return act(
                code,
                report,
                actor,
                (task, _) -> new TaskAction.Start(task, report.words().version()));
    }

    @PostMapping(
            path = "/progress",
            consumes = {JSON, WITH_FILES})
    ResponseEntity<Object> progress(@PathVariable String code, ProgramReport<NewProgress> report, Actor actor)
            throws IOException {
        var sent = report.words();
        return act(
                code,
                report,
                actor,
                (task, files) ->
                        new TaskAction.ReportProgress(task, sent.version(), sent.percent(), text(sent.words()), files));
    }

    @PostMapping(
            path = "/result",
            consumes = {JSON, WITH_FILES})
    ResponseEntity<Object> result(@PathVariable String code, ProgramReport<NewResult> report, Actor actor)
            throws IOException {
        var sent = report.words();
        var day = sent.provedOn();
        if (day == null) return answers.unfit("NO_DAY", "task.refused.NO_DAY");
        var proof = text(sent.proof()).isEmpty() ? null : new Proof(text(sent.proof()), null);
        return act(
                code,
                report,
                actor,
                (task, files) ->
                        new TaskAction.SubmitResult(task, sent.version(), text(sent.words()), day, files, proof));
    }

    @PostMapping(
            path = "/extension",
            consumes = {JSON, WITH_FILES})
    ResponseEntity<Object> extension(@PathVariable String code, ProgramReport<NewExtension> report, Actor actor)
            throws IOException {
        var sent = report.words();
        var until = sent.until();
        if (until == null) return answers.unfit("NO_NEW_DAY", "task.refused.NO_NEW_DAY");
        return act(
                code,
                report,
                actor,
                (task, files) -> new TaskAction.AskExtension(task, sent.version(), until, text(sent.reason()), files));
    }

    /// Who could remove it is a body, or in words whom no list has.
    @PostMapping(path = "/obstacle", consumes = JSON)
    ResponseEntity<Object> obstacle(@PathVariable String code, ProgramReport<NewObstacle> report, Actor actor)
            throws IOException {
        var sent = report.words();
        var named = text(sent.remover());
        var remover = body(named, actor.agency()).map(Agency::id).orElse(null);
        return act(
                code,
                report,
                actor,
                (task, _) -> new TaskAction.NameObstacle(
                        task,
                        sent.version(),
                        sent.kind(),
                        text(sent.words()),
                        remover,
                        remover == null ? named : "",
                        text(sent.proposal())));
    }

    private Optional<Agency> body(String name, AgencyId perspective) {
        return agencies.byCode(name)
                .or(() -> agencies.resolve(name, LocalDate.now(clock), perspective) instanceof Addressee.One one
                        ? Optional.of(one.agency())
                        : Optional.empty());
    }

    private ResponseEntity<Object> act(String code, ProgramReport<?> report, Actor actor, Wish wish)
            throws IOException {
        if (report.hasBadKey()) {
            return answers.problem(
                    HttpStatus.BAD_REQUEST,
                    "BAD_IDEMPOTENCY_KEY",
                    "api.problem.BAD_IDEMPOTENCY_KEY",
                    ApiRequests.KEY_MAXIMUM);
        }
        // before anything of theirs is stored: is this task any of their business?
        var task = lists.detail(code, actor).row().id();
        return switch (evidence.keep(report.files())) {
            case EvidenceStore.Refused unfit ->
                answers.unfit(unfit.problem().replaceFirst(".*\\.", ""), unfit.problem(), unfit.fileName());
            case EvidenceStore.Kept kept ->
                answer(requests.act(wish.of(task, kept.files()), report.key(), actor), code, actor);
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
