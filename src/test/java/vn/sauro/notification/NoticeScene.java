package vn.sauro.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.shared.OfficeClock;
import vn.sauro.shared.Paging;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.GiveTask;
import vn.sauro.task.GiveTask.Given;
import vn.sauro.task.TaskId;
import vn.sauro.task.Tasks;
import vn.sauro.task.WorkField;

/// People of the demonstration who give each other tasks and are told of them.
final class NoticeScene {
    final Tasks tasks;
    final Notices notices;
    private final Agencies agencies;
    private final UserDetailsService people;

    NoticeScene(ApplicationContext context) {
        tasks = context.getBean(Tasks.class);
        notices = context.getBean(Notices.class);
        agencies = context.getBean(Agencies.class);
        people = context.getBean(UserDetailsService.class);
    }

    Actor as(String username) {
        return ((SignedIn) people.loadUserByUsername(username)).actor();
    }

    AgencyId body(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    static LocalDate today() {
        return LocalDate.now(OfficeClock.ZONE);
    }

    TaskId give(String key, @Nullable LocalDate deadline, String... leads) {
        return give(List.of(wish(key, deadline, leads))).getFirst();
    }

    /// As one, as when a document's tasks are given.
    List<TaskId> giveMany(int number, @Nullable LocalDate deadline, String lead) {
        return give(IntStream.rangeClosed(1, number)
                .mapToObj(each -> wish("many " + each, deadline, lead))
                .toList());
    }

    private List<TaskId> give(List<GiveTask> wishes) {
        return ((Given) tasks.give(wishes, "Thông báo 12/TB-VP", as("vanphong"))).tasks();
    }

    private GiveTask wish(String key, @Nullable LocalDate deadline, String... leads) {
        return new GiveTask(
                key,
                null,
                "Rà soát thủ tục " + key,
                "Các cơ quan rà soát thủ tục hành chính.",
                "Các cơ quan được nêu",
                Stream.of(leads).map(this::body).toList(),
                List.of(),
                WorkField.CCHC,
                "Báo cáo",
                null,
                deadline == null ? DeadlineKind.NONE : DeadlineKind.DATE,
                deadline,
                null,
                null,
                null);
    }

    /// All that the person is told, the newest first.
    List<NoticeRow> told(String username) {
        return notices.list(new NoticeFilter(false, null), Paging.first(), as(username))
                .rows();
    }

    List<NoticeKind> kinds(String username) {
        return told(username).stream().map(NoticeRow::kind).toList();
    }
}
