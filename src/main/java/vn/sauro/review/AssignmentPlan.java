package vn.sauro.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.task.GiveTask;
import vn.sauro.task.PartyRole;
import vn.sauro.task.SixClarities;

/// What "Giao việc" would do now, for the summary that is shown before: which tasks reach which bodies, what stays
/// because nobody has confirmed it, and what cannot be given yet and why.
record AssignmentPlan(List<Ready> ready, List<Proposal> unconfirmed, List<Blocked> blocked, List<Proposal> assigned) {
    record Ready(Proposal proposal, List<Agency> leads, SixClarities clarities, GiveTask task) {
        /// Joint leads are few: more could not answer together.
        private static final int JOINT_MAXIMUM = 6;

        private static final Pattern JOINTLY = Pattern.compile("(cùng|đồng) chủ trì", Pattern.CASE_INSENSITIVE);

        public boolean isShared() {
            return leads.size() > 1;
        }

        /// Those who could answer for it, if they led it together.
        public List<Agency> joint() {
            return leads.size() <= JOINT_MAXIMUM ? leads : List.of();
        }

        /// The document itself says that they lead it together.
        public boolean isJoint() {
            return !joint().isEmpty()
                    && JOINTLY.matcher(proposal.says().content()).find();
        }

        Ready shared(AssignTasks.Shared how) {
            return new Ready(proposal, leads, clarities, task.shared(how.how(), how.accountable()));
        }
    }

    record Blocked(Proposal proposal, Reason reason, List<String> words) {}

    /// Why one cannot be given. Each name has its words in `messages/review.properties`.
    enum Reason {
        NO_LEAD,
        UNKNOWN_LEAD,
        UNKNOWN_AUTHORITY,
        NO_DAY
    }

    static AssignmentPlan of(List<Proposal> proposals, Addressees addressees, AgencyId assigner) {
        var ready = new ArrayList<Ready>();
        var blocked = new ArrayList<Blocked>();
        for (var proposal : in(ProposalState.CONFIRMED, proposals)) {
            var obstacle = obstacle(proposal, addressees);
            if (obstacle == null) ready.add(ready(proposal, addressees, assigner));
            else blocked.add(obstacle);
        }
        return new AssignmentPlan(
                ready, in(ProposalState.PROPOSED, proposals), blocked, in(ProposalState.ASSIGNED, proposals));
    }

    private static List<Proposal> in(ProposalState state, List<Proposal> proposals) {
        return proposals.stream().filter(proposal -> proposal.state() == state).toList();
    }

    /// What keeps this one from being given, with the document's words where they match nobody; null if nothing does.
    static @Nullable Blocked obstacle(Proposal proposal, Addressees addressees) {
        var says = proposal.says();
        if (says.lead().isEmpty()) return new Blocked(proposal, Reason.NO_LEAD, List.of());
        var unknown = addressees.unknown(says.lead());
        if (!unknown.isEmpty()) return new Blocked(proposal, Reason.UNKNOWN_LEAD, unknown);
        if (says.authority() != null && !addressees.isOne(says.authority()))
            return new Blocked(proposal, Reason.UNKNOWN_AUTHORITY, List.of(says.authority()));
        boolean lacksDay = says.due().kind().hasDay() && says.due().date() == null;
        return lacksDay ? new Blocked(proposal, Reason.NO_DAY, List.of()) : null;
    }

    private static Ready ready(Proposal proposal, Addressees addressees, AgencyId assigner) {
        var leads = List.copyOf(addressees.agencies(proposal.says().lead()));
        return new Ready(
                proposal, leads, Clarities.of(proposal, addressees), task(proposal, leads, addressees, assigner));
    }

    private static GiveTask task(Proposal proposal, List<Agency> leads, Addressees addressees, AgencyId assigner) {
        var says = proposal.says();
        return new GiveTask(
                proposal.sourceKey(),
                proposal.document(),
                says.summary(),
                says.content(),
                String.join("; ", says.lead()),
                leads.stream().map(Agency::id).toList(),
                parties(says, leads, addressees),
                says.field(),
                says.product(),
                says.target(),
                says.due().kind(),
                says.due().date(),
                says.due().words(),
                says.due().rule(),
                authority(says, addressees, assigner));
    }

    /// Every member of a group takes part; no body has two parts in one task, and the nearest to the work counts.
    private static List<GiveTask.Coordinating> parties(Instruction says, List<Agency> leads, Addressees addressees) {
        Set<AgencyId> named = new LinkedHashSet<>(leads.stream().map(Agency::id).toList());
        return Arrays.stream(PartyRole.values())
                .flatMap(role -> addressees.of(says.bodies(role)).stream().flatMap(body -> {
                    if (body.agencies().isEmpty())
                        return Stream.of(new GiveTask.Coordinating(body.words(), null, role));
                    return body.agencies().stream()
                            .map(Agency::id)
                            .filter(named::add)
                            .map(agency -> new GiveTask.Coordinating(body.words(), agency, role));
                }))
                .toList();
    }

    /// Who accepts the result: whom the proposal names, else the body that gives the task.
    private static AgencyId authority(Instruction says, Addressees addressees, AgencyId assigner) {
        return says.authority() == null
                ? assigner
                : addressees.of(says.authority()).agencies().getFirst().id();
    }

    AssignmentPlan shared(Map<ProposalId, AssignTasks.Shared> shared) {
        var all = ready.stream()
                .map(task -> {
                    var how = shared.get(task.proposal().id());
                    return how == null ? task : task.shared(how);
                })
                .toList();
        return new AssignmentPlan(all, unconfirmed, blocked, assigned);
    }

    List<GiveTask> tasks() {
        return ready.stream().map(Ready::task).toList();
    }

    /// How many bodies will be given something.
    public int bodies() {
        return ready.stream()
                .flatMap(task -> task.leads().stream())
                .map(Agency::id)
                .collect(Collectors.toSet())
                .size();
    }

    public List<Ready> unclear() {
        return ready.stream().filter(task -> !task.clarities().complete()).toList();
    }

    /// How many are overdue as soon as they are given: their day has passed.
    public long pastDue(LocalDate today) {
        return ready.stream()
                .map(task -> task.proposal().says().due())
                .filter(due ->
                        due.kind().hasDay() && due.date() != null && due.date().isBefore(today))
                .count();
    }

    /// Whether it is still what the person has been shown: the same proposals, unchanged, or given out since.
    boolean isAsSeen(List<Seen> seen) {
        var now = ready.stream().map(task -> Seen.of(task.proposal())).collect(Collectors.toSet());
        var given = assigned.stream().map(Proposal::id).collect(Collectors.toSet());
        return seen.stream().allMatch(one -> now.contains(one) || given.contains(one.id()));
    }

    /// Only what the person has been shown.
    AssignmentPlan only(List<Seen> seen) {
        var ids = seen.stream().map(Seen::id).collect(Collectors.toSet());
        var chosen = ready.stream()
                .filter(task -> ids.contains(task.proposal().id()))
                .toList();
        return new AssignmentPlan(chosen, unconfirmed, blocked, assigned);
    }
}
