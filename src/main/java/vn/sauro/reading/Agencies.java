package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the bodies that a text names: departments and ministries, People's Committees of a level, positions
/// ("Giám đốc Sở Nội vụ") and groups of addressees ("các sở, ban, ngành").
final class Agencies {
    /// Bodies named one after the other; `from` and `to` are offsets of the passage.
    record Named(int from, int to, List<String> names) {}

    private record Found(int to, List<String> names) {}

    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String LEVEL =
            "(?:tinh|thanh pho|tp\\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|(?<=cac )dia phuong|trung uong|khu vuc|thon|ban)";
    private static final String COMMUNE = "(?:tinh|xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|thon|ban)";
    private static final String LEVELS = "(?:(?:cac )?" + COMMUNE + "(?:(?: ?, ?| va )" + COMMUNE + END
            + "){1,5}|(?:cac )?" + LEVEL + "|cap (?:xa|tinh|huyen|co so)|cac cap|hai cap)";
    private static final String COUNCIL = "(?:ubnd|uy ban nhan dan)";
    private static final String OF_LEVEL = "(?:"
            + "(?:van phong|dang uy|thuong truc) (?:(?:hdnd|hoi dong nhan dan) ?(?:va|-|,) ?)?" + COUNCIL
            + "|van phong (?:hdnd|hoi dong nhan dan)|thuong truc (?:hdnd|hoi dong nhan dan)"
            + "|" + COUNCIL
            + "|cong an|bo chi huy quan su|ban chi huy quan su|bo chi huy bo doi bien phong|bo doi bien phong|thanh tra|toa an nhan dan"
            + "|vien kiem sat nhan dan|trung tam (?:phuc vu hanh chinh cong|pvhcc)|kho bac nha nuoc|bao hiem xa hoi|thue|cuc thue|hai quan|cuc thong ke|thong ke"
            + "|(?:uy ban )?(?:mat tran to quoc|mttq)(?: viet nam)?|hoi lien hiep phu nu|hoi nong dan|hoi cuu chien binh|lien doan lao dong"
            + "|doan thanh nien|ban chi dao|to cong nghe so cong dong|to cong tac|dang uy|phong van hoa (?:- |va )?xa hoi|phong kinh te|truong chinh tri|bao hiem xa hoi"
            + "|hdnd|hoi dong nhan dan|so, ban, nganh|so, nganh)";
    private static final Pattern LEVEL_BODY = Pattern.compile(OF_LEVEL + END + "(?: " + LEVELS + END + ")?");
    private static final Phrases DEPARTMENT_NAMES = Phrases.of("departments.txt");
    private static final Phrases MINISTRY_NAMES = Phrases.of("ministries.txt");
    private static final Phrases NAMED = new Phrases(namesEnding(false));
    private static final Phrases NAMED_WITH_PLACE = new Phrases(namesEnding(true));
    private static final Phrases NO_PLACES = new Phrases(
            Stream.concat(DocumentType.all().stream().map(DocumentType::name), Lexicon.entries("products.txt").stream())
                    .toList());
    private static final Phrases POSITIONS = Phrases.of("positions.txt");
    private static final Pattern SEVERAL = Pattern.compile("cac (so|bo) ?:? ");
    private static final Pattern NEXT_NAME = Pattern.compile("(?: ?[,;] ?| va )(?:so |bo )?");
    private static final Pattern OF_PROVINCE = Pattern.compile(" (?:tinh|thanh pho)" + END);
    private static final Pattern TAIL = Pattern.compile(
            "(?: (?:co )?lien quan" + END + "| tren dia ban(?: (?:tinh|thanh pho|xa|phuong|toan tinh))?" + END
                    + "| truc thuoc(?: so| " + COUNCIL + " tinh)?" + END + "| thuoc " + COUNCIL + "(?: " + LEVELS + ")?"
                    + END + "| (?:cua )?(?:tinh|thanh pho|xa|phuong|dac khu|dia phuong)" + END
                    + "| cap (?:tinh|xa|huyen)" + END + "| cac cap" + END
                    + "| (?:bien gioi|ven bien|mien nui|vung [\\p{L}]+(?: [\\p{L}]+)?)(?= [\\p{L}]+ )" + END
                    + "| truc thuoc trung uong" + END
                    + "| khac" + END + "| tinh uy" + END + "){1,4}");
    private static final Pattern SEPARATOR = Pattern.compile(" ?(?:[,;]|,? va|,? cung(?: voi)?|;? dong thoi) ");
    private static final Pattern CAPITALS = Pattern.compile("(?: \\p{Lu}[\\p{L}\\p{M}]*(?![\\p{L}/])){1,8}");
    private static final Pattern ENDS_WITH_LEVEL =
            Pattern.compile(".*\\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|khu vuc|tp\\.?)");
    private static final Pattern UNLISTED = Pattern.compile(
            "(?:Sở|Ban|Cục|Chi cục|Tổng cục|Trung tâm|Trường|Viện|Phòng|Công ty|Tổng công ty|Tập đoàn|Hội|Hiệp hội|Liên đoàn|Liên hiệp|Ủy ban|Quỹ|Bệnh viện|Tổ|Đội|Vụ|Ngân hàng|Chi nhánh|Đảng ủy|Đài|Văn phòng|Thanh tra|Cơ quan|Học viện|Đại học|Nhà máy|Xí nghiệp|Hạt|Trạm)"
                    + "(?: (?:(?:và|-|–) )?\\p{Lu}[\\p{L}&]*(?: \\p{Ll}+)?){1,8}");
    private static final Pattern DEPARTMENTS_AND_PLACES =
            Pattern.compile("((?:.* )?cac (?:so|bo)(?:,? (?:ban|nganh|co quan))*)(?:,| va)+ (dia phuong.*)");
    private static final Pattern PARENTHESIS = Pattern.compile(" \\([^()]{1,250}\\)");
    private static final Set<String> NO_PART_OF_A_NAME = Set.copyOf(Lexicon.entries("words-after-a-name.txt"));

