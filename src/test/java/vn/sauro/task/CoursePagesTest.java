package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.sauro.shared.Formats;
import vn.sauro.task.Today.Group;
import vn.sauro.testing.DatabaseTest;

/// Extensions, suspensions, commitments and obstacles, as the lead (phường Đông Kinh), the office and a
/// third body do them in the browser.
@DatabaseTest
class CoursePagesTest {
    private static final Pattern WORD_WITHOUT_TEXT = Pattern.compile("\\?\\?[\\w.]+\\?\\?");

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
    void anExtensionIsAskedForAndGrantedUntilAnotherDay() throws Exception {
        var task = scene.give("course:grant", TaskScene.inDays(5), "05977");
        send(task, "ask-extension", "dongkinh", "day", printed(30), "words", "Chờ Bộ hướng dẫn");
        assertThat(scene.row(task).deadline()).isEqualTo(TaskScene.inDays(5));
        assertThat(scene.lists
                        .today(scene.as("vanphong"))
                        .section(Group.TO_DECIDE)
                        .rows())
                .extracting(TaskRow::id)
                .contains(task);
        assertThat(scene.rows(TaskFilter.NONE.show(Show.ASKED), scene.as("dongkinh")))
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(page(task, "vanphong")).contains("đang chờ quyết định").contains("value=\"" + printed(30) + "\"");
        send(task, "grant-extension", "vanphong", "day", printed(20), "words", "");
        var row = scene.row(task);
        assertThat(row.deadline()).isEqualTo(TaskScene.inDays(20));
        assertThat(row.course().deadline().original()).isEqualTo(TaskScene.inDays(5));
        assertThat(page(task, "dongkinh"))
                .contains("Hạn ban đầu " + printed(5) + "; đã gia hạn 1 lần")
                .contains("Hạn chuyển từ ngày " + printed(5) + " sang ngày " + printed(20));
    }

    @Test
    void doneOnTimeOnlyByAnExtensionIsCountedApart() throws Exception {
        var task = scene.give("course:apart", TaskScene.inDays(0), "05977");
        send(task, "ask-extension", "dongkinh", "day", printed(9), "words", "Chờ kinh phí");
        send(task, "grant-extension", "vanphong", "day", printed(9), "words", "");
        // as if the task had been given to be done ten days ago
        sql.execute("update task.task set original_deadline = original_deadline - 10 where id = ?", task.value());
        scene.submit(task, TaskScene.inDays(-1), "dongkinh");
        scene.accept(task);
        assertThat(scene.row(task).standing()).isEqualTo(Standing.DONE_EXTENDED);
        var fact = sql.fetchSingle("select * from task.fact_task where id = ?", task.value());
        assertThat(fact.get("extensions")).isEqualTo(1);
        assertThat(fact.get("original_deadline", LocalDate.class)).isEqualTo(TaskScene.inDays(-10));
        assertThat(page(task, "dongkinh")).contains("Đúng hạn sau gia hạn");
    }

    @Test
    void aRefusedExtensionSaysWhyAndWhatIsWrongStandsBesideItsField() throws Exception {
        var task = scene.give("course:refuse", TaskScene.inDays(5), "05977");
        assertThat(refused(task, "ask-extension", "dongkinh", "day", printed(2), "words", "Chờ Bộ <hướng dẫn>"))
                .contains("Ngày mới phải sau hạn hiện nay")
                .contains("Chờ Bộ &lt;hướng dẫn&gt;")
                .contains("value=\"" + printed(2) + "\"");
        assertThat(refused(task, "ask-extension", "dongkinh", "day", "", "words", "Chờ"))
                .contains("Hãy nhập ngày gia hạn");
        send(task, "ask-extension", "dongkinh", "day", printed(30), "words", "Chờ Bộ hướng dẫn");
        assertThat(refused(task, "refuse-extension", "vanphong", "words", " ")).contains("Hãy nêu lý do");
        send(task, "refuse-extension", "vanphong", "words", "Việc gấp, không lùi được");
        assertThat(page(task, "dongkinh")).contains("Không cho gia hạn").contains("Việc gấp, không lùi được");
        assertThat(scene.row(task).deadline()).isEqualTo(TaskScene.inDays(5));
    }

    @Test
    void whatIsLateIsPromisedAndABrokenPromiseShows() throws Exception {
        var task = scene.give("course:promise", TaskScene.inDays(-3), "05977");
        assertThat(page(task, "dongkinh")).contains("Hãy gửi cam kết tiến độ").doesNotContain("ask-extension");
        send(task, "commit", "dongkinh", "day", printed(4), "words", "Tăng thêm hai người");
        assertThat(page(task, "vanphong"))
                .contains("Cam kết xong " + printed(4))
                .contains("Tăng thêm hai người");
        sql.execute("update task.task set promised_on = promised_on - 5 where id = ?", task.value());
        sql.execute(
                "update task.task_event set until = until - 5 where task_id = ? and kind = 'COMMITTED'", task.value());
        assertThat(page(task, "vanphong")).contains("Quá ngày cam kết").contains("Không giữ cam kết");
        assertThat(scene.rows(TaskFilter.NONE.show(Show.PROMISE_BROKEN), scene.as("vanphong")))
                .extracting(TaskRow::id)
                .contains(task);
    }

