package vn.sauro.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import vn.sauro.database.EmbeddedPostgres;

/// A province of its own for a journey, since what a browser does is not rolled back. The background works, as it
/// would. Journeys close it behind them (`@DirtiesContext`), or the next one would find its tasks.
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var postgres = EmbeddedPostgres.throwaway();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                postgres.close();
            }
        });
        try {
            TestPropertyValues.of(
                            "spring.datasource.url=" + postgres.url(),
                            "spring.datasource.username=" + postgres.user(),
                            "spring.datasource.password=" + postgres.password(),
                            "sauro.files=" + Files.createTempDirectory("sauro-files-"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
