package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the bodies that a text names: departments and ministries, People's Committees of a level, positions
/// ("Giám đốc Sở Nội vụ") and groups of addressees ("các sở, ban, ngành").
final class Agencies {
    /// A body by its name, and where that stands in the passage.
    record Body(String name, int from, int to) {}

    /// Bodies named one after the other; `from` and `to` are offsets of the passage.
    record Named(int from, int to, List<Body> bodies) {
        List<String> names() {
            return bodies.stream().map(Body::name).toList();
        }

        /// The last body with the words that tell which ones are meant ("UBND các xã có cụm công nghiệp").
        Named describedTo(Passage passage) {
            Body last = bodies.getLast();
            String name = passage.text().substring(last.from()).replaceAll("[.;,:]+$", "");
            List<Body> described = new ArrayList<>(bodies.subList(0, bodies.size() - 1));
            described.add(new Body(name, last.from(), last.from() + name.length()));
            return new Named(from, last.from() + name.length(), List.copyOf(described));
        }
    }

    private record Found(int to, List<String> names) {}

    private static final Phrases POSITIONS = Phrases.of("positions.txt");
    private static final Pattern SEPARATOR =
            Pattern.compile(" ?(?:[,;]|,? va|,? cung(?: voi)?|;? dong thoi) (?:[-+] )?");
    private static final Pattern TITLE_OF_PERSON = Pattern.compile("(?:dong chi|ong|ba) ");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,3}");
    private static final Pattern DEPARTMENTS_AND_PLACES =
            Pattern.compile("((?:.* )?cac (?:so|bo)(?:,? (?:ban|nganh|co quan))*)(?:,| va)+ (dia phuong.*)");
    private static final Pattern GROUP_OF_BODIES =
            Pattern.compile("cac (?:co quan|don vi|doanh nghiep|to chuc|dia phuong|co quan, don vi)");
    private static final Pattern OWNER = Pattern.compile(" - (?=cong an |so |bo |ubnd |uy ban )");
    private static final Pattern PARENTHESIS = Pattern.compile(" \\([^()]{1,250}\\)");

    private Agencies() {}

    /// "Các sở, ban, ngành, địa phương" are two groups of addressees.
    static Stream<String> parts(String name) {
        Matcher both = DEPARTMENTS_AND_PLACES.matcher(Folding.fold(name));
        return both.matches()
                ? Stream.of(name.substring(0, both.end(1)), "Các " + name.substring(both.start(2)))
                : Stream.of(name);
    }

    /// The bodies named from this place on, or null if none is.
    static @Nullable Named at(Passage passage, int offset) {
        List<Body> bodies = new ArrayList<>();
        int to = offset;
        int next = offset;
        while (next < passage.length()) {
            Found found = oneAt(passage, next);
            if (found == null) {
                break;
            }
            Named listed = found.names().size() == 1 ? listedBehind(passage, found) : null;
            if (listed != null) {
                bodies.addAll(listed.bodies());
                to = listed.to();
                break;
            }
            Body last = bodies.isEmpty() ? null : bodies.getLast();
            if (last != null && isPersonsPosition(passage, last, next, found)) {
                bodies.removeLast();
                String name = passage.text().substring(last.from(), found.to());
                bodies.add(new Body(name, last.from(), found.to()));
            } else {
                for (String name : found.names()) {
                    bodies.add(new Body(name, next, found.to()));
                }
            }
            to = withOwner(passage, found.to(), bodies);
            Matcher aside = PARENTHESIS.matcher(passage.folded()).region(to, passage.length());
            int after = aside.lookingAt() ? aside.end() : to;
            Matcher separator = SEPARATOR.matcher(passage.folded()).region(after, passage.length());
            if (!separator.lookingAt()) {
                to = after;
                break;
            }
            next = separator.end();
        }
        return bodies.isEmpty() ? null : new Named(offset, to, List.copyOf(bodies));
    }

    /// "Phối hợp với cơ quan thông tấn, báo chí", "với chính quyền địa phương": a group named without "các", where only
    /// bodies can stand; null if none is.
    static @Nullable Named groupAt(Passage passage, int offset) {
        int to = offset < passage.length() ? AddresseeGroups.end(passage, offset, true) : -1;
        if (to < 0 || passage.text().substring(offset, to).indexOf(' ') < 0) {
            return null;
        }
        List<Body> bodies = new ArrayList<>();
        bodies.add(new Body(passage.text().substring(offset, to), offset, to));
        Matcher separator = SEPARATOR.matcher(passage.folded()).region(to, passage.length());
        Named more = separator.lookingAt() ? at(passage, separator.end()) : null;
        if (more != null) {
            bodies.addAll(more.bodies());
        }
        return new Named(offset, more == null ? to : more.to(), List.copyOf(bodies));
    }

    /// "Các đơn vị: Viễn thông Cà Mau, Viettel Cà Mau" are those two.
    private static @Nullable Named listedBehind(Passage passage, Found group) {
        boolean opens = passage.folded().startsWith(": ", group.to())
                && GROUP_OF_BODIES
                        .matcher(Folding.fold(group.names().getFirst()))
                        .matches();
        Named listed = opens ? at(passage, group.to() + 2) : null;
        return listed != null
                        && Character.isUpperCase(passage.text().charAt(group.to() + 2))
                        && !passage.folded().startsWith(":", listed.to())
                ? listed
                : null;
    }

    /// "Phòng Cảnh sát giao thông - Công an tỉnh": the body behind the dash is the one that the first belongs to.
    private static int withOwner(Passage passage, int to, List<Body> bodies) {
        Body division = bodies.getLast();
        Matcher dash = OWNER.matcher(passage.folded()).region(to, passage.length());
        Found owner = Folding.fold(division.name()).startsWith("phong ") && dash.lookingAt()
                ? oneAt(passage, dash.end())
                : null;
        if (owner == null || owner.names().size() > 1) {
            return to;
        }
        String name = passage.text().substring(division.from(), owner.to());
        bodies.set(bodies.size() - 1, new Body(name, division.from(), owner.to()));
        return owner.to();
    }

    /// "Đồng chí Nguyễn Hải Đăng, Phó Chủ tịch UBND phường" and "ông Trần Khải Hoàn, Chánh Văn phòng" are one person
    /// with
    /// a position.
    private static boolean isPersonsPosition(Passage passage, Body before, int next, Found found) {
        Matcher title = TITLE_OF_PERSON.matcher(Folding.fold(before.name()));
        return title.lookingAt()
                && ProperNames.isPerson(before.name().substring(title.end()))
                && found.names().size() == 1
                && POSITIONS.end(passage.folded(), next) > 0
                && !passage.folded().startsWith("dong chi", next);
    }

    private static @Nullable Found oneAt(Passage passage, int offset) {
        String folded = passage.folded();
        List<Integer> starts = new ArrayList<>();
        starts.add(offset);
        int position = POSITIONS.end(folded, offset);
        while (position > 0 && position + 1 < folded.length() && folded.charAt(position) == ' ') {
            starts.add(position + 1);
            position = POSITIONS.end(folded, position + 1);
        }
        if (folded.startsWith("phong", starts.getLast() - 6) && folded.startsWith("truong ", starts.getLast() - 13)) {
            starts.add(starts.getLast() - 6);
        }
        for (int start : starts.reversed()) {
            Found found = bodyAt(passage, start, start > offset);
            if (found != null) {
                String title = passage.text().substring(offset, start);
                boolean held = start > offset || folded.startsWith("pho thu tuong", offset);
                int to = held && found.names().size() == 1 ? withPerson(passage, found.to()) : found.to();
                String person = passage.text().substring(found.to(), to);
                return new Found(
                        to,
                        found.names().stream()
                                .map(name -> title + name + person)
                                .toList());
            }
        }
        int last = starts.getLast();
        int person = last > offset ? withPerson(passage, last - 1) : last;
        return person > last ? new Found(person, List.of(passage.text().substring(offset, person))) : null;
    }

    private static @Nullable Found bodyAt(Passage passage, int offset, boolean behindPosition) {
        if (offset >= passage.length()) {
            return null;
        }
        SeveralBodies.Several several = SeveralBodies.at(passage, offset);
        if (several != null) {
            return new Found(several.to(), several.names());
        }
        int to = BodyNames.end(passage, offset, behindPosition);
        return to < 0
                ? null
                : new Found(to, List.of(passage.text().substring(offset, to).strip()));
    }

    /// "Phó Thủ tướng Chính phủ Trần Hồng Hà": the name of whoever holds the position belongs to it.
    private static int withPerson(Passage passage, int to) {
        Matcher person = PERSON.matcher(passage.text()).region(Math.min(to + 1, passage.length()), passage.length());
        return person.lookingAt() && ProperNames.isPerson(person.group()) ? person.end() : to;
    }
}
