package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sauro.bench.Sample.Damage;
import vn.sauro.bench.Sample.Group;

/// The documents at hand: those of the checkout, and those of `../shared` where it is there.
final class Samples {
    private static final String READINGS = "src/test/resources/readings";

    private Samples() {}

    /// `NAME.json` with its text `NAME.txt` and every damaged form of it, `NAME-damaged*.txt`.
    static List<Sample> ofCheckout(Path checkout, Group group) throws IOException {
        var folder = checkout.resolve(READINGS);
        if (group == Group.HELD_OUT) {
            return own(folder.resolve("held-out"), group);
        }
        List<Sample> samples = own(folder, group);
        samples.addAll(own(folder.resolve("tuning"), group));
        return samples;
    }

    private static List<Sample> own(Path folder, Group group) throws IOException {
        List<Sample> samples = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return samples;
        }
        for (var file : files(folder, ".json")) {
            var name = file.getFileName().toString().replace(".json", "");
            var text = folder.resolve(name + ".txt");
            if (!Files.exists(text)) {
                continue;
            }
            var reference = Reference.parse(Files.readString(file));
            var sound = lines(text);
            samples.add(new Sample(name, group, Damage.CLEAN, reference, sound, null));
            for (var damaged : files(folder, ".txt")) {
                var damagedName = damaged.getFileName().toString().replace(".txt", "");
                if (damagedName.startsWith(name + "-damaged")) {
                    var lines = lines(damaged);
                    samples.add(
                            new Sample(damagedName, group, damage(damagedName, sound, lines), reference, lines, sound));
                }
            }
        }
        return samples;
    }

    private static Damage damage(String name, List<String> sound, List<String> damaged) {
        for (var degree : List.of(Damage.LIGHT, Damage.MEDIUM, Damage.HEAVY)) {
            if (name.toLowerCase(Locale.ROOT).endsWith(degree.code())) {
                return degree;
            }
        }
        return Damage.between(sound, damaged);
    }

    /// The references of `../shared`, each as the scan left it and as it is restored by hand.
    static List<Sample> references(Path shared) throws IOException {
        List<Sample> samples = new ArrayList<>();
        var gold = shared.resolve("gold");
        if (!Files.isDirectory(gold)) {
            return samples;
        }
        for (var file : files(gold, ".gold.json")) {
            var name = file.getFileName().toString().replace(".gold.json", "");
            var seed = shared.resolve("seeds").resolve(name + ".txt");
            var restored = gold.resolve(name + ".restored.txt");
            if (Files.exists(seed) && Files.exists(restored)) {
                var reference = Reference.parse(Files.readString(file));
                var sound = lines(restored);
                samples.add(new Sample(name, Group.REFERENCES, Damage.CLEAN, reference, sound, null));
                samples.add(new Sample(name, Group.REFERENCES, Damage.SCAN, reference, lines(seed), sound));
            }
        }
        return samples;
    }

    /// The lines of a text as the commands take them.
    static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file).replace("\r\n", "\n").split("\n", -1));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
