package vn.sauro.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the name of one body ends: a department, a ministry, a body of a level ("UBND xã"), a listed one, or one that
/// no
/// list names, known by its first word and its capitals.
final class BodyNames {
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String LEVEL =
            "(?:tinh|thanh pho|tp\\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|(?<=cac )dia phuong|trung uong|khu vuc|thon|ban)";
    private static final String COMMUNE =
            "(?:tinh|xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|thon|ban(?! (?:chi |quan |tuyen |to |noi |dan |thuong |can |giam |lanh |tiep |dai )))";
    private static final String LEVELS = "(?:(?:cac )?(?:\\d{1,3} )?" + COMMUNE + "(?:(?: ?, ?| va )" + COMMUNE + END
            + "){1,5}|(?:cac )?(?:\\d{1,3} )?" + LEVEL + "|cap (?:xa|tinh|huyen|co so)|cac cap|hai cap)";
    private static final String COUNCIL = "(?:ubnd|uy ban nhan dan)";
    /// Bodies that every level has; those of the second list are ordinary words too and need a capital.
    private static final String OF_LEVEL = "(?:"
            + "(?:van phong|dang uy|thuong truc) (?:(?:hdnd|hoi dong nhan dan) ?(?:va|-|,) ?)?" + COUNCIL
            + "|dang uy (?:cong an|quan su|bo doi bien phong|cac co quan dang|hdnd|hoi dong nhan dan|(?:mttq|mat tran to quoc)(?: viet nam)?(?:,| va) cac (?:doan the|to chuc chinh tri (?:- )?xa hoi))"
            + "|van phong (?:hdnd|hoi dong nhan dan)|thuong truc (?:hdnd|hoi dong nhan dan)"
            + "|" + COUNCIL
            + "|bo chi huy quan su|ban chi huy quan su|bo chi huy bo doi bien phong|bo doi bien phong|toa an nhan dan"
            + "|vien kiem sat nhan dan|trung tam (?:phuc vu hanh chinh cong|pvhcc)|kho bac nha nuoc|bao hiem xa hoi|cuc thue|cuc thong ke"
            + "|(?:uy ban |ub)?(?:mat tran to quoc|mttq)(?: ?viet nam|vn)?|hoi lien hiep phu nu|hoi nong dan|hoi cuu chien binh|lien doan lao dong"
            + "|doan thanh nien|ban chi dao|to cong nghe so cong dong|to cong tac|dang uy|phong van hoa (?:- |va )?xa hoi|phong kinh te|truong chinh tri"
            + "|hdnd|hoi dong nhan dan|so, ban, nganh|so, nganh)";
    private static final String OF_LEVEL_IN_CAPITALS = "(?:cong an|thanh tra|thue|hai quan|thong ke)";
    private static final Pattern LEVEL_BODY = Pattern.compile(
            OF_LEVEL + END + "(?: " + LEVELS + END + ")?|(" + OF_LEVEL_IN_CAPITALS + ")" + END
                    + "(?!(?:, ?| va )(?:kiem tra|giam sat|xu ly|tong hop|ra soat|theo doi|phan loai|bao cao|danh gia)|(?<=thong ke) \\p{Ll})");
    private static final Pattern NAMED_BY_LEVEL = Pattern.compile(OF_LEVEL_IN_CAPITALS + " " + LEVELS + END);
    private static final Phrases DEPARTMENT_NAMES = Phrases.of("departments.txt");
    private static final Phrases MINISTRY_NAMES = Phrases.of("ministries.txt");
    private static final Phrases DIVISION_NAMES = Phrases.of("divisions.txt");
    private static final Phrases NAMED = new Phrases(namesEnding(false));
    private static final Phrases NAMED_WITH_PLACE = new Phrases(namesEnding(true));
    private static final Phrases NO_PLACES = new Phrases(
            Stream.concat(DocumentType.all().stream().map(DocumentType::name), Lexicon.entries("products.txt").stream())
                    .toList());
    private static final Pattern OF = Pattern.compile(" (?:cua|(?:truc )?thuoc) ");
    private static final Pattern OF_PROVINCE = Pattern.compile(" (?:tinh|thanh pho)" + END);
    private static final Pattern TAIL = Pattern.compile("(?: (?:co )?lien quan" + END
            + "| tren dia ban(?: (?:toan )?(?:tinh|thanh pho|xa|phuong|dac khu))?" + END
            + "| truc thuoc(?: so| " + COUNCIL + " tinh)?" + END + "| thuoc (?:pham vi quan ly|quyen quan ly)" + END
            + "| thuoc " + COUNCIL + "(?: " + LEVELS + ")?" + END
            + "| (?:truc )?thuoc (?:chinh phu|quoc hoi|tinh uy|thanh uy|dang uy)" + END
            + "| (?:cua )?(?:tinh(?! uy)|thanh pho|xa(?! hoi)|phuong(?! (?:an|huong|tien|thuc|phap|cham))|dac khu|dia phuong|quoc hoi|trung uong)"
            + END
            + "| (?:o )?(?:trung uong|dia phuong)" + END
            + "| cac (?:tinh|thanh pho)(?:(?: ?, ?| va )(?:cac )?(?:tinh|thanh pho))?" + END
            + "| (?:truc )?thuoc (?:bo|so)(?= [\\p{Ll}]|[,;.:]|$)"
            + "| cap (?:tinh|xa|huyen)" + END + "| cac cap" + END
            + "| (?:bien gioi|ven bien|mien nui|vung [\\p{L}]+(?: [\\p{L}]+)?)(?= [\\p{L}]+ |[:,;.]|$)" + END
            + "| truc thuoc trung uong" + END
            + "| (?:khac|neu tren|noi tren|con lai|moi thanh lap)" + END + "| (?:tinh|thanh|dang) uy" + END + "){1,4}");
    /// "Các trạm y tế khắc phục" does what "các trạm y tế khác" only tells apart.
    private static final Pattern OTHERS = Pattern.compile("(?iu) kh[aá]c(?!\\p{L})");
    /// A place that acts by itself: "xã Liên Minh", "ấp 7", "tổ dân phố số 3".
    private static final Pattern PLACE = Pattern.compile(
            "(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hôn|[Bb]ản|[Ấấ]p|[Bb]uôn|[Kk]hóm|[Xx]óm|[Tt]ổ dân phố|[Kk]hu phố)(?: số)?(?: \\d{1,2}(?![\\d/%]|[.,]\\d)|(?: \\p{Lu}[\\p{L}\\p{M}]*){1,4})");
    private static final Pattern CAPITALS = Pattern.compile("(?: \\p{Lu}[\\p{L}\\p{M}]*(?![\\p{L}/])){1,8}");
    private static final Pattern ENDS_WITH_LEVEL =
            Pattern.compile(".*\\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|khu vuc|tp\\.?)");
    private static final Pattern UNLISTED = Pattern.compile("(?:"
            + "(?<=[Tt]rưởng )phòng|Đồn|Hải đội|Cảng vụ|Báo|Sở|Ban|Cục|Chi cục|Tổng cục|Trung tâm|Trường|Viện|Phòng|Công ty|Tổng công ty|Tập đoàn|Hội|Hiệp hội|Liên đoàn|Liên hiệp|Ủy ban|Uỷ ban|Quỹ|Bệnh viện|Tổ|Đội|Vụ|Ngân hàng|Chi nhánh|Đảng ủy|Đài|Văn phòng|Thanh tra|Cơ quan|Học viện|Đại học|Nhà máy|Xí nghiệp|Hạt|Trạm|Hội đồng|Liên minh|Khu(?= Quản lý| Bảo tồn| Di tích)|Ban Quản lý các khu|Ban Quản lý khu)"
            + "(?: (?:(?:và|-|–) )?\\p{Lu}[\\p{L}&]*(?: \\p{Ll}+){0,5}){1,8}");
    /// Behind "và" these start a body of their own: "Đồn Biên phòng và Hải quan".
    private static final Pattern BEGINS_A_BODY = Pattern.compile(
            "(?:Hải quan|Công an|Kho bạc|Bệnh viện|Chi cục|Trạm|Đồn|Hạt|Phòng|Sở|UBND|Hội|Tập đoàn|Bưu điện|Điện lực)(?! (?:cháy|dịch)| chữa)");
    private static final Pattern OF_NUMBER = Pattern.compile("(?:(?<= số)| số) \\d{1,2}(?![\\d/.%])");
    private static final Set<String> NO_PART_OF_A_NAME = Set.copyOf(Lexicon.entries("words-after-a-name.txt"));

