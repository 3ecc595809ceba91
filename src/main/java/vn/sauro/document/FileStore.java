package vn.sauro.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The folder of files. A file is named by what is in it, so the same content lies there once, and no name that a
/// person typed ever becomes a path. What has been kept is on the disk, not on its way there.
public final class FileStore {
    /// The content is longer than the caller allows.
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;

    public FileStore(Path folder) throws IOException {
        this.folder = folder;
        incoming = Files.createDirectories(folder.resolve("incoming"));
        removeForgotten(Instant.now().minus(FORGOTTEN_AFTER));
    }

    public StoredFile store(InputStream bytes, long maximum) throws IOException, TooLarge {
        try (var taken = take(bytes, maximum)) {
            return taken.keep();
        }
    }

    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /// Takes a file in without keeping it yet, so that it can be looked at first.
    Incoming take(InputStream bytes, long maximum) throws IOException, TooLarge {
        var file = Files.createTempFile(incoming, "", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = write(bytes, maximum, file, digest);
            return new Incoming(file, new StoredFile(HexFormat.of().formatHex(digest.digest()), size));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | TooLarge | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a stored file");
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static long write(InputStream bytes, long maximum, Path file, MessageDigest digest)
            throws IOException, TooLarge {
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            for (var count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > maximum) {
                    throw new TooLarge();
                }
                digest.update(buffer, 0, count);
                for (var rest = ByteBuffer.wrap(buffer, 0, count); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return size;
    }

    /// A file in the anteroom; what is not kept is gone when it is closed.
    final class Incoming implements AutoCloseable {
        private final Path file;
        private final StoredFile stored;

        private Incoming(Path file, StoredFile stored) {
            this.file = file;
            this.stored = stored;
        }

        Path file() {
            return file;
        }

        /// Returns when the file and its name are on the disk.
        StoredFile keep() throws IOException {
            var target = path(stored.sha256());
            var second = target.getParent();
            var first = second.getParent();
            Files.createDirectories(second);
            if (!Files.exists(target) || Files.size(target) != stored.size()) {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
            // even where the file was there already: the one who put it there may not have come this far
            for (var changed : new Path[] {second, first, folder}) {
                force(changed);
            }
            return stored;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /// What a killed program left half taken in.
    private void removeForgotten(Instant before) throws IOException {
        try (var files = Files.newDirectoryStream(incoming)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
