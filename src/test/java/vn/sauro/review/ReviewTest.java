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
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentRead;
import vn.sauro.shared.Notice;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
@Import(ReviewScene.class)
class ReviewTest {
    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationEventPublisher events;

    private DocumentId document;
    private String review;

    @BeforeEach
    void aDocumentHasBeenRead() {
        document = scene.document();
        review = "/documents/" + document.value() + "/review";
    }

    @Test
    void whatWasReadLiesReadyOnceHoweverOftenItIsTold() {
        events.publishEvent(new DocumentRead(document));
        assertThat(proposals()).hasSize(3).allMatch(one -> one.state() == ProposalState.PROPOSED);
        assertThat(proposals().getFirst().says().authority()).isEqualTo("Văn phòng UBND tỉnh Lạng Sơn");
    }

    @Test
    void thePageShowsThePaperTheDoubtsAndTheProposals() throws Exception {
        open(review)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("3 việc"),
                                containsString("0 đã xác nhận"),
                                containsString("1 điểm cần soát"),
                                containsString("30/60 là 50%, không phải 40%."),
                                containsString("chưa nêu thời hạn"),
                                containsString("<hr>"),
                                containsString("class=\"w d\""),
                                containsString("Chưa khớp cơ quan nào: Tổ giúp việc số 5"))));
    }

    @Test
    void theSelectedOneIsLitAndOpenAsAForm() throws Exception {
        open(review + "?selected=" + id(0))
                .andExpect(content()
                        .string(allOf(
                                containsString("lit"),
                                containsString("name=\"content\""),
                                containsString("→ Sở Nội vụ"),
                                containsString("value=\"30/9/2025\""))));
    }

    @Test
    void theOriginalIsAKeyAway() throws Exception {
        open(review + "?original=true").andExpect(content().string(containsString("truéc ngay 30/9/2025")));
    }

    @Test
    void aGroupIsShownWithItsMembers() throws Exception {
        open(review + "/proposals/" + id(1))
                .andExpect(content()
                        .string(allOf(containsString("cơ quan: Các sở, ban, ngành"), containsString("Sở Tư pháp"))));
        open(review + "/addressees?lead=Các sở, ban, ngành").andExpect(content().string(containsString("Sở Tư pháp")));
        open(review + "/addressees?coordinating=Ban nào đó")
                .andExpect(content().string(containsString("Chưa khớp cơ quan nào")));
    }

    @Test
    void confirmingMovesToTheNextUnconfirmed() throws Exception {
        send("/proposals/" + id(0) + "/confirm", "version", "0")
                .andExpect(redirectedUrl(review + "?selected=" + id(1) + "&mode=EDIT#p" + id(1)));
        assertThat(proposals().getFirst().state()).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void confirmingSaysWhatKeepsTheTaskFromBeingGiven() throws Exception {
        send("/proposals/" + id(2) + "/confirm", "version", "0")
                .andExpect(flash().attribute(
                                "notice",
                                new Notice(
                                        Notice.Kind.PROBLEM,
                                        "review.confirmed.unknown",
                                        List.of("Tổ giúp việc số 5"))));
        send("/proposals/" + id(0) + "/confirm", "version", "0")
                .andExpect(flash().attribute("notice", new Notice(Notice.Kind.DONE, "review.confirmed", List.of())));
    }

    @Test
    void theSelectedClosedCardCanBeConfirmedByAButton() throws Exception {
        var action = " hx-post=\"" + review + "/proposals/" + id(0) + "/confirm\"";
        open(review + "?mode=VIEW&selected=" + id(0)).andExpect(content().string(containsString(action + "><input")));
        open(review + "?selected=" + id(0))
                .andExpect(content().string(containsString(action + " hidden=\"hidden\"><input")));
        send("/proposals/" + id(0) + "/confirm", "version", "0", "mode", "VIEW");
        open(review + "?mode=VIEW&selected=" + id(0)).andExpect(content().string(not(containsString(action))));
    }

    @Test
    void aPartOfThePageIsSentToThePartThatChanges() throws Exception {
        browser.perform(post(review + "/proposals/" + id(0) + "/drop")
                        .param("version", "0")
                        .header("HX-Request", "true")
                        .with(signedInAs("vanphong")))
                .andExpect(redirectedUrl(review + "/proposals?selected=" + id(1) + "&mode=VIEW#p" + id(1)));
        open(review + "/proposals")
                .andExpect(content().string(allOf(containsString("Khôi phục"), containsString("2 việc"))));
    }

    @Test
    void whatWasDroppedCanBeRestored() throws Exception {
        send("/proposals/" + id(0) + "/drop", "version", "0");
        send("/proposals/" + id(0) + "/restore", "version", "1").andExpect(flash().attributeExists("notice"));
        assertThat(proposals().getFirst().state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void aCorrectionIsSavedWithCommasInNames() throws Exception {
        correct(0, 0, "lead", "Sở Văn hóa, Thể thao và Du lịch").andExpect(status().isFound());
        assertThat(proposals().getFirst().says().lead()).containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(proposals().getFirst().says().due().rule()).isEqualTo("before");
    }

    @Test
    void whatWasTypedStaysBesideWhatIsWrongWithIt() throws Exception {
        correct(0, 0, "deadline", "31/2/2025")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("31/2/2025"), containsString("Ngày chưa đúng"))));
        correct(0, 0, "deadline", "").andExpect(content().string(containsString("Hãy nhập ngày")));
        correct(0, 0, "content", " ").andExpect(content().string(containsString("Hãy nhập nội dung việc")));
        correct(0, 0, "deadlineKind", "CONTINUOUS").andExpect(content().string(containsString("không có ngày")));
        assertThat(proposals().getFirst().version()).isZero();
    }

    @Test
    void theSecondReviewerIsToldWhoWasFasterAndLosesNothing() throws Exception {
        correct(0, 0, "content", "Bản của người thứ nhất");
        browser.perform(form(0, 0, "content", "Bản của người thứ hai").with(signedInAs("vanphong2")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("đã được Nguyễn Thị Thu Hà sửa lúc"),
                                containsString("Bản của người thứ hai"),
                                containsString("Hiện nay: Bản của người thứ nhất"),
                                containsString("name=\"version\" value=\"1\""))));
        assertThat(proposals().getFirst().says().content()).isEqualTo("Bản của người thứ nhất");
        browser.perform(form(0, 1, "content", "Bản của người thứ hai").with(signedInAs("vanphong2")))
                .andExpect(status().isFound());
        assertThat(proposals().getFirst().says().content()).isEqualTo("Bản của người thứ hai");
    }

    @Test
    void anOldVersionIsRefusedWithASentence() throws Exception {
        send("/proposals/" + id(0) + "/confirm", "version", "0");
        send("/proposals/" + id(0) + "/drop", "version", "0");
        assertThat(proposals().getFirst().state()).isEqualTo(ProposalState.CONFIRMED);
    }

    @Test
    void aProposalIsSplitBetweenSentencesOrAtMarks() throws Exception {
        send("/proposals/" + id(0) + "/split", "version", "0", "behind", "1").andExpect(status().isFound());
        assertThat(proposals()).hasSize(4);
        assertThat(proposals().get(1).says().content()).isEqualTo("Công an tỉnh làm sạch dữ liệu dân cư.");
        assertThat(proposals().get(1).draft().spans())
                .extracting(span -> span.from())
                .containsExactly(22);
        send("/proposals/" + id(1) + "/split", "version", "0", "text", "Công an tỉnh | làm sạch");
        assertThat(proposals()).hasSize(5).extracting(Proposal::ordinal).isSorted();
    }

    @Test
    void withoutAMarkNothingIsSplitAndTheTextIsKept() throws Exception {
        send("/proposals/" + id(0) + "/split", "version", "0", "text", "không có dấu")
                .andExpect(
                        content().string(allOf(containsString("Chưa thấy chỗ tách"), containsString("không có dấu"))));
    }

    @Test
    void twoNeighboursAreMerged() throws Exception {
        send("/proposals/" + id(1) + "/merge", "version", "0", "other", id(0) + "", "otherVersion", "0");
        var visible = proposals().stream()
                .filter(one -> one.state() != ProposalState.MERGED)
                .toList();
        assertThat(visible).hasSize(2);
        assertThat(visible.getFirst().says().content()).endsWith("đơn giản hóa thủ tục.");
        open(review).andExpect(content().string(containsString("gộp lại")));
    }

    @Test
    void onlyNeighboursAreMerged() throws Exception {
        send("/proposals/" + id(0) + "/merge", "version", "0", "other", id(2) + "", "otherVersion", "0");
        assertThat(proposals()).allMatch(one -> one.state() == ProposalState.PROPOSED);
    }

    @Test
    void whatWasOverlookedIsAddedWhereItStandsOnThePage() throws Exception {
        open(review + "?add=true&selected=" + id(0)).andExpect(content().string(containsString("name=\"behind\"")));
        browser.perform(post(review + "/proposals")
                        .param("behind", id(0) + "")
                        .param("content", "Đã xử lý 30/60 hồ sơ")
                        .param("deadlineKind", "NONE")
                        .param("field", "CHUNG")
                        .with(signedInAs("vanphong")))
                .andExpect(status().isFound());
        assertThat(proposals().get(1).says().content()).isEqualTo("Đã xử lý 30/60 hồ sơ");
        assertThat(proposals().get(1).draft().spans()).hasSize(1);
    }

    @Test
    void theOfficeThatTookItInChecksItItsHeadAndTheChairmanLookAndNobodyElse() throws Exception {
        for (var head : new String[] {"chanhvanphong", "chutich"}) {
            browser.perform(get(review).with(signedInAs(head)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Giao việc</a>"))));
            browser.perform(post(review + "/proposals/" + id(0) + "/confirm")
                            .param("version", "0")
                            .with(signedInAs(head)))
                    .andExpect(status().isForbidden());
        }
        browser.perform(get(review).with(signedInAs("giamdoc.skhcn"))).andExpect(status().isNotFound());
        browser.perform(get(review).with(signedInAs("skhcn"))).andExpect(status().isForbidden());
    }

    @Test
    void aProposalOfAnotherDocumentIsNotFound() throws Exception {
        var other = repository.all(scene.document()).getFirst().id().value();
        send("/proposals/" + other + "/confirm", "version", "0").andExpect(status().isNotFound());
    }

    private List<Proposal> proposals() {
        return repository.all(document);
    }

    private long id(int index) {
        return proposals().get(index).id().value();
    }

    private ResultActions open(String page) throws Exception {
        return browser.perform(get(page).with(signedInAs("vanphong")));
    }

    private ResultActions send(String action, String... parameters) throws Exception {
        var request = post(review + action).with(signedInAs("vanphong"));
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return browser.perform(request);
    }

    private ResultActions correct(int index, int version, String field, String value) throws Exception {
        return browser.perform(form(index, version, field, value).with(signedInAs("vanphong")));
    }

    private MockHttpServletRequestBuilder form(int index, int version, String field, String value) {
        var request = post(review + "/proposals/" + id(index)).param("version", version + "");
        var typed = new java.util.HashMap<>(java.util.Map.of(
                "content", "Rà soát vị trí việc làm",
                "lead", "Sở Nội vụ",
                "deadlineKind", "DATE",
                "deadline", "30/9/2025",
                "field", "CCHC"));
        typed.put(field, value);
        typed.forEach(request::param);
        return request;
    }
}