    private BodyNames() {}

    private static List<String> namesEnding(boolean star) {
        return Lexicon.entries("agencies.txt").stream()
                .filter(name -> name.endsWith("*") == star)
                .map(name -> star ? name.substring(0, name.length() - 1).strip() : name)
                .toList();
    }

    static Phrases departments() {
        return DEPARTMENT_NAMES;
    }

    static Phrases ministries() {
        return MINISTRY_NAMES;
    }

    /// Whether a document or another product is named here, and so no place.
    static boolean isNoPlace(String folded, int at) {
        return NO_PLACES.end(folded, at) > 0;
    }

    /// Where the body that is named from this place on ends, -1 if none is named.
    static int end(Passage passage, int offset, boolean behindPosition) {
        String folded = passage.folded();
        boolean capital = Character.isUpperCase(passage.text().charAt(offset));
        int to = Math.max(departmentEnd(folded, offset), ministryEnd(passage, offset));
        to = Math.max(to, levelEnd(folded, offset, capital));
        to = Math.max(to, divisionEnd(folded, offset));
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
        to = Math.max(to, AddresseeGroups.end(passage, offset, behindPosition));
        boolean plural = folded.startsWith("cac ", offset) && offset + 4 < folded.length();
        if (to < 0 && (capital || plural || behindPosition)) {
            to = unlistedEnd(passage, plural ? offset + 4 : offset);
        }
        if (to < 0) {
            Matcher place = placeAt(passage, offset);
            return place.lookingAt() ? place.end() : -1;
        }
        return withTail(passage, offset, numberedEnd(passage, to));
    }

