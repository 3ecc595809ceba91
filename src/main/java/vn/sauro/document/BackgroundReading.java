package vn.sauro.document;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Reads waiting documents in the background, in every copy of the program, each document by one of them.
@Component
@ConditionalOnBooleanProperty(name = "sauro.background", matchIfMissing = true)
class BackgroundReading implements SmartLifecycle {
    private static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-document");
    private static final int AT_ONCE = 2;
    private static final int MOST_RETRIES = 5;

    private final DataSource database;
    private final DocumentReading reading;
    private volatile @Nullable Scheduler scheduler;

    BackgroundReading(DataSource database, DocumentReading reading) {
        this.database = database;
        this.reading = reading;
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
        var started = Scheduler.create(database, task(reading))
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        started.start();
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