    private Agencies() {}

    /// "Các sở, ban, ngành, địa phương" are two groups of addressees.
    static Stream<String> parts(String name) {
        Matcher both = DEPARTMENTS_AND_PLACES.matcher(Folding.fold(name));
        return both.matches()
                ? Stream.of(name.substring(0, both.end(1)), "Các " + name.substring(both.start(2)))
                : Stream.of(name);
    }

    private static List<String> namesEnding(boolean star) {
        return Lexicon.entries("agencies.txt").stream()
                .filter(name -> name.endsWith("*") == star)
                .map(name -> star ? name.substring(0, name.length() - 1).strip() : name)
                .toList();
    }

    /// The bodies named from this place on, or null if none is.
    static @Nullable Named at(Passage passage, int offset) {
        List<String> names = new ArrayList<>();
        int to = offset;
        int next = offset;
        while (next < passage.length()) {
            Found found = oneAt(passage, next);
            if (found == null) {
                break;
            }
            names.addAll(found.names());
            to = found.to();
            Matcher aside = PARENTHESIS.matcher(passage.folded()).region(to, passage.length());
            int after = aside.lookingAt() ? aside.end() : to;
            Matcher separator = SEPARATOR.matcher(passage.folded()).region(after, passage.length());
            if (!separator.lookingAt()) {
                to = after;
                break;
            }
            next = separator.end();
        }
        return names.isEmpty() ? null : new Named(offset, to, List.copyOf(names));
    }

    private static @Nullable Found oneAt(Passage passage, int offset) {
        String folded = passage.folded();
        List<Integer> bodies = new ArrayList<>();
        bodies.add(offset);
        int position = POSITIONS.end(folded, offset);
        while (position > 0 && position + 1 < folded.length() && folded.charAt(position) == ' ') {
            bodies.add(position + 1);
            position = POSITIONS.end(folded, position + 1);
        }
        for (int body : bodies.reversed()) {
            Found found = body < folded.length() ? bodyAt(passage, body) : null;
            if (found != null) {
                String title = passage.text().substring(offset, body);
                return new Found(
                        found.to(),
                        found.names().stream().map(name -> title + name).toList());
            }
        }
        return null;
    }

    private static @Nullable Found bodyAt(Passage passage, int offset) {
        String folded = passage.folded();
        Found several = severalAt(passage, offset);
        if (several != null) {
            return several;
        }
        boolean capital = Character.isUpperCase(passage.text().charAt(offset));
        int to = Math.max(departmentEnd(folded, offset), ministryEnd(passage, offset));
        Matcher ofLevel = LEVEL_BODY.matcher(folded).region(offset, folded.length());
        if (ofLevel.lookingAt() && (capital || isPlain(folded, offset, ofLevel.end()))) {
            to = Math.max(to, ofLevel.end());
        }
        int named = NAMED.end(folded, offset);
        if (named > to && (capital || isPlain(folded, offset, named))) {
            to = named;
        }
        int withPlace = capital ? NAMED_WITH_PLACE.end(folded, offset) : -1;
        if (withPlace > 0) {
            int end = withCapitals(passage, withPlace);
            if (end > withPlace && end > to) {
                to = end;
            }
        }
        boolean plural = folded.startsWith("cac ", offset) && offset + 4 < folded.length();
        if (to < 0 && (capital || plural)) {
            to = unlistedEnd(passage, plural ? offset + 4 : offset);
        }
        if (to < 0) {
            return null;
        }
        to = withTail(passage, offset, to);
        return new Found(to, List.of(passage.text().substring(offset, to).strip()));
    }

