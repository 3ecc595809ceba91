package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers that say how much or how many. Numbers that name, order or date something ("Đề án 06", "tổ 3",
/// "15/9", "02 cấp"), ages, ranges and lengths of time that are no result are none.
final class QuantityReader {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?(?:\\.\\d+)?";
    private static final String UNITS = Lexicon.anyOf("units.txt");
    /// How far around a number its words are looked at.
    private static final int SEEN = 200;

    private static final Pattern QUANTITY =
            Pattern.compile("(?<![\\p{L}\\d/.,–-])(?<value>" + NUMBER + ")(?:(?<between> " + UNITS
                    + ")? ?(?:/|tren tong so) ?(?:tong so )?(?<whole>" + NUMBER
                    + "))?(?![\\d/]|[.,]\\d)(?:(?<percent> ?%)| ?(?<unit>"
                    + UNITS + ")(?!\\p{L}))?");
    private static final Pattern WORD = Pattern.compile(" (\\p{Ll}+)(?![\\p{L}\\d])");

    private static final Pattern NAMES_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:thang|ngay|lan thu|muc do|de an|giai doan|phien|khu vuc|nhom|ky hop|khu pho|quoc lo|phu luc|chuong|tieu chi|phien ban|tong dai|duong day nong|dien thoai|so may|hotline) ?$");
    private static final Pattern DOCUMENT_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:nghi quyet|chi thi|thong tu|nghi dinh|ke hoach|thong bao|quyet dinh|cong van|ket luan|chuong trinh|giai phap|luat) ?$");
    private static final Pattern NAMES_BEFORE_MARKED = Pattern.compile(
            "(?<!\\p{L})(?:thứ|(?<!tổng )(?<!dân )(?<!con )(?<!hồ )số|năm|mức|cấp|tổ|thôn|ấp|đội|đường|phòng|bản|tập|vòng|quý|đêm|sáng|trưa|chiều|lớp|khoản|điều|điểm|(?<!tăng )(?<!giảm )(?<!nâng )từ|bậc|hạng|loại|khóa|biểu|mẫu|trang|giờ|hình|phần) ?$");
    private static final Pattern RANGE_BEFORE = Pattern.compile("\\d%? ?[-–÷] ?$");
    private static final Pattern RANGE_AFTER = Pattern.compile("^ ?[-–÷] ?\\d");
    private static final Pattern NAMES_AFTER = Pattern.compile(
            "^ (?:tro len|tro xuong|tro di|thang (?:dau|cuoi|qua|tiep|toi)|cap|tuoi|khong|ro|tai cho|ca|kip|truc|ben|tru cot|dot pha|muc tieu|nguyen tac|quan diem|trong tam|phuong cham|nhom|chieu)(?!\\p{L})");
    /// "Liên kết 4 nhà": partners of four kinds, no houses.
    private static final Pattern PARTNERS = Pattern.compile("(?:lien ket|hop tac|gan ket)[^,;.]{0,25}$");
    /// "Cấp 412 chứng thư số" gives them out, "cấp 3" is a level.
    private static final Pattern GIVES_OUT = Pattern.compile("(?<!\\p{L})cấp (?:mới |lại |đổi )?$");
    private static final Pattern DISTANCE = Pattern.compile("(?<!\\p{L})cach (?!ly)[^,;.]{2,80}$");
    private static final Pattern LENGTH = Pattern.compile("(?:km|m|hai ly|kilomet)");
    /// "17 xã dưới 80%", "thiệt hại trên 70% là 420 ha": which ones are counted, not how many.
    private static final Pattern LIMIT_BEFORE =
            Pattern.compile("(?<!\\p{L})(?:duoi|tren|tu|chua dat|khong dat|chua den) ?$");
    private static final Pattern NAMES_COUNTED = Pattern.compile("^(?: (?:tro len|tro xuong))? (?:la|co) \\d");
    private static final Pattern SAYS_RESULT = Pattern.compile(
            "(?<!\\p{L})(?:(?<!chua )(?<!khong )dat|chiem|bang|tang|giam|uoc|con|la|vuot|den)(?!\\p{L})|[,;:(]");
    /// "212 phản ánh, trong đó đất đai 134, hộ tịch 29": parts of what was counted before.
    private static final Pattern PARTS =
            Pattern.compile("(?<!\\p{L})(?:trong do|gom|bao gom|chia ra|cu the)(?!\\p{L})");
    private static final Pattern PART_NAMED = Pattern.compile(".*[\\p{L}\\p{M}]{2,}(?: la)? ?:? ");
    private static final Pattern TIME = Pattern.compile("(?:ngay|gio|phut)(?: .*)?");
    private static final Pattern TIME_MEASURED =
            Pattern.compile("(?:cat giam|rut ngan|tiet kiem|binh quan|trung binh|thoi gian|giam)[^.;]{0,80}$");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<!\\p{L})(?:trong|sau|moi|truoc|tu|qua|thoi han|trong vong|it nhat|cham nhat)(?: (?:hon|gan|khoang|thoi han|thoi gian|vong))? ?$");
    private static final Pattern STATED = Pattern.compile("(?::|(?<!\\p{L})(?:la|dat|con|gom|duoc)) ?$");
    private static final Pattern CLAUSE_END = Pattern.compile("^ ?(?:[,;)]|\\.?$|\\. )");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("[0-3]?\\d ?/ ?[01]?\\d");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?<!\\p{L})(?:ngay|den|tu|truoc|het|dem|sang|trua|chieu|toi|va|sau|vao|cuoi ngay|qua) ?$");
    private static final Set<String> NO_UNITS = Set.of(
            "đến", "và", "hoặc", "thì", "là", "đã", "được", "có", "của", "tại", "về", "theo", "trong", "trên", "với",
            "cho", "để", "nhằm", "đạt", "chiếm", "tăng", "giảm", "còn", "này", "từ", "gồm", "khi", "do", "bởi", "mà",
            "vào", "lên", "xuống", "ở", "so", "thuộc", "trở", "đang", "sẽ", "phải", "cần", "không", "chưa", "hoàn",
            "thực", "ban", "bằng", "như", "cùng", "nêu", "kèm", "tiếp", "nhưng", "ngày", "tháng", "năm", "tuần", "quý",
            "quy", "mm");

    private QuantityReader() {}

    static List<Quantity> in(Passage passage) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(passage.folded());
        while (matcher.find()) {
            Quantity quantity = quantity(passage, matcher, found.isEmpty() ? null : found.getLast());
            if (quantity != null && !isLimit(passage, found, quantity) && !isDistance(passage, quantity)) {
                found.add(quantity);
            }
        }
        return found;
    }

    /// A rate that only tells which ones another number counts.
    private static boolean isLimit(Passage passage, List<Quantity> found, Quantity quantity) {
        String folded = passage.folded();
        if (!quantity.isPercent()
                || !LIMIT_BEFORE
                        .matcher(folded.substring(Math.max(0, quantity.from() - SEEN), quantity.from()))
                        .find()) {
            return false;
        }
        String after = folded.substring(quantity.to(), Math.min(folded.length(), quantity.to() + SEEN));
        if (NAMES_COUNTED.matcher(after).find()) {
            return true;
        }
        return !found.isEmpty()
                && !found.getLast().isPercent()
                && !SAYS_RESULT
                        .matcher(folded.substring(found.getLast().to(), quantity.from()))
                        .find();
    }

    private static boolean isDistance(Passage passage, Quantity quantity) {
        return quantity.unit() != null
                && LENGTH.matcher(Folding.fold(quantity.unit())).matches()
                && DISTANCE.matcher(passage.folded().substring(Math.max(0, quantity.from() - SEEN), quantity.from()))
                        .find();
    }

    private static @Nullable Quantity quantity(Passage passage, Matcher matcher, @Nullable Quantity last) {
        String before = passage.folded().substring(Math.max(0, matcher.start() - SEEN), matcher.start());
        String after = passage.folded().substring(matcher.end(), Math.min(passage.length(), matcher.end() + SEEN));
        boolean percent = matcher.group("percent") != null;
        if (RANGE_BEFORE.matcher(before).find() || RANGE_AFTER.matcher(after).find() || isQuoted(before)) {
            return null;
        }
        BigDecimal whole = matcher.group("whole") == null ? null : value(matcher.group("whole"));
        if (!percent && (isName(passage, matcher, before) || isDay(matcher, before))) {
            return null;
        }
        Unit unit = percent ? new Unit("%", matcher.end()) : unit(passage, matcher);
        if (unit == null && whole == null && !isStated(matcher, before, after)) {
            boolean part = last != null && isPart(passage, matcher, last, after);
            return part
                    ? new Quantity(matcher.start(), matcher.end(), value(matcher.group("value")), null, null)
                    : null;
        }
        if (unit != null
                && TIME.matcher(Folding.fold(unit.name())).matches()
                && (!TIME_MEASURED.matcher(before).find()
                        || WITHIN.matcher(before).find())) {
            return null;
        }
        return new Quantity(
                matcher.start(),
                unit == null ? matcher.end() : unit.to(),
                value(matcher.group("value")),
                whole,
                unit == null ? null : unit.name());
    }

    private record Unit(String name, int to) {}

    /// The unit as it is listed, else the noun right behind the number.
    private static @Nullable Unit unit(Passage passage, Matcher matcher) {
        if (matcher.group("unit") != null) {
            return new Unit(passage.text().substring(matcher.start("unit"), matcher.end("unit")), matcher.end());
        }
        if (matcher.group("between") != null) {
            return new Unit(
                    passage.text().substring(matcher.start("between") + 1, matcher.end("between")), matcher.end());
        }
        Matcher word = WORD.matcher(passage.text()).region(matcher.end(), passage.length());
        return word.lookingAt() && !NO_UNITS.contains(word.group(1)) ? new Unit(word.group(1), word.end()) : null;
    }

    private static boolean isName(Passage passage, Matcher matcher, String before) {
        String marked = passage.text()
                .substring(matcher.start() - before.length(), matcher.start())
                .toLowerCase(Locale.ROOT);
        int digits = matcher.end("value");
        String behind = passage.folded().substring(digits, Math.min(passage.length(), digits + SEEN));
        return YEAR.matcher(matcher.group("value")).matches() && before.endsWith("nam ")
                || NAMES_BEFORE.matcher(before).find()
                || NAMES_BEFORE_MARKED.matcher(marked).find()
                        && !(GIVES_OUT.matcher(marked).find() && matcher.group("unit") != null)
                || behind.startsWith(" nha") && PARTNERS.matcher(before).find()
                || matcher.group("unit") == null
                        && DOCUMENT_BEFORE.matcher(before).find()
                || NAMES_AFTER.matcher(behind).find();
    }

    /// "15/9", "đêm 26/8": a day and not a part of a whole.
    private static boolean isDay(Matcher matcher, String before) {
        return matcher.group("whole") != null
                && DAY.matcher(matcher.group().strip()).matches()
                && (DAY_BEFORE.matcher(before).find()
                        || matcher.group("unit") == null && matcher.group("between") == null);
    }

    /// A number without a unit counts where it ends what a colon or a verb announced ("Số hồ sơ quá hạn: 12;").
    private static boolean isStated(Matcher matcher, String before, String after) {
        return STATED.matcher(before).find()
                && CLAUSE_END.matcher(after).find()
                && !YEAR.matcher(matcher.group("value")).matches();
    }

    /// A number that ends its clause in a list of the parts of what was counted before it.
    private static boolean isPart(Passage passage, Matcher matcher, Quantity last, String after) {
        String between = passage.folded().substring(last.to(), matcher.start());
        boolean listed = last.unit() == null
                ? between.startsWith(",") || between.startsWith(";")
                : PARTS.matcher(between).find();
        return listed
                && CLAUSE_END.matcher(after).find()
                && PART_NAMED.matcher(between).matches()
                && between.indexOf('.') < 0
                && !YEAR.matcher(matcher.group("value")).matches();
    }

    private static boolean isQuoted(String before) {
        return before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static BigDecimal value(String digits) {
        boolean decimalPoint = digits.matches("\\d+\\.\\d{1,2}");
        String plain = decimalPoint ? digits : digits.replace(".", "").replace(',', '.');
        return new BigDecimal(plain);
    }
}
