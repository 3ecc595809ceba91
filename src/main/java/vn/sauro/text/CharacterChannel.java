package vn.sauro.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each letter may have been read as, and how likely: `ừ` as `u`, `tr`, `w`, ... Natural logarithms.
final class CharacterChannel {
    /// One reading of a letter, of none to three characters.
    record Reading(String text, float logProbability, char first) {
        Reading(String text, float logProbability) {
            this(text, logProbability, text.isEmpty() ? 0 : text.charAt(0));
        }
    }

    private static final Reading[] NONE = {};

    private final Map<Character, List<Reading>> readings;
    /// Signs beyond Latin letters are few and share their places.
    private static final int LATIN = 0x100;

    private static final int BEYOND = 0x20;

    /// By letter and first character; those of no character at the place of 0.
    private final Reading[][][] starting = new Reading[0x2000][][];

    CharacterChannel(Map<Character, List<Reading>> readings) {
        this.readings = new TreeMap<>(readings);
        readings.forEach((letter, list) -> {
            if (letter < starting.length) {
                starting[letter] = byFirst(list);
            }
        });
    }

    private static Reading[][] byFirst(List<Reading> readings) {
        var table = new Reading[LATIN + BEYOND][];
        Arrays.fill(table, NONE);
        readings.stream()
                .sorted(Comparator.comparing(Reading::logProbability).reversed().thenComparing(Reading::text))
                .forEach(reading -> {
                    int place = place(reading.first());
                    table[place] = Arrays.copyOf(table[place], table[place].length + 1);
                    table[place][table[place].length - 1] = reading;
                });
        return table;
    }

    private static int place(char first) {
        return first < LATIN ? first : LATIN + first % BEYOND;
    }

    /// Each letter read as its bare form and nothing else: text typed without diacritics.
    static CharacterChannel stripping(Vocabulary vocabulary) {
        var readings = new TreeMap<Character, List<Reading>>();
        for (char lower : vocabulary.label) {
            for (char letter : new char[] {lower, Character.toUpperCase(lower)}) {
                readings.put(letter, List.of(new Reading(String.valueOf(Letters.bare(letter)), 0)));
            }
        }
        return new CharacterChannel(readings);
    }

    /// The readings that begin with a character, or are empty where that is 0, and perhaps some others.
    Reading[] readings(char letter, char first) {
        var found = letter < starting.length ? starting[letter] : null;
        return found == null ? NONE : found[place(first)];
    }

    static CharacterChannel read(ModelFile file) {
        var section = file.section("noise.letters");
        var readings = new TreeMap<Character, List<Reading>>();
        while (section.hasRemaining()) {
            char letter = section.getChar();
            var list = new Reading[section.getShort()];
            for (int i = 0; i < list.length; i++) {
                list[i] = new Reading(text(section), section.getFloat());
            }
            readings.put(letter, List.of(list));
        }
        return new CharacterChannel(readings);
    }

    private static String text(ByteBuffer section) {
        var bytes = new byte[section.get()];
        section.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void write(ModelFile file) {
        var out = ByteBuffer.allocate(1 << 22);
        readings.forEach((letter, list) -> {
            out.putChar(letter).putShort((short) list.size());
            for (var reading : list) {
                var bytes = reading.text().getBytes(StandardCharsets.UTF_8);
                out.put((byte) bytes.length).put(bytes).putFloat(reading.logProbability());
            }
        });
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        file.put("noise.letters", bytes);
    }
}
