package vn.sauro.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.SixClarities;
import vn.sauro.task.SixClarities.Clarity;
import vn.sauro.task.TrackedTask;

/// A proposal as it stands in the column on the right. `before` and `behind` are those it can be merged with;
/// `repeated`
/// is the tracked task that says the same.
record Card(
        Proposal proposal,
        int number,
        SixClarities clarities,
        List<String> unknownLeads,
        List<String> unknownCoordinating,
        @Nullable String unknownAuthority,
        @Nullable Seen before,
        @Nullable Seen behind,
        @Nullable TrackedTask repeated,
        @Nullable TrackedTask joined) {

    /// A dot, its place in the row, and the field that fills it.
    record Dot(int index, Clarity clarity, String field) {
        public boolean isHollow() {
            return clarity == Clarity.HOLLOW;
        }

        public String style() {
            return clarity.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> FIELDS =
            List.of("lead", "content", "deadlineKind", "lead", "product", "authority");

    static List<Card> of(List<Proposal> proposals, Addressees addressees, Repeats repeats) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            cards.add(new Card(
                    proposal,
                    i + 1,
                    Clarities.of(proposal, addressees),
                    addressees.unknown(proposal.says().lead()),
                    addressees.unknown(proposal.says().coordinating()),
                    unknownAuthority(proposal.says().authority(), addressees),
                    open(proposals.subList(0, i).reversed()),
                    open(proposals.subList(i + 1, proposals.size())),
                    repeats.of(proposal),
                    repeats.joinedBy(proposal)));
        }
        return cards;
    }

    private static @Nullable String unknownAuthority(@Nullable String words, Addressees addressees) {
        return words == null || addressees.isOne(words) ? null : words;
    }

    private static @Nullable Seen open(List<Proposal> neighbours) {
        return neighbours.stream()
                .filter(proposal -> proposal.state().isOpen())
                .findFirst()
                .map(Seen::of)
                .orElse(null);
    }

    public long id() {
        return proposal.id().value();
    }

    public List<Dot> dots() {
        var dots = new ArrayList<Dot>();
        for (var clarity : clarities.dots()) {
            dots.add(new Dot(dots.size(), clarity, FIELDS.get(dots.size())));
        }
        return dots;
    }

    /// Whether its document names another deadline than the task that it repeats or has been joined to.
    public boolean hasOtherDeadline() {
        var task = repeated == null ? joined : repeated;
        var due = proposal.says().due();
        return task != null && task.hasOtherDeadline(due.kind(), due.date());
    }

    /// The line of the page that it begins on; the last for what stands nowhere.
    public int line() {
        var spans = proposal.draft().spans();
        return spans.isEmpty() ? Integer.MAX_VALUE : spans.getFirst().line();
    }

    /// What the walk through the page stops for.
    public List<Unstated> unstated() {
        return proposal.unstated();
    }

    /// Most documents name no product: the walk comes to these last.
    public boolean isOnlyProductUnstated() {
        return unstated().equals(List.of(Unstated.PRODUCT));
    }

    /// Something is not stated that a task must say.
    public boolean isUnclear() {
        return clarities.dots().contains(Clarity.HOLLOW);
    }
}
