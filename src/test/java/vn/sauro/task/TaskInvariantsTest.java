package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.security.Actor;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskFilter.Unit;
import vn.sauro.testing.DatabaseTest;

/// Whatever people do, in whatever order.
@DatabaseTest
class TaskInvariantsTest {
    private static final String[] BODIES = {"SNV", "SKHCN", "CAT", "STC", "05977", "05986", "05983", "06187"};
    private static final List<Show> FEW = List.of(Show.OVERDUE, Show.STUCK, Show.UNCLEAR);
    private static final String[] PEOPLE = {
        "vanphong", "chanhvanphong", "snv", "skhcn", "catinh", "stc", "dongkinh", "tamthanh", "luongvantri", "kylua"
    };

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Boards boards;

    private TaskScene scene;
    private List<Actor> actors = List.of();

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
        actors = Stream.of(PEOPLE).map(scene::as).toList();
    }

    @RepeatedTest(3)
    void eachChangeHasOneEventAndTheBoardCountsWhatTheListsShow(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var tasks = giveSome(random);
        int changes = 0;
        for (int i = 0; i < 140; i++) {
            if (act(tasks.get(random.nextInt(tasks.size())), random)) changes++;
        }
        assertThat(changes).isPositive();
        assertThat(broken()).isZero();
        assertThat(parentsOfOtherCounts(sql)).isZero();
        assertThat(tasksKeptOtherwise(sql)).isZero();
        for (var who : List.of("vanphong", "giamdoc.snv", "skhcn", "chutich.dongkinh")) {
            assertBoardMatchesLists(scene.as(who));
        }
        assertStandingsMatchTheRule();
    }

    private List<TaskId> giveSome(Random random) {
        var tasks = new ArrayList<TaskId>();
        for (int i = 0; i < 8; i++) {
            var kind = DeadlineKind.values()[random.nextInt(DeadlineKind.values().length)];
            var leads = random.ints(1 + random.nextInt(4), 0, BODIES.length)
                    .mapToObj(body -> scene.body(BODIES[body]))
                    .toList();
            var day = kind.hasDay() ? TaskScene.inDays(random.nextInt(-10, 10)) : null;
            var task = scene.give(scene.wish("random:" + i, kind, day, leads));
            tasks.add(task);
            scene.rows(TaskFilter.NONE.under(task), scene.as("vanphong")).forEach(child -> tasks.add(child.id()));
        }
        return tasks;
    }

    private boolean act(TaskId task, Random random) {
        var words = random.nextInt(5) == 0 ? "" : "Lời";
        int version = scene.row(task).version() - (random.nextInt(8) == 0 ? 1 : 0);
        var action = switch (random.nextInt(21)) {
            case 0, 1 -> new TaskAction.Start(task, version);
            case 2 -> new TaskAction.ReportProgress(task, version, random.nextInt(120), words, List.of());
            case 3, 4, 5 ->
                new TaskAction.SubmitResult(task, version, words, TaskScene.inDays(random.nextInt(-12, 2)), List.of());
            case 6, 7, 8 -> new TaskAction.Accept(task, version);
            case 9 -> new TaskAction.SendBack(task, version, words);
            case 10 -> new TaskAction.Return(task, version, words, null);
            case 11 ->
                new TaskAction.AskExtension(task, version, TaskScene.inDays(random.nextInt(-5, 40)), words, List.of());
            case 12, 13 ->
                new TaskAction.GrantExtension(task, version, TaskScene.inDays(random.nextInt(-5, 40)), words);
            case 14 ->
                random.nextBoolean()
                        ? new TaskAction.RefuseExtension(task, version, words)
                        : new TaskAction.TakeBackExtension(task, version);
            case 15 ->
                random.nextBoolean()
                        ? new TaskAction.Suspend(task, version, null, words)
                        : new TaskAction.Resume(task, version);
            case 16 -> new TaskAction.Commit(task, version, TaskScene.inDays(random.nextInt(9)), words, List.of());
            case 17 ->
                new TaskAction.NameObstacle(
                        task,
                        version,
                        Obstacle.Kind.FUNDS,
                        words,
                        scene.body(BODIES[random.nextInt(BODIES.length)]),
                        "",
                        "");
            case 18 -> new TaskAction.AnswerObstacle(task, version, obstacle(task), words);
            case 19 ->
                random.nextBoolean()
                        ? new TaskAction.CloseObstacle(task, version, obstacle(task), words)
                        : new TaskAction.ReopenObstacle(task, version, obstacle(task), words);
            default ->
                random.nextInt(6) == 0
                        ? new TaskAction.Withdraw(task, version, words)
                        : new TaskAction.Reassign(
                                task, version, scene.body(BODIES[random.nextInt(BODIES.length)]), words);
        };
        // mostly by the two sides of the task, sometimes by anybody
        var row = scene.row(task);
        for (var actor : actors) {
            boolean side = actor.agency().equals(row.lead()) || actor.agency().equals(row.assigner());
            if ((side || random.nextInt(10) == 0) && changes(action, actor)) return true;
        }
        return false;
    }

    private long obstacle(TaskId task) {
        var all = scene.lists.detail(task, scene.as("vanphong")).task().obstacles();
        return all.isEmpty() ? 0 : all.getLast().id();
    }

    private boolean changes(TaskAction action, Actor actor) {
        try {
            return scene.tasks.act(action, actor) instanceof Changed;
        } catch (NotFound _) {
            return false;
        }
    }

    /// Tasks whose events are not one for each version, or that are done without their proof.
    private int broken() {
        return sql.fetchSingle("""
                        select count(*)::int from task.task t
                        where (select count(*) from task.task_event e where e.task_id = t.id) <> t.version + 1
                           or (select max(e.version) from task.task_event e where e.task_id = t.id) <> t.version
                           or (select e.to_state from task.task_event e where e.task_id = t.id and e.version = t.version) <> t.state
                           or t.open_obstacles <> (select count(*) from task.obstacle o where o.task_id = t.id and o.state = 'OPEN')
                           or t.extensions <> (select count(*) from task.task_event e where e.task_id = t.id and e.kind = 'EXTENSION_GRANTED')
                           or t.deadline is distinct from coalesce(
                               (select e.deadline from task.task_event e where e.task_id = t.id and e.deadline is not null
                                order by e.version desc limit 1), t.original_deadline)
                           or t.state = 'DONE' and (t.result is null and t.lead_id is not null or t.done_on is null or t.progress <> 100)
                        """).get(0, int.class);
    }

    /// Parents whose children, counted now, are not as they are kept counted.
    static int parentsOfOtherCounts(DSLContext sql) {
        return sql.fetchSingle("""
                        select count(*)::int
                        from task.task p
                        left join task.children_now kept on kept.parent_id = p.id
                        cross join lateral task.together(p.id) counted
                        where p.lead_id is null and kept is distinct from counted
                        """).get(0, int.class);
    }

    /// Tasks that lists read otherwise than they stand.
    static int tasksKeptOtherwise(DSLContext sql) {
        return sql.fetchSingle("""
                        select count(*)::int
                        from task.task_worked_out w
                        full join task.task_now kept on kept.id = w.id
                        where to_jsonb(w) is distinct from to_jsonb(kept)
                        """).get(0, int.class);
    }

    private void assertBoardMatchesLists(Actor actor) {
        for (var by : Board.By.values()) {
            var board = boards.board(TaskFilter.NONE, by, actor);
            assertThat(sum(board.fields())).isEqualTo(board.instructions().total());
            if (by.addsUp())
                assertThat(sum(board.lines())).isEqualTo(board.assignments().total());
            if (by == Board.By.BODY) assertBoardMatchesLists(board, actor);
            board.lines().forEach(line -> assertListsAsLong(line, by == Board.By.BODY ? Board.COLUMNS : FEW, actor));
        }
    }

    private void assertBoardMatchesLists(Board board, Actor actor) {
        board.fields().forEach(line -> assertListsAsLong(line, Board.COLUMNS, actor));
        assertListsAsLong(new Board.Line("", board.instructions(), TaskFilter.NONE), Board.COLUMNS, actor);
        for (var removable : board.obstacles()) {
            assertThat(length(removable.filter(), actor)).isEqualTo(removable.tasks());
        }
        for (var week : board.trend().weeks()) {
            for (var kind : Trend.Kind.values()) {
                var filter = TaskFilter.NONE.unit(Unit.ASSIGNMENTS).figure(new Figure.InWeek(kind, week.from()));
                assertThat(length(filter, actor)).as("%s %s", kind, week).isEqualTo(week.of(kind));
            }
        }
        assertThat(board.trend().weeks().getLast().of(Trend.Kind.LATE))
                .isEqualTo(board.assignments().overdue());
    }

    private void assertListsAsLong(Board.Line line, List<Show> columns, Actor actor) {
        var counts = line.counts();
        assertThat(counts.done() + counts.open() + counts.regular()).isEqualTo(counts.total());
        assertThat(length(line.filter(), actor)).as(line.name()).isEqualTo(counts.total());
        for (var column : columns) {
            assertThat(length(line.filter().show(column), actor))
                    .as("%s %s", line.name(), column)
                    .isEqualTo(counts.of(column));
        }
    }

    private static int sum(List<Board.Line> lines) {
        return lines.stream().mapToInt(line -> line.counts().total()).sum();
    }

    private long length(TaskFilter filter, Actor actor) {
        return scene.lists.page(filter, Paging.first(), actor).total();
    }

    private void assertStandingsMatchTheRule() {
        for (var unit : TaskFilter.Unit.values()) {
            assertThat(scene.rows(TaskFilter.NONE.unit(unit), scene.as("vanphong")))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.standing())
                            .isEqualTo(Standing.of(
                                    row.state(), row.course().deadline(), row.resultOn(), TaskScene.today())));
        }
    }
}
