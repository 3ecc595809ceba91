package vn.sauro.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.sauro.reading.Reading.Span;

/// Bodies as a text names them, and where it does: in the task itself, in the heading above it or in the call that it
/// follows.
record Addressees(List<String> names, List<Span> spans) {
    static final Addressees NONE = new Addressees(List.of(), List.of());

    static Addressees of(Passage passage, Agencies.Named named) {
        return among(passage, named, List.of());
    }

    /// The named bodies without those that are known already.
    static Addressees among(Passage passage, Agencies.Named named, Collection<String> known) {
        List<String> names = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Agencies.Body body : named.bodies()) {
            if (!known.contains(body.name()) && !names.contains(body.name())) {
                names.add(body.name());
                addMissing(spans, passage.slice(body.from(), body.to()).spans());
            }
        }
        return new Addressees(List.copyOf(names), List.copyOf(spans));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    Addressees and(Addressees more) {
        if (isEmpty() || more.isEmpty()) {
            return isEmpty() ? more : this;
        }
        List<String> both = new ArrayList<>(names);
        more.names.stream().filter(name -> !both.contains(name)).forEach(both::add);
        List<Span> places = new ArrayList<>(spans);
        addMissing(places, more.spans);
        return new Addressees(List.copyOf(both), List.copyOf(places));
    }

    /// As a task shows them: each group by itself, with a capital.
    Addressees written() {
        return new Addressees(
                names.stream().flatMap(Agencies::parts).map(Addressees::capital).toList(), spans);
    }

    private static void addMissing(List<Span> spans, List<Span> more) {
        more.stream().filter(span -> !spans.contains(span)).forEach(spans::add);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
