package vn.sauro.review;

import java.util.List;

/// What a reviewer is walked through: places that were read with little confidence, doubts that nobody has looked at,
/// and what proposals leave unstated.
record Stops(int unsure, List<NotedDoubt> doubts, long unstated) {
    static Stops of(int unsure, List<NotedDoubt> doubts, List<Card> cards) {
        return new Stops(
                unsure,
                doubts,
                cards.stream().mapToLong(card -> card.unstated().size()).sum());
    }

    public long open() {
        return doubts.stream().filter(doubt -> doubt.seen() == null).count();
    }

    public long seen() {
        return doubts.size() - open();
    }

    public boolean isNothing() {
        return unsure == 0 && open() == 0 && unstated == 0;
    }
}
