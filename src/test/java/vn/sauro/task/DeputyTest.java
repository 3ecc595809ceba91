package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.sauro.absence.Absences;
import vn.sauro.absence.StateAbsence;
import vn.sauro.absence.StateAbsence.Clash;
import vn.sauro.absence.StateAbsence.InTheWay;
import vn.sauro.absence.StateAbsence.Stated;
import vn.sauro.absence.StateAbsence.Unfit;
import vn.sauro.notification.Deputies;
import vn.sauro.notification.Notices;
import vn.sauro.security.Actor;
import vn.sauro.security.Actors;
import vn.sauro.security.SignedIn;
import vn.sauro.security.StandIns;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;
import vn.sauro.testing.DatabaseTest;

/// Somebody is away, and somebody of the same body does their work in their name, for those days.
@DatabaseTest
class DeputyTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Absences absences;

    @Autowired
    Actors actors;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void theDeputySeesAndDoesWhatWasHandedToThePersonAndBothNamesAreKept() {
        var task = handedTo("diachinh.dongkinh", "deputy:sees");
        var start = new TaskAction.Start(task, 0);
        assertThat(sees(task, as("dongkinh"))).isFalse();
        assertThat(scene.tasks.act(start, as("dongkinh"))).isEqualTo(Refused.NOT_THE_LEAD);
        away("diachinh.dongkinh", "dongkinh", 0, 4);

        assertThat(scene.rows(TaskFilter.NONE, as("dongkinh")))
                .extracting(TaskRow::id)
                .contains(task);
        assertThat(scene.lists.today(as("dongkinh")).section(Today.Group.NEW).rows())
                .extracting(TaskRow::id)
                .contains(task);
        assertThat(scene.tasks.act(start, as("dongkinh"))).isInstanceOf(Changed.class);
        assertThat(scene.tasks.act(start, as("dongkinh"))).isInstanceOf(Repeated.class);
        var event = scene.lists.detail(task, as("dongkinh")).events().getLast();
        assertThat(event.person()).isEqualTo("Hoàng Văn Lâm");
        assertThat(event.insteadOf()).isEqualTo("Vi Quang Huy");
        assertThat(sql.fetchSingle("select detail from security.audit_entry order by id desc limit 1")
                        .get(0, String.class))
                .endsWith("for account:" + as("diachinh.dongkinh").account().value());
    }

    @Test
    void whatOneMayDoOneselfIsDoneInOnesOwnName() {
        away("diachinh.dongkinh", "dongkinh", 0, 4);
        var task = scene.give("deputy:own", TaskScene.inDays(20), "05977");
        assertThat(scene.tasks.act(new TaskAction.Start(task, 0), as("dongkinh")))
                .isInstanceOf(Changed.class);
        assertThat(scene.lists.detail(task, as("dongkinh")).events().getLast().insteadOf())
                .isNull();
    }

    @Test
    void whatAHeadHandedDownIsConfirmedInTheNameOfTheHead() {
        var task = scene.give("deputy:head", TaskScene.inDays(20), "05977");
        var person = handDown(task, "chutich.dongkinh", "diachinh.dongkinh");
        submit(person, "diachinh.dongkinh");
        sql.execute("insert into security.account_role (account_id, role) values (?, 'SPECIALIST')", id("dongkinh"));
        away("chutich.dongkinh", "dongkinh", 0, 4);
        assertThat(scene.tasks.act(new TaskAction.Accept(person, 1), as("dongkinh")))
                .isInstanceOf(Changed.class);
        assertThat(scene.lists.detail(person, as("dongkinh")).events().getLast().insteadOf())
                .isEqualTo("Nông Thị Bích");
    }

    @Test
    void whoMayDoLessThanAHeadCannotStandInForOne() {
        assertThat(state("chutich.dongkinh", "dongkinh", 0, 4, "chutich.dongkinh"))
                .isEqualTo(Unfit.MAY_NOT_AS_MUCH);
    }

    @Test
    void itBeginsAndEndsByItself() {
        var task = handedTo("diachinh.dongkinh", "deputy:ends");
        away("diachinh.dongkinh", "dongkinh", 1, 2);
        assertThat(List.of(0, 1, 2, 3))
                .extracting(day -> sees(task, on(day)))
                .containsExactly(false, true, true, false);
        var wish = new TaskAction.Start(task, 0);
        assertThat(scene.tasks.act(wish, on(3))).isEqualTo(Refused.NOT_THE_LEAD);
        assertThat(List.of(0, 1, 2, 3))
                .extracting(day -> context.getBean(Deputies.class)
                        .deputyOf(as("diachinh.dongkinh").account(), TaskScene.inDays(day))
                        .isPresent())
                .containsExactly(false, true, true, false);
    }

    @Test
    void endedEarlyItEndsAtOnce() {
        var task = handedTo("diachinh.dongkinh", "deputy:early");
        var stated = away("diachinh.dongkinh", "dongkinh", 0, 9);
        assertThat(sees(task, as("dongkinh"))).isTrue();
        assertThatThrownBy(() -> absences.end(stated.absence(), as("dongkinh"))).isInstanceOf(NotFound.class);
        absences.end(stated.absence(), as("diachinh.dongkinh"));
        assertThat(sees(task, as("dongkinh"))).isFalse();
        away("diachinh.dongkinh", "dongkinh", 0, 3);
    }

    @Test
    void theHeadStatesItForTheirPeopleAndNobodyElseDoes() {
        assertThat(state("diachinh.dongkinh", "dongkinh", 0, 1, "dongkinh")).isEqualTo(Unfit.NOT_YOURS);
        assertThat(state("diachinh.dongkinh", "dongkinh", 0, 1, "chutich.tamthanh"))
                .isEqualTo(Unfit.NOT_OF_THE_BODY);
        assertThat(state("diachinh.dongkinh", "dongkinh", 0, 1, "chutich.dongkinh"))
                .isInstanceOf(Stated.class);
    }

    @Test
    void aDeputyWhoIsAwayNamesNoFurtherDeputy() {
        away("diachinh.dongkinh", "dongkinh", 2, 5);
        assertThat(state("dongkinh", "chutich.dongkinh", 5, 8, "dongkinh"))
                .isEqualTo(new InTheWay(Clash.STANDS_IN, "Vi Quang Huy", TaskScene.inDays(2), TaskScene.inDays(5)));
        away("dongkinh", "chutich.dongkinh", 6, 8);
        assertThat(state("diachinh.dongkinh", "dongkinh", 8, 9, "diachinh.dongkinh"))
                .isEqualTo(new InTheWay(Clash.DEPUTY_AWAY, "Hoàng Văn Lâm", TaskScene.inDays(6), TaskScene.inDays(8)));
    }

    @Test
    void whoIsShutOutStandsInNoMore() {
        var task = handedTo("diachinh.dongkinh", "deputy:shut");
        away("diachinh.dongkinh", "dongkinh", 0, 4);
        var deputy = as("dongkinh");
        assertThat(context.getBean(StandIns.class).of(deputy.account(), TaskScene.today()))
                .hasSize(1);
        sql.execute("update security.account set active = false where id = ?", id("diachinh.dongkinh"));
        assertThat(sees(task, as("dongkinh"))).isFalse();
    }

    @Test
    void aHeadsNoticesReachTheDeputy() {
        var notices = context.getBean(Notices.class);
        int before = notices.unread(as("vanphong"));
        sql.execute(
                """
                insert into notification.notice (kind, agency_id, audience, task_id, code, title, at)
                select 'ASSIGNER_HEAD_TOLD', ?, 'HEADS', ?, 'NV-1', 'Chậm', now()
                """,
                as("vanphong").agency().value(),
                scene.give("deputy:told", TaskScene.inDays(5), "SNV").value());
        assertThat(notices.unread(as("vanphong"))).isEqualTo(before);
        away("chanhvanphong", "vanphong", 0, 1);
        assertThat(notices.unread(as("vanphong"))).isEqualTo(before + 1);
    }

    @Test
    void theBodyAndNothingElseIsDoneForAnother() {
        var task = scene.give("deputy:others", TaskScene.inDays(20), "SNV");
        away("diachinh.dongkinh", "dongkinh", 0, 4);
        assertThatThrownBy(() -> scene.tasks.act(new TaskAction.Start(task, 0), as("dongkinh")))
                .isInstanceOf(NotFound.class);
        var given = scene.give("deputy:giving", TaskScene.inDays(20), "05977");
        assertThat(scene.tasks.act(new TaskAction.Withdraw(given, 0, "Nhầm"), as("dongkinh")))
                .isEqualTo(Refused.NOT_THE_ASSIGNER);
    }

    private TaskId handedTo(String who, String key) {
        return handDown(scene.give(key, TaskScene.inDays(20), "05977"), "chutich.dongkinh", who);
    }

    private TaskId handDown(TaskId task, String head, String who) {
        assertThat(scene.tasks.act(new HandDown(task, 0, null, as(who).account(), "", null), as(head)))
                .isInstanceOf(Changed.class);
        return new TaskId(sql.fetchSingle("select max(id) from task.task where handed_from = ?", task.value())
                .get(0, Long.class));
    }

    private void submit(TaskId task, String who) {
        assertThat(scene.tasks.act(
                        new TaskAction.SubmitResult(task, 0, "Đã xong", TaskScene.today(), List.of()), as(who)))
                .isInstanceOf(Changed.class);
    }

    private Stated away(String person, String deputy, int first, int last) {
        return (Stated) state(person, deputy, first, last, person);
    }

    private StateAbsence.Outcome state(String person, String deputy, int first, int last, String by) {
        var wish = new StateAbsence(
                scene.as(person).account(),
                TaskScene.inDays(first),
                TaskScene.inDays(last),
                scene.as(deputy).account(),
                "Đi công tác");
        return absences.state(wish, scene.as(by));
    }

    private boolean sees(TaskId task, Actor actor) {
        return scene.rows(TaskFilter.NONE, actor).stream()
                .anyMatch(row -> row.id().equals(task));
    }

    private long id(String username) {
        return scene.as(username).account().value();
    }

    private Actor as(String username) {
        return actors.of((SignedIn) context.getBean(UserDetailsService.class).loadUserByUsername(username));
    }

    /// The officer of the commune on a later day.
    private Actor on(int days) {
        var later = TaskScene.inDays(days).atTime(9, 0).atZone(OfficeClock.ZONE);
        return new Actors(context.getBeanProvider(StandIns.class), Clock.fixed(later.toInstant(), OfficeClock.ZONE))
                .of((SignedIn) context.getBean(UserDetailsService.class).loadUserByUsername("dongkinh"));
    }
}
