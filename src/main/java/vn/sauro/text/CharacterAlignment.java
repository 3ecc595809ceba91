package vn.sauro.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Learns what single letters are read as from whole words and their readings: aligns each pair letter by letter with
/// what is known so far, counts, and begins again.
final class CharacterAlignment {
    private static final int ROUNDS = 6;
    private static final int MOST_READ = 3;
    /// Weight of what the letters of the same bare form have in common.
    private static final double FAMILY = 4;

    /// A letter is seldom read in the other case, whatever the pairs say.
    private static final double OTHER_CASE = 0.01;

    /// Signs that a reader who knows no marked letters resorts to, whichever letter it is.
    private static final String STRANGE = "¢€£§©®ﬁ";

    private static final double OF_STRANGE = 0.001;
    /// What scanners in offices make of the letters, whether or not the made pairs show it: their fonts, lamps and
    /// programs are others. Each group of letters before the signs.
    private static final Map<String, String> SHAPES = Map.of(
            "Đ", "BPD",
            "áàảãạ", "i4d3&2é",
            "ăắằẳẵặ", "i4d3&é",
            "âấầẩẫậ", "i4d3&é",
            "éèẻẽẹêếềểễệ", "é6&8d",
            "óòỏõọôốồổỗộ", "60db3&",
            "ơớờởỡợ", "dé60&@",
            "sS", "538",
            "lL", "1Ii|");

    private static final double OF_SHAPE = 0.003;
    private static final double OF_BARRED = 0.05;
    private static final String ALIKE = "ckopsuvwxz";
    private static final double OF_ALIKE = 0.04;

    private static final double RAREST = 2e-4;

    /// A word, what it was read as, and how often.
    record Pair(String clean, String damaged, int count) {}

    private final List<Pair> pairs;
    private Map<Character, Map<String, Double>> counts = new TreeMap<>();
    private Map<Character, Map<String, Double>> families = new TreeMap<>();

    CharacterAlignment(List<Pair> pairs) {
        this.pairs = pairs;
    }

    CharacterChannel learn() {
        for (int round = 0; round < ROUNDS; round++) {
            var counted = new TreeMap<Character, Map<String, Double>>();
            for (var pair : pairs) {
                count(pair, counted);
            }
            counts = counted;
            families = new TreeMap<>();
            counts.forEach((letter, readings) -> readings.forEach(
                    (reading, count) -> families.computeIfAbsent(Letters.bare(letter), _ -> new HashMap<>())
                            .merge(reading, count, Double::sum)));
        }
        return channel();
    }

    /// Counts along the likeliest alignment.
    private void count(Pair pair, Map<Character, Map<String, Double>> counted) {
        var clean = pair.clean();
        var damaged = pair.damaged();
        int n = clean.length();
        int m = damaged.length();
        if (m > MOST_READ * n || n > 20) {
            return;
        }
        var best = new double[n + 1][m + 1];
        var taken = new int[n + 1][m + 1];
        for (var row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                for (int length = 0; length <= Math.min(j, MOST_READ); length++) {
                    double value = best[i - 1][j - length]
                            + Math.log(probability(clean.charAt(i - 1), damaged.substring(j - length, j)));
                    if (value > best[i][j]) {
                        best[i][j] = value;
                        taken[i][j] = length;
                    }
                }
            }
        }
        if (best[n][m] < -12 * n) {
            return;
        }
        for (int i = n, j = m; i > 0; i--) {
            int length = taken[i][j];
            counted.computeIfAbsent(clean.charAt(i - 1), _ -> new HashMap<>())
                    .merge(damaged.substring(j - length, j), (double) pair.count(), Double::sum);
            j -= length;
        }
    }

    private double probability(char letter, String reading) {
        double guess = guess(letter, reading);
        var own = counts.get(letter);
        if (own == null) {
            return guess;
        }
        double total = own.values().stream().mapToDouble(Double::doubleValue).sum();
        double family = share(families.getOrDefault(Letters.bare(letter), Map.of()), reading);
        return (own.getOrDefault(reading, 0.0) + FAMILY * family + 0.05 * guess) / (total + FAMILY + 0.05);
    }

    private static double share(Map<String, Double> counts, String reading) {
        double total = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        return total == 0 ? 0 : counts.getOrDefault(reading, 0.0) / total;
    }

    private static double guess(char letter, String reading) {
        if (reading.length() == 1) {
            boolean same = Character.toLowerCase(Letters.bare(letter))
                    == Character.toLowerCase(Letters.bare(reading.charAt(0)));
            return same ? 0.8 : 0.01;
        }
        return reading.isEmpty() ? 0.004 : reading.length() == 2 ? 0.002 : 0.0004;
    }

    private static char inOtherCase(char letter) {
        return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }

    /// Signs that the letter must be allowed to have been read as, with how likely at least.
    private static Map<String, Double> shapes(char letter) {
        var shapes = new TreeMap<String, Double>();
        if (Letters.bare(letter) != letter) {
            STRANGE.chars().forEach(sign -> shapes.put(Character.toString(sign), OF_STRANGE));
        }
        SHAPES.forEach((letters, signs) -> {
            if (letters.indexOf(letter) >= 0) {
                signs.chars()
                        .forEach(sign -> shapes.put(Character.toString(sign), letter == 'Đ' ? OF_BARRED : OF_SHAPE));
            }
        });
        return shapes;
    }

    private static double otherCase(char letter) {
        return ALIKE.indexOf(letter) >= 0 ? OF_ALIKE : OTHER_CASE;
    }

    private CharacterChannel channel() {
        var channel = new TreeMap<Character, List<CharacterChannel.Reading>>();
        counts.forEach((letter, own) -> {
            var readings = new ArrayList<CharacterChannel.Reading>();
            var possible = new TreeMap<String, Double>(own);
            possible.putIfAbsent(String.valueOf(Letters.bare(letter)), 0.0);
            possible.putIfAbsent(String.valueOf(inOtherCase(Letters.bare(letter))), 0.0);
            families.get(Letters.bare(letter)).forEach(possible::putIfAbsent);
            var shapes = shapes(letter);
            for (var sign : shapes.keySet()) {
                possible.putIfAbsent(sign, 0.0);
            }
            possible.forEach((reading, count) -> {
                boolean other = reading.equals(String.valueOf(inOtherCase(Letters.bare(letter))));
                double least = other ? otherCase(letter) : shapes.getOrDefault(reading, 0.0);
                double probability = Math.max(least, probability(letter, reading));
                if (probability >= RAREST && (count != 1 || own.size() < 20)) {
                    readings.add(new CharacterChannel.Reading(reading, (float) Math.log(probability)));
                }
            });
            channel.put(letter, readings);
        });
        return new CharacterChannel(channel);
    }
}
