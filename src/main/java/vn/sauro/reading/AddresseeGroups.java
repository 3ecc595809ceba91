package vn.sauro.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Groups of addressees as offices write them: "các sở, ban, ngành", "các cơ quan, đơn vị, địa phương". Any of the
/// nouns
/// in `group-nouns.txt` may stand in such a list.
final class AddresseeGroups {
    private static final Phrases NOUNS = Phrases.of("group-nouns.txt");
    private static final Phrases DESCRIPTIONS = Phrases.of("group-descriptions.txt");
    /// What a group lives by is told from what it is to do by the body that follows in the list.
    private static final Pattern TRADE = Pattern.compile(
            " (?:cung cấp|cung ứng|quản lý|sản xuất|kinh doanh|khai thác|thi công|phân phối|tư vấn|chế biến|xuất khẩu|vận hành)"
                    + "(?: \\p{Ll}+){1,6}(?=(?:,| và) (?:(?:Hội|Hiệp hội|Sở|Công an|Công ty|Ngân hàng|Liên minh|UBND|Ủy ban|Ban|Trung tâm|Đoàn|Viện|Báo) |các (?:cơ quan|đơn vị|sở|hội|tổ chức)))");
    private static final Map<String, Set<String>> SPELLING = spelling();
    private static final Pattern HEAD = Pattern.compile("(?:tat ca |toan the )?(?:cac|nhung) ");
    private static final Pattern NEXT = Pattern.compile(" ?, ?| va |/");

    private AddresseeGroups() {}

    private static Map<String, Set<String>> spelling() {
        Map<String, Set<String>> spelling = new HashMap<>();
        for (String noun : Lexicon.entries("group-nouns.txt")) {
            spelling.computeIfAbsent(Folding.fold(noun), _ -> new HashSet<>()).add(noun.toLowerCase(Locale.ROOT));
        }
        return spelling;
    }

    /// Where a group that starts here ends, -1 if none does. Behind a position ("Thủ trưởng cơ quan, đơn vị") the word
    /// "các" may be missing.
    static int end(Passage passage, int from, boolean behindPosition) {
        Matcher head = HEAD.matcher(passage.folded()).region(from, passage.length());
        boolean plural = head.lookingAt();
        if (!plural && !behindPosition) {
            return -1;
        }
        int end = nounEnd(passage, plural ? head.end() : from);
        if (!plural && end > 0 && isProperName(passage, from, end)) {
            return -1;
        }
        int to = end;
        while (end > 0) {
            to = end;
            Matcher next = NEXT.matcher(passage.folded()).region(to, passage.length());
            end = next.lookingAt() && next.end() < passage.length() ? nounEnd(passage, next.end()) : -1;
            end = end > 0 && isProperName(passage, next.end(), end) ? -1 : end;
        }
        if (to > 0 && !plural && passage.folded().startsWith(" cac ", to)) {
            to = Math.max(to, end(passage, to + 1, false));
        }
        return to < 0 ? -1 : describedTo(passage, to);
    }

    /// "Các thôn, Hội Cựu chiến binh xã": the second is a body of its own and no noun of the group.
    private static boolean isProperName(Passage passage, int from, int to) {
        return Character.isUpperCase(passage.text().charAt(from))
                && to + 1 < passage.length()
                && passage.text().charAt(to) == ' '
                && Character.isUpperCase(passage.text().charAt(to + 1));
    }

    /// "Các đơn vị cấp nước", "các trường trung học phổ thông", "các doanh nghiệp cung cấp phần mềm và Hiệp hội ...".
    private static int describedTo(Passage passage, int nouns) {
        int to = nouns;
        while (to < passage.length() && passage.text().charAt(to) == ' ' && to + 1 < passage.length()) {
            int end = DESCRIPTIONS.end(passage.folded(), to + 1);
            if (end < 0) {
                break;
            }
            to = end;
            Matcher next = NEXT.matcher(passage.folded()).region(to, passage.length());
            int more = next.lookingAt() && next.end() < passage.length()
                    ? DESCRIPTIONS.end(passage.folded(), next.end())
                    : -1;
            to = more > 0 ? more : to;
        }
        Matcher trade = TRADE.matcher(passage.text()).region(to, passage.length());
        return trade.lookingAt() ? trade.end() : to;
    }

    static int nounEnd(Passage passage, int from) {
        int end = NOUNS.end(passage.folded(), from);
        return end > 0 && isSpelledSo(passage, from, end) ? end : -1;
    }

    /// A word of one syllable is easily another one without its marks ("các số liệu", "các phương án"): it counts only
    /// as
    /// it is spelled, or where a scan left no marks at all.
    private static boolean isSpelledSo(Passage passage, int from, int to) {
        String folded = passage.folded().substring(from, to);
        String word = passage.text().substring(from, to).toLowerCase(Locale.ROOT);
        return folded.indexOf(' ') > 0
                || word.equals(folded)
                || SPELLING.getOrDefault(folded, Set.of()).contains(word);
    }
}
