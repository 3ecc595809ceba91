package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.db.document.Tables.CORRECTION;
import static vn.sauro.db.review.Tables.PROPOSAL;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.List;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.document.DocumentId;
import vn.sauro.document.Documents;
import vn.sauro.shared.Notice;
import vn.sauro.testing.DatabaseTest;

/// Settling what is unsure where it stands: syllables, doubts, and single fields of a card.
@DatabaseTest
@Import(ReviewScene.class)
class PlacesTest {
    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    Documents documents;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    private DocumentId document;
    private String review;

    @BeforeEach
    void aDocumentHasBeenRead() {
        document = scene.document();
        review = "/documents/" + document.value() + "/review";
    }

    @Test
    void thePageCountsWhatIsToBeLookedAtAndLeadsThere() throws Exception {
        see(
                review,
                containsString("1 chỗ đọc chưa chắc"),
                containsString("1 điểm cần soát"),
                containsString("5 mục văn bản không nêu"),
                containsString("href=\"" + review + "/places/3/8\""),
                containsString("data-unstated=\"2\""),
                containsString("chưa nêu sản phẩm"));
    }

    @Test
    void aDoubtfulSyllableOpensWithWhatTheScannerWrote() throws Exception {
        see(
                review + "/places/3/8",
                containsString("Sửa “Sở” thành"),
                containsString("<code>S&amp;</code>"),
                containsString("name=\"version\" value=\"0\""));
        browser.perform(get(review + "/places/3/9").with(signedInAs("vanphong")))
                .andExpect(status().isNotFound());
        browser.perform(get(review + "/places/99/0").with(signedInAs("vanphong")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCorrectionIsKeptWithItsMakerAndReachesTheProposal() throws Exception {
        send("/places/3/8", "version", "0", "before", "Sở", "after", "Ban")
                .andExpect(redirectedUrl(review + "?mode=VIEW#L3"));
        assertThat(documents.text(document).restored().get(2)).startsWith("2. Giao Ban Nội vụ rà soát");
        assertThat(documents.text(document).original().get(2)).startsWith("2. Giao S& NOi vu");
        assertThat(documents.text(document).doubtful()).isEmpty();
        var task = documents.text(document).reading().tasks().getFirst();
        assertThat(task.spans().getFirst().to()).isEqualTo(61);
        var says = proposals().getFirst().says();
        assertThat(says.content()).startsWith("Ban Nội vụ rà soát");
        assertThat(says.lead()).containsExactly("Ban Nội vụ");
        assertThat(proposals().getFirst().version()).isEqualTo(1);
        var kept = sql.selectFrom(CORRECTION)
                .where(CORRECTION.DOCUMENT_ID.eq(document.value()))
                .fetchSingle();
        assertThat(kept.getBefore()).isEqualTo("Sở");
        assertThat(kept.getAfter()).isEqualTo("Ban");
        assertThat(kept.getAccountName()).isNotBlank();
    }

    @Test
    void aPartOfThePageGetsTheLineTheCountsAndTheCardsThatChanged() throws Exception {
        browser.perform(post(review + "/places/3/8")
                        .param("version", "0")
                        .param("before", "Sở")
                        .param("after", "Ban")
                        .header("HX-Request", "true")
                        .with(signedInAs("vanphong")))
                .andExpect(redirectedUrl(review + "/lines/3#L3"));
        see(
                review + "/lines/3",
                containsString("id=\"L3\""),
                not(containsString("1 chỗ đọc chưa chắc")),
                containsString("id=\"p" + id(0) + "\""),
                containsString("hx-swap-oob=\"true\""),
                not(containsString("id=\"p" + id(1) + "\"")));
    }

    @Test
    void whoeverComesSecondLosesNothing() throws Exception {
        send("/places/3/8", "version", "0", "before", "Sở", "after", "Ban");
        send("/places/3/8", "version", "0", "before", "Sở", "after", "Phòng")
                .andExpect(content()
                        .string(allOf(
                                containsString("vừa được người khác sửa"),
                                containsString("value=\"Phòng\""),
                                containsString("Sửa “Ban” thành"),
                                containsString("name=\"version\" value=\"1\""))));
        assertThat(documents.text(document).restored().get(2)).contains("Giao Ban Nội vụ");
    }

    @Test
    void nothingTypedIsNotSavedAndRightWordsCanBeLeft() throws Exception {
        send("/places/3/8", "version", "0", "before", "Sở", "after", " ")
                .andExpect(content().string(containsString("Hãy nhập chữ đúng")));
        send("/places/3/8", "version", "0", "before", "Sở", "after", "x".repeat(201))
                .andExpect(content().string(containsString("Dài quá 200 ký tự")));
        send("/places/3/8", "version", "0", "before", "Sở", "after", "sai", "keep", "true")
                .andExpect(status().isFound());
        assertThat(documents.text(document).restored().get(2)).contains("Giao Sở Nội vụ");
        assertThat(documents.text(document).doubtful()).isEmpty();
        assertThat(proposals().getFirst().version()).isZero();
    }

    @Test
    void aDoubtThatWasLookedAtCarriesTheNameAndCountsNoMore() throws Exception {
        send("/doubts/0").andExpect(redirectedUrl(review + "?mode=VIEW#doubt-0"));
        send("/doubts/0").andExpect(status().isFound());
        see(
                review,
                containsString("0 điểm cần soát"),
                containsString("Nguyễn Thị Thu Hà đã xem, giữ nguyên, lúc"),
                not(containsString(review + "/doubts/0\" hx-post")));
        send("/doubts/1").andExpect(status().isNotFound());
    }

    @Test
    void lookersOnSettleNothing() throws Exception {
        browser.perform(get(review).with(signedInAs("chanhvanphong")))
                .andExpect(content().string(not(containsString("/places/"))))
                .andExpect(content().string(not(containsString("/doubts/"))));
        for (var action : List.of("/doubts/0", "/places/3/8")) {
            browser.perform(post(review + action)
                            .param("version", "0")
                            .param("before", "Sở")
                            .with(signedInAs("chanhvanphong")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void aDeadlineAndAProductAreAddedOnTheCard() throws Exception {
        quick(1, 0, "deadline", "deadlineKind", "DATE", "deadline", "31/10/2025")
                .andExpect(status().isFound());
        quick(1, 1, "product", "product", "Kế hoạch").andExpect(status().isFound());
        var says = proposals().get(1).says();
        assertThat(says.due().date()).isEqualTo("2025-10-31");
        assertThat(says.product()).isEqualTo("Kế hoạch");
        assertThat(says.lead()).containsExactly("Các sở, ban, ngành");
    }

    @Test
    void aDayThatIsNoneIsToldBesideItsField() throws Exception {
        quick(1, 0, "deadline", "deadlineKind", "DATE", "deadline", "31/2/2025")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"31/2/2025\""),
                                containsString("id=\"due-problem\">Ngày chưa đúng"),
                                not(containsString("id=\"content\"")))));
        assertThat(proposals().get(1).version()).isZero();
    }

    @Test
    void aDeadlineInVagueWordsStandsOnTheCard() throws Exception {
        sql.update(PROPOSAL)
                .set(PROPOSAL.DEADLINE_NOTE, "theo lộ trình")
                .where(PROPOSAL.ID.eq(id(1)))
                .execute();
        see(review, containsString("(văn bản ghi: theo lộ trình)"));
    }

    @Test
    void aBodyThatNobodyKnowsIsStoredButNotCalledDone() throws Exception {
        quick(2, 0, "body", "leads", "true", "before", "Tổ giúp việc số 5", "body", "abc xyz")
                .andExpect(flash().attribute(
                                "notice",
                                new Notice(Notice.Kind.PROBLEM, "review.corrected.body.unknown", List.of("abc xyz"))));
        assertThat(proposals().get(2).says().lead()).containsExactly("abc xyz");
    }

    @Test
    void aBodyThatIsNotKnownIsExchangedWhereItStands() throws Exception {
        see(review, containsString("Chọn cơ quan thay cho “Tổ giúp việc số 5”"));
        quick(2, 0, "body", "leads", "true", "before", "Tổ giúp việc số 5", "body", "Sở Văn hóa, Thể thao và Du lịch");
        assertThat(proposals().get(2).says().lead()).containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        quick(2, 1, "body", "leads", "true", "before", "Sở Văn hóa, Thể thao và Du lịch", "body", " ");
        assertThat(proposals().get(2).version()).isEqualTo(1);
        quick(2, 0, "body", "leads", "true", "before", "Tổ giúp việc số 5", "body", "Sở Y tế");
        assertThat(proposals().get(2).version()).isEqualTo(1);
    }

    private ResultActions quick(int index, int version, String field, String... parameters) throws Exception {
        var all = new java.util.ArrayList<>(List.of(parameters));
        all.addAll(List.of("version", version + ""));
        return send("/proposals/" + id(index) + "/" + field, all.toArray(String[]::new));
    }

    @SafeVarargs
    private void see(String page, Matcher<String>... words) throws Exception {
        var answer = browser.perform(get(page).with(signedInAs("vanphong"))).andExpect(status().isOk());
        for (var word : words) answer.andExpect(content().string(word));
    }

    private ResultActions send(String action, String... parameters) throws Exception {
        var request = post(review + action).with(signedInAs("vanphong"));
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return browser.perform(request);
    }

    private List<Proposal> proposals() {
        return repository.all(document);
    }

    private long id(int index) {
        return proposals().get(index).id().value();
    }
}
