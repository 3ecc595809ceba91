package vn.sauro.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;

/// What is told to be wholly done, beside limitations of the same thing: "34/34 nhiệm vụ hoàn thành đúng hạn", and
/// further on "một số nhiệm vụ còn chậm". Both are quoted; whether they mean the same a person decides. Silent where
/// either speaks of a narrower kind of the thing than the other.
final class LimitationDoubts {
    private static final String THING =
            "(nhiem vu|chi tieu|ho so|thu tuc hanh chinh|tthc|thu tuc|don vi|dia phuong|co quan|xa|phuong|thon|ban|khom|ap|truong|co so|can bo|cong chuc|vien chuc|kien nghi|phan anh|van ban|cuoc hop|du an|cong trinh|noi dung)";
    private static final Pattern ALL =
            Pattern.compile("(?<![\\d.,])100 ?%|(?<![\\p{L}\\d/.,-])(\\d{1,3}(?:\\.\\d{3})*) ?/ ?\\1(?= "
                    + THING.replace("(", "(?:") + ")");
    private static final Pattern AIM = Pattern.compile(
            "(?<!\\p{L})(?:phan dau|muc tieu|de ra|chi tieu (?:nam|den)|den nam|dam bao|bao dam|yeu cau|duoi|tren|gan|khoang)(?!\\p{L})");
    private static final Pattern COUNTED =
            Pattern.compile("(?:100 ?%|\\d ?/ ?\\d[\\d.]*) (?:so |cac |tong so )?" + THING + "(?!\\p{L})");
    private static final Pattern WHOLE = Pattern.compile(
            "(?<!\\p{L})(?:hoan thanh|giai quyet|dung han|truoc han|dung tien do|thuc hien|bao cao|xong)(?!\\p{L})");
    private static final Pattern SOME = Pattern.compile(
            "(?<!\\p{L})(?:mot so|mot vai|nhieu|khong it|con (?:co )?\\d{1,4}) " + THING
                    + "(?!\\p{L})([^;.:]{0,110}?) (?:(?:con|van|bi|con bi|van con|hien) )?"
                    + "(chua (?:duoc )?(?<deed>\\p{L}+ \\p{L}+(?: \\p{L}+){0,6})|(?<late>cham(?!\\p{L})(?! ?(?:dan|nuoc)\\b)|qua han|tre han|khong dung han))");
    private static final Pattern SLOW = Pattern.compile(
            "(?:^|[,;] |(?<!\\p{L})(?:viec|cong tac|tien do|ty le|ket qua|khau) )((?:\\p{L}+ ){1,7}?)(?:con|van|van con) (?:cham|thap|han che)(?!\\p{L})");
    private static final Pattern CITED = Pattern.compile(
            "(?<!\\p{L})(nghi quyet|ke hoach|chi thi|quyet dinh|thong bao|chuong trinh)(?: hanh dong)?(?: so)? (\\d{1,4})(?![\\d%])");
    private static final Pattern DUE_ONLY = Pattern.compile("(?<!\\p{L})den han(?!\\p{L})");
    private static final Pattern OVERDUE = Pattern.compile("qua han|tre han|den han|dung han|so voi");
    private static final Pattern END_OF_DEED =
            Pattern.compile(" (?:do|vi|theo|tai|nhung|dan|lam|nen|con|va|boi|gay|tren|so voi|doi voi)(?: |$)");
    private static final Pattern STATE = Pattern.compile(
            "(?<!\\p{L})(?:hoan thanh|dat|duoc|da|dung han|truoc han|co|deu|thuc hien|giai quyet|xu ly|cap nhat|so hoa|bao cao|gui|su dung|trien khai|con|nen|mac du|tuy|van)(?!\\p{L})|[,;.:(%]");

    /// Words that narrow nothing.
    private static final Set<String> GENERAL = Set.of("""
            duoc giao de ra theo ke hoach trong ky nam quy thang cua tinh xa phuong don vi co quan tren dia ban den han phai
            da la cac so thuc hien trien khai van con bi o tai va viec cong tac tien do nay nhung mac du phat sinh tong toan
            bo to chuc dang khau tuy""".split("\\s+"));

    /// What is wholly done: where it says so in its clause.
    private record Claim(Passage clause, int from, int to) {
        String folded() {
            return clause.folded();
        }
    }

    /// What is lacking: where it says so, of which thing, and which words narrow it.
    private record Lack(Passage clause, Matcher at, String thing, String narrowing) {}

