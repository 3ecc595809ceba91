package vn.sauro.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.Reading.Field;

/// The field of work of a task: what the nearest heading that speaks of one says; without one, the field that the
/// document's title alone names, as the heading of all of it; else the task's own words. Common to all when none or
/// several are meant.
final class FieldReader {
    private static final Map<Field, Pattern> WORDS = words("fields.txt");
    private static final Map<Field, Pattern> TITLE_WORDS = words("fields-of-titles.txt");
    /// A paper that a title names beside other things does not make all of the document about Project 06.
    private static final Pattern ASIDE_IN_TITLE = Pattern.compile("cap can cuoc|so suc khoe dien tu");
    private static final Pattern COMMON = Pattern.compile("nhiem vu chung|cong tac chung");
    private static final Pattern ARRANGEMENTS = Pattern.compile("che do bao cao|to chuc thuc hien|muc dich|yeu cau$");
    /// What every plan has done about itself, whatever it is about.
    private static final Pattern GENERAL = Pattern.compile(
            "(?<!\\p{L})(?:theo doi|don doc|kiem tra|tong hop|bao cao|kinh phi|phan cong|vuong mac|ke hoach nay|(?:thuc hien|trien khai) ke hoach|ke hoach thuc hien|chiu trach nhiem truoc|chiu trach nhiem den cung)(?!\\p{L})");
    /// A body's name says nothing about what it is asked to do.
    private static final Pattern NAMES = Pattern.compile(
            "(?:so|bo|phong) khoa hoc va cong nghe|trung tam phuc vu hanh chinh cong|dich vu cong nghe");
    /// Where something is sent through says nothing about what it is ("gửi Kho bạc qua Cổng dịch vụ công").
    private static final Pattern BY_WAY_OF =
            Pattern.compile("(?<!\\p{L})qua (?:cong|he thong|nen tang|ung dung) [^,;.]*");
    private static final Pattern GOES_WITH = Pattern.compile(" (?:gan voi|gan lien voi|phuc vu|nham) ");

    private final Set<Field> ofTitle;

    FieldReader(@Nullable String title) {
        this.ofTitle = title == null ? Set.of() : ofTitle(Folding.fold(title));
    }

    private static Set<Field> ofTitle(String folded) {
        String main = ASIDE_IN_TITLE.matcher(folded).replaceAll(" ");
        Set<Field> fields = named(WORDS, main);
        if (fields.isEmpty()) {
            fields = named(TITLE_WORDS, main);
        }
        return fields.isEmpty() ? named(folded) : fields;
    }

    private static Map<Field, Pattern> words(String file) {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        for (String line : Lexicon.entries(file)) {
            String[] parts = line.split("\\s*\\|\\s*");
            words.computeIfAbsent(Field.valueOf(parts[0]), _ -> new ArrayList<>())
                    .add(parts[1]);
        }
        Map<Field, Pattern> patterns = new EnumMap<>(Field.class);
        words.forEach((field, list) ->
                patterns.put(field, Pattern.compile("(?<![\\p{L}\\d])" + Lexicon.anyOf(list) + "(?![\\p{L}])")));
        return patterns;
    }

    Field field(Passage task, Division division) {
        for (Division above = division; above != null; above = above.parent) {
            String heading = Folding.fold(above.heading);
            if (COMMON.matcher(heading).find() && ofTitle.size() != 1) {
                return Field.CHUNG;
            }
            if (ARRANGEMENTS.matcher(heading).find()) {
                Set<Field> said = ofWords(task);
                boolean general =
                        said.isEmpty() && GENERAL.matcher(task.folded()).find();
                return general ? Field.CHUNG : only(said.isEmpty() || ofTitle.size() == 1 ? ofTitle : said);
            }
            Set<Field> meant = named(NAMES.matcher(mainPart(heading)).replaceAll(" "));
            if (meant.size() > 1) {
                return among(meant, ofWords(task));
            }
            if (!meant.isEmpty()) {
                return only(meant);
            }
        }
        Set<Field> meant = ofWords(task);
        return only(meant.isEmpty() || ofTitle.size() == 1 ? ofTitle : meant);
    }

    /// Where a heading names several fields, the words of the task choose.
    private static Field among(Set<Field> named, Set<Field> said) {
        return named.containsAll(said) ? only(said) : Field.CHUNG;
    }

    private static Set<Field> ofWords(Passage task) {
        String said = NAMES.matcher(task.folded()).replaceAll(" ");
        return named(BY_WAY_OF.matcher(said).replaceAll(" "));
    }

    /// "Cải cách hành chính gắn với chuyển đổi số" is about reform.
    private static String mainPart(String heading) {
        return GOES_WITH.split(heading)[0];
    }

    private static Set<Field> named(String folded) {
        return named(WORDS, folded);
    }

    private static Set<Field> named(Map<Field, Pattern> words, String folded) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        words.forEach((field, pattern) -> {
            if (pattern.matcher(folded).find()) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static Field only(Set<Field> fields) {
        return fields.size() == 1 ? fields.iterator().next() : Field.CHUNG;
    }
}
