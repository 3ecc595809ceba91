package vn.sauro.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;

/// "Đến hết năm 2025", "hoàn thành trong năm 2026", "cuối năm": due on a year's last day.
final class YearEnds {
    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\p{L})(?:phan dau )?(?:hoan thanh )?(?:truoc khi (?:ket thuc|het) nam|(?:den|truoc|het|trong)(?: (?:het|cuoi))? nam|(?<!thang |thuong le |ky hop |phien hop )cuoi nam|hoan thanh(?: trong)? nam|thoi gian(?: thuc hien| hoan thanh)? ?:? ?(?:trong )?(?:cac )?nam) (?:20\\d\\d ?(?:-|,|va) ?)?(\\d{4})");
    private static final Pattern THIS_YEAR = Pattern.compile(
            "(?<!\\p{L}|don vao |xep loai |danh gia |kiem diem |thuong le |ky hop |phien hop |hoi nghi |tong ket |kiem tra |thi dua |khen thuong |ho ngheo |ho can ngheo |thi cu |thuong tet |nghiem thu |hoc ky |giai doan |thang )(?:den|truoc|trong)? ?(?:het|cuoi) nam(?! \\d| hoc| \\p{L}*\\d)(?: nay)?");
    static final Pattern ONWARDS = Pattern.compile("nam (?:20\\d\\d )?va (?:cac|nhung) nam (?:tiep theo|sau)");
    private static final Pattern BOUND_TO_A_YEAR = Pattern.compile(
            ".*(?:ke hoach|muc tieu|chi tieu|nhiem vu|de an 06|chuong trinh[^,;.]{0,60}|ket qua|so lieu) ?");

    private final @Nullable LocalDate written;

    YearEnds(@Nullable LocalDate written) {
        this.written = written;
    }

    DeadlineReader.@Nullable Found first(Passage passage) {
        String folded = passage.folded();
        Matcher year = YEAR.matcher(folded);
        while (year.find()) {
            int number = Integer.parseInt(year.group(1));
            if (!goesOn(folded, year)
                    && isMeantAsEnd(folded, year)
                    && isFree(folded, year)
                    && number >= (written == null ? 2000 : written.getYear())) {
                return found(passage, year, number);
            }
        }
        Matcher thisYear = THIS_YEAR.matcher(folded);
        return written != null
                        && thisYear.find()
                        && !folded.substring(0, thisYear.start()).endsWith("thang ")
                        && isFree(folded, thisYear)
                ? found(passage, thisYear, written.getYear())
                : null;
    }

    private static DeadlineReader.Found found(Passage passage, Matcher matcher, int year) {
        Passage words = passage.slice(matcher.start(), matcher.end());
        Deadline deadline = new Deadline(DeadlineKind.YEAR_END, LocalDate.of(year, 12, 31), null, words.text());
        return new DeadlineReader.Found(deadline, words);
    }

    /// "Năm 2025 và các năm tiếp theo".
    private static boolean goesOn(String folded, Matcher year) {
        return ONWARDS.matcher(folded).region(year.end() - 8, folded.length()).lookingAt();
    }

    /// "Đến năm 2030" alone tells of a state to come; with "hoàn thành" or "phấn đấu" it is a term.
    private static boolean isMeantAsEnd(String folded, Matcher year) {
        boolean weak = year.group().startsWith("den nam") || year.group().startsWith("trong nam");
        String before = clauseBefore(folded, year.start());
        return !weak
                || before.contains("hoan thanh")
                || before.contains("phan dau")
                || year.group().startsWith("trong nam")
                        && folded.substring(year.end()).strip().matches("[.;/]*");
    }

    private static boolean isFree(String folded, Matcher year) {
        String before = folded.substring(Math.max(0, year.start() - 110), year.start());
        boolean whenTold = year.group().startsWith("trong nam") && before.endsWith("ket qua ");
        boolean ofTheYear = !whenTold
                && !year.group().contains("hoan thanh")
                && !before.contains("hoan thanh")
                && BOUND_TO_A_YEAR.matcher(before).matches();
        return !ofTheYear && NamedDays.isFree(folded, year);
    }

    private static String clauseBefore(String folded, int at) {
        int from = Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('.', at));
        return folded.substring(Math.max(0, Math.max(from, at - 160)), at);
    }
}
