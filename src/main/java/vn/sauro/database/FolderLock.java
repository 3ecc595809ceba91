package vn.sauro.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Says that one running program has a folder to itself. The operating system lifts it when the program dies, however
/// it dies.
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {
    /// What this very program holds. It must not even open such a file again: on Linux closing any channel to a file
    /// lifts all locks that the program has on it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// Empty if somebody else has it, or this program already.
    static Optional<FolderLock> take(Path folder) throws IOException {
        var file = folder.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (IOException | RuntimeException e) {
            release(file, channel);
            throw e;
        }
        release(file, channel);
        return Optional.empty();
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) channel.close();
        } finally {
            HELD.remove(file);
        }
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }
}
