package vn.sauro.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The numbers that Word sets before paragraphs by itself ("1.", "a)", "-"). They are not in the text of the document,
/// and without them its outline is lost.
final class DocxNumbering {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int LEVELS = 9;

    /// How one level of a list looks.
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
    }

    /// A list: the looks it follows, and where it starts anew.
    private static final class Numbered {
        String looks = "";
        final Map<Integer, Integer> restarts = new HashMap<>();
    }

    /// A paragraph style that numbers, or is based on one that does.
    private record Style(@Nullable String based, @Nullable String list, int level) {}

    private final Map<String, Level[]> looks = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final java.util.Set<String> begun = new java.util.HashSet<>();

    static DocxNumbering of(DocxPackage docx) throws IOException, FileRefused {
        var numbering = new DocxNumbering();
        for (var part : docx.parts(".numbering+xml")) docx.read(part, numbering.new NumberingPart());
        for (var part : docx.parts(".styles+xml")) docx.read(part, numbering.new StylesPart());
        return numbering;
    }

    /// What stands before the next paragraph of this style, list and level; empty if nothing does.
    String next(@Nullable String style, @Nullable String list, @Nullable Integer level) {
        var byStyle = list == null ? numberingOf(style) : null;
        var usedList = byStyle == null ? list : byStyle.list();
        var usedLevel = level != null ? level : byStyle == null ? 0 : byStyle.level();
        var numbered = usedList == null ? null : lists.get(usedList);
        if (numbered == null || usedLevel < 0 || usedLevel >= LEVELS) return "";
        var levels = looks.get(numbered.looks);
        return levels == null ? "" : label(levels, count(usedList, numbered, levels, usedLevel), usedLevel);
    }

    private @Nullable Style numberingOf(@Nullable String style) {
        var name = style;
        for (var step = 0; name != null && step < 20; step++) {
            var found = styles.get(name);
            if (found == null) return null;
            if (found.list() != null) return found;
            name = found.based();
        }
        return null;
    }

    /// Lists with the same looks go on counting together, as Word does, unless one is told to start anew.
    private int[] count(String list, Numbered numbered, Level[] levels, int level) {
        var counts = counters.computeIfAbsent(numbered.looks, _ -> new int[LEVELS]);
        if (begun.add(list)) numbered.restarts.forEach((at, start) -> counts[at] = start - levels[at].start);
        for (var above = 0; above < level; above++) if (counts[above] == 0) counts[above] = 1;
        counts[level]++;
        for (var below = level + 1; below < LEVELS; below++) counts[below] = 0;
        return counts;
    }

    private static String label(Level[] levels, int[] counts, int level) {
        if (levels[level].format.equals("none")) return "";
        var label = levels[level].text;
        if (levels[level].format.equals("bullet")) return label.isBlank() ? "-" : label;
        for (var at = 0; at <= level; at++) {
            var number = counts[at] + levels[at].start - 1;
            label = label.replace("%" + (at + 1), written(number, levels[at].format));
        }
        return label;
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    /// Word goes a to z and then aa, bb.
    private static String letters(int number) {
        if (number < 1 || number > 26 * 9) return String.valueOf(number);
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 399) return String.valueOf(number);
        var ones = new String[] {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        var tens = new String[] {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        return "C".repeat(number / 100) + tens[number / 10 % 10] + ones[number % 10];
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(WORD, name);
    }

    private static String word(XMLStreamReader xml, String name) {
        var value = attribute(xml, name);
        return value == null ? "" : value;
    }

    static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /// numbering.xml: what the lists look like.
    private final class NumberingPart implements DocxPackage.Visitor {
        private @Nullable Level[] levels = new Level[LEVELS];
        private Level level = new Level();
        private Numbered list = new Numbered();
        private int at;
        private boolean inList;

        @Override
        public void start(String element, XMLStreamReader xml) {
            switch (element) {
                case "abstractNum" -> looks.put(word(xml, "abstractNumId"), newLooks());
                case "num" -> {
                    inList = true;
                    list = new Numbered();
                    lists.put(word(xml, "numId"), list);
                }
                case "abstractNumId" -> list.looks = word(xml, "val");
                case "lvl", "lvlOverride" -> at(xml);
                case "startOverride" -> list.restarts.put(at, number(attribute(xml, "val"), 1));
                default -> look(element, xml);
            }
        }

        private void look(String element, XMLStreamReader xml) {
            if (inList) return;
            switch (element) {
                case "start" -> level.start = number(attribute(xml, "val"), 1);
                case "numFmt" -> level.format = word(xml, "val");
                case "lvlText" -> level.text = word(xml, "val");
                default -> {}
            }
        }

        private Level[] newLooks() {
            inList = false;
            var fresh = new Level[LEVELS];
            for (var i = 0; i < LEVELS; i++) fresh[i] = new Level();
            levels = fresh;
            return fresh;
        }

        private void at(XMLStreamReader xml) {
            at = Math.min(LEVELS - 1, number(attribute(xml, "ilvl"), 0));
            var found = levels[at];
            if (!inList && found != null) level = found;
        }

        @Override
        public void end(String element) {}

        @Override
        public void text(String text) {}
    }

    /// styles.xml: which paragraph styles number.
    private final class StylesPart implements DocxPackage.Visitor {
        private String name = "";
        private @Nullable String based;
        private @Nullable String list;
        private int level;

        @Override
        public void start(String element, XMLStreamReader xml) {
            switch (element) {
                case "style" -> {
                    name = word(xml, "styleId");
                    based = null;
                    list = null;
                    level = 0;
                }
                case "basedOn" -> based = attribute(xml, "val");
                case "numId" -> list = attribute(xml, "val");
                case "ilvl" -> level = number(attribute(xml, "val"), 0);
                default -> {}
            }
        }

        @Override
        public void end(String element) {
            if (element.equals("style")) styles.put(name, new Style(based, list, level));
        }

        @Override
        public void text(String text) {}
    }
}
