package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.Span;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// Proposals as the tests need them.
final class Proposals {
    static final Due BY_SEPTEMBER =
            new Due(DeadlineKind.DATE, LocalDate.of(2025, 9, 30), "trước ngày 30/9/2025", null, null);

    private Proposals() {}

    static Instruction saying(String content) {
        return new Instruction(
                content, "", List.of("Sở Nội vụ"), List.of(), BY_SEPTEMBER, null, null, WorkField.CCHC, "UBND tỉnh");
    }

    static Proposal proposal(long id, String content, List<Span> spans) {
        return proposal(id, saying(content), spans);
    }

    static Proposal proposal(long id, Instruction says, List<Span> spans) {
        var draft = new Draft(Origin.READ, BigDecimal.valueOf(id), "2.a", spans, LeadSource.SENTENCE, List.of(), says);
        return new Proposal(
                new ProposalId(id),
                new DocumentId(1),
                ProposalState.PROPOSED,
                draft,
                new Proposal.LastChange(Instant.EPOCH, null),
                0);
    }
}
