package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.testing.DatabaseTest;

/// A decision on the calendar, from the administrator's page to the tasks whose deadline moves with it.
@DatabaseTest
class CalendarDecisionTest {
    /// A Monday in a year without decisions or holidays near it.
    private static final LocalDate FROM = LocalDate.of(2031, 6, 2);

    @Autowired
    private MockMvc pages;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OfficeCalendar office;

    @Autowired
    private JdbcTemplate sql;

    private TaskScene scene;

    @BeforeEach
    void scene() {
        scene = new TaskScene(context);
    }

    private void give(String key, int days, LocalDate deadline, String... leads) {
        var plain = scene.wish(key, deadline, leads);
        var rule = days + " working days from " + FROM;
        var wish = new GiveTask(
                plain.sourceKey(),
                null,
                plain.title(),
                plain.content(),
                plain.leadWords(),
                plain.leads(),
                plain.coordinating(),
                plain.field(),
                plain.product(),
                plain.target(),
                plain.deadlineKind(),
                plain.deadline(),
                days + " ngày làm việc kể từ ngày ký",
                rule,
                plain.authority());
        scene.tasks.give(List.of(wish), "Thông báo thử", scene.as("vanphong"));
    }

    private static MockHttpServletRequestBuilder decision(String seen) {
        return post("/calendar/decisions")
                .param("year", "2031")
                .param("kind", "SWAPPED_OFF")
                .param("day", "05/6/2031")
                .param("instead", "14/6/2031")
                .param("name", "Nghỉ hoán đổi")
                .param("document", "Quyết định 1234/QĐ-TTg")
                .param("decidedOn", "01/12/2030")
                .param("seen", seen);
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(signedInAs("quantri")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String preview(MockHttpServletRequestBuilder request) throws Exception {
        var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page(request));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private LocalDate deadline(String key) {
        return sql.queryForList("select distinct deadline from task.task where source_key = ?", LocalDate.class, key)
                .getFirst();
    }

    private long events(String key) {
        return sql.queryForObject(
                "select count(*) from task.task_event e join task.task t on t.id = e.task_id"
                        + " where t.source_key = ? and e.kind = 'DEADLINE_MOVED' and e.deadline = t.deadline",
                Long.class,
                key);
    }

    @Test
    void openDeadlinesThatMoveAreListedBeforeAndMovedAfter() throws Exception {
        give("counted", 5, LocalDate.of(2031, 6, 9), "SNV");
        give("many", 5, LocalDate.of(2031, 6, 9), "SNV", "STC");
        give("fixed-by-hand", 5, LocalDate.of(2031, 6, 11), "SNV");
        give("over-both", 15, LocalDate.of(2031, 6, 23), "SNV");

        var shown = page(decision(""));
        assertThat(shown)
                .contains("4 hạn đang mở sẽ đổi", "09/6/2031", "10/6/2031", "value=\"Quyết định 1234/QĐ-TTg\"");
        assertThat(deadline("counted")).isEqualTo(LocalDate.of(2031, 6, 9));

        pages.perform(decision(preview(decision(""))).with(signedInAs("quantri")))
                .andExpect(status().is3xxRedirection());
        assertThat(deadline("counted")).isEqualTo(LocalDate.of(2031, 6, 10));
        assertThat(deadline("many")).isEqualTo(LocalDate.of(2031, 6, 10));
        assertThat(events("counted")).isEqualTo(1);
        assertThat(events("many")).isEqualTo(3);
        assertThat(deadline("fixed-by-hand")).isEqualTo(LocalDate.of(2031, 6, 11));
        assertThat(deadline("over-both")).isEqualTo(LocalDate.of(2031, 6, 23));
        assertThat(office.now().isWorkingDay(LocalDate.of(2031, 6, 14))).isTrue();
        assertThat(page(get("/calendar?year=2031"))).contains("Quyết định 1234/QĐ-TTg ngày 01/12/2030");
        var id = sql.queryForObject("select id from task.task where source_key = 'counted'", Long.class);
        assertThat(pages.perform(get("/tasks/" + id).with(signedInAs("vanphong")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Cách tính hạn", "05/6/2031 Nghỉ hoán đổi", "hết hạn ngày 10/6/2031")
                .contains("Hạn chuyển theo lịch làm việc", "tạm tính");
    }

    @Test
    void withdrawingMovesThemBack() throws Exception {
        give("counted", 5, LocalDate.of(2031, 6, 9), "SNV");
        pages.perform(decision(preview(decision(""))).with(signedInAs("quantri")));
        var id = sql.queryForObject(
                "select id from officecalendar.decided_day where day = date '2031-06-05'", Long.class);
        var path = "/calendar/decisions/" + id + "/withdraw";
        var reason = "theo Quyết định 1300/QĐ-TTg";
        assertThat(page(post(path).param("reason", " "))).contains("Hãy nhập lý do thu hồi.");
        var sign = preview(post(path).param("reason", reason).param("seen", ""));
        pages.perform(post(path).param("reason", reason).param("seen", sign).with(signedInAs("quantri")))
                .andExpect(status().is3xxRedirection());
        assertThat(deadline("counted")).isEqualTo(LocalDate.of(2031, 6, 9));
        assertThat(page(get("/calendar/decisions?year=2031"))).contains(reason);
        assertThat(page(post(path).param("reason", reason).param("seen", sign))).contains("đã được thu hồi trước đó");
    }

    @Test
    void aListThatChangedMeanwhileIsShownAgain() throws Exception {
        var sign = preview(decision(""));
        give("counted", 5, LocalDate.of(2031, 6, 9), "SNV");
        assertThat(page(decision(sign))).contains("1 hạn đang mở sẽ đổi");
        assertThat(deadline("counted")).isEqualTo(LocalDate.of(2031, 6, 9));
    }

    @Test
    void whatADecisionCannotSayIsRefusedWithWhatWasTyped() throws Exception {
        assertThat(page(decision("").param("until", "04/6/2031"))).contains("Ngày cuối trước ngày đầu.");
        assertThat(page(post("/calendar/decisions")
                        .param("year", "2031")
                        .param("kind", "SWAPPED_OFF")
                        .param("day", "07/6/2031")
                        .param("document", "Quyết định 9/QĐ-UBND")))
                .contains(
                        "Hãy nhập ngày", "Hãy nhập tên ngày", "value=\"07/6/2031\"", "value=\"Quyết định 9/QĐ-UBND\"");
        pages.perform(get("/calendar/decisions").with(signedInAs("vanphong"))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder tet(String seen) {
        return post("/calendar/decisions")
                .param("year", "2031")
                .param("kind", "HOLIDAY")
                .param("day", "22/01/2031")
                .param("until", "26/01/2031")
                .param("name", "Tết Âm lịch")
                .param("document", "Thông báo 1/TB-BNV")
                .param("decidedOn", "15/10/2030")
                .param("seen", seen);
    }

    @Test
    void aYearIsCertainOnceItsTetIsDecided() throws Exception {
        assertThat(page(get("/calendar/decisions?year=2031"))).contains("tạm tính");
        assertThat(office.lately().isProvisional(2031)).isTrue();
        pages.perform(tet(preview(tet(""))).with(signedInAs("quantri"))).andExpect(status().is3xxRedirection());
        assertThat(office.now().isProvisional(2031)).isFalse();
        assertThat(office.lately().isProvisional(2031)).isFalse();
        assertThat(page(get("/calendar/decisions?year=2031"))).doesNotContain("tạm tính");
        assertThat(page(tet(""))).contains("đã được nhập với cùng loại");
    }
}
