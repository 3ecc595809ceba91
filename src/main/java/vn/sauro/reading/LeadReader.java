package vn.sauro.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who leads a task, who helps, and to whom it reports, as the words of the task and of its heading say.
final class LeadReader {
    private static final Pattern BEFORE_ADDRESSEES = Pattern.compile(
            "^(?:(?:trach nhiem|nhiem vu) cua |doi voi |giao (?:cho )?|de nghi |yeu cau |phan cong |ve phia )?");
    private static final Pattern AFTER_ADDRESSEES = Pattern.compile(
            "^(?: \\([^()]{1,250}\\))?(?:,? (?:co trach nhiem|chu tri|chiu trach nhiem|co nhiem vu|thuc hien|theo chuc nang[^:.]{0,80}(?=:|$)|theo chuc nang(?:,| va)? nhiem vu(?: duoc giao)?|can cu [^:]{0,120}(?=:)|tiep tuc|tap trung)){0,3}(?: (?:cac )?(?:noi dung|nhiem vu|cong viec)(?: sau)?)? ?[:.]?$");
    /// "Đối với các sở được kiểm tra".
    private static final Pattern DESCRIBES = Pattern.compile(
            " (?:duoc|co(?! trach nhiem| nhiem vu)|chua|con|dang|bi|thuoc|nam trong|da duoc|quan ly|phu trach) [^:;.]{3,90}[.:]?");
    /// "Phó Trưởng Ban - Trưởng Công an đặc khu": one person, named by the second post.
    private static final Pattern ALSO_AS = Pattern.compile(" [-–] (?=\\p{L})");
    private static final Pattern PERSON_WITH_POST = Pattern.compile("(?:dong chi|ong|ba) [^,]{4,40}, ");
    private static final Pattern TOGETHER = Pattern.compile(
            "(?<!\\p{L})(?:thong nhat|trao doi) voi (?=so |phong |ubnd |cong an |van phong |chi cuc |cac (?:so|phong|co quan|don vi|dia phuong|nganh) )|(?<!\\p{L})phoi (?:ket )?hop(?: chat che| thuong xuyen| kip thoi| dong bo)?(?:,? (?:voi|cung(?: voi)?)| ?:)? |(?<!\\p{L})cung(?: voi)? (?=cac |so |ubnd|uy ban|cong an|van phong|vnpt|viettel|vien thong |mobifone|buu dien |dien luc |truong |phong |don |bo |ban |bao |dai |benh vien |trung tam |tram |tap doan |cong ty |to cong nghe|to de an|chi hoi |chi doan|hoi |doan thanh nien|doan tncs|doan xa|doan phuong|tinh doan|mat tran|mttq|lien doan |lien minh |cuc |chi cuc |kho bac |ngan hang |thanh tra |toa an |vien kiem sat |luc luong |hat kiem lam|thue |hai quan )|\\(lay y kien (?:cua )?|(?<!\\p{L})(?:co|voi) su (?:phoi hop|tham gia) cua ");
    private static final Pattern DIRECTS = Pattern.compile(
            "(?<!duoc |su |y kien |van ban |tap trung |cong tac |ban |chuyen )(?<!\\p{L})(?:chi dao|don doc|giao nhiem vu cho|giao|yeu cau|phan cong)(?:,? (?:don doc|chi dao|huong dan|kiem tra|giam sat|va|quan triet)){0,4}(?: cho| den| toi)? (?!ban nhan dan )");
    private static final Pattern LEADS = Pattern.compile("^ ?lanh dao(?:, chi dao)? ");
    private static final Pattern PARTY = Pattern.compile(
            "^(?:ban thuong vu|thuong truc)? ?(?:tinh uy|thanh uy|dang uy|dang bo|cac (?:dang uy|cap uy)|chi bo)");
    private static final Pattern WITH = Pattern.compile(" (?:voi|cung) $");
    private static final Pattern JOINTLY = Pattern.compile("^(?:- )?cung (?:voi )?");
    private static final Pattern JOINTLY_LEADS = Pattern.compile("^,? (?:dong )?chu tri");
    private static final Pattern REPORTS = Pattern.compile(
            "(?<!\\p{L})(?:bao cao|phan anh|gui(?: bao cao)?|trinh|tong hop)(?: [^.;,]{0,90}?)??(?: ve| cho| gui| den| toi)? (?=(?:ubnd|uy ban|so |chu tich|thu tuong|van phong|ban chi dao|tinh uy|bo |cong an|ban thuong vu|truong ban|chinh phu|thuong truc))");

