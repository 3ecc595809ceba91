package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedRestorationTest {
    @ParameterizedTest
    @ValueSource(strings = {"000_886959f2a8251ce3", "001_8a0b98c112ba313c", "003_7f151d95fd5f1233"})
    void reallyDamagedDocumentsAreRestoredNinetySixSyllablesInAHundred(String name) throws IOException {
        var restored = Restoration.restore(SharedSeeds.damaged(name)).text();
        assertThat(SharedSeeds.accuracy(SharedSeeds.reference(name), restored)).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_886959f2a8251ce3", "001_8a0b98c112ba313c", "003_7f151d95fd5f1233"})
    void soundDocumentsPassThrough(String name) throws IOException {
        var sound = SharedSeeds.reference(name);
        assertThat(SharedSeeds.accuracy(sound, Restoration.restore(sound).text()))
                .isGreaterThan(0.9995);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_886959f2a8251ce3", "001_8a0b98c112ba313c", "003_7f151d95fd5f1233"})
    void documentsTypedWithoutDiacriticsAreRestored(String name) throws IOException {
        var sound = SharedSeeds.reference(name);
        var stripped = sound.stream()
                .map(line -> line.chars()
                        .map(letter -> Letters.bare((char) letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        assertThat(SharedSeeds.accuracy(sound, Restoration.restore(stripped).text()))
                .isGreaterThan(0.97);
    }
}
