package vn.sauro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.sauro.database.EmbeddedPostgres;

/// Points the program at the one PostgreSQL of this run of tests, and at an empty folder for files.
public final class ThrowawayDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final class Once {
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.throwaway();
        static final Path FILES = temporaryFolder();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + Once.POSTGRES.url(),
                        "spring.datasource.username=" + Once.POSTGRES.user(),
                        "spring.datasource.password=" + Once.POSTGRES.password(),
                        "sauro.files=" + Once.FILES,
                        // tests drive the background themselves
                        "sauro.background=false")
                .applyTo(context);
    }

    static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("sauro-files-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException _) {
                    // the system clears its temporary folder
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
