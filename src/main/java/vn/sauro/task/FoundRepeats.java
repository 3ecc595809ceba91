package vn.sauro.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;

/// What was found of late: a page asks the same after each of its actions, and nothing else is found until something
/// happens to a task.
final class FoundRepeats {
    private static final int MOST = 5_000;
    /// Of two who write at the same moment the later event may be seen before the earlier, so nothing is held for long.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    record Asked(AgencyId assigner, DocumentId document, Instructed instruction) {}

    private record Answer(List<TrackedTask> tasks, long lastEvent, Instant at) {}

    private final SequencedMap<Asked, Answer> answers = new LinkedHashMap<>();

    /// Null if it was not asked since the last event.
    synchronized @Nullable List<TrackedTask> get(Asked asked, long lastEvent, Instant now) {
        var answer = answers.get(asked);
        return answer == null || answer.lastEvent != lastEvent || now.isAfter(answer.at.plus(LONGEST))
                ? null
                : answer.tasks;
    }

    synchronized void put(Asked asked, List<TrackedTask> tasks, long lastEvent, Instant now) {
        answers.remove(asked);
        answers.put(asked, new Answer(List.copyOf(tasks), lastEvent, now));
        if (answers.size() > MOST) answers.pollFirstEntry();
    }

    synchronized void forget() {
        answers.clear();
    }
}
