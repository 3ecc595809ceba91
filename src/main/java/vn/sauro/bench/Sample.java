package vn.sauro.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.DocumentReader;
import vn.sauro.reading.Reading;
import vn.sauro.text.Restorer;

/// A text to be restored and read, with what should come of it. `sound` holds the text as it was before the damage.
record Sample(
        String name,
        Group group,
        Damage damage,
        Reference reference,
        List<String> lines,
        @Nullable List<String> sound) {

    /// Where documents come from, and whether the rules were written with them in view.
    enum Group {
        /// Really scanned documents of `../shared`, each with a careful person's reading.
        REFERENCES("references"),
        /// Documents of the repository that rules are tuned on.
        TUNED("tuned"),
        /// Documents of the repository that nobody tunes on.
        HELD_OUT("heldOut");

        private final String code;

        Group(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// How far the text was ruined, by the share of words that survived whole.
    enum Damage {
        CLEAN("clean"),
        LIGHT("light"),
        MEDIUM("medium"),
        HEAVY("heavy"),
        SCAN("scan");

        private static final double LIGHT_LEAVES = 0.4;
        private static final double MEDIUM_LEAVES = 0.2;

        private final String code;

        Damage(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Damage between(List<String> sound, List<String> damaged) {
            double left = score(sound, damaged).accuracy();
            return left >= LIGHT_LEAVES ? LIGHT : left >= MEDIUM_LEAVES ? MEDIUM : HEAVY;
        }
    }

    /// One name for each text among all.
    String id() {
        return group.code() + "/" + name + (group == Group.REFERENCES ? "/" + damage.code() : "");
    }

    /// Restored and read as an upload is.
    Reading read() {
        return DocumentReader.read(restored());
    }

    List<String> restored() {
        return Restorer.builtIn().restore(lines).text();
    }

    /// Line by line where both texts have the same lines, otherwise word by word over the whole.
    static SyllableScore score(List<String> sound, List<String> text) {
        return sound.size() == text.size()
                ? SyllableScore.of(sound, text)
                : SyllableScore.ofWords(words(sound), words(text));
    }

    private static List<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> ScoredText.words(line).stream()).toList();
    }
}
