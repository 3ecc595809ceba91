package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names under which the bodies of one province and the groups of them are known on one day, and whom some words
/// mean. Words may be damaged a little, but it never chooses between two.
final class AddresseeIndex {
    /// Whom one name means. `house` is the department or commune that the body belongs to, `office` a commune body's
    /// name without the commune's.
    private record Body(
            Agency agency, String house, @Nullable String office) {}

    private record Name(String words, String tail) {}

    private final Map<String, List<Body>> bodies = new HashMap<>();
    private final Map<String, List<Body>> withinHouse = new HashMap<>();
    private final Map<String, Addressee.Group> groups = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<String> otherDays = new HashSet<>();
    private final Set<String> placesElsewhere = new HashSet<>();
    private final Rewordings rewordings;

    AddresseeIndex(Place province, List<String> positions) {
        rewordings = new Rewordings(positions, province);
        for (var place : Places.today().all()) {
            if (!place.provinceCode().equals(province.code())) placesElsewhere.add(Wording.of(place.inWords()));
        }
    }

    /// A body of the day.
    void add(AgencyEntry entry, String house) {
        var place = entry.place();
        boolean ofCommune = entry.agency().level() == Level.COMMUNE && place != null;
        var placeWords = ofCommune ? Wording.of(place.inWords()) : "";
        var tail = ofCommune ? Wording.of(place.name()) : "";
        var office = ofCommune ? without(Wording.of(entry.agency().name()), placeWords) : null;
        var body = new Body(entry.agency(), house, office);
        for (var written : entry.names()) {
            var words = Wording.of(written);
            put(bodies, words, body);
            names.add(new Name(words, tail));
            if (ofCommune && words.endsWith(" " + placeWords)) {
                put(withinHouse, without(words, placeWords), body);
                put(withinHouse, without(words, tail), body);
            }
        }
        if (ofCommune) placesElsewhere.remove(placeWords);
    }

    /// A body that has ended or not begun: its name is not to be taken for a similar one's.
    void addOfOtherDay(AgencyEntry entry) {
        entry.names().forEach(name -> otherDays.add(Wording.of(name)));
    }

    void add(AddresseeGroup group, List<Agency> members) {
        var addressee = new Addressee.Group(group.code(), group.name(), members);
        for (var phrase : group.allPhrases()) {
            groups.put(Wording.of(phrase), addressee);
            names.add(new Name(Wording.of(phrase), ""));
        }
    }

    private static void put(Map<String, List<Body>> map, String words, Body body) {
        var known = map.computeIfAbsent(words, _ -> new ArrayList<>());
        if (!known.contains(body)) known.add(body);
    }

    private static String without(String words, String tail) {
        return words.endsWith(" " + tail) ? words.substring(0, words.length() - tail.length() - 1) : words;
    }

    /// `house` is the department or commune from which the words are read.
    Addressee resolve(String words, String house) {
        var form = Wording.of(words);
        if (form.isEmpty() || form.length() > 600) return new Addressee.Unknown(words);
        var whole = exact(form, house);
        if (whole != null) return whole;
        var list = new AddresseeList(form, this, house).resolve(words);
        if (list != null) return list;
        var near = near(form, house);
        return near != null ? near : new Addressee.Unknown(words);
    }

    @Nullable
    Addressee exact(String form, String house) {
        for (var reworded : rewordings.of(form)) {
            var group = groups.get(reworded);
            if (group != null) return group;
            var body = oneOf(reworded, house);
            if (body != null) return new Addressee.One(body);
        }
        return null;
    }

    private @Nullable Agency oneOf(String form, String house) {
        var own = new LinkedHashSet<Agency>();
        var all = new LinkedHashSet<Agency>();
        for (var body : bodies.getOrDefault(form, List.of())) {
            all.add(body.agency());
            if (body.house().equals(house)) own.add(body.agency());
        }
        for (var body : withinHouse.getOrDefault(form, List.of())) {
            if (body.house().equals(house)) own.add(body.agency());
        }
        if (own.size() == 1) return own.getFirst();
        return own.isEmpty() && all.size() == 1 ? all.getFirst() : null;
    }

    /// What stands before the name in a list that leaves it out ("UBND phường Đông Kinh, Tam Thanh"; "các Sở Nội vụ,
    /// Tài chính").
    List<String> headsAfter(Agency agency) {
        if (agency.kind() == AgencyKind.DEPARTMENT) return List.of("so");
        for (var body : bodies.getOrDefault(Wording.of(agency.name()), List.of())) {
            if (body.agency().equals(agency) && body.office() != null) {
                return List.of(
                        body.office(), body.office() + " xa", body.office() + " phuong", body.office() + " dac khu");
            }
        }
        return List.of();
    }

    private @Nullable Addressee near(String form, String house) {
        if (namesAnother(form)) return null;
        var found = new HashSet<Addressee>();
        for (var reworded : rewordings.of(form)) {
            if (otherDays.contains(reworded)) return null;
            for (var name : names) {
                if (isNear(reworded, name)) addAll(found, name.words(), house);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private void addAll(Collection<Addressee> found, String name, String house) {
        var group = groups.get(name);
        if (group != null) found.add(group);
        var one = oneOf(name, house);
        if (one != null) found.add(new Addressee.One(one));
        // a name that several bear stands for each of them: it must not come out unique
        else bodies.getOrDefault(name, List.of()).forEach(body -> found.add(new Addressee.One(body.agency())));
    }

    /// A commune or province that exists elsewhere is meant, not misspelt.
    private boolean namesAnother(String form) {
        var words = form.split(" ");
        for (int from = 0; from < words.length; from++) {
            if (!words[from].equals("xa") && !words[from].equals("phuong") && !words[from].equals("tinh")) continue;
            var name = new StringBuilder(words[from]);
            for (int to = from + 1; to < Math.min(words.length, from + 6); to++) {
                if (placesElsewhere.contains(name.append(' ').append(words[to]).toString())) return true;
            }
        }
        return false;
    }

    private static boolean isNear(String form, Name name) {
        int most = mistakesAllowed(name.words().length());
        if (!name.tail().isEmpty() && !form.endsWith(" " + name.tail())) {
            most = Math.min(most, mistakesAllowed(name.tail().length()));
        }
        return most > 0
                && EditDistance.between(form, name.words(), most) <= most
                && first(form).equals(first(name.words()))
                && numbers(form).equals(numbers(name.words()));
    }

    /// "Bộ" is no misspelt "Sở": the first word says what sort of body it is.
    private static String first(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static int mistakesAllowed(int length) {
        if (length < 8) return 0;
        if (length < 14) return 1;
        return length < 28 ? 2 : 3;
    }

    /// Numbers are never misspelt, Roman ones neither ("Hải quan khu vực VI").
    private static List<String> numbers(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> word.matches("[ivx]+|.*[0-9].*"))
                .toList();
    }
}
