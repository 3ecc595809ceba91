package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The demonstration pack's files, to spoil in a folder of the test's.
final class PackFiles {
    static final List<String> ALL = List.of(
            PackReader.AGENCIES,
            PackReader.STRUCTURE,
            PackReader.COMMITTEES,
            PackReader.GROUPS,
            PackReader.MEMBERS,
            PackReader.POSITIONS);

    private PackFiles() {}

    static void copyTo(Path folder) throws IOException {
        for (var file : ALL) {
            try (var bytes = PackFolder.demonstration().open(file)) {
                Files.copy(bytes, folder.resolve(file));
            }
        }
    }

    static void replace(Path folder, String file, String what, String with) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, with));
    }

    static void add(Path folder, String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + line + "\n");
    }
}
