package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_SOURCE;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.Span;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.testing.DatabaseTest;

/// A later notice repeats what an earlier one has given.
@DatabaseTest
@Import(ReviewScene.class)
class RepeatedProposalsTest {
    private static final String AGAIN = "Sở Nội vụ tiếp tục rà soát vị trí việc làm, báo cáo UBND tỉnh chậm nhất"
            + " 30/11/2025; Công an tỉnh làm sạch dữ liệu dân cư.";

    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    UserDetailsService people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    private DocumentId later;
    private String review;
    private long task;

    @BeforeEach
    void aTaskIsGivenAndALaterNoticeRepeatsIt() {
        Actor reviewer = ((SignedIn) people.loadUserByUsername("vanphong")).actor();
        var first = scene.document();
        var proposal = repository.all(first).getFirst();
        reviews.confirm(first, Seen.of(proposal), reviewer);
        var seen = assignments.plan(first, reviewer).ready().stream()
                .map(ready -> Seen.of(ready.proposal()))
                .toList();
        assignments.assign(new AssignTasks(first, seen, false), reviewer);
        task = sql.select(TASK_.ID)
                .from(TASK_)
                .where(TASK_.SOURCE_KEY.eq(proposal.sourceKey()))
                .fetchSingle()
                .value1();
        var deadline =
                new Deadline(Reading.DeadlineKind.DATE, LocalDate.of(2025, 11, 30), null, "chậm nhất 30/11/2025");
        var repeating = ReviewScene.task("t01", AGAIN, List.of("Sở Nội vụ"), deadline, new Span(1, 0, 60));
        var other = ReviewScene.task("t02", AGAIN, List.of("Sở Y tế"), deadline, new Span(1, 0, 60));
        later = scene.document(List.of(AGAIN), List.of(AGAIN), List.of(repeating, other));
        review = "/documents/" + later.value() + "/review";
    }

    @Test
    void theCardOffersTheTaskThatTheSameBodyHasAlready() throws Exception {
        open(review + "/proposals/" + id(0))
                .andExpect(content()
                        .string(allOf(
                                containsString("Gần như trùng với nhiệm vụ"),
                                containsString("href=\"/tasks/" + task + "\""),
                                containsString("Thông báo 12/TB-VP"),
                                containsString("hạn 30/9/2025"),
                                containsString("Văn bản này nêu hạn khác: 30/11/2025"))));
        open(review + "/proposals/" + id(1)).andExpect(content().string(not(containsString("trùng với nhiệm vụ"))));
    }

    @Test
    void joinedTheTaskShowsBothAndKeepsItsDeadline() throws Exception {
        send("/proposals/" + id(0) + "/join", "version", "0", "task", task + "").andExpect(status().isFound());
        assertThat(repository.all(later).getFirst().state()).isEqualTo(ProposalState.JOINED);
        open("/tasks/" + task)
                .andExpect(content()
                        .string(allOf(
                                containsString("Văn bản nhắc lại"),
                                containsString("“" + AGAIN + "”"),
                                containsString("nêu hạn 30/11/2025"),
                                containsString("Được nhắc lại tại"))));
        var row = sql.selectFrom(TASK_).where(TASK_.ID.eq(task)).fetchSingle();
        assertThat(row.getDeadline()).isEqualTo("2025-09-30");
        assertThat(row.getVersion()).isEqualTo(1);
        open("/tasks?document=" + later.value()).andExpect(content().string(containsString("/tasks/" + task)));
        open(review).andExpect(content().string(containsString("Đã gộp vào nhiệm vụ")));
        send("/proposals/" + id(0) + "/confirm", "version", "1");
        assertThat(repository.all(later).getFirst().state()).isEqualTo(ProposalState.JOINED);
    }

    @Test
    void sentTwiceItIsOneSource() throws Exception {
        for (int i = 0; i < 2; i++) send("/proposals/" + id(0) + "/join", "version", "0", "task", task + "");
        assertThat(sql.fetchCount(TASK_SOURCE)).isEqualTo(1);
    }

    @Test
    void keptApartItIsNotAskedAgain() throws Exception {
        send("/proposals/" + id(0) + "/keep-apart", "task", task + "").andExpect(status().isFound());
        open(review).andExpect(content().string(not(containsString("trùng với nhiệm vụ"))));
        assertThat(repository.all(later).getFirst().state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void nothingIsJoinedToATaskThatHasEndedOrThatIsNone() throws Exception {
        sql.update(TASK_).set(TASK_.STATE, "CANCELLED").where(TASK_.ID.eq(task)).execute();
        open(review).andExpect(content().string(not(containsString("trùng với nhiệm vụ"))));
        for (var other : List.of(task, 999_999L)) {
            send("/proposals/" + id(0) + "/join", "version", "0", "task", other + "");
        }
        assertThat(repository.all(later).getFirst().state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(sql.fetchCount(TASK_SOURCE)).isZero();
    }

    private long id(int index) {
        return repository.all(later).get(index).id().value();
    }

    private ResultActions open(String page) throws Exception {
        return browser.perform(get(page).with(signedInAs("vanphong"))).andExpect(status().isOk());
    }

    private ResultActions send(String action, String... parameters) throws Exception {
        var request = post(review + action).with(signedInAs("vanphong"));
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return browser.perform(request);
    }
}
