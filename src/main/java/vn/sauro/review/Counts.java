package vn.sauro.review;

import java.util.List;

/// The thin bar on top: how far the review is. `tasks` leaves out what was dropped.
record Counts(long tasks, long confirmed, long unclear, long assigned) {
    static Counts of(List<Card> cards) {
        var kept = cards.stream()
                .filter(card -> card.proposal().state() != ProposalState.DROPPED)
                .toList();
        return new Counts(
                kept.size(),
                kept.stream()
                        .filter(card -> card.proposal().state().isConfirmed())
                        .count(),
                kept.stream().filter(Card::isUnclear).count(),
                kept.stream()
                        .filter(card -> card.proposal().state() == ProposalState.ASSIGNED)
                        .count());
    }
}
