package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.testing.DatabaseTest;

/// Tasks written by hand.
@DatabaseTest
class NewTaskPagesTest {
    private static final String KEY = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";
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
    void aTaskIsKeptAsADraftFoundAgainByAColleagueAndGiven() throws Exception {
        send("keep", 0, "title", "Rà soát thủ tục", "leads", "Sở Nội", "deadline", "bao giờ cũng được")
                .andExpect(status().isFound());
        assertThat(page("/tasks/new", "vanphong2")).contains("Rà soát thủ tục").contains("draft=" + KEY);
        assertThat(page("/tasks/new?draft=" + KEY, "vanphong2"))
                .contains("bao giờ cũng được")
                .contains("Sở Nội</textarea>");
        send(
                        "give",
                        1,
                        "title",
                        "Rà soát thủ tục nháp",
                        "leads",
                        "Sở Nội vụ\nphường Đông Kinh",
                        "deadline",
                        "trong tháng 10",
                        "field",
                        "CCHC",
                        "coordinating",
                        "Sở Tài chính; Hội đồng lạ",
                        "monitoring",
                        "Sở Tư pháp; Sở Tài chính",
                        "guiding",
                        "Thanh tra lạ")
                .andExpect(status().isFound());
        var row = scene.rows(TaskFilter.of(Map.of("q", "ra soat thu tuc nhap")), scene.as("vanphong"))
                .getFirst();
        assertThat(row.children()).isEqualTo(2);
        assertThat(row.monitoring()).as("one part for each body").isEqualTo("Sở Tư pháp");
        assertThat(row.guiding()).isEqualTo("Thanh tra lạ");
        assertThat(scene.child(row.id(), "SNV")).isNotNull();
        assertThat(page("/tasks?q=ra+soat+thu+tuc+nhap", "vanphong")).contains("theo dõi: Sở Tư pháp");
        assertThat(row.deadlineKind()).isEqualTo(DeadlineKind.MONTH);
        assertThat(row.deadlineWords()).isEqualTo("trong tháng 10");
        assertThat(page("/tasks/new", "vanphong2")).doesNotContain("draft=" + KEY);
    }

    @Test
    void theSameFormSentTwiceGivesOneTask() throws Exception {
        for (int i = 0; i < 2; i++) {
            send("give", 0, "title", "Gửi hai lần", "leads", "Sở Nội vụ", "field", "CHUNG")
                    .andExpect(status().isFound());
        }
        assertThat(sql.fetchCount(sql.selectFrom("task.task").where("title = 'Gửi hai lần'")))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        var page = send("give", 0, "content", "Nội <dung>", "leads", "Sở Không Có", "deadline", "đẹp trời")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Hãy nhập tên nhiệm vụ")
                .contains("Chưa rõ “Sở Không Có” là cơ quan nào")
                .contains("Hãy chọn lĩnh vực")
                .contains("Chưa hiểu hạn này")
                .contains("Nội &lt;dung&gt;")
                .contains("đẹp trời");
        assertThat(WORD_WITHOUT_TEXT.matcher(page).results()).isEmpty();
    }

    @Test
    void whoOpenedAnOlderDraftIsToldSo() throws Exception {
        send("keep", 0, "title", "Một").andExpect(status().isFound());
        send("keep", 1, "title", "Hai").andExpect(status().isFound());
        assertThat(send("keep", 1, "title", "Ba").andReturn().getResponse().getContentAsString())
                .contains("vừa được người khác sửa")
                .contains("Ba");
        assertThat(page("/tasks/new?draft=" + KEY, "vanphong")).contains("Hai");
    }

    @Test
    void aDraftIsOfItsBodyAndMayBeDropped() throws Exception {
        send("keep", 0, "title", "Bỏ đi").andExpect(status().isFound());
        browser.perform(get("/tasks/new?draft=" + KEY).with(signedInAs("giamdoc.snv")))
                .andExpect(status().isNotFound());
        browser.perform(get("/tasks/new").with(signedInAs("dongkinh"))).andExpect(status().isForbidden());
        send("drop", 1).andExpect(status().isFound());
        assertThat(page("/tasks/new", "vanphong")).doesNotContain("Bỏ đi");
    }

    private ResultActions send(String what, int version, String... fields) throws Exception {
        var request = post("/tasks/new")
                .param("key", KEY)
                .param("version", "" + version)
                .param("do", what);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return browser.perform(request.with(signedInAs("vanphong")));
    }

    private String page(String address, String who) throws Exception {
        return browser.perform(get(address).with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