    /// "Công an tỉnh chủ trì; các sở: Tư pháp, Y tế phối hợp triển khai": who helps stands between.
    private static final Pattern LEADS_AND =
            Pattern.compile("(?<!\\p{L})(?:chu tri|(?:lam |la )?dau moi)(?: thuc hien| trien khai)?[,;] ");
    private static final Pattern HELP = Pattern.compile("^,? (?:cung )?(?:phoi hop|tham gia|ho tro)(?! voi|\\p{L})");

    /// "Sở Tài chính cùng phối hợp": who helps stands before the word.
    private static final Pattern HELPS = Pattern.compile(
            "^ (?:cung )?(?:phoi hop|tham gia|ho tro)(?: (?:thuc hien|trien khai|cung thuc hien))?[.;,/]*$");
    private static final Pattern INVITES = Pattern.compile(
            "(?<!\\p{L})(?:moi|huy dong) (?!goi |hop |thau |ban nhan dan )(?=[^;.]{3,200}(?:cung|tham gia|phoi hop|tham du) )|(?<!\\p{L})huy dong (?=cac (?:doanh nghiep|don vi|nha mang|cong ty) )");

    private LeadReader() {}

    /// Whether a clause says of some bodies that they help, and nothing more.
    static boolean onlyHelps(Passage clause) {
        Agencies.Named helpers = Agencies.at(clause, Imperative.opening(clause, 0));
        return helpers != null
                && HELPS.matcher(clause.folded().substring(helpers.to())).find();
    }

    /// The bodies that a heading consists of, or null if it says something else.
    static Agencies.@Nullable Named headingAddressees(Passage heading) {
        String folded = heading.folded();
        Matcher before = BEFORE_ADDRESSEES.matcher(folded);
        int from = before.find() ? before.end() : 0;
        if (from >= heading.length()) {
            return null;
        }
        Agencies.Named bodies = Agencies.at(heading, from);
        boolean described = bodies != null
                && (from > 0 || HeadLine.isCapitals(heading.text()))
                && folded.startsWith("cac ", from)
                && DESCRIBES.matcher(folded.substring(bodies.to())).matches();
        if (bodies != null && described) {
            return bodies.describedTo(heading);
        }
        Matcher alsoAs = ALSO_AS.matcher(folded);
        boolean person = bodies != null
                && PERSON_WITH_POST
                        .matcher(Folding.fold(bodies.names().getFirst()))
                        .lookingAt();
        if (person && alsoAs.find(bodies.to()) && alsoAs.start() == bodies.to()) {
            return bodies;
        }
        if (bodies != null && alsoAs.find(bodies.to()) && alsoAs.start() == bodies.to()) {
            return headingAddressees(heading.from(alsoAs.end())) == null ? null : Agencies.at(heading, alsoAs.end());
        }
        return bodies != null
                        && AFTER_ADDRESSEES
                                .matcher(folded.substring(bodies.to()))
                                .find()
                ? bodies
                : null;
    }

    /// "Cùng với Sở Tài chính chủ trì ...": the other body leads too.
    static Addressees jointLeads(Passage task) {
        Matcher jointly = JOINTLY.matcher(task.folded());
        if (!jointly.find()) {
            return Addressees.NONE;
        }
        Agencies.Named bodies = Agencies.at(task, jointly.end());
        return bodies != null
                        && JOINTLY_LEADS
                                .matcher(task.folded().substring(bodies.to()))
                                .find()
                ? Addressees.of(task, bodies)
                : Addressees.NONE;
    }

    /// Bodies that help: "phối hợp với ...", and those that the lead is to direct, urge or charge.
    static Addressees coordinating(Passage task, List<String> lead, int from) {
        Addressees helpers = after(TOGETHER, task, 0, lead, Addressees.NONE);
        helpers = after(DIRECTS, task, from, lead, helpers);
        helpers = after(INVITES, task, from, lead, helpers)
                .and(helpingAtEnd(task, lead))
                .and(helpingBesideLead(task, lead));
        return isOfParty(lead) ? after(LEADS, task, from, lead, after(LEADS, task, 0, lead, helpers)) : helpers;
    }

