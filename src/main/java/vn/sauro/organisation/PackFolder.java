package vn.sauro.organisation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A province's pack: the folder of files that say how it is organised. The demonstration pack travels in the
/// program, any other is a folder of the user's.
public final class PackFolder {
    private static final String DEMONSTRATION = "pack/demo";

    private final @Nullable Path folder;

    private PackFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The demonstration pack, `pack/demo` of the repository, out of the program itself.
    public static PackFolder demonstration() {
        return new PackFolder(null);
    }

    public static PackFolder at(Path folder) {
        return new PackFolder(folder);
    }

    public InputStream open(String file) throws IOException {
        if (folder != null) return Files.newInputStream(folder.resolve(file));
        var packed = PackFolder.class.getClassLoader().getResourceAsStream(DEMONSTRATION + "/" + file);
        if (packed == null) throw new FileNotFoundException(nameOf(file));
        return packed;
    }

    /// How a message names the file.
    public String nameOf(String file) {
        return this + "/" + file;
    }

    public boolean isDemonstration() {
        return folder == null;
    }

    @Override
    public String toString() {
        return folder == null ? DEMONSTRATION : folder.toString();
    }
}
