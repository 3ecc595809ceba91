package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_PARTY;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.task.GiveTask;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
@Import(ReviewScene.class)
class AssignmentTest {
    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    Agencies agencies;

    @Autowired
    UserDetailsService people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    private DocumentId document;
    private Actor reviewer;

    @BeforeEach
    void aDocumentHasBeenRead() {
        document = scene.document();
        reviewer = ((SignedIn) people.loadUserByUsername("vanphong")).actor();
    }

    /// The departments of February 2025 are addressed; what those that have ended since were told goes to their heirs.
    @Test
    void aGroupIsItsMembersOnTheDayOfIssueAndThoseWhoTookThemOver() {
        sql.update(DOCUMENT_)
                .set(DOCUMENT_.ISSUED_ON, LocalDate.of(2025, 2, 10))
                .execute();
        confirm(1);
        var then = agencies.resolve("Các sở, ban, ngành", LocalDate.of(2025, 2, 10), reviewer.agency());
        var leads = assignments.plan(document, reviewer).ready().getFirst().leads();
        var members = ((Addressee.Group) then).members();
        assertThat(members).extracting(Agency::code).contains("STTTT").hasSizeGreaterThan(leads.size());
        assertThat(leads)
                .doesNotHaveDuplicates()
                .extracting(Agency::code)
                .contains("SKHCN")
                .doesNotContain("STTTT");
        assertThat(give(assignments.plan(document, reviewer))).isInstanceOf(AssignTasks.Given.class);
    }

