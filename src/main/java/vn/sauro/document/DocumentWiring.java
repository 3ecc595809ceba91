package vn.sauro.document;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import vn.sauro.database.HomeFolder;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.security.Accounts;

/// What the module's parts are made with.
@Configuration(proxyBeanMethods = false)
class DocumentWiring {
    @Bean
    FileStore fileStore(@Value("${sauro.files:}") String folder) throws IOException {
        return new FileStore(folder.isBlank() ? HomeFolder.of(System.getenv()).resolve("files") : Path.of(folder));
    }

    @Bean
    ReadingProcess readingProcess(
            @Value("${sauro.reading.megabytes:768}") int megabytes,
            @Value("${sauro.reading.longest:3m}") Duration longest,
            Agencies agencies,
            Accounts accounts,
            Clock clock) {
        return new ReadingProcess(megabytes, longest, () -> names(agencies, accounts, LocalDate.now(clock)));
    }

    /// The province's bodies and the people who work with this program.
    private static List<String> names(Agencies agencies, Accounts accounts, LocalDate today) {
        return Stream.concat(agencies.all(today).stream().map(Agency::name), accounts.fullNames().stream())
                .toList();
    }

    /// Work given to the background joins the transaction that it is given in.
    @Bean
    SchedulerClient backgroundWork(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }
}
