package vn.sauro.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sauro.database.EmbeddedPostgres;

/// Points the program at a PostgreSQL that nobody else uses; it is gone when the tests have ended.
public final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var postgres = EmbeddedPostgres.throwaway();
        TestPropertyValues.of(
                        "spring.datasource.url=" + postgres.url(),
                        "spring.datasource.username=" + postgres.user(),
                        "spring.datasource.password=" + postgres.password(),
                        "sauro.files=" + ThrowawayDatabase.temporaryFolder())
                .applyTo(context);
    }
}
