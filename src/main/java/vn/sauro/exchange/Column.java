package vn.sauro.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sauro.text.Folding;

/// A column of a table of tasks, with the headings that offices write above it, folded. Their words in our own template
/// are in `messages/exchange.properties`.
enum Column {
    NUMBER(6, "stt", "tt", "so tt", "so thu tu"),
    CONTENT(
            60,
            "noi dung",
            "noi dung nhiem vu",
            "noi dung cong viec",
            "noi dung chi dao",
            "nhiem vu",
            "ten nhiem vu",
            "cong viec",
            "nhiem vu duoc giao"),
    PRODUCT(28, "san pham", "ket qua dau ra", "san pham dau ra"),
    TARGET(20, "chi tieu", "muc tieu"),
    LEAD(
            32,
            "chu tri",
            "co quan chu tri",
            "don vi chu tri",
            "co quan don vi chu tri",
            "co quan thuc hien",
            "don vi thuc hien",
            "co quan duoc giao",
            "don vi duoc giao",
            "co quan don vi thuc hien",
            "co quan thuc hien chu tri",
            "don vi thuc hien chu tri"),
    COORDINATING(
            32,
            "phoi hop",
            "co quan phoi hop",
            "don vi phoi hop",
            "co quan don vi phoi hop",
            "co quan thuc hien phoi hop",
            "don vi thuc hien phoi hop"),
    AUTHORITY(24, "tham quyen", "cap co tham quyen", "co quan quyet dinh", "cap quyet dinh"),
    DOCUMENT(
            26,
            "van ban",
            "van ban giao",
            "van ban giao nhiem vu",
            "van ban chi dao",
            "so ky hieu",
            "so ky hieu van ban",
            "so van ban",
            "can cu"),
    DOCUMENT_DAY(14, "ngay giao", "ngay van ban", "ngay ban hanh", "ngay thang van ban"),
    DEADLINE(
            18,
            "han",
            "thoi han",
            "thoi han hoan thanh",
            "han hoan thanh",
            "thoi gian hoan thanh",
            "thoi gian thuc hien",
            "thoi han thuc hien",
            "han xu ly"),
    FIELD(24, "linh vuc"),
    STATE(18, "trang thai", "tinh trang"),
    DONE_ON(16, "ngay hoan thanh", "ngay ket qua"),
    RESULT(36, "ket qua", "ket qua thuc hien", "van ban ket qua");

    /// In a file given back: where a row stood, and why it was not taken.
    static final List<String> OURS = List.of("dong", "ly do");

    private final int characters;
    private final List<String> headings;

    Column(int characters, String... headings) {
        this.characters = characters;
        this.headings = List.of(headings);
    }

    int characters() {
        return characters;
    }

    boolean isDay() {
        return this == DOCUMENT_DAY || this == DONE_ON;
    }

    /// Its words above our own tables, in `messages/exchange.properties`.
    String key() {
        return "import.column." + name();
    }

    /// The column under this heading: the one whose words it is, or begins with most fully ("Thời hạn (ngày/tháng)").
    static Optional<Column> under(String heading) {
        var words = Folding.foldToWords(heading);
        Column best = null;
        int longest = 0;
        if (words.length() > 80 || OURS.contains(words)) return Optional.empty();
        for (var column : values()) {
            for (var own : column.headings) {
                if (own.length() > longest && (words.equals(own) || words.startsWith(own + " "))) {
                    best = column;
                    longest = own.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The column whose words these are, and nothing more.
    static Optional<Column> exactly(String heading) {
        var words = Folding.foldToWords(heading);
        return Stream.of(values())
                .filter(column -> column.headings.contains(words))
                .findFirst();
    }
}