    static boolean isPlace(Passage passage, int offset) {
        return placeAt(passage, offset).lookingAt();
    }

    private static Matcher placeAt(Passage passage, int offset) {
        return PLACE.matcher(passage.text()).region(offset, passage.length());
    }

    /// "Ban Quản lý dự án đầu tư xây dựng số 1".
    private static int numberedEnd(Passage passage, int to) {
        Matcher numbered =
                OF_NUMBER.matcher(passage.text()).region(to, passage.length()).useTransparentBounds(true);
        return numbered.lookingAt() ? numbered.end() : to;
    }

    private static int levelEnd(String folded, int offset, boolean capital) {
        Matcher byLevel = NAMED_BY_LEVEL.matcher(folded).region(offset, folded.length());
        if (byLevel.lookingAt()) {
            return byLevel.end();
        }
        Matcher ofLevel = LEVEL_BODY.matcher(folded).region(offset, folded.length());
        return ofLevel.lookingAt() && (capital || ofLevel.group(1) == null && isPlain(folded, offset, ofLevel.end()))
                ? ofLevel.end()
                : -1;
    }

    static Phrases divisions() {
        return DIVISION_NAMES;
    }

    private static int divisionEnd(String folded, int offset) {
        return folded.startsWith("phong ", offset) ? DIVISION_NAMES.end(folded, offset + 6) : -1;
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

    private static int withTail(Passage passage, int from, int to) {
        int end = to;
        if (ENDS_WITH_LEVEL.matcher(passage.folded().substring(from, end)).matches()) {
            end = withCapitals(passage, end);
        }
        end = withOwner(passage, from, end);
        Matcher tail = TAIL.matcher(passage.folded()).region(end, passage.length());
        if (tail.lookingAt() && !actsInstead(passage, tail)) {
            boolean level = tail.group().strip().matches("(?:.* )?(?:tinh|thanh pho|xa|phuong|dac khu)");
            end = tail.end();
            if (level) {
                end = withCapitals(passage, end);
            }
        }
        return end;
    }

    private static boolean actsInstead(Passage passage, Matcher tail) {
        return tail.group().endsWith(" khac")
                && !OTHERS.matcher(passage.text())
                        .region(tail.end() - " khac".length(), passage.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    /// "Các Ban của Hội đồng nhân dân tỉnh": whose bodies they are belongs to the name of the group.
    private static int withOwner(Passage passage, int from, int to) {
        Matcher owner = OF.matcher(passage.folded()).region(to, passage.length());
        boolean group = passage.folded().startsWith("cac ", from);
        return group
                        && owner.lookingAt()
                        && owner.end() < passage.length()
                        && Character.isUpperCase(passage.text().charAt(owner.end()))
                ? Math.max(to, end(passage, owner.end(), false))
                : to;
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
                    || isNoPlace(passage.folded(), end + 1)
                    || departmentEnd(passage.folded(), end + 1) > 0) {
                break;
            }
            end = wordEnd;
        }
        return end;
    }

    /// The capitals of the name and, behind each, the small words of a compound ("Vụ Tổ chức cán bộ"): up to a verb or
    /// another word that no name holds.
    private static int unlistedEnd(Passage passage, int offset) {
        Matcher matcher = UNLISTED.matcher(passage.text())
                .region(offset, passage.length())
                .useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return -1;
        }
        String[] words = matcher.group().split(" ");
        int length = words[0].length();
        for (int i = 1; i < words.length; i++) {
            boolean small = Character.isLowerCase(words[i].charAt(0));
            boolean head = i == 1 && small;
            if (small
                    && !head
                    && !isLinked(words, i)
                    && (NO_PART_OF_A_NAME.contains(words[i])
                            || !isCompound(words, i)
                                    && startsVerb(words[i - 1], passage.folded().substring(offset + length + 1)))) {
                break;
            }
            length += words[i].length() + 1;
        }
        return numberedEnd(passage, offset + length);
    }

    /// Behind a capital only a verb of several words ends a name: the small word may be part of it ("Tổ chức").
    private static boolean startsVerb(String before, String rest) {
        return Character.isLowerCase(before.charAt(0))
                ? Imperative.startsWithVerb(rest)
                : Imperative.startsWithLongVerb(rest);
    }

    /// "Công ty Khai thác công trình thủy lợi".
    private static boolean isCompound(String[] words, int at) {
        return words[at].equals("trình") && words[at - 1].equals("công");
    }

    /// "và" between two capitals.
    private static boolean isLinked(String[] words, int at) {
        return words[at].equals("và")
                && at + 1 < words.length
                && Character.isUpperCase(words[at + 1].charAt(0))
                && !words[at + 1].equals(words[0])
                && !BEGINS_A_BODY
                        .matcher(String.join(" ", Arrays.copyOfRange(words, at + 1, Math.min(words.length, at + 3))))
                        .lookingAt();
    }
}
