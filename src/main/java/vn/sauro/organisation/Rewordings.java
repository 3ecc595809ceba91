package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The ways in which a body's name may be dressed in a document, taken off one by one: the province's name, a
/// position in front, "trên địa bàn tỉnh" behind, "các". Works on words in the form of `Wording`.
final class Rewordings {
    private static final List<String> BEHIND = List.of(
            "tren dia ban toan tinh",
            "tren dia ban tinh",
            "tren dia ban",
            "trong toan tinh",
            "trong tinh",
            "truc thuoc tinh",
            "thuoc tinh",
            "cua tinh",
            "cap tinh",
            "toan tinh",
            "tinh");

    private final List<String> positions;
    private final String province;
    private final String tier;

    /// `positions` in any order; `place` is the province whose bodies are meant.
    Rewordings(List<String> positions, Place place) {
        this.positions = positions.stream().map(Wording::of).toList();
        this.province = Wording.of(place.inWords());
        this.tier = Wording.of(place.kind().word());
    }

    /// The words themselves first, then with ever more taken off.
    SequencedSet<String> of(String words) {
        var found = new LinkedHashSet<String>();
        found.add(words);
        var open = List.of(words);
        while (!open.isEmpty()) {
            var next = new ArrayList<String>();
            for (var each : open) {
                for (var reworded : once(each)) if (found.add(reworded)) next.add(reworded);
            }
            open = next;
        }
        return found;
    }

    private List<String> once(String words) {
        var all = new ArrayList<String>();
        var padded = " " + words + " ";
        if (padded.contains(" " + province + " ")) {
            all.add(padded.replace(" " + province + " ", " " + tier + " ").strip());
        }
        for (var position : positions) {
            if (words.startsWith(position + " ")) all.add(words.substring(position.length() + 1));
        }
        for (var behind : BEHIND) {
            if (words.endsWith(" " + behind)) all.add(words.substring(0, words.length() - behind.length() - 1));
        }
        if (words.startsWith("cac ")) all.add(words.substring("cac ".length()));
        for (var place : List.of("xa", "phuong", "dac khu")) {
            if (padded.contains(" cac " + place + " ")) {
                all.add(padded.replace(" cac " + place + " ", " " + place + " ").strip());
            }
        }
        return all;
    }
}
