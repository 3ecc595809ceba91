package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Instruction.Label;
import vn.sauro.reading.Instruction.Labelled;

/// What stands behind a task about who does it, in brackets or as sentences of its own: "(Cơ quan chủ trì: Sở Nội vụ;
/// thời gian: ...)", "(Sở Nội vụ chủ trì, xong trong quý II)", "... Chủ trì: Sở Nội vụ; phối hợp: ...". `text` is the
/// task without it.
record TrailingLabels(Passage text, List<Labelled> labels) {
    private static final Pattern ASIDE = Pattern.compile(
            " \\(([^()]{8,400})\\)(?:, (?:xong|hoan thanh|thuc hien|thoi gian|truoc|trong)[^();]{4,70})?[.;,]?$");
    private static final Pattern LEADS =
            Pattern.compile("^,? (?:la co quan )?(?:chu tri|thuc hien|phu trach|chiu trach nhiem|tham muu)");
    private static final Pattern BY = Pattern.compile("^(?:do|giao) ");
    private static final Pattern BY_WHEN = Pattern.compile(
            "[,;] (?:thoi gian |thoi han )?(?:hoan thanh|xong|truoc|cham nhat|trong|den|thang|quy)(?: .*)?\\d.*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;] (?:[-+] )?(?=\\p{L})");
    /// "..., Sở Tài chính phối hợp": who helps, before the word.
    private static final Pattern HELPS = Pattern.compile("[,;] ([^;]{4,200}?) (?:cung )?phoi hop(?: thuc hien)?$");
    private static final int LONGEST = 4000;

    static TrailingLabels of(Passage text) {
        if (text.length() > LONGEST) {
            return new TrailingLabels(text, List.of());
        }
        TrailingLabels inBrackets = inBrackets(text);
        return inBrackets.labels().isEmpty() ? inSentences(text) : inBrackets;
    }

    private static TrailingLabels inBrackets(Passage text) {
        Matcher aside = ASIDE.matcher(text.folded());
        if (!aside.find()) {
            return new TrailingLabels(text, List.of());
        }
        Passage inner = text.slice(aside.start(1), aside.end(1));
        List<Labelled> labels = Instruction.labels(inner);
        if (labels.isEmpty()) {
            labels = lead(inner);
        }
        return labels.isEmpty()
                ? new TrailingLabels(text, List.of())
                : new TrailingLabels(text.slice(0, aside.start()).join(text.from(aside.end(1) + 1)), labels);
    }

    /// From the first sentence on that starts with who leads or helps, when nothing but labels follows.
    private static TrailingLabels inSentences(Passage text) {
        Matcher end = SENTENCE_END.matcher(text.folded());
        while (end.find()) {
            List<Labelled> labels = Instruction.labels(text.from(end.end()));
            if (!labels.isEmpty() && isOfBodies(labels.getFirst().label())) {
                return new TrailingLabels(text.slice(0, end.start() + 1), labels);
            }
        }
        return new TrailingLabels(text, List.of());
    }

    private static boolean isOfBodies(Label label) {
        return label == Label.LEAD || label == Label.COORDINATING;
    }

    private static List<Labelled> lead(Passage inner) {
        Matcher by = BY.matcher(inner.folded());
        int from = by.find() ? by.end() : 0;
        Agencies.Named bodies = Agencies.at(inner, from);
        boolean leads = bodies != null
                && LEADS.matcher(inner.folded().substring(bodies.to())).find();
        if (!leads) {
            return List.of();
        }
        List<Labelled> labels = new ArrayList<>();
        Matcher when = BY_WHEN.matcher(inner.folded());
        boolean dated = when.find(bodies.to());
        int to = dated ? when.start() : inner.length();
        labels.add(new Labelled(Label.LEAD, inner.slice(from, to)));
        Matcher helps = HELPS.matcher(inner.folded()).region(bodies.to(), to);
        if (helps.find()) {
            labels.set(0, new Labelled(Label.LEAD, inner.slice(from, helps.start())));
            labels.add(new Labelled(Label.COORDINATING, inner.slice(helps.start(1), helps.end(1))));
        }
        if (dated) {
            labels.add(new Labelled(Label.TIME, inner.from(when.start() + 2)));
        }
        return labels;
    }
}
