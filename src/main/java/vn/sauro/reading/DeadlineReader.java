package vn.sauro.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.Span;

/// Finds by when something is to be done. A day, month, quarter or year that is named goes before a rhythm ("hằng
/// tháng"), that before haste ("khẩn trương") and that before "thường xuyên"; vague words are kept as a note.
final class DeadlineReader {
    /// A deadline and the words that state it.
    record Found(Deadline deadline, Passage words) {}

    /// What a text says about time, and where; both may be missing.
    record Time(@Nullable Deadline deadline, @Nullable String note, List<Span> spans) {
        static final Time UNSTATED = new Time(null, null, List.of());

        /// Whether a day, a period, a rhythm or permanence is stated, and not only haste.
        boolean isStated() {
            return deadline != null && deadline.kind() != DeadlineKind.ASAP;
        }
    }

    private static final Pattern HASTE =
            Pattern.compile("(?<!tinh than )khan truong|(?:hoa toc|ngay lap tuc|cang som cang tot)");
    private static final Pattern AT_ONCE = Pattern.compile(
            "(?:thực hiện|triển khai|hoàn thành|báo cáo|khắc phục|xử lý|chấn chỉnh|rà soát|tổ chức|cử|gửi|sơ tán|di dời|cung cấp|sửa chữa|thông báo|dừng|huy động|bố trí|tiến hành|ban hành|cập nhật|phối hợp|làm|chuyển|tháo gỡ|giải quyết|thu hồi|đình chỉ|kiểm tra|chỉ đạo|triệu tập) ngay(?![\\p{L}]| từ| tại| trong)|ngay sau khi|ngay trong (?:tuần này|hôm nay)");
    private static final Pattern ALWAYS = Pattern.compile(
            "(?<!chi |nhiem vu |von |kinh phi |dau tu |ngan sach |hoat dong |su nghiep |su dung )thuong xuyen(?! gap| va dot xuat)|\\bluon\\b(?! luon)|lien tuc quanh nam");
    private static final Pattern VAGUE = Pattern.compile(
            Lexicon.anyOf("vague-times.txt")
                    + "|(?:trong|cham nhat)?(?: vong)? ?(?:thoi han )?\\d+ ngay(?: lam viec)?,? (?:ke )?(?:tu|sau)[^,;.]{0,60}|trong thoi han \\d+ ngay[^,;.]{0,60}|dot cao diem \\d+ ngay dem|sau \\d+ ngay[^,;.]{0,40}");

    private final NamedDays days;
    private final YearEnds yearEnds;

    /// `written` is the document's date: it gives the year to "trước ngày 15/9".
    DeadlineReader(@Nullable LocalDate written) {
        this.days = new NamedDays(written);
        this.yearEnds = new YearEnds(written);
    }

    Time read(Passage passage) {
        Found found = first(passage);
        Matcher vague = VAGUE.matcher(passage.folded());
        Passage note = vague.find() ? passage.slice(vague.start(), vague.end()) : null;
        Passage words = found == null ? note : found.words();
        return new Time(
                found == null ? null : found.deadline(),
                note == null ? null : note.text(),
                words == null ? List.of() : words.spans());
    }

    /// What stands after "Thời gian:" in a block or in a table's column; every day, month or year in it counts.
    Time readLabelled(Passage passage) {
        Passage label = new Passage(List.of(new Passage.Word("Thời gian:", passage.firstLine(), 0, 1)));
        Found found = first(label.join(passage));
        if (found == null) {
            return new Time(null, passage.text(), passage.spans());
        }
        Deadline stated = found.deadline();
        String text = passage.text().replaceAll("[.;]+$", "");
        return new Time(new Deadline(stated.kind(), stated.date(), stated.rule(), text), null, passage.spans());
    }

    private @Nullable Found first(Passage passage) {
        Found found = days.first(passage);
        found = found == null ? yearEnds.first(passage) : found;
        found = found == null ? Rhythms.first(passage) : found;
        return found == null ? withoutDay(passage) : found;
    }

    private static @Nullable Found withoutDay(Passage passage) {
        String folded = passage.folded();
        Found found = found(passage, HASTE.matcher(folded), DeadlineKind.ASAP);
        if (found == null) {
            found = found(passage, AT_ONCE.matcher(passage.text().toLowerCase(Locale.ROOT)), DeadlineKind.ASAP);
        }
        if (found == null) {
            found = found(passage, YearEnds.ONWARDS.matcher(folded), DeadlineKind.CONTINUOUS);
        }
        return found == null ? found(passage, ALWAYS.matcher(folded), DeadlineKind.CONTINUOUS) : found;
    }

    private static @Nullable Found found(Passage passage, Matcher matcher, DeadlineKind kind) {
        if (!matcher.find()) {
            return null;
        }
        Passage words = passage.slice(matcher.start(), matcher.end());
        return new Found(new Deadline(kind, null, null, words.text()), words);
    }
}
