package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.task.GiveTask.Given;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;
import vn.sauro.testing.DatabaseTest;

/// Several people at the same moment; what they do is committed, and taken away afterwards.
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TaskConcurrencyTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @AfterEach
    void leave() {
        sql.execute(
                "delete from task.task_event where task_id in (select id from task.task where source_key like 'same:%')");
        sql.execute(
                "delete from task.task_party where task_id in (select id from task.task where source_key like 'same:%')");
        sql.execute("delete from task.task where source_key like 'same:%'");
    }

    @RepeatedTest(5)
    void acceptingAndSendingBackAtOnceDoesOneOfTheTwo() throws Exception {
        var task = reported();
        int version = scene.row(task).version();
        var outcomes = together(List.of(
                () -> scene.tasks.act(new TaskAction.Accept(task, version), scene.as("vanphong")),
                () -> scene.tasks.act(new TaskAction.SendBack(task, version, "Thiếu"), scene.as("vanphong2"))));
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.CHANGED_MEANWHILE::equals).hasSize(1);
        assertThat(scene.row(task).version()).isEqualTo(version + 1);
    }

    @RepeatedTest(3)
    void aParentCountsChildrenThatAreBegunAtOnce() throws Exception {
        var parent = scene.give(scene.wish("same:parent", null, "SNV", "STC", "SKHCN", "CAT"));
        var begun = List.of("snv", "stc", "skhcn", "catinh").stream()
                .map(who -> (Callable<Outcome>) () -> {
                    var actor = scene.as(who);
                    var own = scene.rows(TaskFilter.NONE.under(parent), scene.as("vanphong")).stream()
                            .filter(row -> actor.agency().equals(row.lead()))
                            .findFirst()
                            .orElseThrow();
                    return scene.tasks.act(new TaskAction.Start(own.id(), own.version()), actor);
                })
                .toList();
        assertThat(together(begun)).hasOnlyElementsOfType(Changed.class);
        assertThat(TaskInvariantsTest.parentsOfOtherCounts(sql)).isZero();
        assertThat(TaskInvariantsTest.tasksKeptOtherwise(sql)).isZero();
        assertThat(sql.fetchSingle("select waiting from task.children_now where parent_id = {0}", val(parent.value()))
                        .get(0, int.class))
                .isZero();
    }

    /// The one changes the instruction itself, the others its shares: lists show what all of them did.
    @RepeatedTest(5)
    void withdrawingAnInstructionWhileItsSharesAreBegunIsSeenInLists() throws Exception {
        var parent = scene.give(scene.wish("same:parent", null, "SNV", "STC"));
        var row = scene.row(parent);
        var shares = scene.rows(TaskFilter.NONE.under(parent), scene.as("vanphong"));
        together(List.of(
                () -> scene.tasks.act(new TaskAction.Withdraw(parent, row.version(), "Thôi"), scene.as("vanphong")),
                () -> begin(shares.getFirst()),
                () -> begin(shares.getLast())));
        assertThat(TaskInvariantsTest.tasksKeptOtherwise(sql)).isZero();
    }

    private Outcome begin(TaskRow share) {
        var who = share.lead().equals(scene.body("SNV")) ? "snv" : "stc";
        return scene.tasks.act(new TaskAction.Start(share.id(), share.version()), scene.as(who));
    }

    @Test
    void fiftyAcceptancesMakeOneEvent() throws Exception {
        var task = reported();
        int version = scene.row(task).version();
        var accept = new TaskAction.Accept(task, version);
        var outcomes = together(IntStream.range(0, 50)
                .<Callable<Outcome>>mapToObj(_ -> () -> scene.tasks.act(accept, scene.as("vanphong")))
                .toList());
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Repeated.class::isInstance).hasSize(49);
        assertThat(scene.lists.detail(task, scene.as("vanphong")).events()).hasSize(version + 2);
    }

    /// Fifty people of the ward report at once, each from the page they have open, and open it again when
    /// told that someone was faster.
    @Test
    void fiftyEditsAtOnceLoseNone() throws Exception {
        var task = scene.give("same:1", null, "05977");
        var edits = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    // who is refused was refused for another that was stored, so at most 49 times
                    for (int tries = 1; tries <= 50; tries++) {
                        if (report(task, i) instanceof Changed) return tries;
                    }
                    throw new AssertionError("refused more often than others were stored");
                })
                .toList();
        var tries = together(edits);
        var detail = scene.lists.detail(task, scene.as("vanphong"));
        assertThat(detail.row().version()).isEqualTo(50);
        assertThat(detail.events().stream().map(TaskDetail.Event::note).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "Việc " + i).toList());
        assertThat(tries).as("some were told that someone was faster").anyMatch(number -> number > 1);
    }

    /// The same without trying again: whoever is not told "đã lưu" is told why, and nothing of theirs is
    /// stored.
    @Test
    void ofFiftyEditsOfOneVersionOneIsStoredAndTheOthersAreToldSo() throws Exception {
        var task = scene.give("same:1", null, "05977");
        var outcomes = together(IntStream.range(0, 50)
                .<Callable<Outcome>>mapToObj(i -> () -> scene.tasks.act(
                        new TaskAction.ReportProgress(task, 0, 10, "Việc " + i, List.of()), scene.as("dongkinh")))
                .toList());
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.CHANGED_MEANWHILE::equals).hasSize(49);
        assertThat(scene.lists.detail(task, scene.as("vanphong")).events()).hasSize(2);
    }

    private Outcome report(TaskId task, int number) {
        int seen = scene.row(task).version();
        return scene.tasks.act(
                new TaskAction.ReportProgress(task, seen, 10, "Việc " + number, List.of()), scene.as("dongkinh"));
    }

    @Test
    void twoWhoGiveTheSameTasksGiveThemOnce() throws Exception {
        var wishes = IntStream.range(0, 5)
                .mapToObj(i -> scene.wish("same:" + i, null, "05977", "05986"))
                .toList();
        var outcomes = together(List.of(
                () -> scene.tasks.give(wishes, null, scene.as("vanphong")),
                () -> scene.tasks.give(wishes, null, scene.as("vanphong2"))));
        assertThat(outcomes)
                .extracting(outcome -> ((Given) outcome).assignments())
                .containsExactlyInAnyOrder(10, 0);
        assertThat(outcomes.getFirst())
                .extracting(outcome -> ((Given) outcome).tasks())
                .isEqualTo(((Given) outcomes.getLast()).tasks());
    }

    /// Of two bodies that take on what any one of them may, one gets it and the other is told so.
    @RepeatedTest(5)
    void ofTwoWhoTakeItAtOnceOneLeadsAndTheOtherIsToldSo() throws Exception {
        var wish = scene.wish("same:any", null, "05977", "05986", "05983").shared(Sharing.ANY, null);
        var parent = scene.give(wish);
        var takers = Map.of("05977", "dongkinh", "05986", "tamthanh", "05983", "luongvantri");
        var outcomes = together(takers.entrySet().stream()
                .<Callable<Outcome>>map(taker -> {
                    var share = scene.child(parent, taker.getKey());
                    return () -> scene.tasks.act(new TaskAction.Start(share, 0), scene.as(taker.getValue()));
                })
                .toList());
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.TAKEN_BY_OTHER::equals).hasSize(2);
        assertThat(scene.row(parent).children()).isEqualTo(1);
        assertThat(sql.fetchSingle("select count(*)::int from task.task_event where kind = 'TAKEN_BY_OTHER'")
                        .get(0, int.class))
                .isEqualTo(2);
    }

    private TaskId reported() {
        var task = scene.give("same:1", null, "05977");
        scene.submit(task, TaskScene.today(), "dongkinh");
        return task;
    }

    private static <T> List<T> together(List<Callable<T>> actions) throws Exception {
        var barrier = new CyclicBarrier(actions.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var action : actions) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return action.call();
                }));
            }
            var outcomes = new ArrayList<T>();
            for (var one : running) outcomes.add(one.get());
            return outcomes;
        }
    }
}
