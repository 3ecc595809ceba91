package vn.sauro.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agency;

/// Whom the words of one document mean, today. The same words are looked up once, however many tasks use them.
final class Addressees {
    /// Words of the document, and whom they mean.
    record Named(String words, Addressee addressee) {
        public boolean isKnown() {
            return !(addressee instanceof Addressee.Unknown);
        }

        /// The name of the group, if it is one.
        @Nullable
        public String group() {
            return addressee instanceof Addressee.Group group ? group.name() : null;
        }

        public List<Agency> agencies() {
            return switch (addressee) {
                case Addressee.One(var agency) -> List.of(agency);
                case Addressee.Group group -> group.members();
                case Addressee.Unknown _ -> List.of();
            };
        }
    }

    private final Function<String, Addressee> lookUp;
    private final Map<String, Named> known = new HashMap<>();

    Addressees(Function<String, Addressee> lookUp) {
        this.lookUp = lookUp;
    }

    Named of(String words) {
        return known.computeIfAbsent(words, given -> new Named(given, lookUp.apply(given)));
    }

    List<Named> of(Collection<String> words) {
        return words.stream().map(this::of).toList();
    }

    /// A group without members today can be given nothing, as little as a body we do not know.
    List<String> unknown(Collection<String> words) {
        return of(words).stream()
                .filter(named -> named.agencies().isEmpty())
                .map(Named::words)
                .toList();
    }

    boolean allKnown(Collection<String> words) {
        return unknown(words).isEmpty();
    }

    /// Whether exactly one body is meant: a group cannot decide.
    boolean isOne(String words) {
        return of(words).agencies().size() == 1;
    }

    /// Every body that the words mean, each once, in their order.
    SequencedSet<Agency> agencies(Collection<String> words) {
        var agencies = new LinkedHashSet<Agency>();
        of(words).forEach(named -> agencies.addAll(named.agencies()));
        return agencies;
    }
}