    private LimitationDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Claim> claims = new ArrayList<>();
        List<Passage> clauses = new ArrayList<>();
        for (Placed place : material.placed()) {
            Passage passage = place.paragraph().passage();
            if (place.kind() == SectionKind.TASKS || passage.length() > 20_000) {
                continue;
            }
            for (Passage clause : Sentences.clauses(passage)) {
                clauses.add(clause);
                addClaims(clause, claims);
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        for (Passage clause : claims.isEmpty() ? List.<Passage>of() : clauses) {
            Doubt doubt = doubt(clause, claims);
            if (doubt != null) {
                doubts.add(doubt);
            }
        }
        return doubts;
    }

    private static void addClaims(Passage clause, List<Claim> claims) {
        Matcher all = ALL.matcher(clause.folded());
        if (!AIM.matcher(clause.folded()).find() && all.find()) {
            claims.add(new Claim(clause, all.start(), all.end()));
        }
    }

    private static @Nullable Doubt doubt(Passage clause, List<Claim> claims) {
        Matcher some = SOME.matcher(clause.folded());
        if (some.find()) {
            Lack lack = new Lack(clause, some, some.group(1), narrowing(clause.folded(), some));
            for (Claim claim : claims) {
                if (denies(lack, claim)) {
                    return doubt(claim, clause, some.start(), endOfPhrase(clause.folded(), some.end()));
                }
            }
        }
        Matcher slow = SLOW.matcher(clause.folded());
        if (slow.find()) {
            for (Claim claim : claims) {
                if (slows(slow.group(1).strip(), claim)) {
                    return doubt(claim, clause, slow.start(1), slow.end());
                }
            }
        }
        return null;
    }

    /// "Việc báo cáo của một số đơn vị còn chậm": what stands before narrows it as well.
    private static String narrowing(String folded, Matcher some) {
        String before = folded.substring(0, some.start());
        boolean owned = before.endsWith("cua ") || before.endsWith("o ") || before.endsWith("tai ");
        return (owned ? before + " " : "") + some.group(2);
    }

    private static boolean denies(Lack lack, Claim claim) {
        boolean within = claim.clause() == lack.clause();
        Matcher counted = COUNTED.matcher(claim.folded());
        if (within || !counted.find() || !counted.group(1).equals(lack.thing())) {
            return false;
        }
        if (sameDocument(lack.clause().folded(), claim.folded())) {
            return WHOLE.matcher(claim.folded()).find();
        }
        String narrowed = claimed(claim.folded(), counted.end());
        if (!shares(narrowed, lack.clause().folded()) || !shares(lack.narrowing(), claim.folded())) {
            return false;
        }
        String deed = lack.at().group("deed");
        if (deed != null && lack.at().group().startsWith("con ")) {
            return false; // a number of them: CompletenessDoubts
        }
        if (DUE_ONLY.matcher(claim.folded()).find()
                && !OVERDUE.matcher(lack.clause().folded()).find()) {
            return false;
        }
        return deed == null ? WHOLE.matcher(claim.folded()).find() : isDeedOf(deed, claim.folded());
    }

    /// Which of the things: the words between the noun and what is said of it.
    private static String claimed(String folded, int from) {
        Matcher state = STATE.matcher(folded).region(from, folded.length());
        return folded.substring(from, state.find() ? state.start() : folded.length());
    }

    private static boolean sameDocument(String lack, String claim) {
        Matcher one = CITED.matcher(lack);
        while (one.find()) {
            Matcher other = CITED.matcher(claim);
            while (other.find()) {
                if (one.group(1).equals(other.group(1))
                        && Integer.parseInt(one.group(2)) == Integer.parseInt(other.group(2))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether words that narrow, if there are any, are found for the greater part in the other text.
    private static boolean shares(String narrowing, String text) {
        List<String> words = Arrays.stream(narrowing.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !GENERAL.contains(word))
                .toList();
        Set<String> there =
                Set.of(Arrays.stream(text.split("[^\\p{L}]+")).distinct().toArray(String[]::new));
        return words.isEmpty() || words.stream().filter(there::contains).count() * 2 > words.size();
    }

    /// The deed as the claim words it: its first two words together, and most of the rest.
    private static boolean isDeedOf(String deed, String claim) {
        Matcher end = END_OF_DEED.matcher(deed + " ");
        String own = end.find() ? deed.substring(0, Math.min(end.start(), deed.length())) : deed;
        String[] words = own.split(" ");
        return words.length > 1
                && claim.contains(words[0] + " " + words[1])
                && shares(String.join(" ", Arrays.asList(words).subList(2, words.length)), claim);
    }

    private static boolean slows(String topic, Claim claim) {
        int at = claim.folded().indexOf(topic);
        boolean named = topic.indexOf(' ') > 0 && at >= 0 && at < claim.from();
        return named
                && claim.folded().substring(at + topic.length(), claim.from()).matches(" ?(?:\\p{L}+ ){0,2}");
    }

    private static int endOfPhrase(String folded, int from) {
        int end = from;
        while (end < folded.length() && ",;.:(".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String phrase(Claim claim) {
        String before = claim.folded().substring(0, claim.from());
        int from = Math.max(before.lastIndexOf(", "), before.lastIndexOf(": ")) + 1;
        return claim.clause().text().substring(from, endOfPhrase(claim.folded(), claim.to()));
    }

    private static Doubt doubt(Claim claim, Passage clause, int from, int to) {
        List<Span> spans =
                new ArrayList<>(claim.clause().slice(claim.from(), claim.to()).spans());
        spans.addAll(clause.slice(from, to).spans());
        return DoubtMaterial.doubt(
                DoubtKind.CONSISTENCY,
                DoubtWords.of(
                        "limited", quoted(phrase(claim)), quoted(clause.text().substring(from, to))),
                spans);
    }

    private static String quoted(String text) {
        String plain = text.strip().replaceAll("[;.,:]+$", "");
        return plain.length() <= 140 ? plain : plain.substring(0, plain.lastIndexOf(' ', 140)) + "…";
    }
}
