package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.sauro.shared.Paging;
import vn.sauro.testing.DatabaseTest;

/// Scores of bodies, and the rules they are made by.
@DatabaseTest
class ScoresTest {
    private static final LocalDate TODAY = TaskScene.today();
    private static final ScorePeriod YEAR = new ScorePeriod(TODAY.getYear() - 1, 0);
    private static final ScoreRule RULE = new ScoreRule(TODAY, 100, 80, 50, 10, 20, 0, 5, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    DSLContext sql;

    @Autowired
    Scores scores;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void whatIsDoneLateEarnsLessAndWhatIsNotDueEarnsNothingYet() {
        assertThat(RULE.points(Standing.DONE_ON_TIME, false)).isEqualTo(100);
        assertThat(RULE.points(Standing.DONE_EXTENDED, false)).isEqualTo(80);
        assertThat(RULE.points(Standing.DONE_LATE, false)).isEqualTo(50);
        assertThat(RULE.points(Standing.DONE_LATE, true)).isEqualTo(20);
        assertThat(RULE.points(Standing.OVERDUE, false)).isZero();
        assertThat(RULE.points(Standing.IN_TIME, false)).isNull();
        assertThat(RULE.points(Standing.SUSPENDED, false)).isNull();
    }

    @Test
    void equalMeansShareARankAndSmallNumbersHaveNone() {
        var ranked = Score.ranked(
                List.of(
                        score("D", 40, 4),
                        score("A", 450, 5),
                        score("B", 900, 10),
                        score("C", 400, 5),
                        score("E", 0, 0)),
                5);
        assertThat(ranked).extracting(Score::name).containsExactly("A", "B", "C", "D", "E");
        assertThat(ranked).extracting(Score::rank).containsExactly(1, 1, 3, null, null);
        assertThat(ranked).extracting(Score::mean).containsExactly(90.0, 90.0, 80.0, 10.0, null);
    }

    private static Score score(String name, int points, int scored) {
        return new Score(name, Counts.NONE, points, scored, null, TaskFilter.NONE);
    }

    @Test
    void historyIsScoredUnderTheRuleOfItsDay() {
        var june = LocalDate.of(YEAR.year(), 6, 10);
        finish(scene.give("score:june", june, "SNV"), june.plusDays(3));
        finish(scene.give("score:on time", june, "SNV"), june);
        assertThat(snv().points()).isEqualTo(150);
        // in force for tasks due from 1 July on
        rule(LocalDate.of(YEAR.year(), 7, 1), 10);
        assertThat(snv().points()).isEqualTo(150);
        var july = LocalDate.of(YEAR.year(), 7, 10);
        finish(scene.give("score:july", july, "SNV"), july.plusDays(3));
        assertThat(snv().points()).isEqualTo(160);
        assertThat(snv().mean()).isEqualTo(53.3);
        assertThat(snv().rank()).isNull();
        assertThat(ranking().rules()).hasSize(2);
    }

    @Test
    void everyFigureIsThatOfItsList() {
        for (int i = 0; i < 7; i++) {
            var day = LocalDate.of(YEAR.year(), 3 + i, 10);
            var task = scene.give("score:list" + i, day, "SNV");
            if (i % 3 != 0) finish(task, day.plusDays(i % 3 == 1 ? 0 : 20));
        }
        var lastDay = LocalDate.of(YEAR.year(), 12, 31);
        scene.submit(scene.give("score:reported in time", lastDay, "SNV"), lastDay, "snv");
        var snv = snv();
        assertThat(snv.scored()).isEqualTo(7);
        assertThat(snv.points()).isEqualTo(2 * 100 + 2 * 20);
        assertThat(snv.rank()).isEqualTo(1);
        assertThat(length(snv.filter())).isEqualTo(snv.counts().total());
        assertThat(length(snv.unscoredOnes())).isEqualTo(snv.unscored()).isEqualTo(1);
        for (var column : Score.COLUMNS) {
            assertThat(length(snv.filter().show(column)))
                    .as(column.name())
                    .isEqualTo(snv.counts().of(column));
        }
    }

    @Test
    void anAdministratorSetsARuleFromADayOnButNotBackwards() throws Exception {
        browser.perform(typed(TODAY.plusDays(1).toString(), "90", "60")).andExpect(redirectedUrl("/score-rules"));
        assertThat(scores.rules().getFirst())
                .satisfies(rule -> assertThat(rule.onTime()).isEqualTo(90))
                .satisfies(rule -> assertThat(rule.validFrom()).isEqualTo(TODAY.plusDays(1)));
        browser.perform(typed(TODAY.minusDays(1).toString(), "91", "60"))
                .andExpect(content().string(containsString("không có hiệu lực trở về trước")))
                .andExpect(content().string(containsString("value=\"91\"")));
        browser.perform(typed(TODAY.plusDays(2).toString(), "50", "60"))
                .andExpect(content().string(containsString("không được nhiều điểm hơn")));
        browser.perform(typed(TODAY.plusDays(2).toString(), "trăm", "60"))
                .andExpect(content().string(containsString("Hãy nhập một số")))
                .andExpect(content().string(containsString("value=\"trăm\"")));
        assertThat(scores.rules()).hasSize(2);
        browser.perform(get("/score-rules").with(signedInAs("quantri")))
                .andExpect(content().string(containsString("Lê Quốc Cường")))
                .andExpect(content().string(containsString("Chấm điểm")));
        browser.perform(get("/score-rules").with(signedInAs("vanphong"))).andExpect(status().isForbidden());
    }

    @Test
    void theScoresHaveTheirPage() throws Exception {
        finish(scene.give("score:page", LocalDate.of(YEAR.year(), 5, 5), "SNV"), LocalDate.of(YEAR.year(), 5, 5));
        browser.perform(get("/board/scores?period=" + YEAR.code()).with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Nội vụ")))
                .andExpect(content().string(containsString("ít việc")))
                .andExpect(content().string(containsString("Năm " + YEAR.year())));
        browser.perform(get("/board/scores?period=what&tier=nobody").with(signedInAs("vanphong")))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder typed(String from, String onTime, String extended) {
        var request = post("/score-rules").param("validFrom", from);
        Map.of("late", "50", "lateDays", "10", "veryLate", "20", "overdue", "0", "fewest", "5")
                .forEach(request::param);
        return request.param("onTime", onTime).param("extended", extended).with(signedInAs("quantri"));
    }

    private Scores.Ranking ranking() {
        return scores.ranking(YEAR, Tier.DEPARTMENTS, scene.as("vanphong"));
    }

    private Score snv() {
        return ranking().scores().stream()
                .filter(score -> score.name().equals("Sở Nội vụ"))
                .findFirst()
                .orElseThrow();
    }

    private void finish(TaskId task, LocalDate provedOn) {
        scene.submit(task, provedOn, "snv");
        assertThat(scene.accept(task)).isInstanceOf(TaskAction.Changed.class);
    }

    private void rule(LocalDate from, int late) {
        sql.execute(
                "insert into task.score_rule (valid_from, on_time, extended, late, late_days, very_late, overdue, fewest, made_at)"
                        + " values (?::date, 100, 80, ?, 10, 0, 0, 5, now())",
                from,
                late);
    }

    private long length(TaskFilter filter) {
        return scene.lists.page(filter, Paging.first(), scene.as("vanphong")).total();
    }
}
