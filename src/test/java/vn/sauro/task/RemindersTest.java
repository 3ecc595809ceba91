package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.organisation.Agencies;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.Reminder.Line;
import vn.sauro.task.Reminder.Made;
import vn.sauro.task.Reminder.Refused;
import vn.sauro.testing.DatabaseTest;
import vn.sauro.testing.Golden;

@DatabaseTest
class RemindersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc web;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderLetter letter;

    @Autowired
    Agencies agencies;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void whatIsLateIsRemindedOfOnceADay() {
        var late = scene.give("late", TaskScene.inDays(-3), "SNV", "STP");
        var inTime = scene.give("in time", TaskScene.inDays(3), "SNV");
        var reminder = made("one");
        assertThat(reminder.lines()).extracting(Line::lead).containsExactly("Sở Nội vụ", "Sở Tư pháp");
        assertThat(reminder.lines()).extracting(Line::time).containsOnly(1);
        assertThat(reminder.daysLate(reminder.lines().getFirst())).isEqualTo(3);
        var child = scene.child(late, "SNV");
        var events = scene.lists.detail(child, scene.as("snv")).events();
        assertThat(events).extracting(TaskDetail.Event::kind).containsExactly(EventKind.GIVEN, EventKind.REMINDED);
        assertThat(scene.lists.detail(inTime, scene.as("snv")).events()).hasSize(1);
        assertThat(remind("two")).isEqualTo(Refused.ALL_REMINDED_TODAY);
    }

    @Test
    void askedTwiceFromOnePageItIsDoneOnce() {
        scene.give("late", TaskScene.inDays(-3), "SNV");
        assertThat(remind("same")).isEqualTo(remind("same"));
        assertThat(sql.fetchCount(sql.selectFrom("task.reminder_line"))).isEqualTo(1);
    }

    @Test
    void theSecondTimeIsCountedAndTold() throws Exception {
        var task = scene.give("late", TaskScene.inDays(-3), "SNV");
        made("one");
        sql.execute("update task.reminder set at = at - interval '2 days'");
        assertThat(made("two").lines()).extracting(Line::time).containsExactly(2);
        assertThat(reminders.told(List.of(task)).get(task).times()).isEqualTo(2);
        assertThat(page("/tasks?show=OVERDUE&side=GIVEN&unit=ASSIGNMENTS", "vanphong"))
                .contains("Đã đôn đốc lần 2 ngày", "Đôn đốc các nhiệm vụ quá hạn");
        assertThat(page("/tasks?show=OVERDUE", "snv"))
                .contains("Đã đôn đốc lần 2 ngày")
                .doesNotContain("Đôn đốc các nhiệm vụ quá hạn");
        assertThat(page("/tasks/" + task.value(), "snv")).contains("Đôn đốc", "lần 2");
    }

    @Test
    void whoHasReportedIsNotUrged() {
        var task = scene.give("reported", TaskScene.inDays(-3), "SNV");
        scene.submit(task, TaskScene.today(), "snv");
        assertThat(remind("one")).isEqualTo(Refused.NOTHING_LATE);
    }

    @Test
    void whatOthersGaveIsNotOursToRemindOf() {
        scene.give("late", TaskScene.inDays(-3), "SNV");
        assertThat(reminders.remind(TaskFilter.NONE, "one", scene.as("giamdoc.snv")))
                .isEqualTo(Refused.NOTHING_LATE);
    }

    @Test
    void onlyWhatTheListShowsIsRemindedOf() {
        scene.give("late", TaskScene.inDays(-3), "SNV");
        scene.give("late too", TaskScene.inDays(-4), "STP");
        var filter = TaskFilter.of(Map.of("agency", "" + scene.body("STP").value()));
        var made = (Made) reminders.remind(filter, "one", scene.as("vanphong"));
        assertThat(reminders.get(made.reminder(), scene.as("vanphong")).lines())
                .extracting(Line::lead)
                .containsExactly("Sở Tư pháp");
    }

    @Test
    void theButtonLeadsToTheLetterWhichIsOursAlone() throws Exception {
        var task = scene.give("late", TaskScene.inDays(-3), "SNV");
        scene.tasks.act(new TaskAction.ReportProgress(task, 0, 20, "Chờ Bộ hướng dẫn", List.of()), scene.as("snv"));
        var where = web.perform(post("/tasks/reminders")
                        .param("key", "k1")
                        .param("show", "OVERDUE")
                        .with(signedInAs("vanphong")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(where, "vanphong")).contains("Đã đôn đốc 1 nhiệm vụ của 1 cơ quan", "Chờ Bộ hướng dẫn");
        var bytes = web.perform(get(where + "/letter.docx").with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(bytes)).contains("Chờ Bộ hướng dẫn", "VĂN PHÒNG", "Kính gửi: Sở Nội vụ");
        web.perform(get(where).with(signedInAs("giamdoc.snv"))).andExpect(status().isNotFound());
        web.perform(get(where).with(signedInAs("snv"))).andExpect(status().isForbidden());
    }

    @Test
    void theLetterReadsAsAgreed() throws Exception {
        var day = LocalDate.of(2026, 11, 23);
        var reminder = new Reminder(
                new ReminderId(1),
                scene.body("VPUBND"),
                "Nguyễn Thị Thu Hà",
                Instant.from(day.atTime(9, 5).atZone(OfficeClock.ZONE)),
                List.of(
                        line("NV-2026-000012.001", "Số hóa hồ sơ còn hiệu lực", "Sở Nội vụ", day.minusDays(9), 2, null),
                        line(
                                "NV-2026-000015",
                                "Ban hành kế hoạch chuyển đổi số",
                                "Sở Nội vụ",
                                day.minusDays(2),
                                1,
                                "Chờ Bộ hướng dẫn"),
                        line(
                                "NV-2026-000012.002",
                                "Số hóa hồ sơ còn hiệu lực",
                                "UBND phường Đông Kinh",
                                day.minusDays(9),
                                1,
                                "Thiếu máy quét")));
        var out = new ByteArrayOutputStream();
        letter.of(reminder, agencies.letterhead(reminder.agency())).write(out);
        Golden.assertMatches("task/reminder-letter.txt", text(out.toByteArray()));
    }

    private static Line line(String code, String title, String lead, LocalDate deadline, int time, String hindrance) {
        return new Line(
                new TaskId(1), code, title, lead, "Thông báo 263/TB-VP ngày 15/8/2026", deadline, time, hindrance);
    }

    private Reminder made(String key) {
        return reminders.get(((Made) remind(key)).reminder(), scene.as("vanphong"));
    }

    private Reminder.Outcome remind(String key) {
        return reminders.remind(TaskFilter.NONE, key, scene.as("vanphong"));
    }

    /// What a reader of the file reads, a line for each paragraph and each row of a table.
    private static String text(byte[] bytes) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return word.getBodyElements().stream().map(RemindersTest::text).collect(Collectors.joining("\n")) + "\n";
        }
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table ->
                table.getRows().stream()
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> cell.getText().strip().replace("\n", " / "))
                                .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private String page(String path, String who) throws Exception {
        return web.perform(get(path).with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
