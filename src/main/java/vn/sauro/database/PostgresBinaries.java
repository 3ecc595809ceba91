package vn.sauro.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.sauro.database.CannotStart.Reason;

/// The programs of PostgreSQL, unpacked from the archive that comes with this one.
record PostgresBinaries(Path folder) {
    /// The major version of the archive named in `pom.xml`.
    static final int MAJOR_VERSION = 18;

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// Unpacks into a folder named after the archive's content, unless that has been done before.
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        var target = parent.resolve("postgresql-%d-%s".formatted(MAJOR_VERSION, fingerprint()));
        if (!Files.isDirectory(target)) {
            unpackWhole(parent, target);
        }
        return new PostgresBinaries(target);
    }

    private static void unpackWhole(Path parent, Path target) throws IOException {
        // Under another name first: a folder with the right name is always complete.
        var unfinished = Files.createTempDirectory(parent, ".unpacking-");
        try {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            // another program was faster
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var path = entry.resolveIn(folder);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String fingerprint() throws IOException {
        try (var archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        var machine = machine();
        var archive = PostgresBinaries.class.getResourceAsStream("/postgres-" + machine + ".txz");
        if (archive == null) {
            throw new CannotStart(Reason.NO_BINARIES, machine);
        }
        return archive;
    }

    private static String machine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system
                + switch (architecture) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64" -> "-arm_64";
                    default -> "-" + architecture;
                };
    }
}
