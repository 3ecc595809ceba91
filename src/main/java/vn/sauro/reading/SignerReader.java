package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Signer;
import vn.sauro.reading.Reading.Span;

/// Who signed, as what and by which power, from the lines of the foot; the recipients may stand to the left of them.
final class SignerReader {
    /// The signer with the words that name him.
    record Signed(@Nullable Signer signer, List<Span> spans) {}

    private record Found(String words, Span span) {}

    private static final String POWERS = "(?:T/?M|K/?T|T/?L|TUQ)[.,]? ?|Q\\. ?|Q(?= )";
    private static final String OFFICES =
            "(?:ỦY BAN|UỶ BAN|UBND|CHỦ TỊCH|CHỦ NHIỆM|CHÁNH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÍNH PHỦ|CHÍNH ỦY|BAN|HỘI ĐỒNG|VIỆN|HIỆU TRƯỞNG|TỔNG|CHỈ HUY|TỔ|ĐẢNG|ĐẢNG ỦY|THƯỜNG TRỰC|TỈNH ỦY|VỤ TRƯỞNG|QUYỀN)";
    private static final Pattern OFFICE =
            Pattern.compile("^(?:PHÓ |QUYỀN )?" + OFFICES + "\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POWER = Pattern.compile("(?:^|\\s)(?:" + POWERS + ")(?=\\p{Lu}{2})");
    private static final Pattern LEADING_POWER = Pattern.compile("^(?:" + POWERS + ")(?=\\p{Lu})");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:" + POWERS + ")?(?<![\\p{L}])\\p{Lu}{2,30}(?:[ ,]{1,3}(?:\\p{Lu}{2,30}|-)){0,14}(?![\\p{Ll}])");
    private static final Pattern STACKED = Pattern.compile(
            "(?<=\\p{Lu}) (?=(?:KT|TL|TUQ|TM)\\. ?\\p{Lu})|(?<=CHỦ TỊCH|GIÁM ĐỐC|VĂN PHÒNG|BỘ TRƯỞNG|CỤC TRƯỞNG|NHÂN DÂN|THỦ TƯỚNG) (?=PHÓ |THỨ TRƯỞNG|CHỦ TỊCH)");
    private static final Pattern ELECTRONIC = Pattern.compile(
            "^(?:ky boi|nguoi ky|ky ten|thoi gian ky|ngay ky|gio ky|email|thu dien tu|co quan ?:|to chuc ?:|chuc vu ?:|signed|signature|digitally).*");
    private static final Pattern SIGNED = Pattern.compile("^\\((?:đã ký|Đã ký|ĐÃ KÝ|Đã kí|đã kí)\\)\\s*");
    /// What a scan makes of the edge of a stamp or of dirt behind the name.
    private static final Pattern SPECKS = Pattern.compile("[\\s”“’‘\"'|{}\\[\\]_.,\\\\]+$");
    private static final Pattern RANK = Pattern.compile(
            "^(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|(?:PGS|GS|TS|ThS|Ths|BS|BSCKII|BSCKI|KS|CN|LS|TTND|TTƯT)\\.?)[.,]? *){1,3}(?=\\p{Lu})");

    private final List<Found> powers = new ArrayList<>();
    private @Nullable Found name;

    private SignerReader() {}

    static Signed read(Lines lines, int from, int to) {
        SignerReader reader = new SignerReader();
        for (int number = from; number <= to; number++) {
            String line = lines.line(number);
            if (!ELECTRONIC.matcher(Folding.fold(line).strip()).matches()) {
                reader.readLine(number, STACKED.matcher(line).replaceAll("|"));
            }
        }
        return reader.signed();
    }

    static boolean isOffice(String text) {
        return OFFICE.matcher(text).matches();
    }

    static boolean hasPower(String text) {
        return POWER.matcher(text).find();
    }

    private void readLine(int number, String line) {
        Matcher matcher = CAPITALS.matcher(line);
        while (matcher.find()) {
            String found = matcher.group().strip().replaceAll("[ ,-]+$", "");
            boolean office = isOffice(LEADING_POWER.matcher(found).replaceFirst(""));
            boolean known = powers.stream().anyMatch(power -> power.words().equals(found));
            if (office && found.length() > 5 && !known) {
                int from = line.indexOf(found, matcher.start());
                powers.add(new Found(found, new Span(number, from, from + found.length())));
            }
        }
        readName(number, line);
    }

    private Signed signed() {
        if (powers.isEmpty() && name == null) {
            return new Signed(null, List.of());
        }
        List<Span> spans = new ArrayList<>(powers.stream().map(Found::span).toList());
        if (name != null) {
            spans.add(name.span());
        }
        String capacity = powers.isEmpty()
                ? null
                : String.join(" / ", powers.stream().map(Found::words).toList());
        return new Signed(new Signer(name == null ? null : name.words(), position(), capacity), spans);
    }

    /// The last line without a power is what the signer is himself; "Q." is an acting head.
    private @Nullable String position() {
        if (powers.isEmpty()) {
            return null;
        }
        String last = powers.getLast().words();
        if (last.matches("Q[. ].*")) {
            return "Quyền " + ProperNames.spelled(last.substring(2).strip());
        }
        return POWER.matcher(last).find() ? null : ProperNames.spelled(last);
    }

    /// A person's name on the line, alone or behind the last of the recipients.
    private void readName(int number, String line) {
        String text = SIGNED.matcher(line.strip()).replaceFirst("");
        int cut = Math.max(text.lastIndexOf(';'), Math.max(text.lastIndexOf('.'), text.lastIndexOf("  ")));
        String last = cut < 0 ? text : text.substring(cut + 1).strip();
        for (String candidate : List.of(text, last, afterCapitals(text))) {
            String words =
                    SPECKS.matcher(RANK.matcher(candidate).replaceFirst("")).replaceFirst("");
            String person = person(words);
            if (person != null) {
                int from = line.lastIndexOf(words);
                name = new Found(person, new Span(number, from, from + words.length()));
                return;
            }
        }
    }

    private static @Nullable String person(String words) {
        String name = withCapitalD(words);
        if (ProperNames.isPerson(name)) {
            return name;
        }
        boolean heading = SectionWords.kindOf(Folding.fold(words)) != null;
        if (!heading
                && words.length() > 5
                && HeadLine.isCapitals(words)
                && words.split(" ").length <= 5
                && !isOffice(words)) {
            String spelled = titleCase(words);
            return ProperNames.isPerson(spelled) ? spelled : null;
        }
        return null;
    }

    /// A scan reads the Đ that a given name starts with as b ("Hoàng Xuân bóng").
    private static String withCapitalD(String name) {
        int last = name.lastIndexOf(' ') + 1;
        if (last == 0 || last >= name.length() || name.charAt(last) != 'b') {
            return name;
        }
        String folded = "d" + Folding.fold(name.substring(last + 1));
        return GIVEN_NAMES_WITH_D.stream()
                .filter(known -> Folding.fold(known).equals(folded))
                .findFirst()
                .map(known -> name.substring(0, last) + known)
                .orElse(name);
    }

    private static final List<String> GIVEN_NAMES_WITH_D = Lexicon.entries("given-names-with-d.txt");

    private static String afterCapitals(String text) {
        Matcher matcher = CAPITALS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return text.substring(end).strip();
    }

    private static String titleCase(String capitals) {
        StringBuilder text = new StringBuilder();
        for (String word : capitals.split("\\s+")) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
