package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.shared.NotFound;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;
import vn.sauro.testing.DatabaseTest;

/// Province → department → division → officer, and commune → officer; and the result up the same way.
@DatabaseTest
class HandDownTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Boards boards;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void theResultComesUpLevelByLevelAndNothingClosesByItself() {
        var task = scene.give("down:levels", TaskScene.inDays(20), "SKHCN");
        var division = handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn");
        var person = handDown(division, null, scene.as("cds").account(), "truongphong.cds");
        assertThat(state(task)).isEqualTo(TaskState.IN_PROGRESS);

        assertThat(submit(person, "cds")).isInstanceOf(Changed.class);
        assertThat(submit(person, "truongphong.cds")).isEqualTo(Refused.NOT_THE_LEAD);
        assertThat(today("truongphong.cds", Today.Group.TO_CONFIRM)).isEqualTo(1);
        assertThat(accept(person, "truongphong.cds")).isInstanceOf(Changed.class);
        assertThat(state(division)).isEqualTo(TaskState.IN_PROGRESS);

        assertThat(submit(division, "truongphong.cds")).isInstanceOf(Changed.class);
        assertThat(accept(division, "giamdoc.skhcn")).isInstanceOf(Changed.class);
        assertThat(state(task)).isEqualTo(TaskState.IN_PROGRESS);

