package vn.sauro.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows an instruction when it sees one: a call on somebody ("Yêu cầu Sở Nội vụ ..."), a body followed by what it
/// does, or a verb of doing at the start.
final class Imperative {
    /// Whom a sentence addresses, and where in it that is said. `called` is true for "Yêu cầu ...", "Giao ...".
    record Address(Agencies.Named bodies, boolean called) {}

    static final String CALLS =
            "(?:yeu cau|de nghi|giao nhiem vu cho|giao trach nhiem cho|giao cho|giao|phan cong|chi dao|uy quyen cho|uy quyen)";
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\d])" + CALLS + " (?:cho )?");
    private static final Phrases VERBS = Phrases.of("task-verbs.txt");
    private static final Set<String> SHORT_VERBS = Set.copyOf(Lexicon.entries("task-verbs.txt").stream()
            .map(verb -> verb.toLowerCase(Locale.ROOT))
            .distinct()
            .toList());
    private static final int LONG_ENOUGH_FOR_MARKS = 40;
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:dong thoi|ngoai ra|ben canh do|rieng|truoc mat|trong do|tu do|qua do|mat khac)[, ]{1,2}|\\(\\d{1,2}\\) |[“\"(-] ?|(?:\\d{1,2}[.)]|\\p{L}{1,2}\\)|[a-z]\\.) )");
    private static final Pattern TOPIC = Pattern.compile(
            "^(?:ve|cong tac|doi voi|linh vuc|nhiem vu|viec|noi dung|trong linh vuc|trong cong tac)[^.;:]{2,200}?(?::|,(?= ?(?:yeu cau|de nghi|giao))) ?|^[^.;:,]{2,90}: |^[^.;:]{2,60}: ");
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:can cu|tren co so|de |dinh ky|hang |truoc |sau khi|trong |khi |ngay |tuy |cung voi|theo (?!doi)|nham |doi voi|ve |tai |tu |thong qua|dua tren|truong hop|qua |voi |den |chậm nhất|cham nhat|bam sat)");
    private static final Pattern BETWEEN = Pattern.compile(
            "^(?: \\([^()]{1,250}\\))?(?:[,:]? (?:la [^.;,]{4,110}(?:, [^.;,]{2,60}){0,4}?(?= (?:tiep tuc|chu tri|tham muu|phoi hop|co trach nhiem|thuc hien|chi dao))|theo chuc nang(?:,| va)? nhiem vu(?: duoc giao)?,?|theo (?:chuc nang|tham quyen|nhiem vu|linh vuc|dia ban|phan cong)[^.;]{0,80}?,|can cu [^.;]{0,300}?,|tren co so [^.;]{0,200}?,|theo tham quyen,?|trong pham vi [^.;,]{0,80},|phai|can|cung|duoc giao(?= (?:theo doi|tham muu|chu tri|lam dau moi|tong hop) )|co nhiem vu|se|(?:tu ngay [^.;,]{4,24} )?khong|tu ngay [^.;,]{4,24}|nghiem tuc|khac|trong toan [^,.;]{0,20}|tren dia ban [^,.;]{0,30},?|(?:khi|sau khi|trong qua trinh|hang|dinh ky|truoc) [^.;]{0,120}?,))?[:,]? ?");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:pho )?(?:chu tich|thu tuong|bi thu|truong ban)|(?:ubnd|uy ban nhan dan|tinh uy|thanh uy|dang uy|chinh phu|ban chi dao|ban thuong vu|thuong truc|lanh dao|hdnd|hoi dong)");
    private static final Pattern ACTS = Pattern.compile(" \\p{Ll}[\\p{L}\\p{M}]* \\p{L}");
    private static final Pattern COLON_BEHIND = Pattern.compile(
            "(?: \\([^()]{1,250}\\))?: (?!\\d|da |dang |chua |con |co |dat |ty le |ti le |la |so )\\p{L}.{14}");
    private static final Pattern NO_ACT = Pattern.compile(
            " (?:da|dang|duoc|bi|co(?! (?:trach nhiem|nhiem vu|ke hoach|giai phap))|la|va|voi|cung|cua|ve|tai|o|trong|ngoai|tren|duoi|cho|chua|con|khong|khi|do|de|thuoc|theo|tu|den|gom|nhu|nay|khac|lien quan|moi nam|nhat tri|co ban|dong y|thong nhat|ghi nhan|danh gia cao|bieu duong|hoan nghenh|xin|hien|vua|tiep|noi|bao gom|truc thuoc|cap|cac|nhan thay|nhan dinh|ket luan|ban hanh (?:ke hoach|quyet dinh|chi thi|thong bao)|dat|chiem|tang|giam|chu yeu|thoi gian|tham du|du|chu tri (?:cuoc|hoi|phien|buoi))(?![\\p{L}])");
    private static final Pattern NO_SUBJECT_BEFORE =
            Pattern.compile("^(?:cua|ve|tai|la co so|va ve|trong|o|den|tu(?! ngay ))\\b");

    private static final Pattern PREAMBLE = Pattern.compile("^(?:can cu|tren co so|theo de nghi|xet de nghi|theo) ");
    private static final Pattern TIME_FIRST = Pattern.compile(
            "(?:dinh k[yi]|hang (?:ngay|tuan|thang|quy|nam)|moi (?:tuan|thang|quy|nam)|(?:ba|sau|\\d{1,2}) thang (?:mot|0?1) lan|truoc \\d{1,2} ?(?:gio|h)|truoc ngay|cham nhat|trong (?:thang|quy|nam)|ngay \\d{1,2})(?: |, )");
    private static final Pattern COORDINATED = Pattern.compile(
            "(?:phai|can|co trach nhiem|co nhiem vu|chu dong|thuong xuyen|kip thoi|tang cuong) (?:(?:huong dan|don doc|nhac nho|kiem tra|giam sat|van dong|tuyen truyen|theo doi|ra soat)(?:, | va )){1,3}$");
    private static final Pattern WITH = Pattern.compile(
            "(?:(?!phoi hop)[^;.]){0,160}?(?:chu tri,? )?(?<!\\p{L})phoi hop(?: chat che| thuong xuyen)? (?:voi |cung(?: voi)? )?");
    private static final Pattern STAFF = Pattern.compile("(?:cong chuc|can bo|vien chuc|nhan vien|chuyen vien)");
    private static final Pattern CASE = Pattern.compile("^(?:truong hop|neu|doi voi|khi) [^,.;]{5,200}(?:,| thi) ");
    private static final Pattern PURPOSE = Pattern.compile("(?:de|nham) [^.;,]{5,90}, ");
    private static final Pattern DESCRIBED =
            Pattern.compile("(?:\\d{1,3}% )?()((?:tat ca )?cac |\\d{1,3} (?!%)|(?<=% ))");
    private static final Pattern HAS_TO = Pattern.compile(
            " (?=(?:phai|can|co trach nhiem|chiu trach nhiem|khan truong|hoan thanh|duy tri|chu dong|tiep tuc|thuc hien|to chuc|trien khai|tang cuong) (?!cua ))");
    private static final Pattern WITH_WHOM = Pattern.compile("cung (?:voi )?");
    private static final Pattern COMMA = Pattern.compile("[,:;] ");
    /// "Dưới sự hướng dẫn của Sở Y tế": under whom a body acts.
    private static final Pattern UNDER = Pattern.compile(
            "^,? (?:duoi su|theo su|theo|voi su) (?:tham gia|phoi hop|huong dan|chi dao|phan cong|dieu phoi|kiem tra|giam sat|ho tro|giup do)(?:, (?:huong dan|chi dao|ho tro)| va ho tro)? cua ");

    private Imperative() {}

    /// Whom the sentence addresses, or null if it names nobody who is to act.
    static @Nullable Address addressOf(Passage sentence) {
        Address call = called(sentence);
        if (call != null) {
            return call;
        }
        int start = opening(sentence, 0);
        Agencies.Named subject = Agencies.at(sentence, start);
        if (subject != null && acts(sentence, subject)) {
            return new Address(subject, false);
        }
        int afterTopic = afterTopic(sentence, start);
        if (afterTopic > start) {
            subject = Agencies.at(sentence, afterTopic);
            if (subject != null && acts(sentence, subject)) {
                return new Address(subject, false);
            }
        }
        Address circumstance = behindCircumstance(sentence, start);
        return circumstance == null ? described(sentence, start) : circumstance;
    }

    /// "Để hoàn thành lộ trình, các bệnh viện ...": who is to act stands behind what for.
    static boolean isForAPurpose(Passage sentence) {
        return PURPOSE.matcher(sentence.folded()).lookingAt() && addressOf(sentence) != null;
    }

    /// "17 xã có tỷ lệ ký số dưới 80% phải khắc phục ...": a group told by what is so of it, up to what it has to do.
    private static @Nullable Address described(Passage sentence, int start) {
        Matcher purpose = PURPOSE.matcher(sentence.folded()).region(start, sentence.length());
        int from = purpose.lookingAt() ? purpose.end() : start;
        Matcher group = DESCRIBED.matcher(sentence.folded()).region(from, sentence.length());
        if (!group.lookingAt()) {
            return null;
        }
        int name = Math.max(group.start(1), group.start(2));
        if (AddresseeGroups.nounEnd(sentence, group.end(2)) < 0) {
            return null;
        }
        Matcher has = HAS_TO.matcher(sentence.folded()).region(group.end(2), sentence.length());
        if (!has.find()
                || has.start() - name > 150
                || sentence.text().substring(name, has.start()).matches(".*[.;:].*")) {
            return null;
        }
        var body = new Agencies.Body(sentence.text().substring(name, has.start()), name, has.start());
        return new Address(new Agencies.Named(name, has.start(), java.util.List.of(body)), false);
    }

    /// "Để ..., yêu cầu Giám đốc các sở ...": a call counts where a clause starts or where its caller stands before it.
    private static @Nullable Address called(Passage sentence) {
        Matcher call = CALL.matcher(sentence.folded());
        while (call.find() && call.start() < 700) {
            if (!startsClause(sentence, call.start()) || isCoordinated(sentence, call)) {
                continue;
            }
            Agencies.Named bodies = Agencies.at(sentence, call.end());
            if (bodies != null && isStaff(sentence, call, bodies)) {
                continue;
            }
            if (bodies != null
                    && !sentence.folded().startsWith("chi dao", call.start())
                    && !isOwnArrangement(sentence, call)) {
                return new Address(bodies, true);
            }
        }
        return null;
    }

    /// "Bố trí kho và phân công công chức ...": whoever is meant charges people of its own.
    private static boolean isStaff(Passage sentence, Matcher call, Agencies.Named bodies) {
        return call.group().startsWith("phan cong")
                && startsWithVerb(sentence, opening(sentence, 0))
                && STAFF.matcher(sentence.folded().substring(call.end(), bodies.to()))
                        .lookingAt();
    }

    /// "Chủ tịch UBND xã phải hướng dẫn, yêu cầu các đơn vị ...": what one body does, in two words.
    private static boolean isCoordinated(Passage sentence, Matcher call) {
        return call.group().matches("(?:yeu cau|de nghi) ")
                && COORDINATED
                        .matcher(sentence.folded().substring(0, call.start()))
                        .find();
    }

    /// "Sở Nội vụ phân công công chức ...": a body arranges its own work; who calls on others stands above them.
    private static boolean isOwnArrangement(Passage sentence, Matcher call) {
        int opening = opening(sentence, 0);
        if (call.start() <= opening || !call.group().matches("(?:giao|phan cong|uy quyen).*")) {
            return false;
        }
        Agencies.Named caller = Agencies.at(sentence, opening);
        boolean busy = caller != null
                && startsWithVerb(sentence, Math.min(caller.to() + 1, sentence.length()))
                && sentence.folded().startsWith("phan cong", call.start());
        return caller != null
                && Character.isUpperCase(sentence.text().charAt(opening))
                && (caller.to() + 1 >= call.start() || busy)
                && !AUTHORITY
                        .matcher(sentence.folded().substring(opening, caller.to()))
                        .lookingAt();
    }

    private static boolean startsClause(Passage sentence, int at) {
        String before = sentence.folded().substring(0, at).stripTrailing();
        if (Character.isUpperCase(sentence.text().charAt(at))) {
            return true;
        }
        if (before.isEmpty() || ",:;“\"(-.".indexOf(before.charAt(before.length() - 1)) >= 0) {
            return true;
        }
        if (before.endsWith("dong thoi")
                || before.endsWith(" thong nhat")
                || before.endsWith(" va") && before.length() < 120) {
            return true;
        }
        Agencies.Named caller = Agencies.at(sentence, opening(sentence, 0));
        int comma = before.lastIndexOf(", ");
        Agencies.Named late = comma < 0 ? null : Agencies.at(sentence, comma + 2);
        return caller != null && caller.to() >= before.length() || late != null && late.to() >= before.length();
    }

    private static @Nullable Address behindCircumstance(Passage sentence, int start) {
        boolean circumstance = CIRCUMSTANCE
                .matcher(sentence.folded().substring(start, Math.min(sentence.length(), start + 20)))
                .find();
        if (!circumstance && startsWithVerb(sentence, start)) {
            return null;
        }
        int farthest = circumstance ? 900 : 120;
        int comma = sentence.folded().indexOf(", ", withWhom(sentence, start));
        while (comma > 0 && comma < farthest) {
            Agencies.Named subject = Agencies.at(sentence, comma + 2);
            if (subject != null && acts(sentence, subject) && !isEnumeration(sentence, comma)) {
                return new Address(subject, false);
            }
            comma = sentence.folded()
                    .indexOf(", ", subject == null ? comma + 2 : Math.max(comma + 2, subject.to() - 1));
        }
        return null;
    }

    /// "Cùng với Tổ công nghệ số, Chi đoàn thanh niên hướng dẫn ...": those with whom to work are not who is to act.
    private static int withWhom(Passage sentence, int start) {
        Matcher jointly = WITH_WHOM.matcher(sentence.folded()).region(start, sentence.length());
        Agencies.Named others = jointly.lookingAt() ? Agencies.at(sentence, jointly.end()) : null;
        return others == null ? start : others.to();
    }

    /// A body behind a comma belongs to a list if a body stands right before the comma too.
    private static boolean isEnumeration(Passage sentence, int comma) {
        String before = sentence.folded().substring(Math.max(0, comma - 60), comma);
        return before.matches(
                ".*\\b(?:phoi hop(?: chat che)?(?:,? (?:voi|cung))?|cung voi|giua|su (?:tham gia|phoi hop) cua) (?:cac )?(?:vu|cuc|so|bo|ubnd|uy ban|cong an|van phong|don vi|co quan|dia phuong)[^,]{0,50}");
    }

    private static boolean acts(Passage sentence, Agencies.Named subject) {
        String rest = sentence.folded().substring(subject.to(), Math.min(sentence.length(), subject.to() + 700));
        boolean byItself = sentence.text().startsWith(" tự ", subject.to())
                && !sentence.text().startsWith(" tự giải thể", subject.to());
        boolean labelled = subject.from() == opening(sentence, 0)
                && COLON_BEHIND.matcher(rest).lookingAt();
        if (byItself || labelled) {
            return true;
        }
        if (NO_SUBJECT_BEFORE.matcher(rest.stripLeading()).find()) {
            return false;
        }
        if (isNamedFirst(sentence, subject)) {
            return true;
        }
        if (actsUnder(sentence, subject.to())) {
            return true;
        }
        Matcher between = BETWEEN.matcher(rest);
        int from = between.find() ? between.end() : 0;
        int blank = rest.startsWith(" ") ? 1 : 0;
        return startsWithVerb(sentence, subject.to() + from) || startsWithVerb(sentence, subject.to() + blank);
    }

    private static boolean actsUnder(Passage sentence, int from) {
        Matcher under = UNDER.matcher(sentence.folded()).region(from, sentence.length());
        Agencies.Named guide = under.find() ? Agencies.at(sentence, under.end()) : null;
        if (guide == null) {
            return false;
        }
        int behind = sentence.folded().startsWith(",", guide.to()) ? guide.to() + 2 : guide.to() + 1;
        return behind < sentence.length() && startsWithVerb(sentence, behind);
    }

    /// A body at the very start, and behind it a word in small letters that can only be its verb.
    private static boolean isNamedFirst(Passage sentence, Agencies.Named subject) {
        String text = sentence.text();
        return subject.from() == opening(sentence, 0)
                && Character.isUpperCase(text.charAt(subject.from()))
                && subject.to() + 15 < text.length()
                && ACTS.matcher(text.substring(subject.to())).lookingAt()
                && !NO_ACT.matcher(sentence.folded().substring(subject.to())).lookingAt();
    }

    /// Whether the sentence starts like something to be done.
    static boolean isInstruction(Passage sentence) {
        int start = opening(sentence, 0);
        String folded = sentence.folded();
        if (PREAMBLE.matcher(folded).find()) {
            return afterPreamble(sentence) > 0;
        }
        if (startsWithVerb(sentence, start)) {
            return true;
        }
        int with = withWhom(sentence, start);
        if (verbBehindTime(sentence, start) || with > start && startsWithVerb(sentence, with + 1)) {
            return true;
        }
        int afterTopic = afterTopic(sentence, start);
        return afterTopic > start && startsWithVerb(sentence, afterTopic) || addressOf(sentence) != null;
    }

    /// "Trước ngày 28 hằng tháng xây dựng báo cáo": the time stands first.
    static boolean verbBehindTime(Passage sentence, int start) {
        String folded = sentence.folded();
        Matcher time = TIME_FIRST.matcher(folded).region(start, folded.length());
        if (!time.lookingAt()) {
            return false;
        }
        int at = time.end();
        for (int words = 0; words < 9 && at >= 0 && at < folded.length(); words++) {
            if (startsWithVerb(sentence, at) && !folded.startsWith("hang ", at)) {
                return true;
            }
            int blank = folded.indexOf(' ', at);
            at = blank < 0 ? -1 : blank + 1;
        }
        return false;
    }

    /// "Trường hợp nhà thầu không đáp ứng, xử lý theo hợp đồng": what is to be done in a case stands behind it.
    static boolean isConditional(Passage sentence) {
        Matcher comma = CASE.matcher(sentence.folded());
        return comma.find() && startsWithVerb(sentence, comma.end());
    }

    /// Where an instruction starts behind what it is based on ("Căn cứ Quyết định số ..., chủ trì ..."); 0 if nowhere.
    static int afterPreamble(Passage sentence) {
        Address address = addressOf(sentence);
        if (address != null) {
            return Math.max(1, address.bodies().from());
        }
        Matcher comma = COMMA.matcher(sentence.folded());
        while (comma.find()) {
            if (startsWithVerb(sentence, comma.end())) {
                return comma.end();
            }
        }
        return 0;
    }

    /// Whether it names addressees and says nothing yet ("Yêu cầu các sở, ban, ngành;").
    static boolean onlyNames(Passage clause) {
        String folded = clause.folded();
        if (!folded.endsWith(";")) {
            return false;
        }
        Matcher call = CALL.matcher(folded);
        int from = opening(clause, 0);
        while (call.find()) {
            from = call.end();
        }
        Agencies.Named names = from < clause.length() ? Agencies.at(clause, from) : null;
        if (names == null && from > 0) {
            names = Agencies.at(clause, opening(clause, 0));
        }
        return names != null && folded.length() - names.to() <= 2;
    }

    /// Whether it ends with whom to work, and what is to be done still follows ("Công an tỉnh chủ trì, phối hợp với các
    /// sở: Tư pháp, Y tế;").
    static boolean onlyHelpers(Passage clause) {
        String folded = clause.folded();
        Matcher together = WITH.matcher(folded);
        if (!folded.endsWith(";") || !together.lookingAt()) {
            return false;
        }
        Agencies.Named helpers = together.end() < clause.length() ? Agencies.at(clause, together.end()) : null;
        return helpers != null && folded.length() - helpers.to() <= 2;
    }

    /// Whether it starts with "Yêu cầu ...", "Giao ..." and a body.
    static boolean isCallOnSomebody(Passage sentence) {
        Address address = called(sentence);
        return address != null;
    }

    /// A verb of one syllable counts only as it is spelled, or where a scan left no marks: "Danh mục" is no "dành".
    static boolean startsWithVerb(Passage sentence, int at) {
        int end = at < sentence.length() ? VERBS.end(sentence.folded(), at) : -1;
        if (end < 0) {
            return false;
        }
        String word = sentence.text().substring(at, end).toLowerCase(Locale.ROOT);
        boolean unmarked = sentence.folded()
                .regionMatches(
                        0,
                        sentence.text().toLowerCase(Locale.ROOT),
                        0,
                        Math.min(sentence.length(), LONG_ENOUGH_FOR_MARKS));
        return word.indexOf(' ') >= 0 || SHORT_VERBS.contains(word) || unmarked;
    }

    static boolean startsWithVerb(String folded) {
        return VERBS.end(folded, 0) > 0;
    }

    /// Whether a verb of several words stands first.
    static boolean startsWithLongVerb(String folded) {
        int end = VERBS.end(folded, 0);
        return end > 0 && folded.substring(0, end).indexOf(' ') > 0;
    }

    static int opening(Passage sentence, int from) {
        Matcher opening = OPENING.matcher(sentence.folded()).region(from, sentence.length());
        return opening.find() ? opening.end() : from;
    }

    private static int afterTopic(Passage sentence, int from) {
        Matcher topic = TOPIC.matcher(sentence.folded()).region(from, sentence.length());
        return topic.find() ? topic.end() : from;
    }
}
