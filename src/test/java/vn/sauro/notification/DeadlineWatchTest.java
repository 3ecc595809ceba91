package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskAction;
import vn.sauro.task.TaskId;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class DeadlineWatchTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    DeadlineWatch watch;

    @Autowired
    RuleRepository rules;

    @Autowired
    OfficeCalendar calendar;

    private NoticeScene scene;
    private LocalDate deadline;

    @BeforeEach
    void enter() {
        scene = new NoticeScene(context);
        deadline = NoticeScene.today().plusDays(20);
    }

    @Test
    void eachBoundBeforeADeadlineIsToldOnce() {
        scene.give("soon", deadline, "SNV");
        watch.look(deadline.minusDays(8));
        assertThat(days()).isEmpty();
        watch.look(deadline.minusDays(7));
        watch.look(deadline.minusDays(7));
        watch.look(deadline.minusDays(5));
        assertThat(days()).containsExactly(7);
        watch.look(deadline.minusDays(2));
        watch.look(deadline);
        assertThat(days()).containsExactlyInAnyOrder(7, 3, 1);
        assertThat(scene.told("vanphong")).isEmpty();
    }

    @Test
    void whoWasGivenATaskWithinABoundIsToldAtTheNext() {
        var near = NoticeScene.today().plusDays(5);
        scene.give("near", near, "SNV");
        watch.look(NoticeScene.today());
        assertThat(days()).isEmpty();
        watch.look(near.minusDays(3));
        assertThat(days()).containsExactly(3);
    }

    @Test
    void latenessIsTakenToHeadsAfterWorkingDays() {
        scene.give("late", deadline, "SNV");
        watch.look(deadline);
        assertThat(kinds("snv")).doesNotContain(NoticeKind.OVERDUE);
        watch.look(deadline.plusDays(1));
        assertThat(kinds("snv")).contains(NoticeKind.OVERDUE);
        var third = afterWorkingDays(3);
        watch.look(third.minusDays(1));
        assertThat(kinds("giamdoc.snv")).doesNotContain(NoticeKind.LEAD_HEAD_TOLD);
        watch.look(third);
        assertThat(kinds("giamdoc.snv")).contains(NoticeKind.LEAD_HEAD_TOLD);
        assertThat(kinds("snv")).doesNotContain(NoticeKind.LEAD_HEAD_TOLD);
        assertThat(kinds("chanhvanphong")).isEmpty();
        watch.look(afterWorkingDays(10));
        assertThat(kinds("chanhvanphong")).containsExactly(NoticeKind.ASSIGNER_HEAD_TOLD);
        assertThat(kinds("vanphong")).isEmpty();
    }

    @Test
    void whoHasReportedIsNotRemindedAndNotReported() {
        var task = scene.give("reported", deadline, "SNV");
        scene.tasks.act(
                new TaskAction.SubmitResult(task, 0, "Đã xong", NoticeScene.today(), List.of()), scene.as("snv"));
        watch.look(deadline.minusDays(1));
        watch.look(afterWorkingDays(10));
        assertThat(kinds("snv")).containsExactly(NoticeKind.GIVEN);
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        scene.give("rule", deadline, "SNV");
        var rule = new Rule(deadline.minusDays(12), List.of(10), 1, 2, 0, Set.of(), null);
        rules.store(rule, scene.as("quantri"), Instant.now());
        watch.look(deadline.minusDays(13));
        assertThat(days()).isEmpty();
        watch.look(deadline.minusDays(7));
        assertThat(days()).containsExactly(10);
        watch.look(afterWorkingDays(2));
        assertThat(kinds("chanhvanphong")).containsExactly(NoticeKind.ASSIGNER_HEAD_TOLD);
    }

    @Test
    void manyAtOnceAreToldInOneNoticeWithTheNearestFirst() {
        var later = scene.giveMany(28, deadline, "SNV");
        var nearest = scene.give("nearest", deadline.minusDays(5), "SNV");
        scene.give("of another body", deadline, "STC");
        assertThat(watch.look(deadline.minusDays(7))).as("tasks told of").isEqualTo(30);
        var notice = dueSoon("snv").getFirst();
        assertThat(dueSoon("snv")).hasSize(1);
        assertThat(notice.tasks()).isEqualTo(29);
        assertThat(notice.task()).isEqualTo(nearest);
        assertThat(notice.deadline()).isEqualTo(deadline.minusDays(5));
        assertThat(notice.days()).isEqualTo(3);
        assertThat(notice.from()).isEqualTo("Văn phòng UBND tỉnh Lạng Sơn");
        var first = scene.notices.tasks(notice, Paging.first());
        assertThat(first.rows().getFirst().task()).isEqualTo(nearest);
        assertThat(first.rows().getFirst().deadline()).isEqualTo(deadline.minusDays(5));
        assertThat(first.rows())
                .extracting(ToldTask::task)
                .endsWith(later.subList(0, Paging.SIZE - 1).toArray(TaskId[]::new));
        var next = scene.notices.tasks(notice, Paging.read(first.next(), 1));
        assertThat(next.rows()).extracting(ToldTask::task).containsExactlyElementsOf(later.subList(24, 28));
        assertThat(dueSoon("stc")).hasSize(1).noneMatch(NoticeRow::isAboutMany);
    }

    @Test
    void whatWasToldAmongManyIsNotToldAgainUnlessItsDeadlineMovesOrTheBoundNarrows() {
        var tasks = scene.giveMany(4, deadline, "SNV");
        assertThat(watch.look(deadline.minusDays(7))).isEqualTo(4);
        assertThat(watch.look(deadline.minusDays(6))).isZero();
        move(tasks.get(1), deadline.plusDays(1));
        assertThat(watch.look(deadline.minusDays(6))).isEqualTo(1);
        assertThat(dueSoon("snv").getFirst().task()).isEqualTo(tasks.get(1));
        assertThat(watch.look(deadline.minusDays(2))).isEqualTo(4);
        assertThat(dueSoon("snv")).extracting(NoticeRow::tasks).containsExactly(4, 1, 4);
    }

    @Test
    void headsAreToldOfManyLateOnesInOneNotice() {
        scene.giveMany(3, deadline, "SNV");
        scene.give("other lead", deadline, "STP");
        watch.look(afterWorkingDays(10));
        assertThat(kinds("giamdoc.snv")).containsOnlyOnce(NoticeKind.OVERDUE, NoticeKind.LEAD_HEAD_TOLD);
        var told = scene.told("chanhvanphong");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().tasks()).isEqualTo(4);
        assertThat(told.getFirst().from()).as("of two bodies").isNull();
    }

    private void move(TaskId task, LocalDate to) {
        sql.update(TASK_)
                .set(TASK_.DEADLINE, to)
                .where(TASK_.ID.eq(task.value()))
                .execute();
    }

    private List<NoticeRow> dueSoon(String who) {
        return scene.told(who).stream()
                .filter(notice -> notice.kind() == NoticeKind.DUE_SOON)
                .toList();
    }

    private List<Integer> days() {
        return dueSoon("snv").stream().map(NoticeRow::days).toList();
    }

    private List<NoticeKind> kinds(String who) {
        return scene.kinds(who);
    }

    /// The first day on which it is so many working days overdue.
    private LocalDate afterWorkingDays(int number) {
        var day = deadline;
        for (int left = number; left > 0; left--) day = calendar.now().sameOrNextWorkingDay(day.plusDays(1));
        return day;
    }
}
