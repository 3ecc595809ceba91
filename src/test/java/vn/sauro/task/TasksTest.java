package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.NotFound;
import vn.sauro.task.GiveTask.Given;
import vn.sauro.task.GiveTask.Reason;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class TasksTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void oneLeadMakesOneTask() {
        var task = scene.row(scene.give("one", TaskScene.inDays(10), "SNV"));
        assertThat(task.hasManyLeads()).isFalse();
        assertThat(task.leadName()).isEqualTo("Sở Nội vụ");
        assertThat(task.code()).matches("NV-\\d{4}-\\d{6}");
        assertThat(task.documentWords()).isEqualTo("Thông báo 12/TB-VP");
        assertThat(task.clarities().complete()).isTrue();
    }

    @Test
    void severalLeadsMakeAParentAndOneTaskForEach() {
        var id = scene.give("many", TaskScene.inDays(10), "SNV", "STP", "05977");
        var parent = scene.row(id);
        assertThat(parent.hasManyLeads()).isTrue();
        assertThat(parent.children()).isEqualTo(3);
        var children = scene.rows(TaskFilter.NONE.under(id).sortedBy(TaskFilter.Sort.CODE), scene.as("vanphong"));
        assertThat(children)
                .extracting(TaskRow::code)
                .containsExactly(parent.code() + ".001", parent.code() + ".002", parent.code() + ".003");
        assertThat(children).extracting(TaskRow::title).containsOnly(parent.title());
    }

    @Test
    void givingTheSameSourceAgainChangesNothing() {
        var wishes =
                List.of(scene.wish("again:1", TaskScene.inDays(3), "SNV", "STP"), scene.wish("again:2", null, "STC"));
        var first = (Given) scene.tasks.give(wishes, null, scene.as("vanphong"));
        var second = (Given) scene.tasks.give(wishes, null, scene.as("vanphong2"));
        assertThat(first.assignments()).isEqualTo(3);
        assertThat(second.assignments()).isZero();
        assertThat(second.alreadyGiven()).isEqualTo(2);
        assertThat(second.tasks()).isEqualTo(first.tasks());
        assertThat(tasks("again:")).isEqualTo(4);
    }

    @Test
    void aSourceNamedTwiceInOneGoIsGivenOnce() {
        var wish = scene.wish("double:1", null, "SNV");
        var given = (Given) scene.tasks.give(List.of(wish, wish), null, scene.as("vanphong"));
        assertThat(given.tasks().getFirst()).isEqualTo(given.tasks().getLast());
        assertThat(tasks("double:")).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeGivenKeepsAllFromBeingGiven() {
        var wishes = List.of(
                scene.wish("all:1", null, "SNV"),
                scene.wish("all:2", DeadlineKind.NONE, null, List.of(new AgencyId(987654321))));
        assertThat(scene.tasks.give(wishes, null, scene.as("vanphong")))
                .isEqualTo(new GiveTask.Refused("all:2", Reason.UNKNOWN_BODY));
        assertThat(tasks("all:")).isZero();
    }

    @Test
    void anOfficerGivesNothing() {
        assertThat(scene.tasks.give(List.of(scene.wish("no:1", null, "SNV")), null, scene.as("dongkinh")))
                .isEqualTo(new GiveTask.Refused("no:1", Reason.NOT_YOURS_TO_GIVE));
    }

    @Test
    void seventeenInstructionsToAHundredBodiesAreGivenAtOnce() {
        var bodies = scene.bodies(180);
        var wishes = IntStream.range(0, 17)
                .mapToObj(i -> scene.wish("large:" + i, DeadlineKind.DATE, TaskScene.inDays(i), bodies))
                .toList();
        var start = Instant.now();
        var given = (Given) scene.tasks.give(wishes, null, scene.as("vanphong"));
        var took = Duration.between(start, Instant.now());
        assertThat(given.assignments()).isEqualTo(17 * bodies.size()).isGreaterThan(17 * 100);
        assertThat(events("large:")).isEqualTo(17 * (bodies.size() + 1));
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void fromGivenToAcceptedEachStepLeavesOneEvent() {
        var task = scene.give("life", TaskScene.inDays(10), "05977");
        assertThat(scene.start(task, "dongkinh")).isInstanceOf(Changed.class);
        assertThat(scene.submit(task, TaskScene.inDays(-1), "dongkinh")).isInstanceOf(Changed.class);
        assertThat(scene.accept(task)).isInstanceOf(Changed.class);
        var detail = scene.lists.detail(task, scene.as("dongkinh"));
        assertThat(detail.events())
                .extracting(TaskDetail.Event::kind)
                .containsExactly(EventKind.GIVEN, EventKind.STARTED, EventKind.SUBMITTED, EventKind.ACCEPTED);
        assertThat(detail.events())
                .extracting(TaskDetail.Event::person)
                .containsExactly("Nguyễn Thị Thu Hà", "Hoàng Văn Lâm", "Hoàng Văn Lâm", "Nguyễn Thị Thu Hà");
        assertThat(detail.row().standing()).isEqualTo(Standing.DONE_ON_TIME);
        assertThat(detail.row().resultOn()).isEqualTo(TaskScene.inDays(-1));
    }

    @Test
    void aSecondClickOfTheSamePersonChangesNothing() {
        var task = scene.give("click", null, "05977");
        var start = new TaskAction.Start(task, 0);
        assertThat(scene.tasks.act(start, scene.as("dongkinh"))).isInstanceOf(Changed.class);
        assertThat(scene.tasks.act(start, scene.as("dongkinh"))).isInstanceOf(Repeated.class);
        assertThat(scene.tasks.act(start, scene.as("chutich.dongkinh"))).isEqualTo(Refused.CHANGED_MEANWHILE);
        assertThat(events("click")).isEqualTo(2);
    }

    @Test
    void whatIsReturnedGoesToABetterBody() {
        var task = scene.give("return", TaskScene.inDays(5), "SNV");
        scene.tasks.act(new TaskAction.Return(task, 0, "Thuộc Sở Y tế", scene.body("SYT")), scene.as("snv"));
        assertThat(scene.row(task).state()).isEqualTo(TaskState.RETURNED);
        var proposed = scene.lists.detail(task, scene.as("vanphong")).proposed();
        assertThat(proposed.otherAgency()).isEqualTo("Sở Y tế");
        assertThat(proposed.other()).isEqualTo(scene.body("SYT").value());
        scene.tasks.act(new TaskAction.Reassign(task, 1, scene.body("SYT"), "Đúng chức năng"), scene.as("vanphong"));
        assertThat(scene.row(task).leadName()).isEqualTo("Sở Y tế");
        assertThat(scene.lists.detail(task, scene.as("syt")).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(scene.rows(TaskFilter.of(Map.of("q", "so y te return")), scene.as("vanphong")))
                .hasSize(1);
    }

    @Test
    void whoHelpedAndIsGivenTheTaskOnlyLeadsIt() {
        var task = scene.give("helper", TaskScene.inDays(5), "SNV");
        assertThat(scene.lists.detail(task, scene.as("vanphong")).parties()).hasSize(1);
        scene.tasks.act(new TaskAction.Return(task, 0, "Thuộc Sở Tài chính", scene.body("STC")), scene.as("snv"));
        scene.tasks.act(new TaskAction.Reassign(task, 1, scene.body("STC"), "Đúng chức năng"), scene.as("vanphong"));
        var detail = scene.lists.detail(task, scene.as("vanphong"));
        assertThat(detail.row().leadName()).isEqualTo("Sở Tài chính");
        assertThat(detail.parties()).isEmpty();
    }

    @Test
    void aBodyIsNotGivenTheSameInstructionTwice() {
        var parent = scene.give("twice", null, "SNV", "STP");
        var child = scene.child(parent, "SNV");
        scene.tasks.act(new TaskAction.Return(child, 0, "Không thuộc", null), scene.as("snv"));
        assertThat(scene.tasks.act(
                        new TaskAction.Reassign(child, 1, scene.body("STP"), "Giao lại"), scene.as("vanphong")))
                .isEqualTo(Refused.ALREADY_HAS_IT);
        assertThat(scene.tasks.act(
                        new TaskAction.Reassign(child, 1, new AgencyId(99999999), "Giao lại"), scene.as("vanphong")))
                .isEqualTo(Refused.UNKNOWN_BODY);
        assertThat(scene.row(child).version()).isEqualTo(1);
    }

    @Test
    void aParentStandsAsItsChildrenStandTogether() {
        var parent = scene.give("parent", TaskScene.inDays(10), "05977", "05986");
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.ASSIGNED);
        scene.start(scene.child(parent, "05977"), "dongkinh");
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.IN_PROGRESS);
        scene.submit(scene.child(parent, "05977"), TaskScene.inDays(-3), "dongkinh");
        scene.accept(scene.child(parent, "05977"));
        assertThat(scene.row(parent).childrenDone()).isEqualTo(1);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.IN_PROGRESS);
        scene.submit(scene.child(parent, "05986"), TaskScene.inDays(-1), "tamthanh");
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.REPORTED);
        scene.accept(scene.child(parent, "05986"));
        assertThat(scene.row(parent).childrenDone()).isEqualTo(2);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.REPORTED);
    }

    @Test
    void anInstructionToManyIsDoneWhenItsAssignerSaysSo() {
        var parent = scene.give("whole", TaskScene.inDays(10), "05977", "05986");
        finish(parent, "05977", "dongkinh", -3);
        assertThat(scene.accept(parent)).isEqualTo(Refused.SHARES_NOT_DONE);
        finish(parent, "05986", "tamthanh", -1);
        assertThat(waiting(Today.Group.TO_CONFIRM)).contains(parent);
        assertThat(scene.accept(parent)).isInstanceOf(Changed.class);
        var done = scene.row(parent);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.progress()).isEqualTo(100);
        assertThat(done.resultOn()).isEqualTo(TaskScene.inDays(-1));
        assertThat(done.standing()).isEqualTo(Standing.DONE_ON_TIME);
        assertThat(waiting(Today.Group.TO_CONFIRM)).doesNotContain(parent);
        assertThat(scene.lists.detail(parent, scene.as("vanphong")).last().kind())
                .isEqualTo(EventKind.ACCEPTED);
    }

    @Test
    void aWithdrawnShareHoldsNothingUp() {
        var parent = scene.give("less", TaskScene.inDays(10), "05977", "05986");
        finish(parent, "05977", "dongkinh", -3);
        scene.tasks.act(
                new TaskAction.Withdraw(scene.child(parent, "05986"), 0, "Không còn cần"), scene.as("vanphong"));
        assertThat(scene.accept(parent)).isInstanceOf(Changed.class);
    }

    @Test
    void whoHoldsAnInstructionUpIsNamedTheLateOnesFirst() {
        var parent = scene.give("late", TaskScene.inDays(-1), "SNV", "05977", "05986");
        scene.submit(scene.child(parent, "SNV"), TaskScene.inDays(-1), "snv");
        scene.start(scene.child(parent, "05977"), "dongkinh");
        var holding = scene.lists.detail(parent, scene.as("vanphong")).holdingUp();
        assertThat(holding)
                .extracting(TaskRow::leadName)
                .containsExactly("UBND phường Tam Thanh", "UBND phường Đông Kinh", "Sở Nội vụ");
    }

    private void finish(TaskId parent, String body, String who, int day) {
        scene.submit(scene.child(parent, body), TaskScene.inDays(day), who);
        scene.accept(scene.child(parent, body));
    }

    private List<TaskId> waiting(Today.Group group) {
        return scene.lists.today(scene.as("vanphong")).section(group).rows().stream()
                .map(TaskRow::id)
                .toList();
    }

    @Test
    void withdrawingAParentWithdrawsWhatIsStillOpenUnderIt() {
        var parent = scene.give("withdraw", null, "05977", "05986");
        var done = scene.child(parent, "05977");
        scene.submit(done, TaskScene.today(), "dongkinh");
        scene.accept(done);
        var open = scene.child(parent, "05986");
        assertThat(scene.tasks.act(new TaskAction.Withdraw(parent, 0, "Không còn cần"), scene.as("vanphong")))
                .isInstanceOf(Changed.class);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(scene.row(open).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(scene.row(done).state()).isEqualTo(TaskState.DONE);
        assertThat(scene.lists.detail(open, scene.as("tamthanh")).last().note()).isEqualTo("Không còn cần");
    }

    @Test
    void whoMayNotKnowOfATaskCannotTouchIt() {
        var task = scene.give("hidden", null, "05977");
        assertThatThrownBy(() -> scene.tasks.act(new TaskAction.Start(task, 0), scene.as("tamthanh")))
                .isInstanceOf(NotFound.class);
    }

    private int tasks(String keys) {
        return sql.fetchSingle("select count(*)::int from task.task where source_key like ?", keys + "%")
                .get(0, int.class);
    }

    private int events(String keys) {
        return sql.fetchSingle("""
                        select count(*)::int from task.task_event e join task.task t on t.id = e.task_id
                        where t.source_key like ?
                        """, keys + "%").get(0, int.class);
    }
}
