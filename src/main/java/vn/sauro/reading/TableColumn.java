package vn.sauro.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a column of an annex holds, by the words at its head.
enum TableColumn {
    COORDINATING("phoi hop"),
    LEAD(
            "chu t{1,2}ri|(?:don vi|co quan|bo phan|to chuc)[^/]{0,20}(?:thuc hien|tham muu|dau moi)|phan cong|trach nhiem|^(?:don vi|co quan)$"),
    TIME("thoi gian|thoi han|thoi diem|tien do|lo trinh|han hoan thanh|^hoan thanh|^han$"),
    PRODUCT("san pham|ket qua|dau ra"),
    TASK("nhiem vu|noi dung|cong viec|giai phap|hoat dong"),
    NUMBER("^(?:s?tt|so tt|so thu tu)$"),
    OTHER("^(?:ghi chu|kinh phi.*|nguon.*|co so phap ly|van ban.*|can cu.*)$");

    private static final int LONGEST_LABEL = 60;

    private final Pattern words;
    private final Pattern wordsRunTogether;

    TableColumn(String words) {
        this.words = Pattern.compile(words);
        this.wordsRunTogether = Pattern.compile(words.replace(" ", ""));
    }

    /// The column that a label announces, null if the words are no label.
    static @Nullable TableColumn of(String cell) {
        String folded = Folding.fold(cell.strip());
        if (folded.length() <= LONGEST_LABEL) {
            for (TableColumn column : values()) {
                boolean together = folded.indexOf(' ') < 0 && folded.length() > 5;
                if (column.words.matcher(folded).find()
                        || together && column.wordsRunTogether.matcher(folded).find()) {
                    return column;
                }
            }
        }
        return null;
    }
}
