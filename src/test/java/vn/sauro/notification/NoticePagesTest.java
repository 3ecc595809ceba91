package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class NoticePagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    @Autowired
    DeadlineWatch watch;

    private NoticeScene scene;

    @BeforeEach
    void enter() {
        scene = new NoticeScene(context);
    }

    @Test
    void theBellCountsAndTheListLeadsToTheTask() throws Exception {
        var task = scene.give("bell", NoticeScene.today().plusDays(3), "SNV");
        assertThat(page("/today", "snv")).contains("Thông báo: 1 chưa đọc");
        var notice = scene.told("snv").getFirst().id().value();
        assertThat(page("/notices", "snv"))
                .contains("Được giao nhiệm vụ mới", "Rà soát thủ tục bell", "/notices/" + notice);
        web.perform(get("/notices/" + notice).with(signedInAs("snv")))
                .andExpect(redirectedUrl("/tasks/" + task.value()));
        assertThat(page("/notices", "snv")).contains("Thông báo: không có gì mới", "Không có thông báo nào chưa đọc");
        assertThat(page("/notices?show=ALL&kind=GIVEN", "snv")).contains("Rà soát thủ tục bell");
        assertThat(page("/notices?show=ALL&kind=OVERDUE", "snv")).doesNotContain("Rà soát thủ tục bell");
    }

    @Test
    void aNoticeOfManyDeadlinesOpensTheirList() throws Exception {
        var deadline = NoticeScene.today().plusDays(9);
        var tasks = scene.giveMany(3, deadline, "SNV");
        watch.look(deadline.minusDays(7));
        var notice = scene.told("snv").getFirst().id().value();
        assertThat(page("/notices?kind=DUE_SOON", "snv")).contains("3 nhiệm vụ, trong đó có: Rà soát thủ tục many 1");
        web.perform(get("/notices/" + notice).with(signedInAs("snv")))
                .andExpect(redirectedUrl("/notices/" + notice + "/tasks"));
        var list = page("/notices/" + notice + "/tasks", "snv");
        assertThat(list).contains("Sắp đến hạn (3)");
        for (var task : tasks) assertThat(list).contains("/tasks/" + task.value());
        web.perform(get("/notices/" + notice + "/tasks").with(signedInAs("stc")))
                .andExpect(status().isNotFound());
    }

    @Test
    void tickedOnesOrAllAreMarkedAsRead() throws Exception {
        scene.give("one", null, "SNV");
        scene.give("two", null, "SNV");
        scene.give("three", null, "SNV");
        var first = scene.told("snv").getFirst().id().value();
        web.perform(post("/notices/read").param("notice", "" + first).with(signedInAs("snv")))
                .andExpect(redirectedUrl("/notices"));
        assertThat(scene.notices.unread(scene.as("snv"))).isEqualTo(2);
        web.perform(post("/notices/read").param("all", "true").with(signedInAs("snv")));
        assertThat(scene.notices.unread(scene.as("snv"))).isZero();
    }

    @Test
    void aListLongerThanAPageGoesOnWhereItStopped() throws Exception {
        for (int i = 0; i < 30; i++) scene.give("page" + i, null, "SNV");
        var first = page("/notices", "snv");
        var next = first.replaceAll("(?s).*href=\"(/notices\\?after=[^\"]+)\".*", "$1");
        assertThat(page(next, "snv")).contains("Rà soát thủ tục page0<").doesNotContain("Rà soát thủ tục page29<");
    }

    @Test
    void whoIsNotToldSeesNoBell() throws Exception {
        assertThat(page("/accounts", "quantri")).doesNotContain("class=\"bell\"");
        web.perform(get("/notices").with(signedInAs("quantri"))).andExpect(status().isForbidden());
    }

    @Test
    void everyKindHasItsWords() {
        var words = ResourceBundle.getBundle("messages.notification", Locale.ROOT);
        assertThat(Arrays.stream(NoticeKind.values()).map(kind -> "notice." + kind))
                .allMatch(words::containsKey);
    }

    private String page(String path, String who) throws Exception {
        return web.perform(get(path).with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
