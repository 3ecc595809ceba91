package vn.sauro.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;

/// Finds by when something is to be done. A day, month, quarter or year that is named goes before a rhythm ("hằng
/// tháng"), that before haste ("khẩn trương") and that before "thường xuyên"; vague words are kept as a note.
final class DeadlineReader {
    /// What a text says about time; both may be missing.
    record Time(@Nullable Deadline deadline, @Nullable String note) {
        /// Whether a day, a period, a rhythm or permanence is stated, and not only haste.
        boolean isStated() {
            return deadline != null && deadline.kind() != DeadlineKind.ASAP;
        }
    }

    private static final String BY =
            "(?:(?:phan dau |xong |hoan thanh |thuc hien |trien khai |thoi gian |thoi han |han cuoi |bao cao |gui |ket thuc ){0,4}"
                    + "(?:truoc|cham nhat|muon nhat|khong qua|den het|het|den|xong|trong|hoan thanh|thoi gian|thoi han|thuc hien|vao|ngay trong|ngay tu|han cuoi|tien do|ket thuc)"
                    + "(?: (?:la|vao|den|truoc|trong|thuc hien|hoan thanh|du kien|xong|ngay)){0,4} ?:? ?(?:het |cuoi |dau |giua )?)";
    private static final Pattern DAY =
            Pattern.compile("(?<!\\p{L})" + BY + "(?:het )?(?:ngay |thoi diem )?(?:" + Dates.DAY + ")");
    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:truoc|cham nhat|muon nhat|den het|hoan thanh|xong)(?: (?:la|vao|den|truoc|trong)){0,3}(?: ngay)? (\\d{1,2}) ?/ ?(\\d{1,2})(?![\\d/])");
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\p{L})" + BY + "thang (\\d{1,2})(?: ?/ ?| nam |-)(\\d{4})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:trong|truoc|het|cham nhat|xong|hoan thanh)(?: (?:trong|truoc|den|vao)){0,3} thang (\\d{1,2})(?![\\d/]| ?[/-]| nam| dau| cuoi)(?: nay)?");
    private static final Pattern QUARTER =
            Pattern.compile("(?<!\\p{L})" + BY + "quy (i{1,3}|iv|[1-4l]{1,2})(?: ?[/,-] ?| nam | )(\\d{4})");
    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\p{L})(?:phan dau )?(?:hoan thanh )?(?:(?:den|truoc|het|trong)(?: (?:het|cuoi))? nam|(?<!thang )cuoi nam|hoan thanh(?: trong)? nam|thoi gian(?: thuc hien| hoan thanh)? ?:? ?(?:trong )?nam) (\\d{4})");
    private static final Pattern THIS_YEAR = Pattern.compile(
            "(?<!\\p{L}|don vao )(?:den|truoc|trong)? ?(?:het|cuoi) nam(?! \\d| hoc| \\p{L}*\\d)(?: nay)?");
    private static final Pattern ONWARDS = Pattern.compile("nam (?:20\\d\\d )?va (?:cac|nhung) nam (?:tiep theo|sau)");
    private static final Pattern BOUND_TO_SOMETHING =
            Pattern.compile(".*(?:co thoi han|lo trinh[^,;.]{0,60}|giai doan[^,;.]{0,30}|nhat la[^,;]{0,80}) ?");
    private static final Pattern BOUND_TO_A_YEAR = Pattern.compile(
            ".*(?:ke hoach|muc tieu|chi tieu|nhiem vu|de an 06|chuong trinh[^,;.]{0,60}|ket qua|so lieu) ?");
    private static final Pattern RECURRING_DAY = Pattern.compile(
            "(?:(?:dinh k[yi] )?(?:truoc |vao |cham nhat )?ngay (\\d{1,2})(?: cua)? (?:hang|moi|cua thang|cac) ?(thang|quy|nam|tuan)?)");
    private static final Pattern RHYTHM = Pattern.compile(
            "(?<!khach |ngan |don |ban |mua |mat |cua |nha |ke hoach |du toan )(?:dinh k[yi] )?(?:hang|moi) (ngay|tuan|thang|quy|nam|sau thang|6 thang)(?! dau| cuoi| cang)\\b|bao cao (ngay|tuan|thang|quy)\\b(?! \\d|/)|dinh k[yi][ (]+(?:bao cao )?(ngay|tuan|thang|quy|06 thang|6 thang|nam)\\b|(dinh k[yi])");
    private static final Pattern HASTE =
            Pattern.compile("(?<!tinh than )khan truong|(?:hoa toc|ngay lap tuc|cang som cang tot)");
    private static final Pattern AT_ONCE = Pattern.compile(
            "(?:thực hiện|triển khai|hoàn thành|báo cáo|khắc phục|xử lý|chấn chỉnh|rà soát|tổ chức) ngay(?![\\p{L}]| từ| tại| trong)|ngay sau khi");
    private static final Pattern ALWAYS = Pattern.compile(
            "(?<!chi |nhiem vu |von |kinh phi |dau tu |ngan sach |hoat dong |su nghiep |su dung )thuong xuyen(?! gap| va dot xuat)|\\bluon\\b(?! luon)|lien tuc quanh nam");
    private static final Pattern VAGUE = Pattern.compile(Lexicon.anyOf("vague-times.txt")
            + "|trong thoi han \\d+ ngay[^,;.]{0,60}|dot cao diem \\d+ ngay dem|sau \\d+ ngay[^,;.]{0,40}");

    private final @Nullable LocalDate written;

    /// `written` is the document's date: it gives the year to "trước ngày 15/9".
    DeadlineReader(@Nullable LocalDate written) {
        this.written = written;
    }

    Time read(Passage passage) {
        Matcher vague = VAGUE.matcher(passage.folded());
        String note = vague.find() ? cut(passage, vague) : null;
        return new Time(deadline(passage), note);
    }

    /// What stands after "Thời gian:" in a block; every day, month or year in it counts.
    Time readLabelled(Passage passage) {
        Passage labelled =
                new Passage(java.util.List.of(new Passage.Word("Thời gian:", passage.firstLine(), 0, 1))).join(passage);
        Deadline found = deadline(labelled);
        if (found == null) {
            return new Time(null, passage.text());
        }
        return new Time(
                new Deadline(
                        found.kind(), found.date(), found.rule(), passage.text().replaceAll("[.;]+$", "")),
                null);
    }

    private @Nullable Deadline deadline(Passage passage) {
        Deadline named = named(passage);
        if (named != null) {
            return named;
        }
        String folded = passage.folded();
        Deadline rhythm = rhythm(passage);
        if (rhythm != null) {
            return rhythm;
        }
        Matcher always = ALWAYS.matcher(folded);
        Matcher onwards = ONWARDS.matcher(folded);
        Matcher haste = HASTE.matcher(folded);
        if (haste.find()) {
            return new Deadline(DeadlineKind.ASAP, null, null, cut(passage, haste));
        }
        Matcher atOnce = AT_ONCE.matcher(passage.text().toLowerCase(Locale.ROOT));
        if (atOnce.find()) {
            return new Deadline(DeadlineKind.ASAP, null, null, cut(passage, atOnce));
        }
        if (onwards.find()) {
            return new Deadline(DeadlineKind.CONTINUOUS, null, null, cut(passage, onwards));
        }
        return always.find() ? new Deadline(DeadlineKind.CONTINUOUS, null, null, cut(passage, always)) : null;
    }

    /// The first day, month, quarter or year by which something is due.
    private @Nullable Deadline named(Passage passage) {
        String folded = passage.folded();
        Matcher day = DAY.matcher(folded);
        while (day.find()) {
            LocalDate date = Dates.of(day, 1);
            if (date != null && isFree(folded, day)) {
                return new Deadline(
                        DeadlineKind.DATE, date, day.group().contains("truoc") ? "before" : null, cut(passage, day));
            }
        }
        Matcher dayOfYear = DAY_OF_YEAR.matcher(folded);
        while (written != null && dayOfYear.find()) {
            LocalDate date = thisYearOrNext(Integer.parseInt(dayOfYear.group(1)), Integer.parseInt(dayOfYear.group(2)));
            if (date != null) {
                return new Deadline(
                        DeadlineKind.DATE,
                        date,
                        dayOfYear.group().contains("truoc") ? "before" : null,
                        cut(passage, dayOfYear));
            }
        }
        Matcher quarter = QUARTER.matcher(folded);
        while (quarter.find()) {
            Integer number = quarterNumber(quarter.group(1));
            if (number != null && isFree(folded, quarter)) {
                LocalDate end = YearMonth.of(Integer.parseInt(quarter.group(2)), number * 3)
                        .atEndOfMonth();
                return new Deadline(DeadlineKind.DATE, end, "last day of the quarter", cut(passage, quarter));
            }
        }
        Matcher month = MONTH.matcher(folded);
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            if (number >= 1 && number <= 12 && isFree(folded, month)) {
                return month(Integer.parseInt(month.group(2)), number, cut(passage, month));
            }
        }
        Matcher monthOfYear = MONTH_OF_YEAR.matcher(folded);
        while (written != null && monthOfYear.find()) {
            int number = Integer.parseInt(monthOfYear.group(1));
            if (number >= 1 && number <= 12) {
                return month(
                        number < written.getMonthValue() ? written.getYear() + 1 : written.getYear(),
                        number,
                        cut(passage, monthOfYear));
            }
        }
        return yearEnd(passage);
    }

    private @Nullable Deadline yearEnd(Passage passage) {
        String folded = passage.folded();
        Matcher year = YEAR.matcher(folded);
        while (year.find()) {
            boolean onwards = ONWARDS.matcher(folded)
                    .region(year.end() - 8, folded.length())
                    .lookingAt();
            boolean weak = year.group().startsWith("den nam") || year.group().startsWith("trong nam");
            String before = clauseBefore(folded, year.start());
            boolean meantAsEnd = !weak
                    || before.contains("hoan thanh")
                    || before.contains("phan dau")
                    || year.group().startsWith("trong nam")
                            && folded.substring(year.end()).strip().matches("[.;/]*");
            if (!onwards && meantAsEnd && isFree(folded, year) && Integer.parseInt(year.group(1)) >= startYear()) {
                return new Deadline(
                        DeadlineKind.YEAR_END,
                        LocalDate.of(Integer.parseInt(year.group(1)), 12, 31),
                        null,
                        cut(passage, year));
            }
        }
        Matcher thisYear = THIS_YEAR.matcher(folded);
        if (written != null
                && thisYear.find()
                && !folded.substring(0, thisYear.start()).endsWith("thang ")
                && isFree(folded, thisYear)) {
            return new Deadline(
                    DeadlineKind.YEAR_END, LocalDate.of(written.getYear(), 12, 31), null, cut(passage, thisYear));
        }
        return null;
    }

    private int startYear() {
        return written == null ? 2000 : written.getYear();
    }

    private static String clauseBefore(String folded, int at) {
        int from = Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('.', at));
        return folded.substring(Math.max(0, Math.max(from, at - 160)), at);
    }

    /// "Các nhiệm vụ có thời hạn đến hết năm 2025" speaks of other tasks' time, not of this one's.
    private static boolean isFree(String folded, Matcher time) {
        String before = folded.substring(Math.max(0, time.start() - 110), time.start());
        if (before.endsWith("so lieu tinh ")
                || before.endsWith(" tinh ") && time.group().startsWith("den")) {
            return false;
        }
        boolean year = time.pattern() == YEAR || time.pattern() == THIS_YEAR;
        boolean ofTheYear = year
                && !time.group().contains("hoan thanh")
                && !before.contains("hoan thanh")
                && BOUND_TO_A_YEAR.matcher(before).matches();
        return !ofTheYear && !BOUND_TO_SOMETHING.matcher(before).matches();
    }

    private static Deadline month(int year, int month, String words) {
        return new Deadline(DeadlineKind.MONTH, YearMonth.of(year, month).atEndOfMonth(), null, words);
    }

    private @Nullable LocalDate thisYearOrNext(int day, int month) {
        LocalDate reference = java.util.Objects.requireNonNull(written);
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

    private static @Nullable Deadline rhythm(Passage passage) {
        Matcher day = RECURRING_DAY.matcher(passage.folded());
        if (day.find()) {
            String rule = rhythmName(day.group(2) == null ? "thang" : day.group(2)) + ", "
                    + (day.group().contains("truoc") ? "before" : "on") + " day " + Integer.parseInt(day.group(1));
            return new Deadline(DeadlineKind.RECURRING, null, rule, cut(passage, day));
        }
        Matcher rhythm = RHYTHM.matcher(passage.folded());
        Matcher best = null;
        while (rhythm.find()) {
            if (rhythm.group(4) == null) {
                return new Deadline(DeadlineKind.RECURRING, null, rhythmName(firstGroup(rhythm)), cut(passage, rhythm));
            }
            if (best == null) {
                best = RHYTHM.matcher(passage.folded());
                best.find(rhythm.start());
            }
        }
        return best == null
                ? null
                : new Deadline(DeadlineKind.RECURRING, null, "periodic, interval not stated", cut(passage, best));
    }

    private static String firstGroup(Matcher rhythm) {
        for (int group = 1; group <= 3; group++) {
            if (rhythm.group(group) != null) {
                return rhythm.group(group);
            }
        }
        return "";
    }

    private static String rhythmName(String words) {
        return switch (words) {
            case "ngay" -> "daily";
            case "tuan" -> "weekly";
            case "thang" -> "monthly";
            case "quy" -> "quarterly";
            case "nam" -> "yearly";
            default -> "half-yearly";
        };
    }

    private static String cut(Passage passage, Matcher matcher) {
        return passage.text().substring(matcher.start(), matcher.end()).strip();
    }
}
