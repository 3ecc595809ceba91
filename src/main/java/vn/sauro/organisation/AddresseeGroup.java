package vn.sauro.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A group that documents address as one ("các sở, ban, ngành"): how they write it, and who belongs to it. `line` is
/// where the pack says it.
record AddresseeGroup(String code, String name, String description, List<String> phrases, List<Rule> rules, long line) {
    /// Its name and how else documents write it.
    SequencedSet<String> allPhrases() {
        var all = new LinkedHashSet<String>();
        all.add(name);
        all.addAll(phrases);
        return all;
    }

    /// Who belongs to a group.
    sealed interface Rule {}

    /// All bodies of a kind and level; of communes, where `place` says so, only those of one sort of place.
    record OfKind(AgencyKind kind, Level level, @Nullable PlaceKind place) implements Rule {}

    /// Who sits on a committee, in that role or in any.
    record OnCommittee(String committee, @Nullable CommitteeRole role) implements Rule {}
}
