package vn.sauro.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts by lot: noise, words without sense, and documents by the grammar of documents with everything gone wrong that
/// a scanner, a word processor or a joker can do to them. The same seed gives the same text.
final class HostileText {
    private static final List<String> WORDS = List.of(
            ("ủy ban nhân dân tỉnh xã phường sở nội vụ chủ trì phối hợp với các cơ quan liên quan giao đề nghị yêu cầu "
                            + "báo cáo kết quả trước ngày hoàn thành trong quý tháng năm hằng tuần kế hoạch quyết định số thông báo "
                            + "kết luận căn cứ tỷ lệ hồ sơ đạt tổng trên Uy ban nhan dan tinh bao c4o két qua thyc hién nhi¢m vu 1a "
                            + "S& Khoa hoc va Cong nghé TM. KT. CHỦ TỊCH Nơi nhận: Lưu: VT 02-KH/BCĐ 57-NQ/TW 34/36 94,4% 1.240 "
                            + "3.314,5/6.227,5 30/9/2025 31/02/2026 15/2025/NĐ-CP")
                    .split(" "));
    private static final List<String> OPENINGS = List.of(
            "",
            "- ",
            "+ ",
            "• ",
            "a) ",
            "1. ",
            "1.1.1.1.1.1.1.1. ",
            "I. ",
            "XVIII. ",
            "MCMXCIX. ",
            "Điều 1. ",
            "(",
            "((((",
            "| ",
            "1 | ",
            "STT  Nhiệm vụ   Cơ quan chủ trì   Thời hạn",
            "Đơn vị chủ trì: ",
            "Thời gian: ",
            "Nơi nhận: ",
            "TM. ",
            "Về ",
            "Yêu cầu các sở, ban, ngành: ",
            "“",
            "Số: ");
    private static final List<String> ODD = List.of(
            "\u0000",
            "\u200B",
            "\u202E",
            "\u00AD",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u0301\u0301\u0301",
            "\t\t\t",
            "\f",
            "\r",
            "\u00A0",
            "\u2028",
            "\u0085",
            "ﷺ",
            "İ",
            "ß",
            "))))",
            "]]]",
            "«",
            "//",
            "....",
            ";;;;",
            "%%%",
            "٣٤",
            "１２",
            "\\",
            "$1",
            "{0}",
            "<b>",
            "&#0;");

    private final Random random;

    HostileText(long seed) {
        this.random = new Random(seed);
    }

    /// A few dozen lines of one kind or another.
    List<String> lines() {
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> words();
            default -> document();
        };
    }

    private List<String> noise() {
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(_ -> IntStream.range(0, random.nextInt(200))
                        .mapToObj(_ -> String.valueOf((char) random.nextInt(random.nextBoolean() ? 0x200 : 0x10000)))
                        .collect(Collectors.joining()))
                .toList();
    }

    private List<String> words() {
        return IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(_ -> sentence(random.nextInt(30)))
                .toList();
    }

    private List<String> document() {
        List<String> lines = new ArrayList<>(List.of(
                "UBND TỈNH MẪU    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Số: 12/TB-UBND",
                "",
                any("THÔNG BÁO", "KẾ HOẠCH")));
        for (int i = random.nextInt(60); i > 0; i--) {
            lines.add(
                    random.nextInt(5) == 0
                            ? ""
                            : any(OPENINGS) + sentence(random.nextInt(25)) + any("", ";", ".", ":"));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 ->
                    lines.set(
                            at,
                            lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
                default -> lines.set(at, any(ODD) + lines.get(at) + any(ODD));
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    String sentence(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> random.nextInt(12) == 0 ? any(ODD) : any(WORDS))
                .collect(Collectors.joining(random.nextInt(20) == 0 ? "" : " "));
    }

    /// A sound file with some of its bytes changed, lost or doubled.
    byte[] mutated(byte[] sound) {
        var bytes = sound.clone();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[random.nextInt(bytes.length)]);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private String any(String... texts) {
        return any(List.of(texts));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
