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
    /// As many letters may stand behind the bodies of a cell.
    private static final int ASIDE = 12;

    /// A cell that holds nothing but a time belongs to the column of times, wherever a scan moved it.
    private static final Pattern A_TIME = Pattern.compile(
            "(?:(?:truoc|cham nhat|den|het|xong|trong|hoan thanh)(?: (?:ngay|den|trong|het|truoc))* ?)?(?:\\d{1,2}/\\d{1,2}/20\\d\\d|thang \\d{1,2}(?:/| nam )20\\d\\d|quy (?:[iv]{1,3}|[1-4])(?:(?: ?, ?| ?- ?| va )(?:quy )?[iv]{1,3})?(?:/| nam )20\\d\\d|nam 20\\d\\d)[.;]?|thuong xuyen|hang (?:ngay|tuan|thang|quy|nam)");

    private final Pattern words;
    private final Pattern wordsRunTogether;

    TableColumn(String words) {
        this.words = Pattern.compile(words);
        this.wordsRunTogether = Pattern.compile(words.replace(" ", ""));
    }

    /// 1 where a cell holds what the column is for, -1 where it holds what another is for, else 0.
    int fits(Passage cell) {
        boolean time = isTime(cell.folded());
        Agencies.Named named = Agencies.at(cell, 0);
        boolean bodies = named != null && cell.length() - named.to() <= ASIDE;
        return switch (this) {
            case LEAD, COORDINATING -> bodies ? 1 : -1;
            case TIME -> time ? 1 : -1;
            case PRODUCT -> time || bodies ? -1 : 1;
            default -> time || bodies ? -1 : 0;
        };
    }

    /// Whether a cell holds nothing but a time.
    static boolean isTime(String folded) {
        return A_TIME.matcher(folded).matches();
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