    @Test
    void whatIsConfirmedAndAddressedIsGivenTheRestStays() {
        confirm(0, 1, 2);
        var plan = assignments.plan(document, reviewer);
        assertThat(plan.ready()).hasSize(2);
        assertThat(plan.blocked()).hasSize(1).first().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(AssignmentPlan.Reason.UNKNOWN_LEAD);
            assertThat(one.words()).containsExactly("Tổ giúp việc số 5");
        });
        assertThat(give(plan)).isInstanceOf(AssignTasks.Given.class);
        assertThat(states()).containsExactly(ProposalState.ASSIGNED, ProposalState.ASSIGNED, ProposalState.CONFIRMED);
        var members = plan.ready().get(1).leads().size();
        // one for Sở Nội vụ, a parent and a task for each member of the group
        assertThat(tasks()).isEqualTo(1 + 1 + members);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ban nào đó", "Các sở, ban, ngành"})
    void anAuthorityThatIsNotOneBodyKeepsTheTaskBack(String authority) throws Exception {
        correctAndConfirm(authority);
        var plan = assignments.plan(document, reviewer);
        assertThat(plan.ready()).isEmpty();
        assertThat(plan.blocked()).hasSize(1).first().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(AssignmentPlan.Reason.UNKNOWN_AUTHORITY);
            assertThat(one.words()).containsExactly(authority);
        });
        var words = "Thẩm quyền không khớp đúng một cơ quan: " + authority;
        open().andExpect(content().string(containsString(words)));
        var card = "/documents/" + document.value() + "/review";
        browser.perform(get(card).with(signedInAs("vanphong")))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void withoutAnAuthorityTheGiverAccepts() {
        correctAndConfirm(null);
        assertThat(assignments.plan(document, reviewer).tasks())
                .extracting(GiveTask::authority)
                .containsExactly(reviewer.agency());
    }

    @Test
    void theSummarySaysHowManyWillBeOverdueAtOnce() throws Exception {
        var words = "việc có thời hạn đã qua, giao xong sẽ quá hạn ngay.";
        confirm(1);
        open().andExpect(content().string(not(containsString(words))));
        confirm(0);
        open().andExpect(content().string(containsString("1 " + words)));
        var plan = assignments.plan(document, reviewer);
        var day = LocalDate.of(2025, 9, 30);
        assertThat(plan.pastDue(day)).isZero();
        assertThat(plan.pastDue(day.plusDays(1))).isEqualTo(1);
    }

    @Test
    void outOfASecondCopyNothingIsGivenUnasked() throws Exception {
        confirm(0);
        give(assignments.plan(document, reviewer));
        document = scene.document();
        confirm(0);
        var given = tasks();
        open().andExpect(content().string(containsString("Đã giao việc từ chính văn bản này")))
                .andExpect(content().string(containsString("name=\"again\"")));
        var plan = assignments.plan(document, reviewer);
        assertThat(give(plan)).isEqualTo(new AssignTasks.GivenBefore());
        assertThat(tasks()).isEqualTo(given);
        var seen = plan.ready().stream().map(task -> Seen.of(task.proposal())).toList();
        assertThat(assignments.assign(new AssignTasks(document, seen, true), reviewer))
                .isEqualTo(new AssignTasks.Given(1, 1));
    }

    @Test
    void theSameSentTwiceChangesNothing() {
        confirm(0, 1);
        var plan = assignments.plan(document, reviewer);
        give(plan);
        var given = tasks();
        assertThat(give(plan)).isEqualTo(new AssignTasks.Given(0, 0));
        assertThat(tasks()).isEqualTo(given);
    }

    @Test
    void whatIsConfirmedLaterIsGivenLater() {
        confirm(0);
        give(assignments.plan(document, reviewer));
        confirm(1);
        var later = assignments.plan(document, reviewer);
        assertThat(later.ready()).hasSize(1);
        assertThat(later.assigned()).hasSize(1);
        give(later);
        assertThat(states().subList(0, 2)).containsOnly(ProposalState.ASSIGNED);
    }

    @Test
    void whatChangedSinceTheSummaryIsNotGiven() {
        confirm(0);
        var plan = assignments.plan(document, reviewer);
        var proposal = repository.all(document).getFirst();
        reviews.correct(document, Seen.of(proposal), Proposals.saying("Nội dung khác"), reviewer);
        assertThat(give(plan)).isEqualTo(new AssignTasks.ChangedMeanwhile());
        assertThat(tasks()).isZero();
    }

    @Test
    void theSummarySaysWhatWouldBeGivenAndTheSamePageWhatHasBeen() throws Exception {
        confirm(0, 2);
        open().andExpect(content()
                .string(allOf(
                        containsString("Sẽ giao 1 việc cho 1 cơ quan"),
                        containsString("1 việc đã xác nhận nhưng chưa giao được"),
                        containsString("Chưa khớp cơ quan nào: Tổ giúp việc số 5"),
                        containsString("1 đề xuất chưa xác nhận, sẽ ở lại"))));
        var seen = Seen.of(repository.all(document).getFirst());
        for (int click = 0; click < 2; click++) {
            browser.perform(post(page())
                            .param("seen", seen.id().value() + "-" + seen.version())
                            .with(signedInAs("vanphong")))
                    .andExpect(redirectedUrl(page()));
            open().andExpect(content().string(containsString("Đã giao 1 việc")));
        }
        assertThat(tasks()).isEqualTo(1);
    }

    @RepeatedTest(12)
    void whateverIsDoneToTheProposalsNothingIsGivenTwice(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var seen = new ArrayList<Seen>();
        for (int i = 0; i < 40; i++) {
            var all = repository.all(document);
            var one = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            seen.add(Seen.of(one));
            // sometimes with what was seen long ago
            var version = random.nextInt(4) == 0 ? seen.get(random.nextInt(seen.size())) : Seen.of(one);
            switch (random.nextInt(6)) {
                case 0 -> reviews.confirm(document, version, reviewer);
                case 1 ->
                    reviews.split(document, version, Sentences.cut(one.says().content(), 1), reviewer);
                case 2 -> reviews.merge(document, version, Seen.of(other), reviewer);
                case 3 -> reviews.drop(document, version, reviewer);
                case 4 -> reviews.restore(document, version, reviewer);
                default -> give(assignments.plan(document, reviewer));
            }
            assertThat(repository.all(document))
                    .extracting(Proposal::ordinal)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        var given = states().stream().filter(ProposalState.ASSIGNED::equals).count();
        var sources = sql.select(TASK_.SOURCE_KEY)
                .from(TASK_)
                .where(TASK_.DOCUMENT_ID.eq(document.value()), TASK_.PARENT_ID.isNull())
                .fetch(TASK_.SOURCE_KEY);
        assertThat(sources).doesNotHaveDuplicates().hasSize((int) given);
    }

    @Test
    void whoWatchesAndWhoGuidesIsGivenWithTheTask() throws Exception {
        var read = repository.all(document).getFirst();
        var typed = read.says().beside(new Aside(List.of("Sở Tư pháp"), List.of("Ban nào đó")));
        reviews.correctAndConfirm(document, Seen.of(read), typed, reviewer);

        assertThat(repository.all(document).getFirst().says().aside()).isEqualTo(typed.aside());
        open().andExpect(content().string(containsString("theo dõi: Sở Tư pháp · hướng dẫn: Ban nào đó")));
        give(assignments.plan(document, reviewer));
        var parties = sql.select(TASK_PARTY.WORDS, TASK_PARTY.ROLE)
                .from(TASK_PARTY)
                .join(TASK_)
                .on(TASK_.ID.eq(TASK_PARTY.TASK_ID))
                .where(TASK_.DOCUMENT_ID.eq(document.value()))
                .fetch(row -> row.get(TASK_PARTY.ROLE) + " " + row.get(TASK_PARTY.WORDS));
        assertThat(parties).contains("MONITORING Sở Tư pháp", "GUIDING Ban nào đó");
    }

    private void confirm(int... indexes) {
        for (int index : indexes) {
            reviews.confirm(document, Seen.of(repository.all(document).get(index)), reviewer);
        }
    }

    private void correctAndConfirm(@Nullable String authority) {
        var read = repository.all(document).getFirst();
        var says = read.says();
        var typed = new Instruction(
                says.content(),
                says.summary(),
                says.lead(),
                says.coordinating(),
                says.due(),
                says.product(),
                says.target(),
                says.field(),
                authority);
        reviews.correctAndConfirm(document, Seen.of(read), typed, reviewer);
    }

    private AssignTasks.Outcome give(AssignmentPlan plan) {
        var seen = plan.ready().stream().map(ready -> Seen.of(ready.proposal())).toList();
        return assignments.assign(new AssignTasks(document, seen, false), reviewer);
    }

    private List<ProposalState> states() {
        return repository.all(document).stream().map(Proposal::state).toList();
    }

    private int tasks() {
        return sql.fetchCount(TASK_, TASK_.DOCUMENT_ID.eq(document.value()));
    }

    private String page() {
        return "/documents/" + document.value() + "/review/assignment";
    }

    private ResultActions open() throws Exception {
        return browser.perform(get(page()).with(signedInAs("vanphong")));
    }
}
