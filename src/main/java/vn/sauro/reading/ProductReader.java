package vn.sauro.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.DeadlineKind;

/// The thing that a task is to bring forth ("sản phẩm"): a plan, a decision, a team, guidance. A report only where
/// reporting is what is asked, or where it has its day.
final class ProductReader {
    private static final String MAKES =
            "(?:ban hanh|xay dung(?: va (?:to chuc )?(?:thuc hien|trien khai))?(?: co)?(?: hieu qua)?|thanh lap(?: va duy tri(?: hoat dong)?(?: hieu qua)?(?: cua)?)?|lap|de xuat|de ra"
                    + "|soan thao|phe duyet|cong bo|hoan thien|bo sung|(?<!lo |quy |chuong |qua |cong )trinh|thiet lap|tao lap|hinh thanh|to chuc|tham muu|du thao|cu the hoa|phat hanh|dua|mo|ky ket|gui(?= (?:danh sach|ke hoach|phuong an|du thao|bieu|bang)))";
    private static final Pattern MAKE = Pattern.compile(
            "(?<!da |\\p{L})" + MAKES + "(?:,? (?:va )?" + MAKES + "){0,3}"
                    + "(?: (?:them|kip thoi|som|thanh cong|thi diem|moi|hoan chinh|thuong xuyen|dinh ky|hieu qua|tot|nghiem tuc|co hieu qua|cho|voi)){0,2}(?![\\p{L}])");
    private static final Pattern LINK = Pattern.compile(
            " (?:(?:xem xet|ban hanh|phe duyet|trinh|quyet dinh|thong qua|va|cho y kien|xay dung|thanh lap|sua doi|bo sung|hoan thien),? ?){1,4}(?= )|, (?:ban hanh|phe duyet|trinh)(?= )");
    private static final Pattern QUANTITY =
            Pattern.compile(" (?:(?:cac|mot so|nhung|\\d{1,3}|du thao|noi dung|he sinh thai|dong bo) ){0,3}[“\"]?");
    private static final Phrases THINGS = Phrases.of("products.txt");
    private static final Set<String> LIKE_OTHER_WORDS =
            Set.of("cổng", "tổ", "đội", "lớp", "quỹ", "luật", "đoàn", "hội");
    private static final Pattern NUMBERED = Pattern.compile(" (?:so )?\\d");
    private static final Pattern OF_A_CITED_DOCUMENT = Pattern.compile(
            "(?:/\\d{4}|/[a-z]{1,5}(?:-[a-z]{2,8}){1,2}|\\d-[a-z]{2,5}/[a-z]{2,8})(?: nam \\d{4})?(?: cua [^,;.]{2,60})?(?: ve(?: viec)?)?(?: phe duyet,?)? ?$");
    private static final Pattern REPORT = Pattern.compile(
            "(?:^|(?:dinh k[yi]|hang (?:thang|quy|tuan|nam|ngay)|truoc ngay|thuc hien che do|gui)[^.;]{0,90}? |^tong hop,? )(bao cao (?!ve |ubnd|uy ban|so |chu tich|cho |thu tuong|bo |ban |van phong|lanh dao|cap )\\p{L}+)|^(?:tong hop,? )?(bao cao) ");
    private static final Pattern REPORTS_TO = Pattern.compile(
            "^(?:dinh k[yi] )?(?:(?:hang|moi) \\p{L}+ |\\d{1,2} thang )?(?:tong hop,? )?bao cao (?:ubnd|uy ban|chu tich|thu tuong|ban thuong vu|tinh uy|dang uy|so |bo |chinh phu|ban chi dao|pho thu tuong)|(?:tong hop ket qua|theo doi, don doc|xu ly|giai quyet|kiem tra)[^;]{0,90}, bao cao (?:ubnd|uy ban|chu tich|thu tuong|ban thuong vu|tinh uy|pho thu tuong|chinh phu)");
    private static final String STOP =
            "(?:de|nham|bao dam|dam bao|phuc vu|trinh|gui|truoc|trong thang|trong quy|hoan thanh|theo|tren co so|phu hop|bao cao|dap ung|cham nhat|xong|tren pham vi|tai|vao|truoc mat|co tinh|ve (?:ubnd|so|van phong|phong|uy ban|co quan|don vi))";
    private static final Pattern END = Pattern.compile("[,;.:…]| \\(| " + STOP + " ");
    private static final Pattern NEW_CLAUSE = Pattern.compile(
            ", (?:" + STOP + "|to chuc|trien khai|huong dan|va|gan|dong thoi|trong do|nhat la|tuyen truyen|kiem tra) ");
    private static final int LONGEST = 28;

