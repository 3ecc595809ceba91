package vn.sauro.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The measure that a task is to reach ("chỉ tiêu"): "80% tổng số hồ sơ", "ít nhất 50 hộ".
final class TargetReader {
    private static final Pattern TARGET = Pattern.compile(
            "(?:(?:dat|phan dau|toi thieu|it nhat|tren|khoang|hon|tu|du|bo tri|trong do) (?:it nhat |toi thieu |tu |khoang |tren |muc |ty le |ti le )?)?(\\d{1,3}(?:[.,]\\d+)?\\s?%[^,;.()]{0,80})|(moi (?:cong dan|nguoi|co quan|don vi|xa|phuong|thon|ho)[^,;.()]{5,70})|(?:dat|toi thieu|it nhat) (\\d[\\d.,]* \\p{L}[^,;.()]{2,60})");

    private TargetReader() {}

    static @Nullable Passage target(Passage task) {
        Matcher matcher = TARGET.matcher(task.folded());
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null && !isNew(task, matcher)) {
                    return task.slice(matcher.start(group), matcher.end(group));
                }
            }
        }
        return null;
    }

    /// "Đổi mới cơ quan" is no measure: "mới" and "mỗi" look alike without their marks.
    private static boolean isNew(Passage task, Matcher matcher) {
        int at = matcher.start(2);
        return at >= 0 && task.text().startsWith("ới", at + 1);
    }
}
