package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.GiveTask.Coordinating;
import vn.sauro.task.GiveTask.Given;
import vn.sauro.task.TaskAction.Outcome;

/// People and bodies of the demonstration, and tasks given among them.
final class TaskScene {
    final Tasks tasks;
    final TaskLists lists;
    private final Agencies agencies;
    private final UserDetailsService people;

    TaskScene(ApplicationContext context) {
        tasks = context.getBean(Tasks.class);
        lists = context.getBean(TaskLists.class);
        agencies = context.getBean(Agencies.class);
        people = context.getBean(UserDetailsService.class);
    }

    Actor as(String username) {
        return ((SignedIn) people.loadUserByUsername(username)).actor();
    }

    AgencyId body(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    List<AgencyId> bodies(int number) {
        return agencies.all(today()).stream().map(Agency::id).limit(number).toList();
    }

    static LocalDate today() {
        return LocalDate.now(OfficeClock.ZONE);
    }

    static LocalDate inDays(int days) {
        return today().plusDays(days);
    }

    GiveTask wish(String key, @Nullable LocalDate deadline, String... leads) {
        return wish(
                key,
                deadline == null ? DeadlineKind.NONE : DeadlineKind.DATE,
                deadline,
                Stream.of(leads).map(this::body).toList());
    }

    GiveTask wish(String key, DocumentId document, String lead) {
        return wish(key, document, DeadlineKind.NONE, null, List.of(body(lead)));
    }

    GiveTask wish(String key, DeadlineKind kind, @Nullable LocalDate deadline, List<AgencyId> leads) {
        return wish(key, null, kind, deadline, leads);
    }

    private GiveTask wish(
            String key,
            @Nullable DocumentId document,
            DeadlineKind kind,
            @Nullable LocalDate deadline,
            List<AgencyId> leads) {
        return new GiveTask(
                key,
                document,
                "Số hóa hồ sơ còn hiệu lực " + key,
                "Giao các cơ quan số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực.",
                "Các cơ quan được nêu",
                leads,
                List.of(new Coordinating("Sở Tài chính", body("STC"))),
                WorkField.CCHC,
                "Kế hoạch số hóa",
                null,
                kind,
                deadline,
                deadline == null ? null : "trước ngày ấy",
                null,
                body("UBND"));
    }

    /// Given by the specialist of the office.
    TaskId give(GiveTask wish) {
        return ((Given) tasks.give(List.of(wish), "Thông báo 12/TB-VP", as("vanphong")))
                .tasks()
                .getFirst();
    }

    TaskId give(String key, @Nullable LocalDate deadline, String... leads) {
        return give(wish(key, deadline, leads));
    }

    TaskId child(TaskId parent, String lead) {
        var filter = TaskFilter.NONE.under(parent).agency(body(lead));
        return rows(filter, as("vanphong")).getFirst().id();
    }

    List<TaskRow> rows(TaskFilter filter, Actor actor) {
        var rows = new ArrayList<TaskRow>();
        lists.read(filter, actor, all -> all.forEach(rows::add));
        return rows;
    }

    TaskRow row(TaskId task) {
        return lists.detail(task, as("vanphong")).row();
    }

    Outcome start(TaskId task, String who) {
        return tasks.act(new TaskAction.Start(task, row(task).version()), as(who));
    }

    Outcome submit(TaskId task, LocalDate provedOn, String who) {
        return tasks.act(
                new TaskAction.SubmitResult(task, row(task).version(), "Đã ban hành", provedOn, List.of()), as(who));
    }

    Outcome accept(TaskId task) {
        return tasks.act(new TaskAction.Accept(task, row(task).version()), as("vanphong"));
    }
}
