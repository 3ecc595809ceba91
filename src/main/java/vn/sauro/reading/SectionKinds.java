package vn.sauro.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.SectionKind;

/// What stands under a heading or behind a sentence that ends in a colon: results, limitations, instructions ...
/// Reports tell first and ask at their end; notices and plans ask once they have said so.
final class SectionKinds {
    static final Pattern LEADS_IN = Pattern.compile(
            "(?:ket luan|y kien|chi dao|chi thi|yeu cau|de nghi|noi dung|nhiem vu|giai phap|giao |cong viec|viec)[^.]{0,160}:$|giao ?:$|nhu sau ?:$|sau day ?:$|sau ?:$");
    private static final Pattern STRONG_TASKS_OF_REPORT = Pattern.compile(
            "phuong huong|nhiem vu tr\\S{2,3} t\\S{1,3}(?!\\S)|nhiem vu ?(?:,|va)? ?giai phap|^(?:(?:cac|mot so) )?giai phap|thoi gian toi|nhiem vu (?:nam|quy|thang|\\d)");

    /// "Để khắc phục hạn chế ..., Ban Thường vụ Tỉnh ủy giao:" calls, whatever it says before.
    private static final Pattern CALLS = Pattern.compile("(?<!\\p{L})(?:giao|yeu cau|de nghi) ?:$");

    /// "Để khắc phục hạn chế ...": the limitations are no longer told but acted on.
    private static final Pattern OVERCOMES = Pattern.compile("^(?:de |nham )|khac phuc|thao go");
    private static final Pattern CALLS_BEHIND = Pattern.compile(
            "(?<!\\p{L})(?:huong dan|de nghi|giao|chi dao|chi thi|phan cong) [^.]{3,}(?:nhu sau|sau|sau day|noi dung|nhiem vu) ?:$");
    private static final Pattern ASSESSES = Pattern.compile("^(?:danh gia|nhan dinh|kiem diem)(?!\\p{L})");

    private final DocumentType.Content content;

    SectionKinds(DocumentType.Content content) {
        this.content = content;
    }

    /// Before any heading.
    SectionKind first() {
        return content == DocumentType.Content.REPORT ? SectionKind.RESULTS : SectionKind.OTHER;
    }

    /// Under a heading; `mode` holds at the top of the document.
    SectionKind under(String heading, SectionKind parent, boolean top, SectionKind mode) {
        String folded = Folding.fold(heading);
        if (content != DocumentType.Content.REPORT && CALLS.matcher(folded).find()) {
            return SectionKind.TASKS;
        }
        SectionKind words = SectionWords.kindOf(folded);
        if (words != null && !isContradicted(words, heading, folded, parent)) {
            return words;
        }
        if (!top) {
            return parent;
        }
        return content == DocumentType.Content.PLAN ? SectionKind.TASKS : mode;
    }

    private boolean isContradicted(SectionKind words, String heading, String folded, SectionKind parent) {
        boolean report = content == DocumentType.Content.REPORT;
        boolean inTasks = parent == SectionKind.TASKS;
        boolean commands = Imperative.startsWithVerb(folded)
                && !HeadLine.isCapitals(heading)
                && !ASSESSES.matcher(folded).find();
        return switch (words) {
            case TASKS -> report && !STRONG_TASKS_OF_REPORT.matcher(folded).find();
            case RECOMMENDATIONS -> inTasks && (commands || !report);
            case LIMITATIONS, CAUSES ->
                inTasks && commands || !report && OVERCOMES.matcher(folded).find();
            default -> inTasks && commands;
        };
    }

    /// A paragraph of results that turns to what is lacking.
    static SectionKind narrative(Paragraph paragraph, SectionKind kind) {
        String folded = paragraph.folded();
        boolean turns = folded.startsWith("tuy nhien") || folded.startsWith("ben canh");
        return turns && kind == SectionKind.RESULTS && (folded.contains("han che") || folded.contains("ton tai"))
                ? SectionKind.LIMITATIONS
                : kind;
    }

    /// "Căn cứ Bộ chỉ số đánh giá kết quả ..., Sở Nội vụ hướng dẫn thực hiện như sau:" calls; the results stand aside.
    private static boolean tellsOf(String word, String sentence) {
        int at = sentence.lastIndexOf(word);
        return at >= 0
                && !sentence.contains("yeu cau")
                && !CALLS_BEHIND.matcher(sentence.substring(at)).find();
    }

    /// What a paragraph says will follow it, if it ends in a colon.
    @Nullable
    SectionKind announcedBy(Paragraph paragraph) {
        String text = paragraph.folded().stripTrailing();
        if (!text.endsWith(":") || content == DocumentType.Content.LAW) {
            return null;
        }
        String last = text.substring(text.lastIndexOf(". ") + 1);
        if (tellsOf("ket qua", last) && !last.contains("ket luan")) {
            return SectionKind.RESULTS;
        }
        if (tellsOf("han che", last) || tellsOf("kho khan", last)) {
            return SectionKind.LIMITATIONS;
        }
        if (content == DocumentType.Content.REPORT) {
            return null;
        }
        return LEADS_IN.matcher(last).find()
                        && (!last.startsWith("can cu")
                                || CALLS_BEHIND.matcher(last).find())
                ? SectionKind.TASKS
                : null;
    }
}
