package vn.sauro.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.StatedDeadline.Moment;
import vn.sauro.calendar.Term;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;

/// The day, quarter or month by which something is due: "trước ngày 30/9/2025", "trong quý IV/2025", "trong tháng 8",
/// or
/// days counted from the document's own date ("trong thời hạn 10 ngày kể từ ngày ký").
final class NamedDays {
    /// Words that make a date a deadline.
    static final String BY =
            "(?:(?:phan dau |xong |hoan thanh |thuc hien |trien khai |thoi gian |thoi han |han cuoi |bao cao |gui |ket thuc ){0,4}"
                    + "(?:truoc|cham nhat|muon nhat|khong qua|den het|het|den|xong|trong|hoan thanh|thoi gian|thoi han|thuc hien|vao|ngay trong|ngay tu|han cuoi|tien do|ket thuc)"
                    + "(?: (?:la|vao|den|truoc|trong|thuc hien|hoan thanh|du kien|xong|ngay)){0,4} ?:? ?"
                    + "(?:\\d{1,2} ?(?:h|gio|:) ?(?:\\d{2})?(?: phut)?,? )?(?:het |cuoi |dau |giua |tuan (?:dau|cuoi|thu \\p{L}+) )?)";
    private static final Pattern DAY = Pattern.compile("(?<!\\p{L})" + BY
            + "(?:het )?(?:ngay (?:quoc khanh |le |tet duong lich )?|thoi diem )?(?:" + Dates.DAY + ")");
    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "(?<!\\p{L}|hang nam |hang nam, |moi nam |moi nam, )(?:truoc|cham nhat|muon nhat|den het|hoan thanh|xong)(?: (?:la|vao|den|truoc|trong)){0,3}(?: \\d{1,2} ?(?:h|gio|:) ?(?:\\d{2})?(?: phut)?,?)?(?: ngay)? (\\d{1,2}) ?(?:/| thang ) ?(\\d{1,2})(?![\\d/]| (?:hang|moi|cua|nam) ?)");
    static final Pattern YEARLY = Pattern.compile("(?<!\\p{L})(?:hang|moi) nam,? [^;.]{0,90}$");
    private static final Pattern MONTH_OF_MEETING = Pattern.compile(
            "tai (?:phien hop|ky hop|cuoc hop|hoi nghi|buoi hop|giao ban)[^,;.\\d]{0,40} thang (\\d{1,2})(?: ?/ ?| nam )(\\d{4})");
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\p{L})" + BY + "(?:cac )?thang (?:\\d{1,2} ?(?:,|-|va) ?)?(\\d{1,2})(?: ?/ ?| nam |-)(\\d{4})");
    /// "Giữa tháng 8" is its fifteenth, "đầu tháng 12" its first day (Civil Code 91/2015/QH13, Art. 146.2).
    private static final Pattern PART_OF_MONTH = Pattern.compile("(?<!\\p{L})(dau|giua) (?=thang)");
    private static final Pattern MIDDLE_OF_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:truoc|cham nhat|muon nhat|den|xong|hoan thanh|trong)(?: (?:la|trong|vao|den|truoc)){0,3} giua nam (20\\d\\d)");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:trong|truoc|het|cham nhat|xong|hoan thanh)(?: (?:trong|truoc|den|vao|cuoi|dau|giua)){0,3} thang (\\d{1,2})(?![\\d/]| ?[/-]| nam| dau| cuoi)(?: nay)?");
    private static final String QUARTER_NUMBER = "(?:[iv1l234]{1,3} ?(?:,|-|va) ?(?:quy )?)?(i{1,3}|iv|[1-4l]{1,2})";
    private static final Pattern QUARTER =
            Pattern.compile("(?<!\\p{L})" + BY + "quy " + QUARTER_NUMBER + "(?: ?[/,-] ?| nam | )(\\d{4})");
    private static final Pattern QUARTER_OF_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:trong|truoc|het|cham nhat|xong|hoan thanh)(?: (?:trong|truoc|den|vao|cuoi|het)){0,3} quy (i{1,3}|iv|[1-4])(?![\\p{L}\\d/]| ?[/-]| nam \\d)(?: nay| nam nay)?");
    private static final Pattern HALF_YEAR =
            Pattern.compile("(?<!\\p{L})" + BY + "(?:6|06|sau) thang (dau|cuoi) nam (\\d{4})");
    private static final Pattern DAYS_FROM_OWN_DATE = Pattern.compile(
            "(?<!\\p{L})(?:trong(?: vong)?(?: thoi (?:han|gian))?|thoi han|cham nhat(?: la)?|khong qua) (?:la )?(\\d{1,3})(?: \\([^()]{2,30}\\))? ngay( lam viec)?,? (?:ke )?(?:tu|sau) (?:khi|ngay) (?:(?:ky|ban hanh|phat hanh)(?: (?:ban hanh )?(?:ke hoach|quyet dinh|chi thi|thong bao|cong van|cong dien|van ban|ket luan|huong dan|chuong trinh|nghi quyet)(?: nay)?)?|(?:ke hoach|quyet dinh|chi thi|thong bao|cong van|cong dien|van ban|nghi quyet) nay (?:duoc )?(?:ky|ban hanh))(?: ban hanh)?");
    private static final Pattern BOUND_TO_SOMETHING = Pattern.compile(
            ".*(?:co thoi han|(?<!\\p{L})(?:de|nham)|lo trinh(?:(?! hoan thanh)[^,;.]){0,60}|giai doan[^,;.]{0,30}|nhat la[^,;]{0,80}) ?");
    /// "Không dồn thanh toán vào cuối năm": what is not to be put off till then.
    private static final Pattern DENIED = Pattern.compile(
            ".*(?<!\\p{L})khong (?!qua |muon |cham |dung tien mat|tien mat|giay |phu thuoc )(?!de )[^,;.]{3,50}");
    private static final Pattern SINCE = Pattern.compile(".*\\b(?:ke tu|so voi) ?$");

    /// The days off of the law; what yearly decisions move is not the document's to know.
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of());

    private final @Nullable LocalDate written;

    NamedDays(@Nullable LocalDate written) {
        this.written = written;
    }

    DeadlineReader.@Nullable Found first(Passage passage) {
        DeadlineReader.Found found = day(passage);
        found = found == null ? dayOfYear(passage) : found;
        found = found == null ? fromOwnDate(passage) : found;
        found = found == null ? quarter(passage) : found;
        found = found == null ? halfYear(passage) : found;
        found = found == null ? middleOfYear(passage) : found;
        return found == null ? month(passage) : found;
    }

    private static DeadlineReader.@Nullable Found day(Passage passage) {
        Matcher day = DAY.matcher(passage.folded());
        while (day.find()) {
            LocalDate date = Dates.of(day, 1);
            if (date != null && isFree(passage.folded(), day)) {
                return found(passage, day, DeadlineKind.DATE, date, day.group().contains("truoc") ? "before" : null);
            }
        }
        return null;
    }

    private DeadlineReader.@Nullable Found dayOfYear(Passage passage) {
        Matcher day = DAY_OF_YEAR.matcher(passage.folded());
        while (written != null && day.find()) {
            LocalDate date = thisYearOrNext(written, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            if (date != null && isFree(passage.folded(), day) && !isYearly(passage.folded(), day.start())) {
                return found(passage, day, DeadlineKind.DATE, date, day.group().contains("truoc") ? "before" : null);
            }
        }
        return null;
    }

    /// "Hằng năm sơ kết, báo cáo trước ngày 15 tháng 12" is due every year.
    private static boolean isYearly(String folded, int at) {
        return YEARLY.matcher(folded.substring(0, at)).find();
    }

    private DeadlineReader.@Nullable Found fromOwnDate(Passage passage) {
        Matcher term = DAYS_FROM_OWN_DATE.matcher(passage.folded());
        if (written == null || !term.find()) {
            return null;
        }
        int days = Integer.parseInt(term.group(1));
        boolean working = term.group(2) != null;
        Term length = new Term(days, working ? Term.Unit.WORKING_DAY : Term.Unit.DAY);
        LocalDate end = length.end(CALENDAR, written).countedTo();
        return found(passage, term, DeadlineKind.DATE, end, DeadlineWords.rule(length, written));
    }

    private DeadlineReader.@Nullable Found quarter(Passage passage) {
        Matcher quarter = QUARTER.matcher(passage.folded());
        while (quarter.find()) {
            Integer number = quarterNumber(quarter.group(1));
            if (number != null && isFree(passage.folded(), quarter)) {
                return endOfQuarter(passage, quarter, Integer.parseInt(quarter.group(2)), number);
            }
        }
        Matcher ofYear = QUARTER_OF_YEAR.matcher(passage.folded());
        while (written != null && ofYear.find()) {
            Integer number = quarterNumber(ofYear.group(1));
            if (number != null && isFree(passage.folded(), ofYear)) {
                boolean past = number * 3 < written.getMonthValue();
                return endOfQuarter(passage, ofYear, written.getYear() + (past ? 1 : 0), number);
            }
        }
        return null;
    }

    private static DeadlineReader.Found endOfQuarter(Passage passage, Matcher matcher, int year, int quarter) {
        LocalDate end = YearMonth.of(year, quarter * 3).atEndOfMonth();
        return found(passage, matcher, DeadlineKind.DATE, end, "last day of the quarter");
    }

    private static DeadlineReader.@Nullable Found halfYear(Passage passage) {
        Matcher half = HALF_YEAR.matcher(passage.folded());
        while (half.find()) {
            if (isFree(passage.folded(), half)) {
                int month = half.group(1).equals("dau") ? 6 : 12;
                LocalDate end =
                        YearMonth.of(Integer.parseInt(half.group(2)), month).atEndOfMonth();
                return found(passage, half, DeadlineKind.DATE, end, "last day of the half-year");
            }
        }
        return null;
    }

    private static DeadlineReader.@Nullable Found middleOfYear(Passage passage) {
        Matcher middle = MIDDLE_OF_YEAR.matcher(passage.folded());
        if (!middle.find() || !isFree(passage.folded(), middle)) {
            return null;
        }
        var day = LocalDate.of(Integer.parseInt(middle.group(1)), 6, 30);
        return found(passage, middle, DeadlineKind.DATE, day, Moment.YEAR_MIDDLE.rule());
    }

    private DeadlineReader.@Nullable Found month(Passage passage) {
        Matcher month = MONTH.matcher(passage.folded());
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            if (number >= 1 && number <= 12 && isFree(passage.folded(), month)) {
                return month(passage, month, Integer.parseInt(month.group(2)), number);
            }
        }
        Matcher meeting = MONTH_OF_MEETING.matcher(passage.folded());
        if (written != null && meeting.find()) {
            int number = Integer.parseInt(meeting.group(1));
            int year = Integer.parseInt(meeting.group(2));
            boolean ahead =
                    number >= 1 && number <= 12 && !YearMonth.of(year, number).isBefore(YearMonth.from(written));
            if (ahead) {
                return month(passage, meeting, year, number);
            }
        }
        Matcher ofYear = MONTH_OF_YEAR.matcher(passage.folded());
        while (written != null && ofYear.find()) {
            int number = Integer.parseInt(ofYear.group(1));
            if (number >= 1 && number <= 12) {
                int year = number < written.getMonthValue() ? written.getYear() + 1 : written.getYear();
                return month(passage, ofYear, year, number);
            }
        }
        return null;
    }

    private static DeadlineReader.Found month(Passage passage, Matcher matcher, int year, int month) {
        var calendarMonth = YearMonth.of(year, month);
        Matcher part = PART_OF_MONTH.matcher(matcher.group());
        if (!part.find()) {
            return found(passage, matcher, DeadlineKind.MONTH, calendarMonth.atEndOfMonth(), null);
        }
        boolean middle = part.group(1).equals("giua");
        return found(
                passage,
                matcher,
                DeadlineKind.MONTH,
                calendarMonth.atDay(middle ? 15 : 1),
                (middle ? Moment.MONTH_MIDDLE : Moment.MONTH_START).rule());
    }

    private static DeadlineReader.Found found(
            Passage passage, Matcher matcher, DeadlineKind kind, LocalDate date, @Nullable String rule) {
        Passage words = passage.slice(matcher.start(), matcher.end());
        return new DeadlineReader.Found(new Deadline(kind, date, rule, words.text()), words);
    }

    /// "Các nhiệm vụ có thời hạn đến hết năm 2025" speaks of other tasks' time, not of this one's.
    static boolean isFree(String folded, Matcher time) {
        String before = folded.substring(Math.max(0, time.start() - 110), time.start());
        boolean counted = before.endsWith("so lieu tinh ")
                || before.endsWith(" tinh ") && time.group().startsWith("den")
                || SINCE.matcher(before).matches() && !time.group().startsWith("den");
        boolean ofItsOwn = time.group().startsWith("hoan thanh") && before.endsWith(" va ");
        return ofItsOwn
                || !counted
                        && !BOUND_TO_SOMETHING.matcher(before).matches()
                        && !DENIED.matcher(before).matches();
    }

    private static @Nullable LocalDate thisYearOrNext(LocalDate reference, int day, int month) {
        LocalDate date = Dates.of(day, month, reference.getYear());
        return date == null || !date.isBefore(reference.minusMonths(1)) ? date : date.plusYears(1);
    }

    private static @Nullable Integer quarterNumber(String words) {
        return switch (words.replace('l', 'i')) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            case "iv", "4", "1v" -> 4;
            default -> null;
        };
    }
}
