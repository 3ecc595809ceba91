package vn.sauro.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.task.TaskAction.Refused;

/// What programs ask to be done with tasks. A program that got no answer asks again under the same key, and it is done
/// once. What was refused may be asked for again under the same key.
@Service
class ApiRequests {
    static final int KEY_MAXIMUM = 128;

    private final Tasks tasks;
    private final ApiRequestRepository repository;
    private final Clock clock;

    ApiRequests(Tasks tasks, ApiRequestRepository repository, Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.clock = clock;
    }

    sealed interface Answer {}

    record Done() implements Answer {}

    /// Under the same key, before.
    record DoneBefore() implements Answer {}

    record NotDone(Refused reason) implements Answer {}

    /// The key stands for something else.
    record KeyUsed() implements Answer {}

    @Transactional
    Answer act(TaskAction action, @Nullable String key, Actor actor) {
        if (key == null) return done(action, actor);
        // of a record its text says all there is in it, of files their fingerprints
        var fingerprint = sha256(action.toString());
        if (!repository.begin(key, fingerprint, actor, clock.instant())) {
            return repository.isFor(key, fingerprint, actor) ? new DoneBefore() : new KeyUsed();
        }
        var answer = done(action, actor);
        if (answer instanceof NotDone) repository.forget(key, actor);
        return answer;
    }

    private Answer done(TaskAction action, Actor actor) {
        return switch (tasks.act(action, actor)) {
            case TaskAction.Changed _ -> new Done();
            case TaskAction.Repeated _ -> new DoneBefore();
            case Refused refused -> new NotDone(refused);
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
