package vn.sauro.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells by the wording whether a number is a result reported ("đến nay, toàn tỉnh có 24 thôn ...") or something aimed
/// at, ordered or allowed ("phấn đấu đạt 80%", "thành lập 03 tổ").
final class ResultWording {
    /// How much the place where a sentence stands already says.
    enum Place {
        /// Results, difficulties, what precedes the instructions: told unless the words say otherwise.
        TOLD,
        /// Among instructions: told only where the words say so.
        ORDERED
    }

    private static final Pattern AIM = Pattern.compile(
            "(?<!\\p{L})(?:phan dau|(?<!dat )(?<!vuot )(?<!so voi )(?<!thuc hien )(?:cac )?muc tieu|(?<!vuot )(?<!dat )(?<!so voi )chi tieu(?! (?:da|dat))|toi thieu|it nhat|toi da|khong qua|khong vuot qua|khong thap hon|khong duoi|du kien|(?<!chia )se|huong toi|quyet tam|de nghi|kien nghi|yeu cau(?= [^,;.]{3,})|tran(?= \\d)|quy dinh(?= \\d)|ke hoach (?:giao|la|nam \\d{4} la|de ra)|theo (?:quy dinh|ke hoach) (?:la|phai)|nham|de dat|can(?= (?:dat|phai|co|bo sung|huy dong|tiep tuc|sua chua|dau tu|xay dung|hoan thanh|xu ly|bo tri|giai quyet|mua sam|them))|phai(?= (?:dat|hoan thanh|bao dam|dam bao|co(?= \\d))))(?!\\p{L})");
    private static final Pattern STATE = Pattern.compile(
            "(?<!\\p{L})(?:da(?! (?:nang|lat|bac|dang|so|nganh|phuong|dien|muc tieu|chieu|phan)(?!\\p{L}))(?! (?:duoc )?(?:de ra|giao|phan cong|xac dinh))|den nay|tinh den|hien(?: nay| tai)?(?=,? (?:[^.;,]{0,40} )?(?:con|co|da|moi|dat|la))|moi(?= (?:chi )?(?:dat|co|hoan thanh|giai ngan|thuc hien))|moi dat|chi dat|van con|thoi gian qua|ket qua(?= [^.;]{0,60}(?<!\\p{L})(?:dat|la|co|da)(?!\\p{L}))|vua qua|luy ke|uoc dat|uoc thuc hien|con(?= \\d)|dat duoc|cung ky|(?<!kiem tra )(?<!khao sat )(?<!di )(?<!tinh hinh )thuc te|so voi|cho thay)(?!\\p{L})");
    private static final Pattern MEETING = Pattern.compile(
            "^(?:ngay|tai|trong|sang|chieu|thuc hien) [^.]{0,300}(?:chu tri|tham du|du hop|to chuc (?:cuoc|hoi|phien))(?!\\p{L})|^(?:cung du|tham du|du hop|du cuoc|du phien|du hoi|thanh phan|sau khi nghe) ");
    private static final Pattern LAWS = Pattern.compile("(?:nghi dinh|thong tu|luat|nghi quyet|chi thi|phap lenh)");
    private static final Pattern ISSUED =
            Pattern.compile("(?:ban hanh|tham muu|trinh|ky|xay dung|co|gom|duoc|tong so|la|:)(?: [^.;,]{0,20})? ?$");
    private static final Pattern ANNOUNCES =
            Pattern.compile("^[^,;.]{0,50}(?<!\\p{L})(?:sau day|nhu sau|sau|trong tam|chu yeu) ?:?$");

    /// "03 cơ quan thường trực": how many there are of what is named, no result.
    private static final Pattern NAMES = Pattern.compile("^ ?(?:co quan )?thuong truc(?!\\p{L})");

    private static final Pattern AIMS = Pattern.compile(
            "(?<!\\p{L})(?:muc tieu|muc dich|chi tieu(?! da)|yeu cau|doi tuong|quan diem|phuong huong|nguyen tac|du kien)(?!\\p{L})(?!.*ket qua)");

