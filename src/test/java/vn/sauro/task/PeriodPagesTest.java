package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.sauro.shared.Formats;
import vn.sauro.task.Today.Group;
import vn.sauro.testing.DatabaseTest;

/// Regular tasks, targets and proving documents in the browser.
@DatabaseTest
class PeriodPagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    DSLContext sql;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void aRegularTaskOwesAResultEachPeriod() throws Exception {
        var task = give("period:monthly", DeadlineKind.RECURRING, "monthly, before day 5", null, "05977");
        assertThat(scene.row(task).standing()).isEqualTo(Standing.REGULAR);
        assertThat(scene.row(task).course().deadline().owed()).isAfterOrEqualTo(TaskScene.today());
        // as if it had been given two months ago
        sql.execute(
                "update task.task set rhythm_from = rhythm_from - 62, owed_on = owed_on - interval '2 months' where id = ?",
                task.value());
        assertThat(scene.row(task).standing()).isEqualTo(Standing.REGULAR_LATE);
        assertThat(scene.rows(TaskFilter.NONE.show(Show.REGULAR_LATE), scene.as("vanphong")))
                .extracting(TaskRow::id)
                .contains(task);
        assertThat(scene.lists
                        .today(scene.as("dongkinh"))
                        .section(Group.OVERDUE)
                        .rows())
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(page(task, "dongkinh"))
                .contains("Nhịp báo cáo: hằng tháng, trước ngày 05.")
                .contains("Quá hạn, chưa có kết quả");
        var periods = scene.lists.detail(task, scene.as("dongkinh")).task().periods();
        for (var due : periods.open(TaskScene.today())) {
            send(task, "send-period", "dongkinh", "due", due.toString(), "words", "Đã mở 3 lớp", "day", printed());
        }
        assertThat(scene.row(task).standing()).isEqualTo(Standing.REGULAR);
        assertThat(scene.lists
                        .today(scene.as("vanphong"))
                        .section(Group.PERIODS_TO_CONFIRM)
                        .rows())
                .extracting(TaskRow::id)
                .contains(task);
        var first = periods.owed();
        assertThat(page(task, "vanphong")).contains("Gửi quá hạn, chờ xác nhận");
        assertThat(refused(task, "send-back-period", "vanphong", "due", first.toString(), "words", ""))
                .contains("Hãy nêu lý do");
        send(task, "send-back-period", "vanphong", "due", first.toString(), "words", "Thiếu danh sách");
        assertThat(scene.row(task).standing()).isEqualTo(Standing.REGULAR_LATE);
        send(task, "send-period", "dongkinh", "due", first.toString(), "words", "Đã bổ sung", "day", printed());
        send(task, "accept-period", "vanphong", "due", first.toString());
        assertThat(page(task, "dongkinh")).contains("Đã xác nhận, quá hạn").contains("Đã bổ sung");
        assertThat(sql.fetchSingle("select owed_on from task.fact_task where id = ?", task.value())
                        .get(0))
                .isNotNull();
    }

    @Test
    void whereNoRhythmIsNamedNothingIsOwedUntilTheAssignerSetsOne() throws Exception {
        var task = give("period:none", DeadlineKind.CONTINUOUS, null, null, "05977");
        assertThat(scene.row(task).course().deadline().owed()).isNull();
        assertThat(page(task, "dongkinh")).contains("Chưa đặt nhịp báo cáo").doesNotContain("send-period");
        assertThat(refused(task, "set-rhythm", "vanphong", "every", "")).contains("Hãy chọn bao lâu một lần");
        assertThat(refused(task, "set-rhythm", "vanphong", "every", "weekly", "dayOfMonth", "40"))
                .contains("Ngày là số từ 1 đến 31");
        send(task, "set-rhythm", "vanphong", "every", "quarterly", "dayOfMonth", "20");
        assertThat(page(task, "dongkinh"))
                .contains("hằng quý, ngày 20 của tháng cuối kỳ")
                .contains("send-period");
        assertThat(scene.row(task).course().deadline().owed()).isAfter(TaskScene.today());
    }

    @Test
    void whileARegularTaskStandsStillItOwesNothing() throws Exception {
        var parent = give("period:still", DeadlineKind.RECURRING, "monthly, before day 5", null, "05977", "05986");
        var alone = give("period:still alone", DeadlineKind.RECURRING, "monthly, before day 5", null, "05977");
        var share = scene.child(parent, "05977");
        for (var task : List.of(share, alone)) {
            scene.start(task, "dongkinh");
            assertThat(scene.row(task).state()).isEqualTo(TaskState.REGULAR);
        }
        for (var task : List.of(parent, alone)) {
            send(task, "suspend", "vanphong", "day", "", "words", "Chờ hướng dẫn của Bộ");
            assertThat(scene.row(task).standing()).isEqualTo(Standing.SUSPENDED);
        }
        // as if both had been given three months ago and suspended the day after
        sql.execute("""
                update task.task set rhythm_from = rhythm_from - 90, owed_on = owed_on - 90, suspended_on = current_date - 89
                where id in (?, ?)
                """, share.value(), alone.value());
        assertThat(page(share, "dongkinh")).contains("Không tính, việc tạm dừng");

        for (var task : List.of(parent, alone)) send(task, "resume", "vanphong");

        for (var task : List.of(share, alone)) {
            assertThat(scene.row(task).standing()).isEqualTo(Standing.REGULAR);
            assertThat(scene.row(task).state()).isEqualTo(TaskState.REGULAR);
            assertThat(scene.row(task).course().deadline().owed()).isAfterOrEqualTo(TaskScene.today());
            assertThat(page(task, "dongkinh"))
                    .contains("Không tính, việc tạm dừng")
                    .doesNotContain("Quá hạn, chưa có kết quả");
        }
    }

    @Test
    void everyShareOfAnInstructionHasItsOwnPeriods() {
        var parent = give("period:many", DeadlineKind.RECURRING, "monthly, before day 5", null, "05977", "05986");
        for (var body : List.of("05977", "05986")) {
            assertThat(scene.row(scene.child(parent, body)).course().deadline().owed())
                    .isNotNull();
        }
        sql.execute(
                "update task.task set owed_on = owed_on - 90 where id = ?",
                scene.child(parent, "05986").value());
        assertThat(scene.row(parent).standing()).isEqualTo(Standing.REGULAR_LATE);
    }

    @Test
    void perCentIsAskedForOnlyWhereThereIsSomethingToMeasure() throws Exception {
        var words = give("measure:words", DeadlineKind.NONE, null, null, "05977");
        assertThat(page(words, "dongkinh")).doesNotContain("name=\"percent\"");
        var measured = give("measure:target", DeadlineKind.NONE, null, "đạt ít nhất 500 hồ sơ", "05977");
        assertThat(page(measured, "dongkinh")).contains("name=\"percent\"").contains("đạt ít nhất 500 hồ sơ");
        send(measured, "progress", "dongkinh", "percent", "120/500", "words", "Đang số hóa");
        assertThat(scene.row(measured).progress()).isEqualTo(24);
        assertThat(page(measured, "vanphong")).contains("120/500. Đang số hóa").contains("24%");
        assertThat(refused(measured, "progress", "dongkinh", "percent", "600/500", "words", ""))
                .contains("ví dụ 120/500")
                .contains("600/500");
    }

    @Test
    void theDocumentThatProvesAResultIsNamedAndOnlyOneThatMayBeSeenIsLinked() throws Exception {
        var task = scene.give("proof:1", TaskScene.inDays(5), "05977");
        assertThat(refused(
                        task,
                        "submit",
                        "dongkinh",
                        "words",
                        "Đã xong",
                        "day",
                        printed(),
                        "proof",
                        "Kế hoạch số 12/KH-UBND",
                        "document",
                        "/documents/987654321"))
                .contains("Không mở được văn bản này")
                .contains("Kế hoạch số 12/KH-UBND");
        send(task, "submit", "dongkinh", "words", "Đã xong", "day", printed(), "proof", "Kế hoạch số 12/KH-UBND");
        assertThat(page(task, "vanphong")).contains("Kế hoạch số 12/KH-UBND").contains("theo văn bản ngày");
    }

    private TaskId give(
            String key, DeadlineKind kind, @Nullable String rule, @Nullable String target, String... leads) {
        var plain = scene.wish(key, null, leads);
        return scene.give(new GiveTask(
                plain.sourceKey(),
                null,
                plain.title(),
                plain.content(),
                plain.leadWords(),
                plain.leads(),
                plain.coordinating(),
                plain.field(),
                plain.product(),
                target,
                kind,
                null,
                rule == null ? null : "trước ngày 05 hằng tháng",
                rule,
                plain.authority()));
    }

    private void send(TaskId task, String action, String who, String... fields) throws Exception {
        browser.perform(form(task, action, who, fields)).andExpect(redirectedUrl("/tasks/" + task.value()));
    }

    private String refused(TaskId task, String action, String who, String... fields) throws Exception {
        return browser.perform(form(task, action, who, fields))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private AbstractMockHttpServletRequestBuilder<?> form(TaskId task, String action, String who, String... fields) {
        var request = multipart("/tasks/" + task.value() + "/" + action)
                .param("version", String.valueOf(scene.row(task).version()));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.with(signedInAs(who));
    }

    private String page(TaskId task, String who) throws Exception {
        return browser.perform(get("/tasks/" + task.value()).with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String printed() {
        return Formats.asPrinted(TaskScene.today());
    }
}
