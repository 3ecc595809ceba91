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
            "(?:ban hanh|bien soan|sua doi|xay dung(?: va (?:to chuc )?(?:thuc hien|trien khai))?(?: co)?(?: hieu qua)?|thanh lap(?: va duy tri(?: hoat dong)?(?: hieu qua)?(?: cua)?)?|lap|de xuat|de ra"
                    + "|soan thao|phe duyet|cong bo|hoan thien|bo sung|(?<!lo |quy |chuong |qua |cong )trinh|thiet lap|tao lap|hinh thanh|phat dong|to chuc|tham muu|du thao|cu the hoa|phat hanh|dua|mo|ky ket|(?<!dinh )ky(?= (?:quy che|thoa thuan|hop dong|chuong trinh phoi hop|ke hoach phoi hop))|cap nhat(?= danh sach)|ky(?= cam ket)|gui(?= (?:so lieu|bang thong ke|danh sach|ke hoach|phuong an|du thao|bieu(?! duong)|bang|bien ban|danh muc|ket qua (?:tham dinh|xep hang)|ho so))|(?:to chuc|mo)(?= \\d{1,3} (?:buoi|lop|hoi nghi))|co(?= (?:thu xin loi|van ban (?:huong dan|chi dao|de nghi|bao cao|tra loi)))|cung cap(?= (?:danh sach|ban tin))|nang cap(?= (?:phan mem|he thong|nen tang|cong|trang thong tin))|(?:lap dat|gan)(?= (?:bien |thiet bi ))|chuan bi(?= (?:tai lieu|noi dung ky hop|bao cao))|dang tai(?= (?:bai|tin, bai|tin bai|phong su))|phat(?= ban tin)|cong khai(?= (?:ket qua xep hang|phuong an))|trien khai(?= (?:benh an dien tu|he thong (?:hop|quan ly|phan mem)))|(?:dieu chinh|hop nhat)(?= (?:ke hoach|quy che|quy hoach))|(?:chu dong|thong nhat)(?= phuong an)|hoan thanh(?= (?:kho |nen tang|co so du lieu|he thong|phan mem|de an|phuong an|quy hoach)))";
    /// "Lắp 12 trạm đo mưa": so many things as are counted.
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!da |\\p{L})(?:(?:tham muu )?mua sam|lap dat|cam|trang bi|kien toan|thanh lap|xay moi|xay dung|lap|bo tri(?: them)?(?= \\d{1,3} (?:bo )?(?:ban|may(?! bay)|quay|diem|phong|thiet bi|ki-?ot)))(?: (?:bo sung|moi|them))? (?=\\d{1,3} (?!%|ty|trieu|dong|lan|ngay|thang|nam|gio))");
    private static final Pattern MAKE = Pattern.compile(
            "(?<!da |duoc |khong |\\p{L})" + MAKES + "(?:,? (?:va )?" + MAKES + "){0,3}"
                    + "(?: (?:them|kip thoi|som|thanh cong|thi diem|moi|hoan chinh|thuong xuyen|dinh ky|hieu qua|tot|nghiem tuc|co hieu qua|cho|voi)){0,2}(?![\\p{L}])");
    private static final Pattern LINK = Pattern.compile(
            " (?:(?:xem xet|ban hanh|phe duyet|trinh|quyet dinh|thong qua|va|cho y kien|xay dung|thanh lap|sua doi|bo sung|hoan thien),? ?){1,4}(?= )|, (?:ban hanh|phe duyet|trinh)(?= )");
    private static final Pattern QUANTITY =
            Pattern.compile(" (?:(?:cac|mot so|nhung|\\d{1,3}|du thao|noi dung|he sinh thai|dong bo) ){0,3}[“\"]?");
    private static final Phrases THINGS = Phrases.of("products.txt");
    /// A file that is completed is brought forth where somebody is to be handed it.
    private static final Pattern SUBMITTED = Pattern.compile("[^,;.]{3,120}(?:, [^,;.]{3,60})?, (?:trinh|gui) ");
    private static final Set<String> LIKE_OTHER_WORDS =
            Set.of("cổng", "tổ", "đội", "lớp", "quỹ", "luật", "đoàn", "hội");
    private static final Pattern NUMBERED = Pattern.compile(" (?:(?:so )?\\d|nay(?!\\p{L})|noi tren|neu tren)");
    private static final Pattern OF_A_CITED_DOCUMENT = Pattern.compile(
            "(?:/\\d{4}|/[a-z]{1,5}(?:-[a-z]{2,8}){1,2}|\\d-[a-z]{2,5}/[a-z]{2,8})(?: nam \\d{4})?(?: cua [^,;.]{2,60})?(?: ve(?: viec)?)?(?: phe duyet,?)? ?$");
    private static final Pattern REPORT = Pattern.compile(
            "(?:^|(?:dinh k[yi]|hang (?:thang|quy|tuan|nam|ngay)|truoc ngay|thuc hien che do|gui)[^.;]{0,90}? |^tong hop,? )(bao cao (?!ve |ubnd|uy ban|so |chu tich|cho |thu tuong|bo |ban |van phong|lanh dao|cap )\\p{L}+)|^(?:tong hop,? )?(bao cao) ");
    private static final Pattern REPORTS_TO = Pattern.compile(
            "^(?:dinh k[yi] )?(?:(?:hang|moi) \\p{L}+ |\\d{1,2} thang )?(?:tong hop,? )?bao cao (?:ubnd|uy ban|chu tich|thu tuong|ban thuong vu|tinh uy|dang uy|so |bo |chinh phu|ban chi dao|pho thu tuong)|(?:tong hop ket qua|theo doi, don doc|xu ly|giai quyet|kiem tra)[^;]{0,90}, bao cao (?:ubnd|uy ban|chu tich|thu tuong|ban thuong vu|tinh uy|pho thu tuong|chinh phu)");
    private static final String RECIPIENT =
            "(?:ve )?(?:ubnd|uy ban|so |chu tich|thu tuong|bo |van phong|ban chi dao|ban thuong vu|tinh uy|thanh uy|dang uy|chinh phu|cong an|pho |truong ban|giam doc|bi thu|lanh dao|thuong truc|cap co tham quyen|ban |hoi dong|hdnd|cuc |chi cuc|phong |trung tam|thanh tra|kho bac|cap tren|bo chi huy|doan )";
    private static final Pattern REPORT_BEFORE_DAY = Pattern.compile(
            "(?:^|[,;] |va |gui )(?:tong hop,? )?(?:(bao cao)(?= " + RECIPIENT
                    + ")[^,;.]{3,90}|(bao cao (?:ket qua|tien do|tinh hinh)) [^,;.]{3,110}|(bao cao(?: ket qua| tien do)?)(?: (?:thuc hien )?(?:ve |cho |voi )[^,;.]{3,70})?) ?$");
    private static final Pattern REPORT_BEHIND_DAY =
            Pattern.compile(",? ?(?:(?:truoc |vao )?ngay \\d{1,2},? )?(?:tong hop,? )?(bao cao)(?= " + RECIPIENT + ")");
    private static final String STOP =
            "(?:de|nham|bao dam|dam bao|phuc vu|(?<!chuong |quy |cong |lo |qua |giai )trinh|gui|truoc|trong thang|trong quy|hoan thanh|theo|tren co so|phu hop|bao cao|dap ung|cham nhat|xong|tren pham vi|tai|vao|truoc mat|co tinh|ve (?:ubnd|so|van phong|phong|uy ban|co quan|don vi))";
    private static final Pattern END = Pattern.compile("[,;.:…]| \\(| " + STOP + " ");
    private static final Pattern NEW_CLAUSE = Pattern.compile(", (?:" + STOP
            + "|to chuc|trien khai|huong dan|va|gan|dong thoi|trong do|nhat la|tuyen truyen|kiem tra|phan cong) ");
    private static final Pattern ROUTING = Pattern.compile(" (?:ve|truoc|trong|gui|trinh|cham nhat|bao cao) ");
    private static final Pattern RECEIVES = Pattern.compile("(?:hoi dong nhan dan|ban chi dao|hoi dong)(?!\\p{L})");
    private static final Pattern WHAT_OF = Pattern.compile("(?:ket qua|tien do|tinh hinh) ");
    private static final int LONGEST = 28;

    private ProductReader() {}

    static @Nullable Passage product(Passage task, DeadlineReader.Time time) {
        String folded = task.folded();
        Matcher make = MAKE.matcher(folded);
        while (make.find()) {
            String before = folded.substring(Math.max(0, make.start() - 110), make.start());
            if (isInName(task, make.start())) {
                make.region(make.start() + 1, folded.length()).useTransparentBounds(true);
                continue;
            }
            if (!OF_A_CITED_DOCUMENT.matcher(before).find()) {
                int thing = thingAfter(task, make.group(), make.end());
                if (thing > 0) {
                    return phrase(task, thing, Math.max(thing + 1, THINGS.end(folded, nounFrom(folded, thing))));
                }
            }
        }
        Matcher counted = COUNTED.matcher(folded);
        if (counted.find()) {
            int noun = folded.indexOf(' ', counted.end());
            return phrase(task, counted.end(), Math.min(noun + 2, task.length()));
        }
        Passage dated = datedReport(task, time);
        if (dated != null) {
            return dated;
        }
        Matcher report = REPORT.matcher(folded);
        Matcher reportsTo = REPORTS_TO.matcher(folded);
        if (isDated(time) && reportsTo.find()) {
            int at = folded.indexOf("bao cao", reportsTo.start());
            return task.slice(at, at + "bao cao".length());
        }
        if (isDated(time) && report.find()) {
            int group = report.group(1) == null ? 2 : 1;
            return phrase(task, report.start(group), report.end(group));
        }
        return null;
    }

    /// "Sở Xây dựng" makes nothing by its name.
    private static boolean isInName(Passage task, int at) {
        String text = task.text();
        return at > 1
                && Character.isUpperCase(text.charAt(at))
                && Character.isLetter(text.charAt(at - 2))
                && text.charAt(at - 1) == ' ';
    }

    private static boolean isDated(DeadlineReader.Time time) {
        return time.deadline() != null
                && time.deadline().kind() != DeadlineKind.ASAP
                && time.deadline().kind() != DeadlineKind.CONTINUOUS;
    }

    /// "..., báo cáo UBND tỉnh trước ngày 15/12": the day is that of the report.
    private static @Nullable Passage datedReport(Passage task, DeadlineReader.Time time) {
        if (!isDated(time) || time.deadline() == null) {
            return null;
        }
        int at = task.text().indexOf(time.deadline().text());
        int end = at + time.deadline().text().length();
        if (at < 0) {
            return null;
        }
        Matcher before = REPORT_BEFORE_DAY.matcher(task.folded()).region(Math.max(0, at - 120), at);
        if (before.find()) {
            int group = reportOf(before);
            return group > 1
                    ? task.slice(before.start(group), before.end(group))
                    : reported(task, before.start(1), before.end(1));
        }
        Imperative.Address address = Imperative.addressOf(task);
        int called = address == null ? -1 : address.bodies().to() + 1;
        Matcher asked = called < 0 || called >= at ? null : before.reset().region(called, at);
        if (asked != null && asked.lookingAt()) {
            int group = reportOf(asked);
            return task.slice(asked.start(group), asked.end(group));
        }
        Matcher behind = REPORT_BEHIND_DAY.matcher(task.folded()).region(end, task.length());
        return behind.lookingAt() ? task.slice(behind.start(1), behind.end(1)) : null;
    }

    /// Which of the wordings of a report was found.
    private static int reportOf(Matcher report) {
        int group = 1;
        while (report.group(group) == null) {
            group++;
        }
        return group;
    }

    /// "Báo cáo UBND tỉnh phương án phủ sóng": what is named behind the recipient, else the report itself.
    private static Passage reported(Passage task, int from, int to) {
        Agencies.Named recipient = Agencies.at(task, Math.min(to + 1, task.length() - 1));
        int thing = recipient == null ? -1 : recipient.to() + 1;
        if (thing > 0
                && thing < task.length()
                && WHAT_OF.matcher(task.folded()).region(thing, task.length()).lookingAt()) {
            return task.slice(from, to).join(phrase(task, thing, thing + 3));
        }
        int end = thing < 1 || thing >= task.length() ? -1 : THINGS.end(task.folded(), thing);
        return end < 0 ? task.slice(from, to) : phrase(task, thing, end);
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
        boolean recipient = verb.endsWith("trinh")
                && RECEIVES.matcher(folded).region(noun, folded.length()).lookingAt();
        boolean praise = word.equals("biểu") && folded.startsWith(" duong", end);
        if (recipient || praise || word.equals("tổ") && folded.startsWith(" chuc", end)) {
            return -1;
        }
        if (word.equals("hồ sơ")
                && !verb.equals("lap")
                && !verb.equals("gui")
                && !(verb.equals("hoan thien")
                        && SUBMITTED.matcher(folded.substring(end)).lookingAt())) {
            return -1;
        }
        boolean carriedOut = verb.contains("to chuc") && !word.startsWith("lớp") && !word.startsWith("đoàn");
        return carriedOut ? -1 : at + 1;
    }

    private static int nounFrom(String folded, int thing) {
        Matcher quantity = QUANTITY.matcher(folded).region(thing - 1, folded.length());
        return quantity.lookingAt() ? quantity.end() : thing;
    }

    /// From its first word to where the phrase ends.
    private static Passage phrase(Passage task, int from, int nounEnd) {
        Matcher end = END.matcher(task.folded());
        int to = end.find(Math.min(nounEnd, task.length())) ? end.start() : task.length();
        boolean bare = to <= nounEnd + 1
                && to < task.length()
                && task.text().charAt(to) == ' '
                && !ROUTING.matcher(task.folded()).region(to, task.length()).lookingAt();
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
        String kept = String.join(" ", Arrays.copyOf(words, Math.min(words.length, LONGEST)));
        return task.slice(from, from + kept.length());
    }
}
