package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.review.Proposals.proposal;
import static vn.sauro.review.Proposals.saying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.Span;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Merged;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.review.Outcome.Split;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

class ProposalTest {
    private static final List<String> PAGE = List.of(
            "2. Sở Nội vụ rà soát vị trí việc làm, trình UBND tỉnh",
            "trước ngày 30/9/2025; Công an tỉnh hướng dẫn các xã,",
            "phường làm sạch dữ liệu dân cư trong tháng 10/2025.");
    private static final String TEXT = "Sở Nội vụ rà soát vị trí việc làm, trình UBND tỉnh trước ngày 30/9/2025;"
            + " Công an tỉnh hướng dẫn các xã, phường làm sạch dữ liệu dân cư trong tháng 10/2025.";
    private static final List<Span> SPANS = List.of(new Span(1, 3, 53), new Span(2, 0, 52), new Span(3, 0, 51));

    private final PageText page = new PageText(PAGE);
    private final Proposal read = proposal(1, TEXT, SPANS);

    @Test
    void whatWasReadIsBelievedOnceConfirmed() {
        assertThat(read.confirm(0))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.proposal().state()).isEqualTo(ProposalState.CONFIRMED));
    }

    @Test
    void anOldVersionIsRefused() {
        var refused = Refused.CHANGED_MEANWHILE;
        assertThat(read.confirm(7)).isEqualTo(refused);
        assertThat(read.correct(7, saying("khác"))).isEqualTo(refused);
        assertThat(read.correctAndConfirm(7, saying("khác"))).isEqualTo(refused);
        assertThat(read.drop(7)).isEqualTo(refused);
        assertThat(read.restore(7)).isEqualTo(refused);
        assertThat(read.split(7, List.of("a", "b"), page, null)).isEqualTo(refused);
        assertThat(read.merge(0, proposal(2, "khác", List.of()), 7, page)).isEqualTo(refused);
    }

    @Test
    void whatHasLeftTheListIsNotChanged() {
        assertThat(in(ProposalState.ASSIGNED).confirm(0)).isEqualTo(Refused.ALREADY_ASSIGNED);
        assertThat(in(ProposalState.ASSIGNED).drop(0)).isEqualTo(Refused.ALREADY_ASSIGNED);
        assertThat(in(ProposalState.DROPPED).correct(0, saying("khác"))).isEqualTo(Refused.DROPPED);
        assertThat(in(ProposalState.MERGED).restore(0)).isEqualTo(Refused.NOT_DROPPED);
        assertThat(in(ProposalState.MERGED).confirm(0)).isEqualTo(Refused.MERGED_AWAY);
        assertThat(read.merge(0, proposalIn(2, ProposalState.ASSIGNED), 0, page))
                .isEqualTo(Refused.ALREADY_ASSIGNED);
    }

    @Test
    void whatWasDroppedComesBackUnconfirmed() {
        assertThat(in(ProposalState.DROPPED).restore(0))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.proposal().state()).isEqualTo(ProposalState.PROPOSED));
    }

    @Test
    void aCorrectionDoesNotConfirm() {
        assertThat(read.correct(0, saying("khác"))).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.proposal().says().content()).isEqualTo("khác");
            assertThat(changed.proposal().state()).isEqualTo(ProposalState.PROPOSED);
        });
    }

    @Test
    void eachPartKeepsItsPlaceOnThePage() {
        var split = split(read, TEXT.substring(0, 72), TEXT.substring(72));
        assertThat(split.first().draft().spans()).containsExactly(new Span(1, 3, 53), new Span(2, 0, 21));
        assertThat(split.others().getFirst().spans()).containsExactly(new Span(2, 22, 52), new Span(3, 0, 51));
    }

    @Test
    void theDeadlineStaysWithThePartThatNamesIt() {
        var split = split(read, TEXT.substring(0, 72), TEXT.substring(72));
        assertThat(split.first().says().due()).isEqualTo(Proposals.BY_SEPTEMBER);
        assertThat(split.others().getFirst().says().due().isStated()).isFalse();
    }

    @Test
    void aCorrectedTextIsCutWhereItAgreesWithThePage() {
        var corrected = TEXT.replace("rà soát", "rà soát, bổ sung");
        int cut = corrected.indexOf(" Công an");
        var split = split(proposal(1, corrected, SPANS), corrected.substring(0, cut), corrected.substring(cut));
        assertThat(split.others().getFirst().spans().getFirst()).isEqualTo(new Span(2, 22, 52));
    }

    @Test
    void onePartIsNoSplit() {
        assertThat(read.split(0, List.of(TEXT, "  "), page, null)).isEqualTo(Refused.NOT_SPLIT);
    }

    @Test
    void mergingJoinsInTheOrderOfThePageWhicheverOneBegins() {
        var second = proposal(2, "Công an tỉnh hướng dẫn.", List.of(new Span(2, 22, 52)));
        assertThat(read.merge(0, second, 0, page)).isEqualTo(second.merge(0, read, 0, page));
        assertThat(read.merge(0, second, 0, page)).isInstanceOfSatisfying(Merged.class, merged -> {
            assertThat(merged.into().id()).isEqualTo(read.id());
            assertThat(merged.into().says().content()).isEqualTo(TEXT + " Công an tỉnh hướng dẫn.");
            assertThat(merged.into().state()).isEqualTo(ProposalState.PROPOSED);
            assertThat(merged.absorbed().state()).isEqualTo(ProposalState.MERGED);
        });
    }

    @Test
    void mergingKeepsEveryBodyOnceAndTheLeadAboveTheCoordinating() {
        var first = new Instruction(
                "a", "", List.of("Sở Nội vụ"), List.of("Sở Tài chính"), Due.UNSTATED, null, null, WorkField.CCHC, null);
        var second = new Instruction(
                "b",
                "",
                List.of("Sở Tài chính"),
                List.of(),
                Proposals.BY_SEPTEMBER,
                "Báo cáo",
                null,
                WorkField.DE_AN_06,
                "X");
        var both = first.and(second, false);
        assertThat(both.lead()).containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(both.coordinating()).isEmpty();
        assertThat(both.due()).isEqualTo(Proposals.BY_SEPTEMBER);
        assertThat(both.product()).isEqualTo("Báo cáo");
        assertThat(both.field()).isEqualTo(WorkField.CHUNG);
        assertThat(both.authority()).isEqualTo("X");
    }

    @Test
    void twoSentencesApartOnThePageAreJoinedByASemicolonInTheSummary() {
        var first = proposal(1, "Sở Nội vụ rà soát", List.of(new Span(1, 3, 20)));
        var apart = proposal(2, "Công an tỉnh hướng dẫn các xã,", List.of(new Span(2, 22, 52)));
        var next = proposal(2, "vị trí việc làm,", List.of(new Span(1, 21, 37)));
        assertThat(summary(first.merge(0, apart, 0, page)))
                .isEqualTo("Sở Nội vụ rà soát; Công an tỉnh hướng dẫn các xã,");
        assertThat(summary(first.merge(0, next, 0, page))).isEqualTo("Sở Nội vụ rà soát vị trí việc làm,");
    }

    @Test
    void aSummaryOfOnesOwnWordsIsKeptWhenMerged() {
        var first = proposal(1, "Sở Nội vụ rà soát", List.of(new Span(1, 3, 20)));
        var says = saying("vị trí việc làm,");
        var typed = new Instruction(
                says.content(), "Việc làm", says.lead(), List.of(), says.due(), null, null, says.field(), null);
        var next = proposal(2, typed, List.of(new Span(1, 21, 37)));
        assertThat(summary(first.merge(0, next, 0, page))).isEqualTo("Sở Nội vụ rà soát Việc làm");
    }

    @Test
    void twoDeadlinesKeepTheWordsOfBoth() {
        var later = new Due(DeadlineKind.DATE, LocalDate.of(2025, 10, 31), "trong tháng 10/2025", null, null);
        var both = Proposals.BY_SEPTEMBER.and(later);
        assertThat(both.date()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(both.words()).isEqualTo("trước ngày 30/9/2025; trong tháng 10/2025");
    }

    @RepeatedTest(300)
    void splittingAndMergingAgainRestoresTextPlacesAndOrder(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var words = TEXT.split(" ");
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < words.length) {
            int to = Math.min(words.length, from + 1 + random.nextInt(words.length - 1));
            parts.add(String.join(" ", List.of(words).subList(from, to)));
            from = to;
        }
        if (parts.size() < 2) return;
        var split = (Split) read.split(
                0, parts, page, random.nextBoolean() ? null : read.ordinal().add(java.math.BigDecimal.ONE));

        var ordinal = read.ordinal();
        var whole = split.first();
        long id = 10;
        for (var part : split.others()) {
            assertThat(part.ordinal()).isGreaterThan(ordinal);
            ordinal = part.ordinal();
            var other = new Proposal(
                    new ProposalId(id++), read.document(), ProposalState.PROPOSED, part, read.changed(), 0);
            whole = ((Merged) whole.merge(0, other, 0, page)).into();
        }
        assertThat(ordinal).isLessThanOrEqualTo(read.ordinal().add(java.math.BigDecimal.valueOf(words.length)));
        assertThat(whole.says().content()).isEqualTo(TEXT);
        assertThat(whole.says().summary()).isEqualTo(read.says().summary());
        assertThat(whole.says().due()).isEqualTo(read.says().due());
        assertThat(inkOf(whole)).isEqualTo(inkOf(read));
    }

    @RepeatedTest(100)
    void splittingAgainAndAgainKeepsTheOrderAndStaysBeforeTheNext(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var ordinals = new ArrayList<>(List.of(java.math.BigDecimal.ONE, java.math.BigDecimal.TWO));
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(ordinals.size() - 1);
            ordinals.addAll(at + 1, Ordinals.after(ordinals.get(at), ordinals.get(at + 1), 1 + random.nextInt(3)));
        }
        assertThat(ordinals).isSorted().doesNotHaveDuplicates();
    }

    private Split split(Proposal proposal, String... parts) {
        return (Split) proposal.split(0, List.of(parts), page, null);
    }

    private static String summary(Outcome merged) {
        return ((Merged) merged).into().says().summary();
    }

    private static String inkOf(Proposal proposal) {
        var ink = new Ink();
        proposal.draft()
                .spans()
                .forEach(span -> ink.add(span.line(), PAGE.get(span.line() - 1), span.from(), span.to()));
        return ink.text();
    }

    private Proposal in(ProposalState state) {
        return proposalIn(1, state);
    }

    private static Proposal proposalIn(long id, ProposalState state) {
        var proposal = proposal(id, TEXT, SPANS);
        return new Proposal(proposal.id(), proposal.document(), state, proposal.draft(), proposal.changed(), 0);
    }
}
