package vn.sauro.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Instruction.Label;
import vn.sauro.reading.Instruction.Labelled;

/// What stands behind a task about who does it: "(Cơ quan chủ trì: Sở Nội vụ; thời gian: ...)", "(Sở Nội vụ chủ trì)".
/// `text` is the task without it.
record TrailingLabels(Passage text, List<Labelled> labels) {
    private static final Pattern ASIDE = Pattern.compile(" \\(([^()]{8,400})\\)[.;,]?$");
    private static final Pattern LEADS =
            Pattern.compile("^,? (?:la co quan )?(?:chu tri|thuc hien|phu trach|chiu trach nhiem|tham muu)");
    private static final Pattern BY = Pattern.compile("^(?:do|giao) ");

    static TrailingLabels of(Passage text) {
        Matcher aside = ASIDE.matcher(text.folded());
        if (text.length() > 4000 || !aside.find()) {
            return new TrailingLabels(text, List.of());
        }
        Passage inner = text.slice(aside.start(1), aside.end(1));
        List<Labelled> labels = Instruction.labels(inner);
        if (labels.isEmpty()) {
            labels = lead(inner);
        }
        return labels.isEmpty()
                ? new TrailingLabels(text, List.of())
                : new TrailingLabels(text.slice(0, aside.start()), labels);
    }

    private static List<Labelled> lead(Passage inner) {
        Matcher by = BY.matcher(inner.folded());
        int from = by.find() ? by.end() : 0;
        Agencies.Named bodies = Agencies.at(inner, from);
        boolean leads = bodies != null
                && LEADS.matcher(inner.folded().substring(bodies.to())).find();
        return leads ? List.of(new Labelled(Label.LEAD, inner.from(from))) : List.of();
    }
}
