package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.shared.OfficeClock;
import vn.sauro.shared.Paging;
import vn.sauro.task.Board.By;
import vn.sauro.task.TaskFilter.Side;
import vn.sauro.task.TaskFilter.Unit;
import vn.sauro.task.Trend.Kind;
import vn.sauro.testing.DatabaseTest;

/// What the board shows besides how tasks stand. That its numbers are those of its lists is held by
/// `TaskInvariantsTest`.
@DatabaseTest
class BoardTest {
    private static final TaskFilter GIVEN = TaskFilter.NONE.side(Side.GIVEN).unit(Unit.ASSIGNMENTS);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

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
    void unclearAreThoseNotOverThatLeaveOneOfTheSixOpen() {
        scene.give("board:clear", TaskScene.inDays(3), "05977");
        var undated = scene.give("board:undated", null, "05977", "SNV");
        var done = scene.give("board:done", null, "05986");
        scene.submit(done, TaskScene.today(), "tamthanh");
        scene.accept(done);
        for (var unit : Unit.values()) {
            var filter = TaskFilter.NONE.unit(unit);
            var expected = scene.rows(filter, scene.as("vanphong")).stream()
                    .filter(row -> !row.clarities().complete())
                    .filter(row -> row.state() != TaskState.DONE)
                    .map(TaskRow::code)
                    .toList();
            assertThat(scene.rows(filter.show(Show.UNCLEAR), scene.as("vanphong")))
                    .extracting(TaskRow::code)
                    .hasSizeGreaterThan(unit == Unit.ASSIGNMENTS ? 1 : 0)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(scene.rows(TaskFilter.NONE.show(Show.UNCLEAR), scene.as("vanphong")))
                .extracting(TaskRow::id)
                .contains(undated)
                .doesNotContain(done);
    }

    @Test
    void bodiesStandTogetherWithTheirLikeAndWithTheirCommittees() {
        scene.give("board:tiers", TaskScene.inDays(3), "SNV", "05977", "05986", "CAT", "TU");
        var before = board(By.TIER);
        assertThat(before.lines())
                .extracting(Board.Line::name)
                .contains("DEPARTMENTS", "COMMUNES", "VERTICAL", "PARTY_AND_FRONT");
        var committees = board(By.COMMITTEE).lines();
        scene.give("board:more", TaskScene.inDays(3), "SNV");
        assertThat(total(board(By.TIER).lines(), "DEPARTMENTS")).isEqualTo(total(before.lines(), "DEPARTMENTS") + 1);
        var group = "Tổ công tác cải cách hành chính";
        assertThat(total(board(By.COMMITTEE).lines(), group)).isEqualTo(total(committees, group) + 1);
        var other = "Tổ công tác Đề án 06";
        assertThat(total(board(By.COMMITTEE).lines(), other)).isEqualTo(total(committees, other));
    }

    @Test
    void aWeekThatIsOverKeepsTheDeadlineItHad() {
        var mondays = Trend.mondays(TaskScene.today());
        var before = board(By.BODY).trend();
        var task = scene.give("board:trend", mondays.get(3), "05977");
        past(task, mondays.get(1));
        assertThat(more(before, Kind.GIVEN)).containsExactly(1);
        assertThat(more(before, Kind.LATE)).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
        // more time is granted in the sixth week, so that it is late again only after the ninth
        extend(task, mondays.get(9), mondays.get(5));
        assertThat(more(before, Kind.LATE)).containsExactly(3, 4, 9, 10, 11);
        scene.submit(task, mondays.get(10).plusDays(2), "dongkinh");
        scene.accept(task);
        assertThat(more(before, Kind.DONE)).containsExactly(10);
        assertThat(more(before, Kind.LATE)).containsExactly(3, 4, 9);
    }

    @Test
    void whatStoodStillAtTheEndOfAWeekWasNotLate() {
        var mondays = Trend.mondays(TaskScene.today());
        var before = board(By.BODY).trend();
        var task = scene.give("board:still", mondays.get(3), "05977");
        past(task, mondays.get(1));
        var vanphong = scene.as("vanphong");
        scene.tasks.act(new TaskAction.Suspend(task, 0, null, "Chờ hướng dẫn"), vanphong);
        sql.execute(
                "update task.task_event set at = ?::timestamptz where task_id = ? and version = 1",
                at(mondays.get(4)),
                task.value());
        assertThat(more(before, Kind.LATE)).containsExactly(3);
    }

    @Test
    void anInstructionThatManyAreLateWithStandsOnceAmongTheLate() throws Exception {
        var longAgo = LocalDate.of(2001, 3, 1);
        var parent = scene.give("board:late many", longAgo.plusDays(1), "05977", "05986", "SNV");
        var alone = scene.give("board:late alone", longAgo, "STP");
        var late = boards.board(GIVEN, By.BODY, scene.as("vanphong")).late();
        assertThat(late).extracting(each -> each.row().id()).startsWith(alone);
        assertThat(late.get(1).row().parent()).isEqualTo(parent);
        assertThat(late.subList(0, 2)).extracting(Late::others).containsExactly(0, 2);
        assertThat(scene.rows(late.get(1).alike(), scene.as("vanphong"))).hasSize(3);
        assertThat(page("/board", "vanphong")).contains("và 2 cơ quan khác cùng chậm việc này");
    }

    @Test
    void whoIsLateIsUrgedFromTheBoard() throws Exception {
        scene.give("board:urged", TaskScene.inDays(-500), "05977");
        var page = page("/board", "vanphong");
        assertThat(page).contains("Đôn đốc").contains("name=\"agency\"");
        browser.perform(post("/tasks/reminders")
                        .param("agency", String.valueOf(scene.body("05977").value()))
                        .param("key", UUID.randomUUID().toString())
                        .with(signedInAs("vanphong")))
                .andExpect(redirectedUrlPattern("/tasks/reminders/*"));
        assertThat(page("/board", "skhcn")).doesNotContain("name=\"agency\"");
    }

    @Test
    void everyWayOfCuttingHasItsPageAndItsLists() throws Exception {
        var stuck = scene.give("board:stuck", TaskScene.inDays(-2), "SNV");
        var named = new TaskAction.NameObstacle(
                stuck, 1, Obstacle.Kind.FUNDS, "Chưa bố trí kinh phí", scene.body("STC"), "", "");
        scene.start(stuck, "snv");
        scene.tasks.act(named, scene.as("snv"));
        for (var by : By.values()) {
            assertThat(page("/board?by=" + by, "vanphong")).doesNotContain("??");
        }
        assertThat(page("/board", "vanphong"))
                .contains("Vướng mắc đang chờ, theo cơ quan có thể tháo gỡ")
                .contains("figure=remover-" + scene.body("STC").value())
                .contains("figure=late-" + Trend.mondays(TaskScene.today()).getLast());
        assertThat(page(
                        "/tasks?unit=ASSIGNMENTS&show=STUCK&figure=remover-"
                                + scene.body("STC").value(),
                        "vanphong"))
                .contains("Sở Tài chính có thể tháo gỡ vướng mắc.")
                .contains("board:stuck");
        assertThat(page("/tasks?unit=ASSIGNMENTS&figure=tier-COMMUNES", "vanphong"))
                .contains("Khối cơ quan: Xã, phường, đặc khu.")
                .doesNotContain("board:stuck");
    }

    @Test
    void aCommuneHasASimpleBoardOfItsOwn() throws Exception {
        scene.give("board:own", TaskScene.inDays(-3), "05977", "SNV");
        scene.give("board:other", TaskScene.inDays(-3), "05986");
        var filter = TaskFilter.NONE.unit(Unit.ASSIGNMENTS).agency(scene.body("05977"));
        for (var who : List.of("dongkinh", "chutich.dongkinh")) {
            var counts = boards.own(filter, scene.as(who));
            var page = page("/our-board", who);
            assertThat(page)
                    .contains("Bảng việc của", "board:own", "quá hạn 3 ngày")
                    .doesNotContain("board:other", "??");
            for (var show : List.of(Show.OPEN, Show.OVERDUE, Show.UNCLEAR)) {
                assertThat(scene.lists
                                .page(filter.show(show), Paging.first(), scene.as(who))
                                .total())
                        .isEqualTo(counts.of(show));
            }
        }
        assertThat(page("/today", "dongkinh")).contains("href=\"/our-board\"");
        assertThat(page("/today", "chutich.dongkinh")).contains("href=\"/our-board\"");
    }

    @Test
    void theDaysWorkSaysWhatToDoFirstAndWhy() throws Exception {
        scene.give("board:new", TaskScene.inDays(20), "06187");
        scene.give("board:tomorrow", TaskScene.inDays(1), "06187");
        assertThat(page("/today", "kylua"))
                .containsSubsequence(
                        "Làm trước:", "board:tomorrow", "Hạn là ngày mai", "Mới giao, chưa nhận việc; hạn");
        var late = scene.give("board:late", TaskScene.inDays(-4), "06187");
        assertThat(page("/today", "kylua")).containsSubsequence("Làm trước:", "board:late", "Đã quá hạn 4 ngày");
        scene.start(late, "kylua");
        scene.tasks.act(
                new TaskAction.NameObstacle(
                        late, 1, Obstacle.Kind.FUNDS, "Chưa bố trí kinh phí", scene.body("STC"), "", ""),
                scene.as("kylua"));
        assertThat(page("/today", "kylua")).contains("Đã quá hạn 4 ngày, còn 1 vướng mắc chưa được trả lời");
        assertThat(page("/today", "stc")).contains("1 vướng mắc đang chờ trả lời");
        scene.submit(late, TaskScene.today(), "kylua");
        assertThat(page("/today", "vanphong")).contains("Đã báo cáo kết quả ngày");
    }

    @Test
    void whatIsNoFigureNarrowsNothing() {
        for (var code : List.of(
                "tier-NOBODY",
                "late-2026-11-17",
                "late-2026-13-99",
                "late-12",
                "committee-TU",
                "what-1",
                "tier-",
                "")) {
            assertThat(Figure.read(code)).as(code).isNull();
        }
        for (var figure : Stream.of("tier-OTHERS", "committee-12", "remover-0", "remover-7", "given-2026-11-16")
                .toList()) {
            assertThat(Figure.read(figure)).isNotNull().extracting(Figure::code).isEqualTo(figure);
        }
    }

    private Board board(By by) {
        return boards.board(TaskFilter.NONE.side(Side.GIVEN), by, scene.as("vanphong"));
    }

    private static int total(List<Board.Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .mapToInt(line -> line.counts().total())
                .sum();
    }

    /// The weeks in which there is one more than there was; each has exactly as many as its list.
    private List<Integer> more(Trend before, Kind kind) {
        var weeks = board(By.BODY).trend().weeks();
        return Stream.iterate(0, week -> week < weeks.size(), week -> week + 1)
                .peek(week -> assertThat(scene.lists
                                .page(
                                        GIVEN.figure(new Figure.InWeek(
                                                kind, weeks.get(week).from())),
                                        Paging.first(),
                                        scene.as("vanphong"))
                                .total())
                        .isEqualTo(weeks.get(week).of(kind)))
                .filter(week ->
                        weeks.get(week).of(kind) == before.weeks().get(week).of(kind) + 1)
                .toList();
    }

    /// As if it had been given then.
    private void past(TaskId task, LocalDate day) {
        sql.execute("update task.task set assigned_at = ?::timestamptz where id = ?", at(day), task.value());
        sql.execute("update task.task_event set at = ?::timestamptz where task_id = ?", at(day), task.value());
    }

    private void extend(TaskId task, LocalDate until, LocalDate day) {
        sql.execute(
                "update task.task set deadline = ?::date, extensions = 1, version = version + 1 where id = ?",
                until,
                task.value());
        sql.execute("""
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state,
                    to_state, progress, deadline)
                select task_id, 1, ?::timestamptz, account_id, account_name, agency_id, 'EXTENSION_GRANTED', to_state, to_state, 0, ?::date
                from task.task_event where task_id = ? and version = 0
                """, at(day), until, task.value());
    }

    private static String at(LocalDate day) {
        return day.atTime(9, 0).atZone(OfficeClock.ZONE).toOffsetDateTime().toString();
    }

    private String page(String address, String username) throws Exception {
        return browser.perform(get(address).with(signedInAs(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