    private static final Pattern HAPPENS = Pattern.compile(
            "(?<!\\p{L})(?:dat|tang|giam|chiem|uoc|xay ra|ghi nhan|phat sinh|bi|con|cao hon|thap hon|bang|dung thu|xep|(?:tong so|so luong|tong|(?:ty|ti) le)[^,;.]{0,60} la|co (?:ty|ti) le (?:con |rat )?(?:thap|cao)|(?:toan|ca) (?:tinh|nuoc|thanh pho|xa|phuong|nganh)[^,;.]{0,30} co|tren dia ban [^,;.]{0,30}(?:co|xay ra)) [^;.]{0,40}$");
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?:trong|từ|đến|sau|tại|theo|về|do|qua|tính|hiện|kết quả|tổng số|thực hiện (?:chỉ đạo|kế hoạch|nghị quyết|quyết định|chỉ thị|công văn|ý kiến|kết luận|đề án)) ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AIM_BESIDE =
            Pattern.compile("(?<!vuot )(?<!dat )(?:muc tieu|chi tieu)(?: (?:la|de ra|giao|duoc giao|nam \\d{4}))* ?$");
    private static final Pattern BETTERS = Pattern.compile(
            "(?<!\\p{L})(?:bao dam|dam bao|hoan thanh|dat (?:tren|tu|it nhat)|cho|doi voi)(?: \\p{L}+)? $");
    /// "17 xã có tỷ lệ dưới 80% phải khắc phục xong": what somebody has to do.
    private static final Pattern OBLIGES = Pattern.compile("^[^,;.]{3,150} phai (?!la |chiu|doi mat)\\p{L}");
    private static final Pattern PRAISES = Pattern.compile(
            "(?:ghi nhan|danh gia cao|bieu duong|hoan nghenh|co ban (?:thong nhat|dong y)|thong nhat danh gia)");
    private static final int SEEN = 600;

    private final TimeReached times;
    private final Passage sentence;
    private final boolean meeting;
    private final Imperative.@Nullable Address address;
    /// It names a body that is to act.
    private final boolean orders;
    /// It orders, or starts with what is to be done.
    private final boolean asks;

    ResultWording(Passage sentence, TimeReached times) {
        this.sentence = sentence;
        this.times = times;
        this.meeting = MEETING.matcher(sentence.folded()).find();
        boolean praise = PRAISES.matcher(sentence.folded()).lookingAt();
        this.address = praise || !Imperative.isInstruction(sentence) ? null : Imperative.addressOf(sentence);
        this.orders = address != null && (address.called() || !isNarrative());
        this.asks = !praise
                && (orders
                        || startsWithVerb()
                        || OBLIGES.matcher(sentence.folded()).find()
                        || address == null && preambleAsks());
    }

    /// "Trong 5 tháng" is a time and no "trồng", though both fold to one spelling.
    private boolean startsWithVerb() {
        int opening = Imperative.opening(sentence, 0);
        return !CIRCUMSTANCE
                        .matcher(sentence.text())
                        .region(opening, sentence.length())
                        .lookingAt()
                && Imperative.startsWithVerb(sentence.folded().substring(opening));
    }

    /// "Căn cứ ..., rà soát ...", not "Theo báo cáo ..., tăng trưởng đạt 6%".
    private boolean preambleAsks() {
        return Imperative.isInstruction(sentence) && !isNarrative() && !statesHappening();
    }

    Passage sentence() {
        return sentence;
    }

    boolean asks() {
        return asks;
    }

    boolean tells(Quantity quantity, Place place) {
        String before = before(quantity);
        if (meeting && !quantity.isPercent()
                || isNumberOfLaws(before, quantity)
                || NAMES.matcher(after(quantity)).find()
                || AIM_BESIDE.matcher(before).find()) {
            return false;
        }
        if (place == Place.TOLD) {
            String clause = before.substring(before.lastIndexOf(';') + 1);
            return lastAim(clause) < 0 || lastState(clause) > lastAim(clause);
        }
        if (ANNOUNCES.matcher(after(quantity)).find()) {
            return false;
        }
        return isTold(governing(before, quantity)) && !BETTERS.matcher(before).find();
    }

    /// The words that can tell a result where something is asked for: a bracket, what stands before the body called on,
    /// and without a body the number's own clause.
    private String governing(String before, Quantity quantity) {
        if (!asks) {
            return before;
        }
        int bracket = openBracket(before);
        if (bracket < before.length()) {
            return before.substring(bracket);
        }
        if (orders && address != null) {
            return quantity.to() > address.bodies().from() ? "" : before;
        }
        return before.substring(Math.max(before.lastIndexOf(", "), before.lastIndexOf(';')) + 1);
    }

    /// Whether a sentence says how things are and names no aim behind it.
    boolean isNarrative() {
        return isTold(sentence.folded().substring(0, Math.min(sentence.length(), SEEN)));
    }

    /// Whether one of its numbers is what something came to, with no aim named before it.
    boolean statesHappening() {
        return QuantityReader.in(sentence).stream()
                .map(this::before)
                .anyMatch(
                        before -> lastAim(before) < 0 && HAPPENS.matcher(before).find());
    }

    private String before(Quantity quantity) {
        return before(quantity.from());
    }

    private String before(int end) {
        return sentence.folded().substring(Math.max(0, end - SEEN), end);
    }

    private String after(Quantity quantity) {
        return sentence.folded().substring(quantity.to(), Math.min(sentence.length(), quantity.to() + SEEN));
    }

    /// Whether a heading announces what is wanted and not what is.
    static boolean announcesAims(List<String> foldedHeadings) {
        return foldedHeadings.stream().anyMatch(heading -> AIMS.matcher(heading).find());
    }

    /// Whether a sentence that ends in a colon says that aims follow ("phấn đấu đạt các chỉ tiêu sau:").
    boolean announcesAims() {
        return sentence.text().stripTrailing().endsWith(":") && lastAim(before(sentence.length())) >= 0;
    }

    private boolean isTold(String words) {
        int state = lastState(words);
        return state >= 0 && state > lastAim(words);
    }

    private int lastAim(String words) {
        return Math.max(last(AIM, words), times.lastToCome(words));
    }

    private int lastState(String words) {
        return Math.max(last(STATE, words), times.lastPast(words));
    }

    private static boolean isNumberOfLaws(String before, Quantity quantity) {
        return quantity.unit() != null
                && LAWS.matcher(Folding.fold(quantity.unit())).lookingAt()
                && !ISSUED.matcher(before).find();
    }

    /// Where the bracket opened that is still open at the end, or the end itself.
    private static int openBracket(String before) {
        int open = before.lastIndexOf('(');
        return open > before.lastIndexOf(')') ? open : before.length();
    }

    private static int last(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }
}
