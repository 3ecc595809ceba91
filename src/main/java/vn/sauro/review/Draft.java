package vn.sauro.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.Span;

/// What a proposal says and where on the page it says it. `ordinal` keeps the order of the page and leaves room
/// between.
record Draft(
        Origin origin,
        BigDecimal ordinal,
        @Nullable String section,
        List<Span> spans,
        LeadSource leadSource,
        List<String> reportTo,
        Instruction says) {
    Draft {
        spans = List.copyOf(spans);
        reportTo = List.copyOf(reportTo);
    }

    Draft saying(Instruction other) {
        return new Draft(origin, ordinal, section, spans, leadSource, reportTo, other);
    }

    Draft at(List<Span> places) {
        return new Draft(origin, ordinal, section, places, leadSource, reportTo, says);
    }

    /// Both as one, at the place of the first.
    Draft and(Draft next, PageText page) {
        var joined = new ArrayList<>(spans);
        next.spans.stream().filter(span -> !joined.contains(span)).forEach(joined::add);
        return new Draft(
                Origin.MERGED,
                ordinal,
                section,
                joined,
                leadSource == LeadSource.NONE ? next.leadSource : leadSource,
                Words.union(reportTo, next.reportTo),
                says.and(next.says, page.adjoin(spans, next.spans)));
    }
}
