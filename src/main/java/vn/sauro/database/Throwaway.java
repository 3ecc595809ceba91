package vn.sauro.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Temporary folders of servers for tests and code generation.
final class Throwaway {
    private static final String PREFIX = "sauro-throwaway-";

    private Throwaway() {}

    static EmbeddedPostgres start() {
        try {
            var temporary = Path.of(System.getProperty("java.io.tmpdir"));
            deleteAbandoned(temporary);
            return startIn(Files.createTempDirectory(temporary, PREFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres startIn(Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return EmbeddedPostgres.start(folder, binaries(), false);
        } catch (IOException | RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static Path binaries() {
        return HomeFolder.cache(System.getenv());
    }

    private static void deleteAbandoned(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.isWritable(folder)) {
                    deleteIfAbandoned(folder);
                }
            }
        }
    }

    private static void deleteIfAbandoned(Path folder) throws IOException {
        // No lock file yet: somebody is just making it.
        if (!Files.exists(folder.resolve("lock"))) {
            return;
        }
        var lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            return;
        }
        try (var _ = lock.get()) {
            var program = new ServerProgram(PostgresBinaries.unpackedIn(binaries()), ServerUser.current());
            var server = new PostgresServer(program, folder.resolve("database"), false);
            if (server.data().exists()) {
                server.stop();
            }
            Folders.delete(folder);
        }
    }
}