    private ProductReader() {}

    static @Nullable String product(Passage task, DeadlineReader.Time time) {
        String folded = task.folded();
        Matcher make = MAKE.matcher(folded);
        while (make.find()) {
            String before = folded.substring(Math.max(0, make.start() - 110), make.start());
            if (!OF_A_CITED_DOCUMENT.matcher(before).find()) {
                int thing = thingAfter(task, make.group(), make.end());
                if (thing > 0) {
                    return phrase(task, thing, Math.max(thing + 1, THINGS.end(folded, nounFrom(folded, thing))));
                }
            }
        }
        Matcher report = REPORT.matcher(folded);
        boolean dated = time.deadline() != null
                && time.deadline().kind() != DeadlineKind.ASAP
                && time.deadline().kind() != DeadlineKind.CONTINUOUS;
        if (dated && REPORTS_TO.matcher(folded).find()) {
            return "báo cáo";
        }
        if (dated && report.find()) {
            int group = report.group(1) == null ? 2 : 1;
            return phrase(task, report.start(group), report.end(group));
        }
        return null;
    }

    /// Where the thing made is named: right behind the verb, or behind the body it is drafted for ("tham mưu UBND tỉnh
    /// ban hành Kế hoạch"); -1 if what follows is no thing.
    private static int thingAfter(Passage task, String verb, int from) {
        int at = from;
        for (int step = 0; step < 4; step++) {
            int thing = thingAt(task, verb, at);
            if (thing > 0) {
                return thing;
            }
            Agencies.Named body = at + 1 < task.length() ? Agencies.at(task, at + 1) : null;
            if (body != null) {
                at = body.to();
                continue;
            }
            Matcher link = LINK.matcher(task.folded()).region(at, task.length());
            if (!link.lookingAt()) {
                return -1;
            }
            at = link.end();
        }
        return -1;
    }

    private static int thingAt(Passage task, String verb, int at) {
        String folded = task.folded();
        Matcher quantity = QUANTITY.matcher(folded).region(at, folded.length());
        if (!quantity.lookingAt()) {
            return -1;
        }
        int noun = quantity.end();
        int end = THINGS.end(folded, noun);
        if (end < 0 || NUMBERED.matcher(folded).region(end, folded.length()).lookingAt()) {
            return -1;
        }
        String word = task.text().substring(noun, end).toLowerCase(java.util.Locale.ROOT);
        boolean single =
                LIKE_OTHER_WORDS.stream().anyMatch(name -> Folding.fold(name).equals(folded.substring(noun, end)));
        if (single && !LIKE_OTHER_WORDS.contains(word)) {
            return -1;
        }
        boolean carriedOut = verb.startsWith("to chuc") && !word.startsWith("lớp");
        return carriedOut ? -1 : at + 1;
    }

    private static int nounFrom(String folded, int thing) {
        Matcher quantity = QUANTITY.matcher(folded).region(thing - 1, folded.length());
        return quantity.lookingAt() ? quantity.end() : thing;
    }

    /// From its first word to where the phrase ends.
    private static String phrase(Passage task, int from, int nounEnd) {
        Matcher end = END.matcher(task.folded());
        int to = end.find(Math.min(nounEnd, task.length())) ? end.start() : task.length();
        boolean bare = to <= nounEnd + 1 && to < task.length() && task.text().charAt(to) == ' ';
        if (bare) {
            to = end.find(to + 2) ? end.start() : task.length();
        }
        boolean list = to < task.length() - 2
                && task.text().charAt(to) == ','
                && task.text().substring(nounEnd, to).strip().split(" ").length <= 3
                && !NEW_CLAUSE.matcher(task.folded()).region(to, task.length()).lookingAt();
        if (list) {
            to = end.find(to + 2) ? end.start() : task.length();
        }
        String[] words = task.text().substring(from, to).split(" ");
        return String.join(" ", Arrays.copyOf(words, Math.min(words.length, LONGEST)))
                .strip();
    }
}