    @Test
    void aSuspendedTaskStandsStillAndIsResumed() throws Exception {
        var task = scene.give("course:pause", TaskScene.inDays(10), "05977");
        send(task, "suspend", "vanphong", "day", printed(6), "words", "Chờ luật mới");
        assertThat(scene.row(task).standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(page(task, "dongkinh"))
                .contains("Tạm dừng từ ngày " + printed(0))
                .contains("Chờ luật mới")
                .doesNotContain("/submit");
        // as if four days had passed and the day it was meant to go on had come
        sql.execute(
                "update task.task set suspended_on = suspended_on - 4, suspended_until = suspended_until - 6 where id = ?",
                task.value());
        assertThat(scene.lists
                        .today(scene.as("vanphong"))
                        .section(Group.TO_RESUME)
                        .rows())
                .extracting(TaskRow::id)
                .contains(task);
        send(task, "resume", "vanphong");
        var row = scene.row(task);
        assertThat(row.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(row.deadline()).isAfterOrEqualTo(TaskScene.inDays(14)).isBefore(TaskScene.inDays(26));
        assertThat(page(task, "dongkinh")).contains("do tạm dừng");
    }

    @Test
    void anObstacleIsSeenAndAnsweredByTheBodyNamed() throws Exception {
        var task = scene.give("course:obstacle", TaskScene.inDays(10), "05977");
        var remover = String.valueOf(scene.body("SYT").value());
        browser.perform(get("/tasks/" + task.value()).with(signedInAs("syt"))).andExpect(status().isNotFound());
        send(
                task,
                "name-obstacle",
                "dongkinh",
                "kind",
                "FUNDS",
                "words",
                "Chưa được cấp kinh phí",
                "agency",
                remover,
                "proposal",
                "Cấp 200 triệu đồng");
        assertThat(scene.lists.today(scene.as("syt")).section(Group.TO_UNBLOCK).rows())
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(scene.rows(TaskFilter.NONE.show(Show.STUCK), scene.as("syt")))
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(page("/today", "syt")).contains("Cần tháo gỡ");
        assertThat(page(task, "syt")).contains("Chưa được cấp kinh phí").contains("Cấp 200 triệu đồng");
        var id = scene.lists
                .detail(task, scene.as("syt"))
                .task()
                .obstacles()
                .getFirst()
                .id();
        assertThat(refused(task, "answer-obstacle", "syt", "obstacle", "" + id, "words", ""))
                .contains("Hãy viết nội dung trả lời");
        send(task, "answer-obstacle", "syt", "obstacle", "" + id, "words", "Đã bố trí trong quý IV");
        assertThat(scene.row(task).isStuck()).isFalse();
        assertThat(page(task, "dongkinh")).contains("Đã bố trí trong quý IV").contains("Vẫn còn vướng");
        send(task, "reopen-obstacle", "dongkinh", "obstacle", "" + id, "words", "Tiền chưa về");
        assertThat(scene.row(task).isStuck()).isTrue();
        send(task, "close-obstacle", "dongkinh", "obstacle", "" + id, "words", "");
        assertThat(scene.row(task).isStuck()).isFalse();
        // who helped may look back at it
        assertThat(page(task, "syt")).contains("Đã tháo gỡ");
    }

    @Test
    void anObstacleThatNoBodyWeKnowCouldRemoveIsForTheAssigner() throws Exception {
        var task = scene.give("course:ministry", TaskScene.inDays(10), "05977");
        assertThat(refused(task, "name-obstacle", "dongkinh", "kind", "RULES", "words", "Chưa có hướng dẫn"))
                .contains("Hãy chọn cơ quan có thể tháo gỡ");
        send(task, "name-obstacle", "dongkinh", "kind", "RULES", "words", "Chưa có hướng dẫn", "remover", "Bộ Nội vụ");
        assertThat(scene.lists
                        .today(scene.as("vanphong"))
                        .section(Group.TO_UNBLOCK)
                        .rows())
                .extracting(TaskRow::id)
                .contains(task);
    }

    @Test
    void whatEndsTakesItsObstaclesAndRequestsWithIt() throws Exception {
        var task = scene.give("course:ends", TaskScene.inDays(10), "05977");
        send(task, "name-obstacle", "dongkinh", "kind", "OTHER", "words", "Vướng", "remover", "Bộ Nội vụ");
        send(task, "ask-extension", "dongkinh", "day", printed(30), "words", "Chờ");
        scene.submit(task, TaskScene.today(), "dongkinh");
        scene.accept(task);
        assertThat(scene.row(task).isStuck()).isFalse();
        assertThat(scene.row(task).course().askedUntil()).isNull();
    }

    @Test
    void anExtendedShareKeepsTheWholeInTime() {
        var parent = scene.give("course:parent", TaskScene.inDays(-1), "05977", "05986");
        assertThat(scene.row(parent).standing()).isEqualTo(Standing.OVERDUE);
        for (var child : List.of(scene.child(parent, "05977"), scene.child(parent, "05986"))) {
            sql.execute("update task.task set deadline = deadline + 20, extensions = 1 where id = ?", child.value());
        }
        assertThat(scene.row(parent).standing()).isEqualTo(Standing.IN_TIME);
        sql.execute(
                "update task.task set deadline = original_deadline where id = ?",
                scene.child(parent, "05986").value());
        assertThat(scene.row(parent).standing()).isEqualTo(Standing.OVERDUE);
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
        return page("/tasks/" + task.value(), who);
    }

    private String page(String address, String who) throws Exception {
        var page = browser.perform(get(address).with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(WORD_WITHOUT_TEXT.matcher(page).results()).isEmpty();
        return page;
    }

    private static String printed(int days) {
        return Formats.asPrinted(TaskScene.inDays(days));
    }
}
