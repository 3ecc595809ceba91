package vn.sauro.officecalendar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.SpecialDays;
import vn.sauro.organisation.PackAtStart;
import vn.sauro.organisation.PackFolder;

/// Takes in the days of the pack's `holidays.csv` where the calendar holds none yet. From then on the calendar is kept
/// in its page; a day withdrawn there does not come back with the next start.
@Component
class CalendarPackAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarPackAtStart.class);
    private static final String FILE = "holidays.csv";

    CalendarPackAtStart(
            DecidedDayRepository repository, PackAtStart pack, Clock clock, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            repository.lock();
            if (repository.isEmpty()) repository.add(days(pack.folder()), null, clock.instant());
        });
    }

    /// Whoever holds this bean starts after it.
    void done() {
        // the work was done when the bean was made
    }

    private static List<SpecialDay> days(PackFolder folder) {
        try (var bytes = folder.open(FILE)) {
            var decided = SpecialDays.read(folder.nameOf(FILE), bytes, Locale.ROOT);
            decided.problems().forEach(LOG::error);
            return decided.days().stream().distinct().toList();
        } catch (FileNotFoundException | NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
