package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bodies of one kind named together: "Các Bộ: Tài chính, Xây dựng" are two ministries, "UBND các xã: Mường Then, Pù
/// Luông" two committees.
final class SeveralBodies {
    record Several(int to, List<String> names) {}

    private static final Pattern DEPARTMENTS = Pattern.compile("cac (so|bo|phong) ?:? ");
    private static final Pattern NEXT_DEPARTMENT = Pattern.compile("(?: ?[,;] ?| va )(?:so |bo |phong )?");
    private static final Pattern OF_LEVEL = Pattern.compile(
            "((?:chu tich )?(?:ubnd|uy ban nhan dan|cong an|dang uy|van phong (?:ubnd|uy ban nhan dan)|so [\\p{L} ]{2,40}?) )cac (xa|phuong|tinh|thanh pho|huyen|quan)(?: ?: | )");
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’']*(?:(?: -)? \\p{Lu}[\\p{L}\\p{M}’']*){0,4}");
    /// "UBND các xã: Minh Khai, Vĩnh Tuy và phường Sông Lô".
    private static final Pattern LEVEL = Pattern.compile("(?:cac )?((?:xa|phuong|dac khu|tinh|thanh pho) ?:? )");
    private static final Pattern NEXT_PLACE = Pattern.compile(" ?[,;] | và ");

    private SeveralBodies() {}

    static @Nullable Several at(Passage passage, int offset) {
        Several departments = departments(passage, offset);
        return departments == null ? places(passage, offset) : departments;
    }

    private static @Nullable Several departments(Passage passage, int offset) {
        String folded = passage.folded();
        Matcher head = DEPARTMENTS.matcher(folded).region(offset, folded.length());
        if (!head.lookingAt()) {
            return null;
        }
        Phrases known = switch (head.group(1)) {
            case "so" -> BodyNames.departments();
            case "bo" -> BodyNames.ministries();
            default -> BodyNames.divisions();
        };
        String kind = switch (head.group(1)) {
            case "so" -> "Sở ";
            case "bo" -> "Bộ ";
            default -> "Phòng ";
        };
        List<String> names = new ArrayList<>();
        int from = head.end();
        int to = known.end(folded, from);
        int end = to;
        while (to > 0) {
            names.add(kind + passage.text().substring(from, to));
            end = to;
            Matcher next = NEXT_DEPARTMENT.matcher(folded).region(to, folded.length());
            from = next.lookingAt() ? next.end() : folded.length();
            boolean capital = from < folded.length()
                    && Character.isUpperCase(passage.text().charAt(from));
            to = capital ? known.end(folded, from) : -1;
        }
        return names.isEmpty() ? null : new Several(end, names);
    }

    private static @Nullable Several places(Passage passage, int offset) {
        Matcher head = OF_LEVEL.matcher(passage.folded()).region(offset, passage.length());
        if (!head.lookingAt()) {
            return null;
        }
        String body = passage.text().substring(head.start(1), head.end(1));
        String kind = body + passage.text().substring(head.start(2), head.end(2)) + " ";
        List<String> names = new ArrayList<>();
        int end = -1;
        Matcher place = PLACE.matcher(passage.text()).region(head.end(), passage.length());
        while (place.lookingAt() && !BodyNames.isNoPlace(passage.folded(), place.start())) {
            names.add(kind + place.group());
            end = place.end();
            Matcher next = NEXT_PLACE.matcher(passage.text()).region(end, passage.length());
            if (!next.lookingAt() || isBody(passage, next.end())) {
                break;
            }
            Matcher otherLevel = LEVEL.matcher(passage.folded()).region(next.end(), passage.length());
            boolean other = otherLevel.lookingAt();
            if (other) {
                kind = body + passage.text().substring(otherLevel.start(1), otherLevel.end());
            }
            place.region(other ? otherLevel.end() : next.end(), passage.length());
        }
        return names.isEmpty() ? null : new Several(end, names);
    }

    private static boolean isBody(Passage passage, int at) {
        return at >= passage.length()
                || OF_LEVEL.matcher(passage.folded())
                        .region(at, passage.length())
                        .lookingAt()
                || !BodyNames.isPlace(passage, at) && BodyNames.end(passage, at, false) > 0;
    }
}
