import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import vn.sauro.database.EmbeddedPostgres;

/// Makes the Java of the tables, `vn.sauro.db.<schema>`, from the migrations, on a real PostgreSQL. Run by the build
/// with the
/// folder of the migrations and the folder for the Java; does nothing while the migrations are as they were the last
/// time.
final class GenerateTables {
    /// To be raised when something below changes what comes out.
    private static final String EDITION = "1";

    private GenerateTables() {}

    static void main(String[] arguments) throws Exception {
        var migrations = Path.of(arguments[0]);
        var output = Path.of(arguments[1]);
        Files.createDirectories(migrations);
        Files.createDirectories(output);
        var stamp = output.resolve("migrations.sha256");
        var fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(stamp);
        try (var postgres = EmbeddedPostgres.throwaway()) {
            migrate(postgres, migrations);
            GenerationTool.generate(configuration(postgres, output));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static String fingerprint(Path migrations) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((EDITION + " " + Constants.FULL_VERSION).getBytes());
        for (var file : filesOf(migrations)) {
            digest.update(migrations.relativize(file).toString().getBytes());
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void migrate(EmbeddedPostgres postgres, Path migrations) {
        Flyway.configure()
                .dataSource(postgres.url(), postgres.user(), postgres.password())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static Configuration configuration(EmbeddedPostgres postgres, Path output) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(postgres.url())
                        .withUser(postgres.user())
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(tables())
                        .withGenerate(whatIsMade())
                        .withTarget(new Target()
                                .withPackageName("vn.sauro.db")
                                .withDirectory(output.toString())
                                .withClean(true)));
    }

    /// Every schema is a module's; `public` holds only what libraries keep there (Flyway, db-scheduler, sessions).
    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withExcludes("(information_schema|pg_catalog|pg_toast|public)\\..*")
                .withIncludeRoutines(false)
                .withIncludeSystemSequences(false)
                .withIncludeIndexes(false);
    }

    private static Generate whatIsMade() {
        return new Generate()
                .withTables(true)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withJavaTimeTypes(true)
                .withComments(true)
                .withGeneratedAnnotation(false)
                .withDefaultCatalog(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(true);
    }
}
