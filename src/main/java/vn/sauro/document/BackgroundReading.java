package vn.sauro.document;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.sauro.shared.CatchUp;
import vn.sauro.shared.Regular;

/// Reads waiting documents in the background, in every copy of the program, each document by one of them; and catches
/// up
/// there with what an earlier program did not do.
@Component
@ConditionalOnBooleanProperty(name = "sauro.background", matchIfMissing = true)
class BackgroundReading implements SmartLifecycle {
    private static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-document");
    private static final int AT_ONCE = 2;
    private static final int MOST_RETRIES = 5;
    private static final Duration WHILE = Duration.ofSeconds(20);

    private final DataSource database;
    private final DocumentReading reading;
    private final List<CatchUp> catchUps;
    private final List<Regular> regulars;
    private volatile @Nullable Scheduler scheduler;

    BackgroundReading(DataSource database, DocumentReading reading, List<CatchUp> catchUps, List<Regular> regulars) {
        this.database = database;
        this.reading = reading;
        this.catchUps = catchUps;
        this.regulars = regulars;
    }

    /// The work of reading this document, once.
    static TaskInstance<Void> task(DocumentId document) {
        return READ.instance(String.valueOf(document.value())).build();
    }

    static OneTimeTask<Void> task(DocumentReading reading) {
        return Tasks.oneTime(READ)
                .onFailure(FailureHandler.<Void>maxRetries(MOST_RETRIES)
                        .withBackoff(Duration.ofSeconds(5))
                        .thenRemove(failed ->
                                reading.fail(document(failed.getExecution().taskInstance), DocumentReading.NO_LUCK)))
                .execute((task, _) -> read(reading, document(task)));
    }

    /// A while, then documents that wait to be read, then again a while. What fails is tried again at the next start.
    static CustomTask<Void> task(CatchUp catchUp) {
        return Tasks.custom(descriptor(catchUp))
                .onFailure(FailureHandler.<Void>maxRetries(MOST_RETRIES)
                        .withBackoff(Duration.ofSeconds(5))
                        .thenRemove())
                .execute((_, _) -> goOnForAWhile(catchUp)
                        ? new OnCompleteReschedule<>(FixedDelay.ofMillis(1))
                        : new OnCompleteRemove<>());
    }

    /// Again and again, a while after it has ended; what fails is done again at the next time.
    static RecurringTask<Void> task(Regular regular) {
        return Tasks.recurring(regular.name(), FixedDelay.of(regular.pause())).execute((_, _) -> regular.run());
    }

    private static boolean goOnForAWhile(CatchUp catchUp) {
        var end = System.nanoTime() + WHILE.toNanos();
        boolean more = catchUp.goOn();
        while (more && System.nanoTime() < end) more = catchUp.goOn();
        return more;
    }

    private static TaskDescriptor<Void> descriptor(CatchUp catchUp) {
        return TaskDescriptor.of(catchUp.name());
    }

    private static void read(DocumentReading reading, DocumentId document) {
        try {
            reading.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", e);
        }
    }

    private static DocumentId document(TaskInstance<?> task) {
        return new DocumentId(Long.parseLong(task.getId()));
    }

    /// At once, without waiting for the next look at the table.
    @TransactionalEventListener
    void beginAtOnce(Documents.Waiting waiting) {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /// A copy that was killed while it read is noticed after a minute, and the document is read by another.
    @Override
    public void start() {
        var tasks = Stream.concat(
                        Stream.<Task<?>>of(task(reading)), catchUps.stream().map(BackgroundReading::task))
                .toList();
        var started = Scheduler.create(database, tasks)
                .startTasks(regulars.stream().map(BackgroundReading::task).toList())
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        started.start();
        catchUps.forEach(catchUp ->
                started.scheduleIfNotExists(descriptor(catchUp).instance("all").scheduledTo(Instant.now())));
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
