package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;

/// Gives one instruction to the bodies it addresses ("giao việc"). One lead makes one task; several make a parent and a
/// task for each. `sourceKey` names what it was made from: giving the same source again changes nothing.
public record GiveTask(
        String sourceKey,
        @Nullable DocumentId document,
        String title,
        String content,
        String leadWords,
        List<AgencyId> leads,
        List<Coordinating> coordinating,
        WorkField field,
        @Nullable String product,
        @Nullable String target,
        DeadlineKind deadlineKind,
        @Nullable LocalDate deadline,
        @Nullable String deadlineWords,
        @Nullable String deadlineRule,
        @Nullable AgencyId authority,
        Sharing sharing) {

    public GiveTask {
        // a body named twice is given the task once
        leads = leads.stream().distinct().toList();
        coordinating = List.copyOf(coordinating);
        if (leads.size() < 2) sharing = Sharing.EVERY;
    }

    /// To each that it addresses.
    public GiveTask(
            String sourceKey,
            @Nullable DocumentId document,
            String title,
            String content,
            String leadWords,
            List<AgencyId> leads,
            List<Coordinating> coordinating,
            WorkField field,
            @Nullable String product,
            @Nullable String target,
            DeadlineKind deadlineKind,
            @Nullable LocalDate deadline,
            @Nullable String deadlineWords,
            @Nullable String deadlineRule,
            @Nullable AgencyId authority) {
        this(
                sourceKey,
                document,
                title,
                content,
                leadWords,
                leads,
                coordinating,
                field,
                product,
                target,
                deadlineKind,
                deadline,
                deadlineWords,
                deadlineRule,
                authority,
                Sharing.EVERY);
    }

    /// The same, had by its leads in this way; of joint leads, `accountable` answers for it if it is one of them.
    public GiveTask shared(Sharing how, @Nullable AgencyId accountable) {
        var order = new ArrayList<>(leads);
        if (accountable != null && order.remove(accountable)) order.addFirst(accountable);
        return new GiveTask(
                sourceKey,
                document,
                title,
                content,
                leadWords,
                order,
                coordinating,
                field,
                product,
                target,
                deadlineKind,
                deadline,
                deadlineWords,
                deadlineRule,
                authority,
                how);
    }

    /// How many bodies are given something to answer for.
    int assignments() {
        return sharing == Sharing.JOINT ? 1 : leads.size();
    }

    /// The same, made from something else.
    public GiveTask from(String otherSourceKey) {
        return new GiveTask(
                otherSourceKey,
                document,
                title,
                content,
                leadWords,
                leads,
                coordinating,
                field,
                product,
                target,
                deadlineKind,
                deadline,
                deadlineWords,
                deadlineRule,
                authority,
                sharing);
    }

    /// A body that takes part without leading: its words, and the agency where we know it.
    public record Coordinating(String words, @Nullable AgencyId agency, PartyRole role) {
        /// "Phối hợp".
        public Coordinating(String words, @Nullable AgencyId agency) {
            this(words, agency, PartyRole.COORDINATING);
        }
    }

    /// What can come of giving several at once.
    public sealed interface Outcome {}

    /// All are given. `tasks` are the tasks or parents, one for each wish and in the same order; `assignments` counts
    /// the
    /// bodies newly given one ("lượt giao"), `alreadyGiven` the wishes whose source had been given before.
    public record Given(List<TaskId> tasks, int assignments, int alreadyGiven) implements Outcome {}

    /// Nothing is given, because of this one.
    public record Refused(String sourceKey, Reason reason) implements Outcome {}

    /// Why not. Each name has its words in `messages/task.properties`.
    public enum Reason {
        NOT_YOURS_TO_GIVE,
        NO_SOURCE,
        NO_TITLE,
        TITLE_TOO_LONG,
        NO_CONTENT,
        NO_LEAD,
        TOO_MANY_LEADS,
        UNKNOWN_BODY,
        NO_DAY,
        DAY_WITHOUT_KIND
    }

    static final int TITLE_MAXIMUM = 500;
    public static final int LEADS_MAXIMUM = 999;

    /// Why this cannot be given by anybody, or null.
    @Nullable
    Reason problem() {
        if (sourceKey.isBlank()) return Reason.NO_SOURCE;
        if (title.isBlank()) return Reason.NO_TITLE;
        if (title.length() > TITLE_MAXIMUM) return Reason.TITLE_TOO_LONG;
        if (content.isBlank()) return Reason.NO_CONTENT;
        if (leads.isEmpty()) return Reason.NO_LEAD;
        if (leads.size() > LEADS_MAXIMUM) return Reason.TOO_MANY_LEADS;
        if (deadlineKind.hasDay() && deadline == null) return Reason.NO_DAY;
        if (!deadlineKind.hasDay() && deadline != null) return Reason.DAY_WITHOUT_KIND;
        return null;
    }
}