    private static int departmentEnd(String folded, int offset) {
        int end = folded.startsWith("so ", offset) ? DEPARTMENT_NAMES.end(folded, offset + 3) : -1;
        if (end < 0) {
            return -1;
        }
        Matcher province = OF_PROVINCE.matcher(folded).region(end, folded.length());
        return province.lookingAt() ? province.end() : end;
    }

    /// "Bộ" is told from "bộ" by the capital of what follows.
    private static int ministryEnd(Passage passage, int offset) {
        if (!passage.folded().startsWith("bo ", offset)) {
            return -1;
        }
        boolean name = offset + 3 < passage.length()
                && Character.isUpperCase(passage.text().charAt(offset + 3));
        return name ? MINISTRY_NAMES.end(passage.folded(), offset + 3) : -1;
    }

    /// A name that starts with a small letter is one only if it cannot be an ordinary word.
    private static boolean isPlain(String folded, int offset, int to) {
        return folded.substring(offset, to).indexOf(' ') > 0 || folded.startsWith("ubnd", offset);
    }

    /// "Các Bộ: Tài chính, Xây dựng" names two ministries.
    private static @Nullable Found severalAt(Passage passage, int offset) {
        String folded = passage.folded();
        Matcher head = SEVERAL.matcher(folded).region(offset, folded.length());
        if (!head.lookingAt()) {
            return null;
        }
        Phrases known = head.group(1).equals("so") ? DEPARTMENT_NAMES : MINISTRY_NAMES;
        List<String> names = new ArrayList<>();
        int from = head.end();
        int to = known.end(folded, from);
        int end = to;
        while (to > 0) {
            names.add((head.group(1).equals("so") ? "Sở " : "Bộ ")
                    + passage.text().substring(from, to));
            end = to;
            Matcher next = NEXT_NAME.matcher(folded).region(to, folded.length());
            from = next.lookingAt() ? next.end() : folded.length();
            boolean capital = from < folded.length()
                    && Character.isUpperCase(passage.text().charAt(from));
            to = capital ? known.end(folded, from) : -1;
        }
        return names.isEmpty() ? null : new Found(end, names);
    }

    private static int withTail(Passage passage, int from, int to) {
        int end = to;
        if (ENDS_WITH_LEVEL.matcher(passage.folded().substring(from, end)).matches()) {
            end = withCapitals(passage, end);
        }
        Matcher tail = TAIL.matcher(passage.folded()).region(end, passage.length());
        if (tail.lookingAt()) {
            boolean level = passage.folded().substring(end, tail.end()).strip().matches("tinh|thanh pho");
            end = tail.end();
            if (level) {
                end = withCapitals(passage, end);
            }
        }
        return end;
    }

    private static int withCapitals(Passage passage, int from) {
        Matcher capitals = CAPITALS.matcher(passage.text()).region(from, passage.length());
        if (!capitals.lookingAt()) {
            return from;
        }
        int end = from;
        for (int words = 0; words < 5 && end < capitals.end(); words++) {
            int next = passage.text().indexOf(' ', end + 1);
            int wordEnd = next < 0 || next > capitals.end() ? capitals.end() : next;
            Matcher body = LEVEL_BODY.matcher(passage.folded()).region(end + 1, passage.length());
            if (body.lookingAt()
                    || NO_PLACES.end(passage.folded(), end + 1) > 0
                    || departmentEnd(passage.folded(), end + 1) > 0) {
                break;
            }
            end = wordEnd;
        }
        return end;
    }

    /// A body that no list names, known by its first word and the capitals of its name.
    private static int unlistedEnd(Passage passage, int offset) {
        Matcher matcher = UNLISTED.matcher(passage.text()).region(offset, passage.length());
        if (!matcher.lookingAt()) {
            return -1;
        }
        String[] words = matcher.group().split(" ");
        int length = 0;
        for (int i = 0; i < words.length; i++) {
            boolean small = i > 1 && Character.isLowerCase(words[i].charAt(0));
            if (small && !words[i].equals("và") && NO_PART_OF_A_NAME.contains(words[i])) {
                break;
            }
            length += words[i].length() + (i == 0 ? 0 : 1);
        }
        return offset + length;
    }
}
