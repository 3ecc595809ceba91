package vn.sauro.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The paragraphs of a Word document in reading order, tables row by row. Macros and embedded things are never opened.
final class DocxText implements DocxPackage.Visitor {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String NEW_PAGE = "\f";

    private final DocxNumbering numbering;
    /// The body, and what is open inside it: cells and text boxes. A line that begins with a form feed begins a page.
    private final Deque<List<String>> blocks = new ArrayDeque<>(List.of(new ArrayList<>()));
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private int skipping;
    private boolean inText;
    private boolean hidden;
    private int characters;

    /// A paragraph while it is read.
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();

        @Nullable
        String style;

        @Nullable
        String list;

        @Nullable
        Integer level;

        boolean pageAfter;
    }

    private DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    static void extract(Path file, FileLines lines) throws IOException, FileRefused {
        try (var docx = new DocxPackage(file)) {
            var numbering = DocxNumbering.of(docx);
            for (var part : docx.parts(".header+xml")) addIfWords(read(docx, part, numbering), lines);
            for (var line : read(docx, docx.mainPart(), numbering)) add(line, lines);
            for (var part : docx.parts(".footnotes+xml")) addIfWords(read(docx, part, numbering), lines);
            for (var part : docx.parts(".endnotes+xml")) addIfWords(read(docx, part, numbering), lines);
            for (var part : docx.parts(".footer+xml")) addIfWords(read(docx, part, numbering), lines);
        }
    }

    private static List<String> read(DocxPackage docx, String part, DocxNumbering numbering)
            throws IOException, FileRefused {
        var text = new DocxText(numbering);
        docx.read(part, text);
        return text.blocks.getLast();
    }

    /// Most headers and footers hold a page number and nothing else.
    private static void addIfWords(List<String> part, FileLines lines) throws FileRefused {
        if (part.stream().noneMatch(line -> line.codePoints().anyMatch(Character::isLetter))) return;
        if (!lines.endsBlank()) lines.add("");
        for (var line : part) if (!line.isBlank()) lines.add(line);
    }

    private static void add(String line, FileLines lines) throws FileRefused {
        if (line.startsWith(NEW_PAGE)) lines.newPage();
        lines.add(line);
    }

    @Override
    public void start(String element, XMLStreamReader xml) throws FileRefused {
        if (skipping > 0 || isSkipped(element)) {
            skipping++;
            return;
        }
        switch (element) {
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> rows.push(new ArrayList<>());
            case "tr" -> {
                if (!rows.isEmpty()) rows.peek().clear();
            }
            case "tc", "txbxContent" -> blocks.push(new ArrayList<>());
            case "r" -> hidden = false;
            case "vanish" -> hidden = !"0".equals(value(xml)) && !"false".equals(value(xml));
            case "t" -> inText = !hidden;
            default -> {
                if (!paragraphs.isEmpty()) inParagraph(element, xml, paragraphs.peek());
            }
        }
    }

    /// Deleted words are no words; what an older Word would show instead would stand twice.
    private static boolean isSkipped(String element) {
        return element.equals("del") || element.equals("moveFrom") || element.equals("Fallback");
    }

    private void inParagraph(String element, XMLStreamReader xml, Paragraph paragraph) {
        switch (element) {
            case "pStyle" -> paragraph.style = value(xml);
            case "numId" -> paragraph.list = value(xml);
            case "ilvl" -> paragraph.level = DocxNumbering.number(value(xml), 0);
            case "tab" -> {
                if (!paragraph.text.isEmpty()) paragraph.text.append('\t');
            }
            case "br", "cr" -> paragraph.text.append("page".equals(attribute(xml, "type")) ? NEW_PAGE : "\n");
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "sym" -> paragraph.text.append(symbol(attribute(xml, "char")));
            case "pageBreakBefore" -> paragraph.text.append(NEW_PAGE);
            case "lastRenderedPageBreak" -> pageBroke(paragraph);
            default -> {}
        }
    }

    /// Where Word last broke the page. A paragraph is not cut for it: the page begins with the next one.
    private static void pageBroke(Paragraph paragraph) {
        if (paragraph.text.toString().isBlank()) paragraph.text.append(NEW_PAGE);
        else paragraph.pageAfter = true;
    }

    @Override
    public void end(String element) throws FileRefused {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (element) {
            case "p" -> endParagraph(paragraphs.pop());
            case "tbl" -> rows.pop();
            case "tr" -> {
                if (!rows.isEmpty()) blocks.getFirst().addAll(linesOf(rows.peek()));
            }
            case "tc" -> {
                var cell = blocks.pop();
                if (!rows.isEmpty()) rows.peek().add(cell);
            }
            case "txbxContent" -> {
                var box = blocks.pop();
                blocks.getFirst().addAll(box);
            }
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (!inText || skipping > 0 || paragraphs.isEmpty()) return;
        paragraphs.peek().text.append(text);
    }

    private void endParagraph(Paragraph paragraph) throws FileRefused {
        characters += paragraph.text.length();
        if (characters > FileLines.MOST_CHARACTERS) throw new FileRefused(FileRefusal.TOO_MUCH_TEXT);
        var label = numbering.next(paragraph.style, paragraph.list, paragraph.level);
        var text = paragraph.text.toString();
        if (!label.isEmpty() && !text.isBlank()) text = withLabel(label, text);
        var block = blocks.getFirst();
        for (var page : text.splitWithDelimiters("\f", -1)) {
            if (page.equals(NEW_PAGE)) block.add(NEW_PAGE);
            else addLines(page, block);
        }
        if (paragraph.pageAfter) block.add(NEW_PAGE);
    }

    private static String withLabel(String label, String text) {
        var words = text.replaceFirst("^\f+", "");
        return NEW_PAGE.repeat(text.length() - words.length()) + label + " " + words;
    }

    /// The first line after a page break carries the break.
    private static void addLines(String text, List<String> block) {
        for (var line : text.split("\n", -1)) {
            if (!block.isEmpty() && block.getLast().equals(NEW_PAGE)) block.set(block.size() - 1, NEW_PAGE + line);
            else block.add(line);
        }
    }

    /// Two cells stand side by side, line beside line, as in the head and the foot of every official document; more
    /// cells are the row of a table of facts.
    private static List<String> linesOf(List<List<String>> cells) {
        if (cells.size() == 1) return cells.getFirst();
        if (cells.size() == 2) return sideBySide(cells.getFirst(), cells.getLast());
        return List.of(cells.stream()
                .map(cell -> String.join(" ", cell).replace(NEW_PAGE, "").strip())
                .collect(Collectors.joining("\t")));
    }

    private static List<String> sideBySide(List<String> left, List<String> right) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
            var first = i < left.size() ? left.get(i) : "";
            var second = i < right.size() ? right.get(i) : "";
            lines.add(first.isBlank() || second.isBlank() ? first + second : first + "  " + second);
        }
        return lines;
    }

    private static String symbol(@Nullable String code) {
        return code != null && code.matches("[0-9A-Fa-f]{1,4}") ? Character.toString(Integer.parseInt(code, 16)) : "";
    }

    private static @Nullable String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(WORD, name);
    }
}
