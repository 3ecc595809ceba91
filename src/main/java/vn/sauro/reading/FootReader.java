package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Signer;

/// Reads the foot of a document: who signed and by which power, and who receives it ("Nơi nhận").
final class FootReader {
    /// Lines of the foot, both ends included, and what stands in it; `from` is beyond the document if it has none.
    record Foot(int from, int to, @Nullable Signer signer, List<String> recipients) {}

    private static final String OFFICES =
            "(?:ỦY BAN|UỶ BAN|UBND|CHỦ TỊCH|CHÁNH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHÍNH PHỦ|BAN|HỘI ĐỒNG|VIỆN|HIỆU TRƯỞNG|TỔNG|CHỈ HUY|TỔ|ĐẢNG|THƯỜNG TRỰC)";
    private static final Pattern POWER = Pattern.compile("(?:^|\\s)((?:T/?M|K/?T|T/?L|TUQ|Q)[.,]? ?(?=\\p{Lu}{2}))");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:(?:T/?M|K/?T|T/?L|TUQ|Q)[.,]? ?)?(?<![\\p{L}])\\p{Lu}{2,}(?:[ ,]{1,3}(?:\\p{Lu}{2,30}|-)){0,14}");
    private static final Pattern STACKED = Pattern.compile(
            "(?<=\\p{Lu}) (?=(?:KT|TL|TUQ|TM)\\. ?\\p{Lu})|(?<=CHỦ TỊCH|GIÁM ĐỐC|VĂN PHÒNG|BỘ TRƯỞNG|CỤC TRƯỞNG|NHÂN DÂN) (?=PHÓ |THỨ TRƯỞNG|CHỦ TỊCH)");
    private static final Pattern SIGNATURE = Pattern.compile("^(?:t/?m|k/?t|t/?l|tuq)[.,] ?\\S.*");
    private static final Pattern ANNEX = Pattern.compile("^(?:phu luc\\b|\\(?(?:ban hanh )?kem theo ).*");
    private static final int LONGEST_FOOT = 45;

    private final Lines lines;

    private FootReader(Lines lines) {
        this.lines = lines;
    }

    static Foot read(Lines lines, int bodyFrom) {
        return new FootReader(lines).read(bodyFrom);
    }

    private Foot read(int bodyFrom) {
        int recipients = firstLine(bodyFrom, "noi nhan");
        int from = recipients > 0 ? signatureAbove(recipients) : signatureAtEnd(bodyFrom);
        if (from == 0) {
            return new Foot(lines.count() + 1, lines.count() + 1, null, List.of());
        }
        int to = end(Math.max(from, recipients));
        return new Foot(from, to, signer(from, to), recipients == 0 ? List.of() : recipients(recipients, to));
    }

    private int firstLine(int from, String start) {
        for (int line = from; line <= lines.count(); line++) {
            String folded = Folding.fold(lines.line(line)).strip();
            if (folded.startsWith(start)) {
                return line;
            }
        }
        return 0;
    }

    private int signatureAbove(int recipients) {
        int from = recipients;
        for (int line = recipients - 1; line > Math.max(0, recipients - 12); line--) {
            String text = lines.line(line).strip();
            boolean signed = HeaderReader.isCapitals(text)
                    && (SIGNATURE.matcher(Folding.fold(text)).matches() || isOffice(text));
            if (!text.isEmpty() && !signed && !ProperNames.isPerson(text) && !text.startsWith("(")) {
                break;
            }
            from = text.isEmpty() ? from : line;
        }
        return from;
    }

    private int signatureAtEnd(int bodyFrom) {
        for (int line = Math.max(bodyFrom, lines.count() - LONGEST_FOOT); line <= lines.count(); line++) {
            String text = lines.line(line).strip();
            if (HeaderReader.isCapitals(text)
                            && (SIGNATURE.matcher(Folding.fold(text)).matches()
                                    || text.length() < 40 && isOffice(text) && line > lines.count() - 8)
                    || SIGNATURE.matcher(Folding.fold(text)).matches()
                            && POWER.matcher(text).find()
                            && text.length() < 120) {
                return line;
            }
        }
        return 0;
    }

    private static boolean isOffice(String text) {
        return Pattern.compile("^(?:PHÓ |QUYỀN )?" + OFFICES + "\\b.*", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .matches();
    }

    private int end(int from) {
        for (int line = from + 1; line <= Math.min(lines.count(), from + LONGEST_FOOT); line++) {
            String text = lines.line(line).strip();
            String folded = Folding.fold(text);
            boolean newDocument =
                    HeaderReader.isCapitals(text) && DocumentType.startOf(folded) != null && text.length() > 5;
            if (ANNEX.matcher(folded).matches() || newDocument || text.length() > 200) {
                return line - 1;
            }
        }
        return Math.min(lines.count(), from + LONGEST_FOOT);
    }

    private @Nullable Signer signer(int from, int to) {
        List<String> powers = new ArrayList<>();
        String name = null;
        for (int number = from; number <= to; number++) {
            String line = STACKED.matcher(lines.line(number).strip()).replaceAll(" | ");
            Matcher matcher = CAPITALS.matcher(line);
            while (matcher.find()) {
                String found = matcher.group().strip().replaceAll("[ ,-]+$", "");
                if (isOffice(found.replaceFirst("^(?:T/?M|K/?T|T/?L|TUQ|Q)[.,]? ?", ""))
                        && found.length() > 6
                        && !powers.contains(found)) {
                    powers.add(found);
                }
            }
            name = nameIn(line, name);
        }
        if (powers.isEmpty() && name == null) {
            return null;
        }
        String last = powers.isEmpty() ? null : powers.getLast();
        boolean own = last != null && !POWER.matcher(last).find();
        return new Signer(name, own ? position(last) : null, powers.isEmpty() ? null : String.join(" / ", powers));
    }

    private static String position(String office) {
        return ProperNames.spelled(office);
    }

    /// A person's name on the line, alone or behind the last of the recipients.
    private static @Nullable String nameIn(String line, @Nullable String before) {
        String text = line.replaceAll("^\\((?:đã ký|Đã ký)\\)\\s*", "");
        int cut = Math.max(text.lastIndexOf(';'), Math.max(text.lastIndexOf('.'), text.lastIndexOf("  ")));
        for (String candidate :
                List.of(text, cut < 0 ? text : text.substring(cut + 1).strip(), afterCapitals(text))) {
            if (ProperNames.isPerson(withCapitalD(candidate))) {
                return withCapitalD(candidate);
            }
            if (candidate.length() > 5 && HeaderReader.isCapitals(candidate) && candidate.split(" ").length <= 5) {
                String spelled = titleCase(candidate);
                if (ProperNames.isPerson(spelled) && !isOffice(candidate)) {
                    return spelled;
                }
            }
        }
        return before;
    }

    /// A scan reads the Đ that a given name starts with as b ("Hoàng Xuân bóng").
    private static String withCapitalD(String name) {
        int last = name.lastIndexOf(' ') + 1;
        if (last == 0 || name.charAt(last) != 'b') {
            return name;
        }
        String folded = "d" + Folding.fold(name.substring(last + 1));
        return Lexicon.entries("given-names-with-d.txt").stream()
                .filter(known -> Folding.fold(known).equals(folded))
                .findFirst()
                .map(known -> name.substring(0, last) + known)
                .orElse(name);
    }

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

    private List<String> recipients(int from, int to) {
        List<String> items = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            String line = lines.line(number).strip();
            String item = number == from ? line.replaceFirst("(?i)^n\\S{1,2}i\\s+nh\\S{1,3}n\\s*:?\\s*", "") : line;
            boolean starts = item.startsWith("-") || item.startsWith("–");
            String words = withoutRightColumn(item.replaceFirst("^[-–\\s]+", ""));
            if (words.isEmpty()) {
                continue;
            }
            if (starts) {
                items.add(words);
            } else if (!items.isEmpty()
                    && Character.isLowerCase(words.charAt(0))
                    && !items.getLast().matches(".*[;.]$")) {
                items.set(items.size() - 1, items.getLast() + " " + words);
            }
        }
        return items.stream()
                .map(item -> item.replaceAll("[;.,\\s]+$", ""))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// The signature stands to the right of the list and a scan runs both together.
    private static String withoutRightColumn(String item) {
        String text = item;
        int end = text.indexOf(';');
        if (end >= 0) {
            text = text.substring(0, end + 1);
        }
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            if (capitals.start() > 0 && capitals.group().contains(" ") && isOffice(capitals.group())) {
                return text.substring(0, capitals.start()).strip();
            }
        }
        return HeaderReader.isCapitals(text) && isOffice(text) ? "" : text.strip();
    }
}
