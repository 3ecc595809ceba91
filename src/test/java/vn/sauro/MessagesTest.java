package vn.sauro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words and migrations, as they lie in the source.
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[}(]");

    static Stream<Path> vietnameseCatalogues() throws IOException {
        return files("messages", ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("vietnameseCatalogues")
    void everyWordIsThereInBothLanguages(Path vietnamese) throws IOException {
        var english = Path.of(vietnamese.toString().replace(".properties", "_en.properties"));
        assertThat(read(english).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(vietnamese).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("vietnameseCatalogues")
    void bothLanguagesTakeTheSameValues(Path vietnamese) throws IOException {
        var english = read(Path.of(vietnamese.toString().replace(".properties", "_en.properties")));
        read(vietnamese)
                .forEach((key, words) -> assertThat(values(english.getProperty((String) key)))
                        .as("%s in %s", key, vietnamese)
                        .isEqualTo(values((String) words)));
    }

    @Test
    void noKeyIsInTwoCatalogues() throws IOException {
        var first = new HashMap<Object, Path>();
        var twice = new TreeMap<String, List<Path>>();
        for (var catalogue : vietnameseCatalogues().toList()) {
            for (var key : read(catalogue).keySet()) {
                var other = first.putIfAbsent(key, catalogue);
                if (other != null) {
                    twice.put((String) key, List.of(other, catalogue));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyOfTheTemplatesHasItsWords() throws IOException {
        var known = new TreeSet<String>();
        for (var catalogue : vietnameseCatalogues().toList()) {
            known.addAll(read(catalogue).stringPropertyNames());
        }
        var missing = new TreeMap<String, Path>();
        for (var template : files("templates", ".html")) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.contains("__") && !known.contains(key))
                    .forEach(key -> missing.put(key, template));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMigrationHasANumberOfItsOwn() throws IOException {
        Map<String, Path> numbers = new HashMap<>();
        for (var migration : files("db/migration", ".sql")) {
            var name = migration.getFileName().toString();
            assertThat(name).matches("V\\d{4}__[a-z]+_[a-z_]+\\.sql");
            assertThat(numbers.put(name.substring(0, 5), migration)).as(name).isNull();
        }
    }

    private static long values(String words) {
        return words.contains("{") ? new MessageFormat(words, Locale.ROOT).getFormatsByArgumentIndex().length : 0;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
