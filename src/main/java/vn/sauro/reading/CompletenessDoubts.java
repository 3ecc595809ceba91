package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;

/// "100 %" beside what is still lacking of the same thing: "hoàn thành 100% nhiệm vụ ...; còn 02 nhiệm vụ ... chưa
/// hoàn thành".
final class CompletenessDoubts {
    private static final Pattern ALL = Pattern.compile("(?<![\\d.,])100 ?%");
    private static final Pattern LACKING = Pattern.compile(
            "(?<!\\p{L})con (?:co )?(\\d{1,4}) (\\p{L}+(?: \\p{L}+)?)([^;.]{0,90}?) chua (?:duoc )?(\\p{L}+(?: \\p{L}+){0,2})");

    private record All(Passage clause, Matcher at) {}

    private CompletenessDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<All> all = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Placed place : material.placed()) {
            if (place.kind() == SectionKind.TASKS || place.paragraph().passage().length() > 20_000) {
                continue;
            }
            for (Passage clause : Sentences.clauses(place.paragraph().passage())) {
                Matcher hundred = ALL.matcher(clause.folded());
                if (hundred.find() && !clause.folded().matches(".*(?:phan dau|muc tieu|chi tieu|ke hoach de ra).*")) {
                    all.add(new All(clause, hundred));
                }
                addIfDenied(clause, all, doubts);
            }
        }
        return doubts;
    }

    private static void addIfDenied(Passage clause, List<All> all, List<Doubt> doubts) {
        Matcher lacking = LACKING.matcher(clause.folded());
        if (!lacking.find()) {
            return;
        }
        String thing = lacking.group(2).split(" ")[0];
        String lacks = lacking.group(4);
        for (All one : all) {
            String claimed = one.clause().folded();
            boolean sameThing = claimed.matches(".*\\b" + thing + "\\b.*");
            boolean sameDeed = claimed.contains(firstWords(lacks, 2)) && namesMore(claimed, clause.folded(), lacking);
            if (sameThing && sameDeed) {
                List<Span> spans = new ArrayList<>(
                        one.clause().slice(one.at().start(), one.at().end()).spans());
                spans.addAll(clause.slice(lacking.start(), lacking.end()).spans());
                doubts.add(DoubtMaterial.doubt(
                        DoubtKind.CONSISTENCY,
                        DoubtWords.of(
                                "complete",
                                clause.text().substring(lacking.start(1), lacking.end(2)),
                                deed(clause.text().substring(lacking.start(4), lacking.end(4)))),
                        spans));
                return;
            }
        }
    }

    /// Without the word that goes on to tell why or where.
    private static String deed(String words) {
        return words.replaceAll("(?i)(?: (?:do|vì|theo|tại|là|ở|và|nhưng|nên|của|trong))+$", "");
    }

    private static String firstWords(String words, int count) {
        String[] all = words.split(" ");
        return String.join(" ", List.of(all).subList(0, Math.min(count, all.length)));
    }

    /// "chưa hoàn thành" alone says little: the two speak of one thing when they follow each other or share a third
    /// word.
    private static boolean namesMore(String claimed, String clause, Matcher lacking) {
        if (claimed.equals(clause)) {
            return true;
        }
        String third = firstWords(lacking.group(4), 3);
        boolean weak = third.startsWith("hoan thanh") || third.startsWith("thuc hien");
        return !weak && claimed.contains(third)
                || weak && claimed.contains("hoan thanh") && claimed.contains(lacking.group(2));
    }
}