        assertThat(submit(task, "skhcn")).isInstanceOf(Changed.class);
        assertThat(accept(task, "vanphong")).isInstanceOf(Changed.class);
        assertThat(state(task)).isEqualTo(TaskState.DONE);
    }

    @Test
    void eachLevelSeesItsOwnAndWhatItHandedOn() {
        var task = scene.give("down:sight", TaskScene.inDays(20), "SKHCN");
        var division = handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn");
        var person = handDown(division, null, scene.as("cds").account(), "truongphong.cds");
        assertThat(seen(task)).containsExactly(true, true, false, false);
        assertThat(seen(division)).containsExactly(false, true, true, true);
        assertThat(seen(person)).containsExactly(false, false, true, true);
        assertThat(scene.lists.detail(task, scene.as("giamdoc.skhcn")).below())
                .extracting(TaskRow::leadName)
                .containsExactly("Phòng Chuyển đổi số");
        assertThat(scene.lists.detail(division, scene.as("cds")).above().visible())
                .isFalse();
    }

    private List<Boolean> seen(TaskId task) {
        return Stream.of("vanphong", "giamdoc.skhcn", "truongphong.cds", "cds")
                .map(who -> {
                    try {
                        scene.lists.detail(task, scene.as(who));
                        return true;
                    } catch (NotFound _) {
                        return false;
                    }
                })
                .toList();
    }

    @Test
    void anOfficerHasOnTheDaysListWhatWasHandedToThem() {
        var task = scene.give("down:commune", TaskScene.inDays(20), "05977");
        int before = today("diachinh.dongkinh", Today.Group.NEW);
        int ofColleague = today("dongkinh", Today.Group.NEW);
        var below = handDown(task, null, scene.as("diachinh.dongkinh").account(), "chutich.dongkinh");
        assertThat(today("diachinh.dongkinh", Today.Group.NEW)).isEqualTo(before);
        assertThat(today("dongkinh", Today.Group.NEW)).isEqualTo(ofColleague - 1);
        assertThat(scene.rows(TaskFilter.NONE, scene.as("diachinh.dongkinh")))
                .extracting(TaskRow::id)
                .contains(below);
        assertThat(scene.rows(TaskFilter.NONE, scene.as("dongkinh")))
                .extracting(TaskRow::id)
                .doesNotContain(below);
        assertThat(scene.rows(TaskFilter.of(Map.of("side", "GIVEN")), scene.as("chutich.dongkinh")))
                .extracting(TaskRow::leadName)
                .contains("Vi Quang Huy");
    }

    @Test
    void itSaysWhatTheLevelAboveSaidUnlessOneSaysItInOnesOwnWords() {
        var task = scene.give("down:words", TaskScene.inDays(20), "SKHCN");
        var same = detail(handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn"), "giamdoc.skhcn");
        assertThat(same.row().title())
                .isEqualTo(detail(task, "giamdoc.skhcn").row().title());
        assertThat(same.row().deadline()).isEqualTo(TaskScene.inDays(20));
        assertThat(same.row().documentWords()).isEqualTo("Thông báo 12/TB-VP");
        var wish = new HandDown(
                task, version(task), scene.body("SKHCN.BCVT"), null, "Rà soát trạm\nở vùng cao", TaskScene.inDays(9));
        assertThat(scene.tasks.act(wish, scene.as("giamdoc.skhcn"))).isInstanceOf(Changed.class);
        var own = detail(lastBelow(task), "giamdoc.skhcn");
        assertThat(own.row().title()).isEqualTo("Rà soát trạm");
        assertThat(own.content()).isEqualTo("Rà soát trạm\nở vùng cao");
        assertThat(own.row().deadline()).isEqualTo(TaskScene.inDays(9));
        assertThat(own.row().code())
                .isEqualTo(detail(task, "giamdoc.skhcn").row().code() + "/2");
    }

    @Test
    void onlyOwnDivisionsAndPeopleAreHandedAnything() {
        var task = scene.give("down:others", TaskScene.inDays(20), "SKHCN");
        for (var wish : new HandDown[] {
            new HandDown(task, 0, scene.body("SNV.CCHC"), null, "", null),
            new HandDown(task, 0, scene.body("SNV"), null, "", null),
            new HandDown(task, 0, null, scene.as("snv").account(), "", null),
            new HandDown(task, 0, null, scene.as("giamdoc.skhcn").account(), "", null)
        }) {
            assertThat(scene.tasks.act(wish, scene.as("giamdoc.skhcn"))).isEqualTo(Refused.NOT_OF_THE_BODY);
        }
        assertThat(version(task)).isZero();
    }

    @Test
    void aSecondClickHandsDownOnce() {
        var task = scene.give("down:twice", TaskScene.inDays(20), "SKHCN");
        var wish = new HandDown(task, 0, scene.body("SKHCN.CDS"), null, "", null);
        assertThat(scene.tasks.act(wish, scene.as("giamdoc.skhcn"))).isInstanceOf(Changed.class);
        assertThat(scene.tasks.act(wish, scene.as("giamdoc.skhcn"))).isInstanceOf(Repeated.class);
        assertThat(detail(task, "giamdoc.skhcn").below()).hasSize(1);
    }

    @Test
    void whatIsTakenFromTheLeadIsTakenFromAllBelow() {
        var task = scene.give("down:withdraw", TaskScene.inDays(20), "SKHCN");
        var division = handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn");
        var person = handDown(division, null, scene.as("cds").account(), "truongphong.cds");
        scene.tasks.act(new TaskAction.Withdraw(task, version(task), "Không còn cần"), scene.as("vanphong"));
        assertThat(state(division)).isEqualTo(TaskState.CANCELLED);
        assertThat(state(person)).isEqualTo(TaskState.CANCELLED);
        assertThat(detail(person, "cds").last().note()).isEqualTo("Không còn cần");
    }

    @Test
    void theProvinceCountsItOnce() {
        var before = boards.board(TaskFilter.NONE, Board.By.BODY, scene.as("vanphong"))
                .assignments()
                .total();
        int facts = facts();
        var task = scene.give("down:count", TaskScene.inDays(20), "SKHCN");
        var division = handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn");
        handDown(division, null, scene.as("cds").account(), "truongphong.cds");
        assertThat(boards.board(TaskFilter.NONE, Board.By.BODY, scene.as("vanphong"))
                        .assignments()
                        .total())
                .isEqualTo(before + 1);
        assertThat(facts()).isEqualTo(facts + 1);
    }

    private int facts() {
        return sql.fetchSingle("select count(*)::int from task.fact_task").get(0, int.class);
    }

    @Test
    void whoMayNotSeeItCannotTouchIt() {
        var task = scene.give("down:hidden", TaskScene.inDays(20), "SKHCN");
        var division = handDown(task, scene.body("SKHCN.CDS"), null, "giamdoc.skhcn");
        assertThatThrownBy(() -> scene.tasks.act(new TaskAction.Start(division, 0), scene.as("snv")))
                .isInstanceOf(NotFound.class);
    }

    private TaskId handDown(TaskId task, @Nullable AgencyId to, @Nullable AccountId officer, String who) {
        var wish = new HandDown(task, version(task), to, officer, "", null);
        assertThat(scene.tasks.act(wish, scene.as(who))).isInstanceOf(Changed.class);
        return lastBelow(task);
    }

    private TaskId lastBelow(TaskId task) {
        return new TaskId(sql.fetchSingle("select max(id) from task.task where handed_from = ?", task.value())
                .get(0, Long.class));
    }

    private int version(TaskId task) {
        return sql.fetchSingle("select version from task.task where id = ?", task.value())
                .get(0, int.class);
    }

    private TaskState state(TaskId task) {
        return TaskState.valueOf(sql.fetchSingle("select state from task.task where id = ?", task.value())
                .get(0, String.class));
    }

    private Outcome submit(TaskId task, String who) {
        return scene.tasks.act(
                new TaskAction.SubmitResult(task, version(task), "Đã ban hành", TaskScene.today(), List.of()),
                scene.as(who));
    }

    private Outcome accept(TaskId task, String who) {
        return scene.tasks.act(new TaskAction.Accept(task, version(task)), scene.as(who));
    }

    private TaskDetail detail(TaskId task, String who) {
        return scene.lists.detail(task, scene.as(who));
    }

    private int today(String who, Today.Group group) {
        return scene.lists.today(scene.as(who)).section(group).count();
    }
}