    /// Whether a clause says who leads, and the next who helps to do what.
    static boolean shareOut(Passage clause, Passage next) {
        Matcher leads = LEADS_AND.matcher(clause.folded() + " ");
        return leads.find() && leads.end() == clause.length() + 1 && helpers(next, 0) != null;
    }

    private static Addressees helpingBesideLead(Passage task, List<String> lead) {
        Matcher leads = LEADS_AND.matcher(task.folded());
        while (leads.find()) {
            Agencies.Named helpers = leads.end() < task.length() ? helpers(task, leads.end()) : null;
            if (helpers != null) {
                return Addressees.among(task, helpers, lead);
            }
        }
        return Addressees.NONE;
    }

    private static Agencies.@Nullable Named helpers(Passage task, int from) {
        Agencies.Named helpers = Agencies.at(task, from);
        return helpers != null
                        && HELP.matcher(task.folded().substring(helpers.to())).find()
                ? helpers
                : null;
    }

    private static Addressees helpingAtEnd(Passage task, List<String> lead) {
        Passage last = Sentences.clauses(task).getLast();
        Agencies.Named helpers = last.length() == task.length() || !onlyHelps(last)
                ? null
                : Agencies.at(last, Imperative.opening(last, 0));
        return helpers == null ? Addressees.NONE : Addressees.among(last, helpers, lead);
    }

    /// "Lãnh đạo UBND tỉnh ban hành ...": a body of the Party has it done by those it leads.
    private static boolean isOfParty(List<String> lead) {
        return lead.stream().anyMatch(name -> PARTY.matcher(Folding.fold(name)).find());
    }

    /// Whether the task of a body of the Party starts with whom it is to lead.
    static boolean startsWithLedBodies(Passage task, List<String> lead) {
        return isOfParty(lead) && LEADS.matcher(task.folded()).lookingAt();
    }

    /// The bodies known so far and those behind the words.
    private static Addressees after(Pattern words, Passage task, int from, List<String> lead, Addressees known) {
        Addressees all = known;
        Matcher matcher = words.matcher(task.folded());
        matcher.region(Math.min(from, task.length()), task.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            if (words == DIRECTS && isAsked(task, from, matcher.start())) {
                continue;
            }
            Agencies.Named bodies = Agencies.at(task, matcher.end());
            if (bodies == null && words == TOGETHER && takesGroup(task, matcher)) {
                bodies = Agencies.groupAt(task, matcher.end());
            }
            if (bodies != null
                    && !(words == DIRECTS && isAuthority(bodies.names().getFirst()))) {
                all = all.and(Addressees.among(task, bodies, lead));
            }
        }
        return all;
    }

    private static boolean takesGroup(Passage task, Matcher together) {
        return WITH.matcher(together.group()).find() || task.folded().startsWith("nganh ", together.end());
    }

    /// "Báo cáo UBND tỉnh chỉ đạo các đơn vị": the body before the verb directs, not the lead.
    private static boolean isAsked(Passage task, int from, int at) {
        String before = task.folded().substring(Math.max(Math.min(from, at), at - 45), at);
        return before.matches(
                ".*\\b(?:bao cao|tham muu|trinh|de nghi|de xuat|kien nghi|xin y kien|theo|tai|cua|duoc)\\b[^,;.]*(?:xem xet,? )?");
    }

    private static boolean isAuthority(String name) {
        return Folding.fold(name)
                .matches(
                        "(?:chu tich )?(?:ubnd|uy ban nhan dan) tinh.*|chinh phu|thu tuong.*|tinh uy.*|bo chinh tri|ban chi dao.*|trung uong.*|(?:cac )?(?:cong chuc|can bo|vien chuc|toan the can bo).*");
    }

    static Addressees reportTo(Passage task) {
        Addressees all = Addressees.NONE;
        Matcher matcher = REPORTS.matcher(task.folded());
        while (matcher.find()) {
            Agencies.Named bodies = Agencies.at(task, matcher.end());
            if (bodies != null) {
                all = all.and(Addressees.of(task, bodies));
            }
        }
        return all;
    }
}
