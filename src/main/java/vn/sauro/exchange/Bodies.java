package vn.sauro.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;

/// Whom the words of a cell mean: names, short names, codes, groups, with or without diacritics, several in one cell.
final class Bodies {
    /// Whom we know, and the words of those whom we do not.
    record Found(List<Agency> known, List<String> unknown) {
        boolean isWhole() {
            return unknown.isEmpty();
        }
    }

    private final Agencies agencies;
    private final LocalDate day;
    private final AgencyId perspective;
    private final Map<String, List<Agency>> meant = new HashMap<>();

    Bodies(Agencies agencies, LocalDate day, AgencyId perspective) {
        this.agencies = agencies;
        this.day = day;
        this.perspective = perspective;
    }

    Found find(String cell) {
        var known = new LinkedHashSet<Agency>();
        var unknown = new ArrayList<String>();
        Stream.of(cell.split("[;\\n]"))
                .map(part -> part.replaceFirst("^\\s*[-+•]\\s*", "").strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    var meant = meant(part);
                    if (meant.isEmpty()) unknown.add(part);
                    else known.addAll(meant);
                });
        return new Found(List.copyOf(known), unknown);
    }

    /// A table of thousands of rows names the same bodies again and again.
    private List<Agency> meant(String words) {
        return meant.computeIfAbsent(words, this::resolve);
    }

    private List<Agency> resolve(String words) {
        var byCode = agencies.byCode(words).filter(body -> agencies.all(day).contains(body));
        if (byCode.isPresent()) return List.of(byCode.get());
        return switch (agencies.resolve(words, day, perspective)) {
            case Addressee.One one -> List.of(one.agency());
            case Addressee.Group group -> group.members();
            case Addressee.Unknown _ -> List.of();
        };
    }
}
