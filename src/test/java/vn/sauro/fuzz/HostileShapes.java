package vn.sauro.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/// Texts of extreme shape, of any size: what takes more than twice as long when it is twice as long would let one file
/// keep an office waiting.
final class HostileShapes {
    private HostileShapes() {}

    /// By name, each of about so many characters.
    static Map<String, String> of(int characters) {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("one long line", repeat("giao Sở Nội vụ chủ trì, ", characters));
        shapes.put("one long damaged line", repeat("giao S& Noi vu chu tri, bao c4o két qua ", characters));
        shapes.put("damaged lines", repeat("giao S& Noi vu chu tri, bao c4o két qua\n", characters));
        shapes.put("one sentence over many lines", repeat("tiếp tục nội dung\n", characters));
        shapes.put("one long word", repeat("a", characters));
        shapes.put("one long damaged word", repeat("é1", characters));
        shapes.put("blank lines", repeat("\n", characters / 2));
        shapes.put("digits only", repeat("1234567890", characters));
        shapes.put("digits in lines", repeat("12 34 56,7% 8/9\n", characters));
        shapes.put("deep numbering", repeat("1.", characters / 2) + " Giao");
        shapes.put("headings", repeat("1. Sở Nội vụ\n", characters));
        shapes.put("bullets", repeat("- Rà soát quy trình.\n", characters));
        shapes.put("clauses", repeat("Sở Nội vụ báo cáo; Sở Y tế rà soát; ", characters));
        shapes.put("bodies", repeat("Sở Nội vụ, Sở Y tế, ", characters));
        shapes.put("citations", repeat("Kế hoạch số 02-KH/BCĐ ngày 30/9/2025 của UBND tỉnh, ", characters));
        shapes.put("citations in one sentence", repeat("Nghị quyết số 57-NQ/TW về phát triển và ", characters));
        shapes.put("open brackets", repeat("(", characters));
        shapes.put("quotes", repeat("\"", characters - 1));
        shapes.put("marks alone", "a" + repeat("\u0301", characters));
        shapes.put("turned and invisible", repeat("\u202Eaб\u200B\uFEFF ", characters));
        shapes.put("nothing but nothing", repeat("\0", characters));
        shapes.put("dates", repeat("ngày 30 tháng 9 năm 2025, ", characters));
        shapes.put("table", repeat("1 | Rà soát | Sở Nội vụ | 30/9/2025\n", characters));
        shapes.put("columns", repeat("1   Rà soát quy trình   Sở Nội vụ   30/9/2025\n", characters));
        shapes.put("capitals", repeat("SỞ NỘI VỤ\n", characters));
        return shapes;
    }

    private static String repeat(String text, int characters) {
        return text.repeat(Math.max(1, characters / text.length()));
    }
}
