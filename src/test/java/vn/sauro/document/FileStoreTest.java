package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final byte[] WORDS = "Thông báo".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsStoredIsReadBackByItsContent() throws Exception {
        var store = new FileStore(folder);
        var stored = store.store(new ByteArrayInputStream(WORDS), 100);
        assertThat(stored.size()).isEqualTo(WORDS.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        try (var bytes = store.open(stored.sha256())) {
            assertThat(bytes.readAllBytes()).isEqualTo(WORDS);
        }
    }

    @Test
    void theSameContentLiesThereOnce() throws Exception {
        var store = new FileStore(folder);
        var first = store.store(new ByteArrayInputStream(WORDS), 100);
        assertThat(store.store(new ByteArrayInputStream(WORDS), 100)).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void manyAtOnceStoreTheSameContentOnce() throws Exception {
        var store = new FileStore(folder);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<StoredFile> storing = () -> store.store(new ByteArrayInputStream(WORDS), 100);
            for (var stored : threads.invokeAll(java.util.Collections.nCopies(40, storing))) {
                assertThat(stored.get().size()).isEqualTo(WORDS.length);
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileOverTheLimitIsRefusedWhileItStreamsAndLeavesNothing() throws Exception {
        var store = new FileStore(folder);
        assertThatThrownBy(() -> store.store(endless(), 1_000_000)).isInstanceOf(FileStore.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws Exception {
        var store = new FileStore(folder);
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the line dropped");
                return 'x';
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                to[from] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> store.store(broken, 1_000_000)).hasMessage("the line dropped");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileCutShortOnTheDiskIsPutRightWhenItComesAgain() throws Exception {
        var store = new FileStore(folder);
        var stored = store.store(new ByteArrayInputStream(WORDS), 100);
        Files.write(store.path(stored.sha256()), new byte[] {1});
        store.store(new ByteArrayInputStream(WORDS), 100);
        assertThat(Files.readAllBytes(store.path(stored.sha256()))).isEqualTo(WORDS);
    }

    @Test
    void whatAKilledProgramLeftHalfTakenInGoesAfterADay() throws Exception {
        var left =
                Files.write(Files.createDirectories(folder.resolve("incoming")).resolve("left"), WORDS);
        var fresh = Files.write(folder.resolve("incoming").resolve("fresh"), WORDS);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(new FileStore(folder)).isNotNull();
        assertThat(files()).containsExactly(fresh);
    }

    @Test
    void noNameButOfAStoredFileBecomesAPath() throws Exception {
        var store = new FileStore(folder);
        for (var name : List.of("", "../../etc/passwd", "a".repeat(63) + "/", "A".repeat(64)))
            assertThatThrownBy(() -> store.open(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
