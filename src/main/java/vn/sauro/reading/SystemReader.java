package vn.sauro.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.NamedSystem;

/// Information systems, databases, portals and platforms that a document names, each where it is named first.
final class SystemReader {
    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})(?:"
                    + Lexicon.anyOf("systems.txt")
                    + "|(?:co so du lieu|csdl|csdlqg)(?: quoc gia| chuyen nganh)?(?: \\([^)]{1,20}\\))? ve \\p{L}+(?: \\p{L}+)?)(?![\\p{L}\\d])");

    private SystemReader() {}

    static List<NamedSystem> read(List<Paragraph> paragraphs) {
        Map<String, NamedSystem> found = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            Matcher matcher = NAME.matcher(paragraph.folded());
            while (matcher.find()) {
                String name = paragraph.text().substring(matcher.start(), matcher.end());
                int line = paragraph.passage().lineAt(matcher.start());
                found.putIfAbsent(
                        Folding.fold(name),
                        new NamedSystem(
                                name,
                                line,
                                paragraph
                                        .passage()
                                        .slice(matcher.start(), matcher.end())
                                        .spans()));
            }
        }
        return new ArrayList<>(found.values());
    }
}
