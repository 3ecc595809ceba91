package vn.sauro.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds bodies by words typed with or without diacritics, abbreviated or not.
final class AgencySearch {
    private AgencySearch() {}

    /// All under which a body is found: its names as written and with abbreviations written out.
    static String folded(String name, @Nullable String shortName, List<String> aliases) {
        var all = new java.util.LinkedHashSet<String>();
        add(all, name);
        if (shortName != null) add(all, shortName);
        aliases.forEach(alias -> add(all, alias));
        return String.join(" | ", all);
    }

    private static void add(java.util.Set<String> all, String name) {
        all.add(Wording.plain(name));
        all.add(Wording.of(name));
    }

    static String folded(AgencyEntry entry) {
        return folded(entry.agency().name(), entry.agency().shortName(), entry.aliases());
    }

    /// Every word typed begins a word of one of the names.
    static boolean matches(AgencyEntry entry, String words) {
        var form = Wording.plain(words);
        if (form.isEmpty()) return true;
        var folded = " " + folded(entry);
        return List.of(form.split(" ")).stream().allMatch(word -> folded.contains(" " + word));
    }
}
