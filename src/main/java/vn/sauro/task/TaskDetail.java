package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;

/// All that the page of one task shows.
record TaskDetail(
        TaskRow row,
        Task task,
        String content,
        String leadWords,
        @Nullable String product,
        @Nullable String target,
        @Nullable String authorityName,
        boolean anyOne,
        List<Party> parties,
        List<Event> events,
        List<TaskSource> sources,
        Counts children,
        List<TaskRow> holdingUp,
        boolean parentVisible,
        List<TaskRow> below,
        @Nullable Above above) {

    /// Bodies shown that hold up a parent, before one asks for all.
    static final int HOLDING_UP = 50;

    /// A body that takes part, and whether it has sent its part yet.
    record Party(PartyRole role, String name, boolean known, boolean contributed) {
        /// Its part is wanted and not there.
        public boolean isAwaited() {
            return role.contributes() && known && !contributed;
        }
    }

    public List<Party> parties(String role) {
        return parties.stream()
                .filter(party -> party.role() == PartyRole.valueOf(role))
                .toList();
    }

    List<String> names(PartyRole role) {
        return parties(role.name()).stream().map(Party::name).toList();
    }

    /// The task of the level above from which it was handed down, and whether the person may open it.
    record Above(TaskId id, String code, boolean visible) {}

    /// How many of those handed down have not been confirmed.
    public long belowOpen() {
        return below.stream().filter(row -> row.state() != TaskState.DONE).count();
    }

    /// One thing that happened.
    record Event(
            long id,
            Instant at,
            String person,
            @Nullable String insteadOf,
            String agency,
            EventKind kind,
            int progress,
            @Nullable String note,
            @Nullable LocalDate resultOn,
            @Nullable Long other,
            @Nullable String otherAgency,
            @Nullable LocalDate until,
            @Nullable LocalDate deadlineBefore,
            @Nullable LocalDate deadline,
            @Nullable Long obstacle,
            @Nullable String named,
            @Nullable String proofWords,
            @Nullable DocumentId proofDocument,
            List<Attached> evidence) {

        /// Whether it moved the deadline.
        public boolean hasMoved() {
            return deadline != null;
        }
    }

    /// A file that came with a report.
    record Attached(long id, String fileName, long size) {}

    public List<Attached> evidence() {
        return events.stream().flatMap(event -> event.evidence().stream()).toList();
    }

    /// The report that its result stands by.
    public @Nullable Event submitted() {
        return events.reversed().stream()
                .filter(event -> event.kind() == EventKind.SUBMITTED)
                .findFirst()
                .orElse(null);
    }

    /// What was asked and decided about its deadline ("gia hạn"), in order.
    public List<Event> extensions() {
        return events.stream().filter(event -> event.kind().isOfExtension()).toList();
    }

    /// What was promised for it while it was late ("cam kết"), in order.
    public List<Event> promises() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.COMMITTED)
                .toList();
    }

    /// What came of a promise.
    enum Promise {
        STANDS,
        KEPT,
        BROKEN
    }

    /// Kept by a result of that day or before; broken once the day has passed without.
    public Promise promiseKept(Event promise, LocalDate today) {
        var result = task.resultOn();
        if (promise.until() == null) return Promise.STANDS;
        if (result != null) return result.isAfter(promise.until()) ? Promise.BROKEN : Promise.KEPT;
        return today.isAfter(promise.until()) ? Promise.BROKEN : Promise.STANDS;
    }

    /// Why it stands still.
    public @Nullable Event suspended() {
        return events.reversed().stream()
                .filter(event -> event.kind() == EventKind.SUSPENDED)
                .findFirst()
                .orElse(null);
    }

    /// Why it waits to be done again or given to another.
    public @Nullable Event sentBack() {
        return events.reversed().stream()
                .filter(event -> event.kind() == EventKind.SENT_BACK || event.kind() == EventKind.RETURNED)
                .findFirst()
                .orElse(null);
    }

    /// The body to which the one that returned it says it belongs, while it waits to be given again.
    public @Nullable Event proposed() {
        var back = sentBack();
        return row.state() == TaskState.RETURNED && back != null && back.other() != null ? back : null;
    }

    /// Whether all of an instruction to many is done but for the word of its assigner.
    public boolean isWholeDone() {
        return task.hasManyLeads() && task.state().isOpen() && task.parts().areFinished();
    }

    /// What was last said about it by its lead or its assigner, with a reason.
    public @Nullable Event last() {
        return events.reversed().stream()
                .filter(event -> event.kind() != EventKind.CITED
                        && event.kind() != EventKind.REMINDED
                        && event.kind() != EventKind.DEADLINE_MOVED)
                .findFirst()
                .orElse(null);
    }
}
