package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Passage.Word;

/// Joins the lines of a text to its paragraphs. Page numbers are dropped and footnotes set aside, so that a sentence
/// that a page end breaks is whole again.
final class Lines {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[⁰¹²³⁴-⁹]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\s*[-–—]?\\s*\\d{1,3}\\s*[-–—]?\\s*|(?:.{0,90}\\s{3,})?\\s*[Tt]rang \\d{1,3} ?/ ?\\d{1,3}\\s*");
    private static final Pattern FOOTNOTE =
            Pattern.compile("([0-9]{1,2}|[lLI|](?= )|[⁰¹²³⁴-⁹]+|\\[\\d{1,2}]|\\*)\\s*(?=[\\p{Lu}“\"]).*");
    private static final Pattern FOOTNOTE_NUMBER =
            Pattern.compile("(?:[0-9]{1,2}|[lLI|](?= )|[⁰¹²³⁴-⁹]+|\\[\\d{1,2}]|\\*)\\s*");
    private static final Pattern FINISHED = Pattern.compile(".*([.;:!?…]|[.;:!?…][”\"’)]|/\\.)\\s*");
    private static final Pattern BROKEN_CODE = Pattern.compile("\\d ?[-/]$|[/-]\\p{Lu}{1,6}-$");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:\\p{Ll}|[IVX]{1,4} ?[/-] ?\\d{4}|\\d{4}\\.|\\d{1,2}/\\d{1,2}/?\\d{0,4}|\\d{2}\\.?$|[,;)]).*");

    /// What no heading ends with, since a name or an object has to follow: "Bí thư" above "Tỉnh đoàn".
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?:^|[\\s,;(])(?:[Cc]ác|[Vv]à|[Cc]ủa|[Cc]ho|[Vv]ới|[Tt]ại|[Tt]heo|[Vv]ề|[Ss]ố|Ban|Sở|Bộ|Cục|Phòng|Ủy|Ủy ban|Hội"
                    + "|Chủ|Chủ tịch|Bí thư|Giám đốc|Chánh|Trưởng|Phó|Chỉ huy trưởng|Viện|Nghị|Quyết|Trung)$");

    private static final int LONGEST_PRINTED = 110;
    /// A sentence seldom begins with an abbreviation unless it is one of a body.
    private static final Pattern ABBREVIATION = Pattern.compile("(?!UBND|HĐND|UBMTTQ|MTTQ|VNPT|BCĐ)\\p{Lu}{2,}[,;]?");

    private static final Pattern YEAR_AT_END = Pattern.compile("(?<![\\d/.])(?:19|20)\\d{2}$");
    private static final Pattern YEAR_GOES_ON = Pattern.compile("[-–—] ?(?:19|20)\\d{2}(?!\\d)");
    private final List<String> lines;
    private final boolean wrapped;
    private final boolean blankMeansPage;
    private final int width;
    private final boolean doubleSpaced;

    Lines(List<String> lines) {
        this.lines = lines;
        this.doubleSpaced = isDoubleSpaced(lines);
        this.wrapped = doubleSpaced || isWrapped(lines) || isSetInLines(lines);
        this.width = usualWidth(lines);
        this.blankMeansPage =
                lines.stream().filter(line -> line.startsWith(" ")).count() * 10 < lines.size();
    }

    /// Lines that belong together before it is known whether they are one paragraph.
    private record Block(List<Integer> lines, boolean startsPage) {}

    /// A paragraph while its lines are gathered.
    private record Draft(Paragraph.Kind kind, @Nullable Marker marker, int skip, List<Integer> lines) {}

    List<Paragraph> paragraphs(int firstLine, int lastLine) {
        List<Draft> drafts = new ArrayList<>();
        Draft body = null;
        boolean pageTurned = false;
        boolean afterFootnote = false;
        List<Block> blocks = blocks(firstLine, lastLine);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            pageTurned |= block.startsPage();
            String first = line(block.lines().getFirst()).strip();
            if (block.lines().size() == 1 && PAGE_NUMBER.matcher(first).matches()) {
                pageTurned = true;
            } else if (isFootnote(first, blocks, i, body, afterFootnote)) {
                drafts.add(new Draft(Paragraph.Kind.FOOTNOTE, null, lengthOfNumber(first), block.lines()));
                pageTurned = true;
                afterFootnote = true;
            } else {
                Marker marker = Marker.at(first);
                if (body != null && continues(body, marker, first, pageTurned)) {
                    body.lines().addAll(block.lines());
                } else {
                    body = new Draft(Paragraph.Kind.BODY, marker, marker == null ? 0 : marker.length(), block.lines());
                    drafts.add(body);
                }
                pageTurned = false;
                afterFootnote = false;
            }
        }
        return drafts.stream()
                .map(draft -> new Paragraph(draft.kind(), draft.marker(), passage(draft.lines(), draft.skip())))
                .filter(paragraph -> !paragraph.passage().isEmpty())
                .toList();
    }

    private static int lengthOfNumber(String first) {
        Matcher matcher = FOOTNOTE_NUMBER.matcher(first);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private boolean continues(Draft before, @Nullable Marker marker, String first, boolean pageTurned) {
        int lastNumber = before.lines().getLast();
        String lastLine = line(lastNumber).strip();
        if (FINISHED.matcher(lastLine).matches()) {
            return false;
        }
        if (marker != null && (!GOES_ON.matcher(first).matches() || marker.style() == Marker.Style.LETTER)) {
            return false;
        }
        if (GOES_ON.matcher(first).matches() || isBrokenCode(lastLine, first)) {
            return true;
        }
        return wrapped
                && pageTurned
                && marker == null
                && lastLine.length() > width * 0.85
                && before.lines().size() > 1;
    }

    /// "57-" at the end of a line and "NQ/TW" at the start of the next.
    private static boolean isBrokenCode(String before, String line) {
        return BROKEN_CODE.matcher(before).find() && Character.isUpperCase(line.charAt(0));
    }

    /// "mùa khô 2025" at the end of a line and "- 2026 đã" at the start of the next.
    private static boolean isBrokenPeriod(String before, String line) {
        return YEAR_AT_END.matcher(before).find() && YEAR_GOES_ON.matcher(line).lookingAt();
    }

    private boolean isFootnote(
            String first, List<Block> blocks, int at, @Nullable Draft before, boolean afterFootnote) {
        boolean looksSo = FOOTNOTE.matcher(first).matches()
                || afterFootnote && FOOTNOTE_NUMBER.matcher(first).lookingAt();
        if (!wrapped || !looksSo || Marker.at(first) != null) {
            return false;
        }
        for (int i = at + 1; i < blocks.size() && i < at + 12; i++) {
            String next = line(blocks.get(i).lines().getFirst()).strip();
            if (blocks.get(i).startsPage() || PAGE_NUMBER.matcher(next).matches()) {
                return true;
            }
            if (!FOOTNOTE_NUMBER.matcher(next).lookingAt()) {
                return before != null
                        && !FINISHED.matcher(line(before.lines().getLast())).matches()
                        && GOES_ON.matcher(next).matches();
            }
        }
        return false;
    }

    /// Splits at blank lines, page starts, item numbers and, inside a run of lines, after a line that ends a paragraph.
    private List<Block> blocks(int firstLine, int lastLine) {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        boolean pageStart = false;
        for (int number = firstLine; number <= lastLine; number++) {
            String line = line(number);
            boolean newPage = line.startsWith("\f") || (blankMeansPage && wrapped && line.startsWith(" "));
            pageStart |= newPage;
            if (line.isBlank()) {
                open = doubleSpaced && !line(number - 1).isBlank() ? open : null;
                continue;
            }
            if (open == null || newPage || startsParagraph(line(open.lines().getLast()), line)) {
                open = new Block(new ArrayList<>(), pageStart);
                pageStart = false;
                blocks.add(open);
            }
            open.lines().add(number);
        }
        return blocks;
    }

    /// Some readers put an empty line behind every line: then it says nothing of paragraphs.
    private static boolean isDoubleSpaced(List<String> lines) {
        int within = 0;
        int apart = 0;
        for (int i = 2; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && Character.isLowerCase(line.charAt(0)) && Marker.at(line) == null) {
                within += lines.get(i - 1).isBlank() ? 0 : 1;
                apart += lines.get(i - 1).isBlank() && !lines.get(i - 2).isBlank() ? 1 : 0;
            }
        }
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return apart > 3 && apart > within * 2 && apart * 8 > filled;
    }

    private boolean startsParagraph(String before, String line) {
        String text = line.strip();
        String previous = before.strip();
        if (!wrapped) {
            return true;
        }
        if (isBrokenCode(previous, text) || isBrokenPeriod(previous, text)) {
            return false;
        }
        boolean finished = FINISHED.matcher(previous).matches();
        boolean shortLine = previous.length() < width * 0.85;
        Marker marker = Marker.at(text);
        if (marker != null) {
            boolean item = marker.style() == Marker.Style.LETTER
                    && marker.length() < text.length()
                    && Character.isUpperCase(text.charAt(marker.length()));
            Marker above = Marker.at(previous);
            boolean bulletBelow = text.matches("[-–] \\p{Lu}.*")
                    && above != null
                    && !above.style().isBullet();
            return finished
                    || item
                    || Instruction.isLabelled(text)
                    || bulletBelow
                    || shortLine
                    || !GOES_ON.matcher(text).matches() && !text.startsWith("-")
                    || previous.length() < width * 0.6;
        }
        if (finished && (FOOTNOTE.matcher(text).matches() || Instruction.isLabelled(text))
                || Instruction.startsBlock(text)) {
            return true;
        }
        if (endsHeading(previous, text)) {
            return true;
        }
        boolean capital = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        return capital
                && (finished && shortLine
                        || previous.endsWith(":") && previous.length() < width * 0.97
                        || previous.length() < width * 0.72);
    }

    /// A numbered line that ends although the next word had room on it: a heading, and what stands under it.
    private boolean endsHeading(String previous, String next) {
        Marker marker = Marker.at(previous);
        String first = next.split(" ", 2)[0];
        return marker != null
                && !marker.style().isBullet()
                && Character.isUpperCase(next.charAt(0))
                && (Character.isLetterOrDigit(previous.charAt(previous.length() - 1)) || previous.endsWith(")"))
                && !LEFT_OPEN.matcher(previous).find()
                && !ABBREVIATION.matcher(first).matches()
                && previous.length() + 1 + first.length() < width;
    }

    private Passage passage(List<Integer> numbers, int skip) {
        List<Word> words = new ArrayList<>();
        int toSkip = skip;
        for (int number : numbers) {
            String line = line(number);
            int indent = toSkip == 0 ? 0 : line.length() - line.stripLeading().length();
            addWords(words, line, number, toSkip + indent);
            toSkip = 0;
        }
        return new Passage(words);
    }

    /// The words of a part of a line.
    static Passage words(String line, int number, int from, int to) {
        List<Word> words = new ArrayList<>();
        addWords(words, line.substring(0, to), number, from);
        return new Passage(words);
    }

    private static void addWords(List<Word> words, String line, int number, int from) {
        Matcher matcher = WORD.matcher(line);
        matcher.region(Math.min(from, line.length()), line.length());
        while (matcher.find()) {
            String word = FOOTNOTE_MARK.matcher(matcher.group()).replaceAll("");
            if (!word.isEmpty()) {
                words.add(new Word(word, number, matcher.start(), matcher.end()));
            }
        }
    }

    Passage passage(int firstLine, int lastLine) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = firstLine; number <= lastLine; number++) {
            numbers.add(number);
        }
        return passage(numbers, 0);
    }

    int count() {
        return lines.size();
    }

    /// One line, counted from 1; empty outside the document.
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    boolean wrapped() {
        return wrapped;
    }

    /// Whether paragraphs run over several lines: then many lines start in the middle of a sentence.
    private static boolean isWrapped(List<String> lines) {
        int inside = 0;
        int pairs = 0;
        String before = "";
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !before.isEmpty()) {
                pairs++;
                if (Character.isLowerCase(text.charAt(0))
                        && !FINISHED.matcher(before).matches()
                        && Marker.at(text) == null) {
                    inside++;
                }
            }
            before = text;
        }
        return inside * 6 > pairs;
    }

    /// Whether no line is longer than a printed one, and several full ones stop in the middle of a sentence.
    private static boolean isSetInLines(List<String> lines) {
        boolean printed = lines.stream().allMatch(line -> line.strip().length() <= LONGEST_PRINTED);
        return printed
                && lines.stream()
                                .map(String::strip)
                                .filter(line -> line.length() >= 70
                                        && !FINISHED.matcher(line).matches())
                                .count()
                        >= 4;
    }

    private static int usualWidth(List<String> lines) {
        int[] lengths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.strip().length())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 80 : lengths[(int) (lengths.length * 0.8)];
    }
}
