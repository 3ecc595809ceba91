package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the head of a document: who issues it, number, place and date, type and title ("thể thức", Decree
/// 30/2020/NĐ-CP, Annex I), whether its two columns were kept apart or run together.
final class HeaderReader {
    /// What stands above the body; `dayAsPrinted` is kept where the day of the date cannot be read.
    record Head(
            @Nullable DocumentType type,
            @Nullable String number,
            List<String> issuerLines,
            @Nullable String place,
            @Nullable PrintedDate date,
            @Nullable String title,
            int titleFrom,
            int titleTo,
            int bodyFrom) {
        /// Where no line names the type, the document calls itself by it ("Quyết định này", "Trên đây là báo cáo").
        Head withTypeFrom(Lines lines) {
            if (type != null) {
                return this;
            }
            DocumentType itself = null;
            for (int line = Math.max(bodyFrom, 1); line <= lines.count() && itself == null; line++) {
                Matcher matcher = ITSELF.matcher(Folding.fold(lines.line(line)));
                itself = matcher.find()
                        ? DocumentType.startOf(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                        : null;
            }
            return new Head(itself, number, issuerLines, place, date, title, titleFrom, titleTo, bodyFrom);
        }
    }

    private static final Pattern ITSELF = Pattern.compile(
            "(?<!\\p{L})(quyet dinh|ke hoach|chi thi|thong bao|nghi quyet|chuong trinh) nay(?!\\p{L})|^tren day la (bao cao|ke hoach|thong bao)");

    private static final Pattern MOTTO = Pattern.compile(
            "cong hoa xa hoi chu nghia viet nam|doc lap ?[-–.,_]? ?tu do ?[-–.,_]? ?hanh phuc|dang cong san viet nam|c\\S{2,3} h\\S{1,2} x\\S h\\S{1,2} chu nghia viet nam");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:s[o0-9óô6é]|so)\\s*[:.;]?\\s*(?=[\\d./…_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "(?:^|(?<=\\s))((?:\\p{L}+[ .]){0,5}\\p{L}+)\\s*,\\s*ng\\p{L}{1,2}\\s*(\\S*)\\s*th\\p{L}{1,2}ng\\s*(\\S*)\\s*n\\p{L}{1,2}m\\s*(\\d{4}|\\S*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SUBJECT = Pattern.compile("^v\\s*/\\s*v\\s*:?\\s*|^ve viec ");
    private static final Pattern BODY_OPENS = Pattern.compile(
            "^(?:ngay \\d|(?:sang|chieu|toi|trong) (?:cac )?ngay|can cu|thuc hien|theo |xet |nham |de |tren co so|sau khi|kinh gui|tiep theo|trong thoi gian|vua qua|ngay \\d|hom nay|\\(?kem theo|\\(ban hanh kem|dieu \\d|(?:bo truong|thu tuong|chu tich|giam doc|tong cuc truong|chanh) .*[:,]?$)");
    private static final Pattern MEANT_AS_LINE = Pattern.compile("[\\p{L}].*");
    private static final Pattern FIRST_WORD_OF_TITLE = Pattern.compile(
            "^(?:ve |trien khai|ban hanh|phe duyet|cong bo|thuc hien|tang cuong|day manh|ket luan|tinh hinh|ket qua|quy dinh|thanh lap|kien toan)");
    private static final int LONGEST_HEAD = 60;

    private final Lines lines;
    private final List<String> issuerLines = new ArrayList<>();
    private @Nullable DocumentType type;
    private @Nullable String number;
    private @Nullable String place;
    private @Nullable PrintedDate date;

    private HeaderReader(Lines lines) {
        this.lines = lines;
    }

    static Head read(Lines lines) {
        return new HeaderReader(lines).read();
    }

    private Head read() {
        int last = Math.min(LONGEST_HEAD, lines.count());
        for (int line = 1; line <= last; line++) {
            String rest = withoutKnownParts(lines.line(line).strip());
            String folded = Folding.fold(rest);
            if (rest.isBlank()) {
                continue;
            }
            if (SUBJECT.matcher(folded).find() && !isCapitals(rest) && type == null && !issuerLines.isEmpty()) {
                return letter(line, rest);
            }
            if (folded.startsWith("kinh gui")) {
                return headed(number == null ? null : DocumentType.LETTER, null, line, line - 1, afterAddressees(line));
            }
            DocumentType found = isTypeLine(rest, folded) ? DocumentType.startOf(folded) : null;
            if (found != null) {
                return titled(found, line, rest);
            }
            if (isCapitals(rest)
                    && date != null
                    && rest.length() > 25
                    && FIRST_WORD_OF_TITLE.matcher(folded).find()) {
                return untyped(line);
            }
            if (Marker.at(rest) != null || BODY_OPENS.matcher(folded).find() || rest.length() > 160) {
                return headed(null, null, line, line - 1, line);
            }
            if (isCapitals(rest) && MEANT_AS_LINE.matcher(rest).matches() && number == null && issuerLines.size() < 6) {
                issuerLines.add(rest);
            }
        }
        return headed(null, null, 1, 0, 1);
    }

    /// Takes motto, number and place with date out of a line and keeps them.
    private String withoutKnownParts(String line) {
        String text = line;
        Matcher motto = MOTTO.matcher(Folding.fold(text));
        if (motto.find()) {
            text = (text.substring(0, motto.start()) + " " + text.substring(motto.end())).strip();
        }
        Matcher day = DATE.matcher(text);
        if (date == null && day.find()) {
            place = placeOf(day.group(1));
            date = PrintedDate.of(day.group(2), day.group(3), day.group(4));
            int placeFrom = day.start(1) + day.group(1).length() - lengthOfPlace(day.group(1));
            text = (text.substring(0, placeFrom) + " " + text.substring(day.end())).strip();
        }
        Matcher mark = NUMBER.matcher(Folding.fold(text));
        if (number == null && mark.find()) {
            number = numberIn(text.substring(mark.end()));
            return "";
        }
        return text.replaceAll("^[\\s*_\\-–—.]+|[\\s*_–—]+$", "").replaceAll("\\s{2,}", " ");
    }

    private static int lengthOfPlace(String words) {
        return placeOf(words).length();
    }

    /// The place is the run of capitals right before the comma; a number or a name may stand to the left of it.
    private static String placeOf(String words) {
        String[] all = words.split(" ");
        int from = all.length;
        while (from > 0
                && all.length - from < 4
                && !all[from - 1].isEmpty()
                && Character.isUpperCase(all[from - 1].charAt(0))
                && !isCapitals(all[from - 1])) {
            from--;
        }
        return String.join(" ", java.util.Arrays.copyOfRange(all, from, all.length));
    }

    private static @Nullable String numberIn(String text) {
        List<Symbols.Symbol> symbols = Symbols.in(text);
        return symbols.isEmpty() || symbols.getFirst().from() > 3
                ? null
                : symbols.getFirst().text();
    }

    private static boolean isTypeLine(String line, String folded) {
        DocumentType start = DocumentType.startOf(folded);
        if (start == null) {
            return false;
        }
        return isCapitals(line) || folded.equals(Folding.fold(start.name()));
    }

    static boolean isCapitals(String line) {
        long letters = line.chars().filter(Character::isLetter).count();
        long capitals = line.chars().filter(Character::isUpperCase).count();
        return letters >= 2 && capitals >= letters * 0.8;
    }

    private Head titled(DocumentType found, int line, String typeLine) {
        type = found;
        String after = typeLine.substring(
                        Math.min(typeLine.length(), found.name().length()))
                .replaceAll("^[\\s:]+", "");
        List<String> title = new ArrayList<>();
        if (!after.isEmpty()) {
            title.add(after);
        }
        int next = line + 1;
        while (next <= lines.count() && lines.line(next).isBlank()) {
            next++;
        }
        int from = after.isEmpty() ? next : line;
        while (next <= lines.count() && belongsToTitle(next, title)) {
            title.add(lines.line(next).strip());
            next++;
        }
        return headed(found, title.isEmpty() ? null : String.join(" ", title), from, next - 1, next);
    }

    /// A title in capitals where the line with the type is missing.
    private Head untyped(int line) {
        List<String> title = new ArrayList<>();
        int next = line;
        while (next <= lines.count() && (title.isEmpty() || belongsToTitle(next, title))) {
            title.add(lines.line(next).strip());
            next++;
        }
        return headed(null, String.join(" ", title), line, next - 1, next);
    }

    private boolean belongsToTitle(int number, List<String> title) {
        String line = lines.line(number).strip();
        String folded = Folding.fold(line);
        if (line.isEmpty() || title.size() > 14 || line.startsWith("(")) {
            return false;
        }
        if (title.isEmpty()) {
            return Marker.at(line) == null && !BODY_OPENS.matcher(folded).find();
        }
        if (Marker.at(line) != null && !Character.isLowerCase(line.charAt(0))) {
            return false;
        }
        if (Character.isUpperCase(line.charAt(0)) && NARRATES.matcher(folded).lookingAt()) {
            return false;
        }
        if (Character.isLowerCase(line.charAt(0))
                || !lines.wrapped() && isCapitals(line) && isCapitals(title.getLast())) {
            return true;
        }
        boolean open = title.getLast().endsWith(",") || lines.wrapped();
        return open
                ? !BODY_OPENS.matcher(folded).find()
                        || lines.wrapped()
                                && !title.getLast().endsWith(".")
                                && !folded.startsWith("can cu")
                                && !folded.startsWith("kinh gui")
                                && lines.line(number - 1).length() > 40
                : line.length() < 130
                        && !BODY_OPENS.matcher(folded).find()
                        && !line.endsWith(".")
                        && !line.endsWith(":")
                        && !line.endsWith(";")
                        && !isCapitals(line);
    }

    /// An official letter: its subject stands under the number as "V/v ...".
    private Head letter(int line, String first) {
        List<String> subject = new ArrayList<>();
        subject.add(
                SUBJECT.matcher(Folding.fold(first)).find()
                        ? first.replaceFirst("(?i)^v\\s*/\\s*v\\s*:?\\s*", "")
                        : first);
        int next = line + 1;
        while (next <= Math.min(lines.count(), line + 8)) {
            String text = withoutKnownParts(lines.line(next).strip());
            if (Folding.fold(text).startsWith("kinh gui") || text.isEmpty() && date != null) {
                break;
            }
            if (!text.isEmpty()) {
                subject.add(text);
            }
            next++;
        }
        int addressees = next;
        while (addressees <= Math.min(lines.count(), next + 8)
                && !Folding.fold(lines.line(addressees)).strip().startsWith("kinh gui")) {
            withoutKnownParts(lines.line(addressees).strip());
            addressees++;
        }
        boolean addressed = Folding.fold(lines.line(addressees)).strip().startsWith("kinh gui");
        return headed(
                DocumentType.LETTER,
                String.join(" ", subject),
                line,
                next - 1,
                addressed ? afterAddressees(addressees) : next);
    }

    /// The first line after "Kính gửi: ..." and its list.
    private int afterAddressees(int line) {
        int next = line + 1;
        boolean list = lines.line(line).strip().endsWith(":");
        while (next <= lines.count()) {
            String text = lines.line(next).strip();
            boolean item = text.startsWith("-") || text.startsWith("+") || text.startsWith("•");
            boolean goesOn = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
            if (text.isEmpty() && !list || !text.isEmpty() && !item && !goesOn) {
                break;
            }
            next++;
            list |= item;
        }
        return next;
    }

    private Head headed(
            @Nullable DocumentType found, @Nullable String title, int titleFrom, int titleTo, int bodyFrom) {
        DocumentType known = found;
        if (known == null && number != null) {
            String[] parts = number.split("[-/]");
            known = parts.length < 2
                    ? null
                    : DocumentType.ofLetters(parts[parts.length > 2 && parts[1].matches("\\d{4}") ? 2 : 1]);
        }
        return new Head(
                known, number, List.copyOf(issuerLines), place, date, cleanTitle(title), titleFrom, titleTo, bodyFrom);
    }

    private static @Nullable String cleanTitle(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return null;
        }
        return title.strip().replaceAll("\\s+", " ").replaceAll("[\\s_\\-–—*]+$", "");
    }

    /// How the first sentence below a title starts, and no title goes on.
    private static final Pattern NARRATES = Pattern.compile(
            "(?:tai (?:phien|cuoc|buoi|hoi nghi|ky hop)|(?:(?:sang|chieu|trong(?: cac| hai)?) )?ngay \\d|sau khi |thoi gian qua|trong thoi gian)");

    /// The issuing body and the one above it, from the lines at the left of the head.
    static List<String> bodies(List<String> issuerLines) {
        List<String> bodies = new ArrayList<>();
        for (String line : issuerLines) {
            String name = line.replaceAll("[*_\\-–—.,]+$", "").strip();
            if (bodies.isEmpty()
                    || FIRST_WORD_OF_BODY.matcher(Folding.fold(name)).find()) {
                bodies.add(name);
            } else {
                bodies.set(bodies.size() - 1, bodies.getLast() + " " + name);
            }
        }
        return bodies.stream().map(ProperNames::spelled).toList();
    }

    private static final Pattern FIRST_WORD_OF_BODY = Pattern.compile(
            "^(?:so|bo|ban|van phong|uy ban|ubnd|cuc|chi cuc|tong cuc|cong an|dang uy|dang bo|to|trung tam|phong|hoi|truong|vien|thanh tra|toa an|vien kiem sat|hoi dong|hdnd|tinh uy|thanh uy|tinh doan|lien doan|mat tran|chinh phu|thu tuong|cong ty|tong cong ty|tap doan|huyen uy|ban chap hanh)\\b");
}
