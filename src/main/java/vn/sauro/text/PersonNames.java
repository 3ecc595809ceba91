package vn.sauro.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// People's names to learn from, put together from lists of family, middle and given names, the commonest family names
/// first. No list of real people is needed to know that `Dwong Vin Huyén` is likelier a name than a road.
final class PersonNames {
    private static final int COUNT = 12_000;
    private static final List<String> BEFORE = List.of("đồng chí ", "đồng chí ", "ông ", "bà ", "Chủ tịch ", "");

    private PersonNames() {}

    /// The file has three lines: family, middle and given names.
    static List<String> in(Path file) throws IOException {
        var parts =
                Files.readAllLines(file).stream().map(line -> line.split(" ")).toList();
        var random = new Random(1);
        var names = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            names.add(BEFORE.get(i % BEFORE.size())
                    + oftenFirst(parts.get(0), random)
                    + " "
                    + oftenFirst(parts.get(1), random)
                    + " "
                    + parts.get(2)[random.nextInt(parts.get(2).length)]);
        }
        return names;
    }

    private static String oftenFirst(String[] parts, Random random) {
        double place = random.nextDouble();
        return parts[(int) (place * place * parts.length)];
    }
}
