package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Resume;
import vn.sauro.task.TaskAction.Suspend;
import vn.sauro.testing.DatabaseTest;

/// A task that stands still, and all that hangs on it.
@DatabaseTest
class SuspendingTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc mvc;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void whatWasHandedDownStandsStillAndGoesOnWithTheTaskAbove() {
        var task = scene.give("still:levels", TaskScene.inDays(40), "SKHCN");
        var division = handDown(task, "SKHCN.CDS", TaskScene.inDays(20));
        assertThat(suspend(task)).isInstanceOf(Changed.class);
        assertThat(state(division)).isEqualTo(TaskState.SUSPENDED);
        var told = scene.lists.detail(division, scene.as("truongphong.cds")).suspended();
        assertThat(told.note()).isEqualTo("Chờ hướng dẫn của Bộ");
        assertThat(told.agency()).isEqualTo("Văn phòng UBND tỉnh Lạng Sơn");
        assertThat(notices(division)).isPositive();

        assertThat(scene.tasks.act(new Resume(division, version(division)), scene.as("giamdoc.skhcn")))
                .isEqualTo(Refused.SUSPENDED_ABOVE);
        earlier(task, division);
        assertThat(scene.tasks.act(new Resume(task, version(task)), scene.as("vanphong")))
                .isInstanceOf(Changed.class);
        assertThat(state(division)).isEqualTo(TaskState.ASSIGNED);
        assertThat(state(task)).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(deadline(division)).isAfter(TaskScene.inDays(20)).isBeforeOrEqualTo(deadline(task));
    }

    @Test
    void whatWasSuspendedByItselfBeforeStaysSo() {
        var task = scene.give("still:own", TaskScene.inDays(40), "SKHCN");
        var division = handDown(task, "SKHCN.CDS", TaskScene.inDays(20));
        scene.tasks.act(new Suspend(division, 0, null, "Việc riêng của sở"), scene.as("giamdoc.skhcn"));
        suspend(task);
        scene.tasks.act(new Resume(task, version(task)), scene.as("vanphong"));
        assertThat(state(division)).isEqualTo(TaskState.SUSPENDED);
        assertThat(scene.tasks.act(new Resume(division, version(division)), scene.as("giamdoc.skhcn")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void anInstructionToManyIsSuspendedAtOnceAndGoesOnAtOnce() {
        var parent = scene.give("still:many", TaskScene.inDays(40), "SNV", "STP", "SKHCN");
        var child = scene.child(parent, "SKHCN");
        var below = handDown(child, "SKHCN.CDS", TaskScene.inDays(20));
        assertThat(suspend(parent)).isInstanceOf(Changed.class);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.SUSPENDED);
        assertThat(List.of(state(child), state(below))).containsOnly(TaskState.SUSPENDED);
        assertThat(suspend(parent)).isEqualTo(Refused.NOT_IN_THIS_STATE);
        assertThat(scene.tasks.act(new Resume(parent, version(parent)), scene.as("vanphong")))
                .isInstanceOf(Changed.class);
        assertThat(List.of(state(child), state(below))).doesNotContain(TaskState.SUSPENDED);
        assertThat(scene.tasks.act(new Resume(parent, version(parent)), scene.as("vanphong")))
                .isEqualTo(Refused.NOT_IN_THIS_STATE);
    }

    @Test
    void whatFollowsIsListedBeforeItApplies() throws Exception {
        var task = scene.give("still:listed", TaskScene.inDays(40), "SKHCN");
        handDown(task, "SKHCN.CDS", TaskScene.inDays(20));
        var page = mvc.perform(get("/tasks/" + task.value()).with(signedInAs("vanphong")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Cùng tạm dừng 1 phần bên dưới")
                .contains("Cùng thu hồi 1 phần bên dưới")
                .contains("Phòng Chuyển đổi số");
        suspend(task);
        var stopped = mvc.perform(get("/tasks/" + task.value()).with(signedInAs("vanphong")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(stopped).contains("Tạm dừng từ ngày");
    }

    /// 1/10/2025 is a Wednesday: off by no law, but by a decision of the province.
    @Test
    void aSuspensionMovesTheDeadlineByTheCalendarOfTheOffice() {
        var since = LocalDate.of(2025, 9, 15);
        var given = Deadline.given(DeadlineKind.DATE, LocalDate.of(2025, 9, 30));
        var suspension = new Suspension(since, null, TaskState.IN_PROGRESS);
        var off = new SpecialDay(
                LocalDate.of(2025, 10, 1),
                SpecialDay.Kind.LOCAL,
                SpecialDay.DayPart.WHOLE,
                "Nghỉ do bão",
                "Công điện 01/CĐ-UBND");
        assertThat(suspension
                        .resumed(given, since.plusDays(1), WorkingCalendar.of(List.of()))
                        .day())
                .isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(suspension
                        .resumed(given, since.plusDays(1), WorkingCalendar.of(List.of(off)))
                        .day())
                .isEqualTo(LocalDate.of(2025, 10, 2));
    }

    @Test
    void whatIsBelowNeverComesToEndAfterWhatIsAbove() {
        var before = Deadline.given(DeadlineKind.DATE, LocalDate.of(2026, 9, 10));
        var moved = before.pausedTo(LocalDate.of(2026, 9, 30), 20);
        assertThat(moved.noLaterThan(LocalDate.of(2026, 9, 20), before).day()).isEqualTo("2026-09-20");
        assertThat(moved.noLaterThan(LocalDate.of(2026, 9, 20), before).pausedDays())
                .isEqualTo(10);
        assertThat(moved.noLaterThan(LocalDate.of(2026, 9, 5), before).day()).isEqualTo("2026-09-10");
        assertThat(moved.noLaterThan(null, before)).isEqualTo(moved);
    }

    private Outcome suspend(TaskId task) {
        return scene.tasks.act(new Suspend(task, version(task), null, "Chờ hướng dẫn của Bộ"), scene.as("vanphong"));
    }

    private TaskId handDown(TaskId task, String division, LocalDate until) {
        var wish = new HandDown(task, version(task), scene.body(division), null, "", until);
        assertThat(scene.tasks.act(wish, scene.as("giamdoc.skhcn"))).isInstanceOf(Changed.class);
        return new TaskId(sql.fetchSingle("select max(id) from task.task where handed_from = ?", task.value())
                .get(0, Long.class));
    }

    /// As if they had been suspended five days ago.
    private void earlier(TaskId... tasks) {
        for (var task : tasks)
            sql.execute("update task.task set suspended_on = suspended_on - 5 where id = ?", task.value());
    }

    private int notices(TaskId task) {
        return sql.fetchSingle(
                        "select count(*)::int from notification.notice where task_id = ? and kind = 'SUSPENDED'",
                        task.value())
                .get(0, int.class);
    }

    private int version(TaskId task) {
        return sql.fetchSingle("select version from task.task where id = ?", task.value())
                .get(0, int.class);
    }

    private TaskState state(TaskId task) {
        return TaskState.valueOf(sql.fetchSingle("select state from task.task where id = ?", task.value())
                .get(0, String.class));
    }

    private LocalDate deadline(TaskId task) {
        return sql.fetchSingle("select deadline from task.task where id = ?", task.value())
                .get(0, LocalDate.class);
    }
}
