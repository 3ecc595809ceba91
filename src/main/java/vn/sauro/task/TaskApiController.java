package vn.sauro.task;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskApi.NewTask;

/// Tasks for other programs of a body, by a key: what a specialist of that body may see and do.
@RestController
class TaskApiController {
    private static final Map<String, Enum<?>[]> CHOICES = Map.of(
            "show", Show.values(),
            "field", WorkField.values(),
            "side", TaskFilter.Side.values(),
            "unit", TaskFilter.Unit.values(),
            "sort", TaskFilter.Sort.values());

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskApiShapes shapes;
    private final EvidenceStore evidence;
    private final Agencies agencies;
    private final TaskApiAnswers answers;
    private final Clock clock;

    TaskApiController(
            Tasks tasks,
            TaskLists lists,
            TaskApiShapes shapes,
            EvidenceStore evidence,
            Agencies agencies,
            TaskApiAnswers answers,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.shapes = shapes;
        this.evidence = evidence;
        this.agencies = agencies;
        this.answers = answers;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi.json");
    }

    @PreAuthorize("hasAuthority('SCOPE_READ')")
    @GetMapping("/api/v1/tasks")
    ResponseEntity<Object> list(@RequestParam Map<String, String> query, Actor actor) {
        var wrong = CHOICES.keySet().stream()
                .filter(name -> query.containsKey(name) && !isOne(CHOICES.get(name), query.get(name)))
                .toList();
        if (!wrong.isEmpty())
            return answers.problem(
                    HttpStatus.BAD_REQUEST, "UNKNOWN_VALUE", "api.problem.UNKNOWN_VALUE", wrong.getFirst());
        if (!TaskFilter.problems(query).isEmpty())
            return answers.problem(HttpStatus.BAD_REQUEST, "NO_SUCH_DAY", "task.deadline.invalid");
        var asked = new LinkedHashMap<>(query);
        if (query.containsKey("lead")) {
            var lead = agencies.byCode(query.get("lead"));
            if (lead.isEmpty())
                return answers.problem(
                        HttpStatus.BAD_REQUEST, "UNKNOWN_BODY", "api.problem.UNKNOWN_BODY", query.get("lead"));
            asked.put("agency", String.valueOf(lead.get().id().value()));
        }
        var page = lists.page(TaskFilter.of(asked), Paging.read(query.get("after"), 2), actor);
        return ResponseEntity.ok(shapes.list(page));
    }

    private static boolean isOne(Enum<?>[] all, String name) {
        return name.isEmpty() || Arrays.stream(all).anyMatch(each -> each.name().equals(name));
    }

    @PreAuthorize("hasAuthority('SCOPE_READ')")
    @GetMapping("/api/v1/tasks/{code}")
    TaskApi.Detail show(@PathVariable String code, Actor actor) {
        return shapes.detail(lists.detail(code, actor));
    }

    @PreAuthorize("hasAuthority('SCOPE_READ')")
    @GetMapping("/api/v1/tasks/{code}/evidence")
    TaskApi.EvidenceList evidence(@PathVariable String code, Actor actor) {
        return shapes.evidence(lists.detail(code, actor));
    }

    @PreAuthorize("hasAuthority('SCOPE_READ')")
    @GetMapping("/api/v1/tasks/{code}/evidence/{id}")
    ResponseEntity<Resource> evidence(@PathVariable String code, @PathVariable long id, Actor actor)
            throws IOException {
        return evidence.send(lists.proof(lists.detail(code, actor).row().id(), id, actor));
    }

    @PreAuthorize("hasAuthority('SCOPE_WRITE')")
    @PostMapping("/api/v1/tasks")
    ResponseEntity<Object> give(@RequestBody NewTask sent, Actor actor) {
        var unknown = new ArrayList<String>();
        var wish = wish(sent, actor, unknown);
        if (!unknown.isEmpty())
            return answers.problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "UNKNOWN_BODY",
                    "api.problem.UNKNOWN_BODY",
                    String.join("; ", unknown));
        return switch (tasks.give(List.of(wish), blankToNull(sent.document()), actor)) {
            case GiveTask.Given given -> {
                var detail = lists.detail(given.tasks().getFirst(), actor);
                yield ResponseEntity.status(given.alreadyGiven() == 0 ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(shapes.detail(detail));
            }
            case GiveTask.Refused refused -> answers.unfit(refused.reason().name(), "give.refused." + refused.reason());
        };
    }

    private GiveTask wish(NewTask sent, Actor actor, List<String> unknown) {
        var leads = bodies(sent.leads(), actor, unknown);
        var authority =
                sent.authority() == null ? List.<Agency>of() : bodies(List.of(sent.authority()), actor, unknown);
        var content = text(sent.content());
        var kind = Optional.ofNullable(sent.deadlineKind())
                .orElse(sent.deadline() == null ? DeadlineKind.NONE : DeadlineKind.DATE);
        return new GiveTask(
                text(sent.source()).isEmpty() ? "" : "api:" + actor.agency().value() + ":" + text(sent.source()),
                null,
                text(sent.title()).isEmpty()
                        ? content.substring(0, Math.min(content.length(), 160))
                        : text(sent.title()),
                content,
                sent.leads() == null ? "" : String.join("; ", sent.leads()),
                leads.stream().map(Agency::id).toList(),
                parties(sent, actor),
                Optional.ofNullable(sent.field()).orElse(WorkField.CHUNG),
                sent.product(),
                sent.target(),
                kind,
                sent.deadline(),
                blankToNull(sent.deadlineWords()),
                null,
                authority.isEmpty() ? actor.agency() : authority.getFirst().id());
    }

    private List<Agency> bodies(@Nullable List<String> names, Actor actor, List<String> unknown) {
        var found = new ArrayList<Agency>();
        for (var name : names == null ? List.<String>of() : names) {
            var body = body(name, actor.agency());
            if (body.isEmpty()) unknown.add(name);
            body.ifPresent(found::add);
        }
        return found;
    }

    /// A body that we do not know is kept as words.
    private List<GiveTask.Coordinating> parties(NewTask sent, Actor actor) {
        return Stream.of(
                        parties(PartyRole.COORDINATING, sent.coordinating(), actor),
                        parties(PartyRole.MONITORING, sent.monitoring(), actor),
                        parties(PartyRole.GUIDING, sent.guiding(), actor))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<GiveTask.Coordinating> parties(PartyRole role, @Nullable List<String> names, Actor actor) {
        return (names == null ? List.<String>of() : names)
                .stream()
                        .map(name -> new GiveTask.Coordinating(
                                name, body(name, actor.agency()).map(Agency::id).orElse(null), role));
    }

    private Optional<Agency> body(String name, AgencyId perspective) {
        var today = LocalDate.now(clock);
        return agencies.byCode(name.strip())
                .or(() -> agencies.resolve(name, today, perspective) instanceof Addressee.One one
                        ? Optional.of(one.agency())
                        : Optional.empty());
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static @Nullable String blankToNull(@Nullable String sent) {
        return text(sent).isEmpty() ? null : text(sent);
    }
}
