package vn.sauro.task;

import static vn.sauro.task.ActionName.Input.AGENCY;
import static vn.sauro.task.ActionName.Input.DAY;
import static vn.sauro.task.ActionName.Input.FILES;
import static vn.sauro.task.ActionName.Input.KIND;
import static vn.sauro.task.ActionName.Input.PERCENT;
import static vn.sauro.task.ActionName.Input.PERIOD;
import static vn.sauro.task.ActionName.Input.PROOF;
import static vn.sauro.task.ActionName.Input.PROPOSAL;
import static vn.sauro.task.ActionName.Input.RECEIVER;
import static vn.sauro.task.ActionName.Input.REMOVER;
import static vn.sauro.task.ActionName.Input.RHYTHM;
import static vn.sauro.task.ActionName.Input.WORDS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sauro.security.Actor;

/// The actions as pages name them, and who may do them in which state: the whole life of a task. The name
/// in lower case is the last part of their address.
enum ActionName {
    START(TaskAction.Start.class, Side.LEAD, States.NEW),
    ACCEPT(TaskAction.Accept.class, Side.ASSIGNER, States.REPORTED),
    GRANT_EXTENSION(TaskAction.GrantExtension.class, Side.DECIDER, States.OPEN, DAY, WORDS),
    REFUSE_EXTENSION(TaskAction.RefuseExtension.class, Side.DECIDER, States.OPEN, WORDS),
    RESUME(TaskAction.Resume.class, Side.ASSIGNER, States.SUSPENDED),
    SEND_PERIOD(TaskAction.SendPeriod.class, Side.LEAD, States.REGULAR, PERIOD, WORDS, DAY, FILES),
    PROGRESS(TaskAction.ReportProgress.class, Side.LEAD, States.AT_WORK, PERCENT, WORDS, FILES),
    SUBMIT(TaskAction.SubmitResult.class, Side.LEAD, States.ENDING, WORDS, PROOF, DAY, FILES),
    REDO(TaskAction.SendBack.class, Side.ASSIGNER, States.REPORTED, WORDS),
    COMMIT(TaskAction.Commit.class, Side.LEAD, States.ENDING, DAY, WORDS, FILES),
    HAND_DOWN(TaskAction.HandDown.class, Side.LEAD, States.AT_WORK, RECEIVER, WORDS, DAY),
    NAME_OBSTACLE(TaskAction.NameObstacle.class, Side.LEAD, States.AT_WORK, KIND, WORDS, REMOVER, AGENCY, PROPOSAL),
    ASK_EXTENSION(TaskAction.AskExtension.class, Side.LEAD, States.ENDING, DAY, WORDS, FILES),
    TAKE_BACK_EXTENSION(TaskAction.TakeBackExtension.class, Side.LEAD, States.OPEN),
    RETURN(TaskAction.Return.class, Side.LEAD, States.BEGUN, AGENCY, WORDS),
    REASSIGN(TaskAction.Reassign.class, Side.ASSIGNER, States.TO_GIVE, AGENCY, WORDS),
    SET_RHYTHM(TaskAction.SetRhythm.class, Side.ASSIGNER, States.REGULAR, RHYTHM),
    SUSPEND(TaskAction.Suspend.class, Side.ASSIGNER, States.AT_WORK, DAY, WORDS),
    WITHDRAW(TaskAction.Withdraw.class, Side.ASSIGNER, States.OPEN, WORDS),
    ANSWER_OBSTACLE(TaskAction.AnswerObstacle.class, Side.ANSWERER, States.OPEN, WORDS),
    CLOSE_OBSTACLE(TaskAction.CloseObstacle.class, Side.LEAD, States.OPEN, WORDS),
    REOPEN_OBSTACLE(TaskAction.ReopenObstacle.class, Side.LEAD, States.OPEN, WORDS),
    CONTRIBUTE(TaskAction.Contribute.class, Side.PARTY, States.OPEN, WORDS, FILES),
    ACCEPT_PERIOD(TaskAction.AcceptPeriod.class, Side.ASSIGNER, States.REGULAR),
    SEND_BACK_PERIOD(TaskAction.SendBackPeriod.class, Side.ASSIGNER, States.REGULAR, WORDS);

    /// Whose the action is.
    enum Side {
        LEAD,
        ASSIGNER,
        /// The assigner, or the body in whose authority the task lies.
        DECIDER,
        /// A body that coordinates, or leads together with the lead.
        PARTY,
        /// The assigner, or the body named as the one that could remove the obstacle.
        ANSWERER
    }

    /// What its form asks for.
    enum Input {
        PERCENT,
        RECEIVER,
        KIND,
        WORDS,
        REMOVER,
        AGENCY,
        PROPOSAL,
        PERIOD,
        RHYTHM,
        PROOF,
        DAY,
        FILES
    }

    /// States that have an action in common.
    private static final class States {
        static final Set<TaskState> NEW = EnumSet.of(TaskState.ASSIGNED);
        static final Set<TaskState> TO_GIVE = EnumSet.of(TaskState.ASSIGNED, TaskState.RETURNED);
        static final Set<TaskState> BEGUN = EnumSet.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS, TaskState.REGULAR);
        static final Set<TaskState> AT_WORK =
                EnumSet.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS, TaskState.REDO, TaskState.REGULAR);
        /// At work on something that ends.
        static final Set<TaskState> ENDING = EnumSet.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS, TaskState.REDO);
        static final Set<TaskState> REGULAR = EnumSet.of(TaskState.ASSIGNED, TaskState.REGULAR);
        static final Set<TaskState> REPORTED = EnumSet.of(TaskState.REPORTED);
        static final Set<TaskState> SUSPENDED = EnumSet.of(TaskState.SUSPENDED);
        static final Set<TaskState> OPEN = EnumSet.complementOf(EnumSet.of(TaskState.DONE, TaskState.CANCELLED));
    }

    private final Class<? extends TaskAction> kind;
    private final Side side;
    private final Set<TaskState> states;
    private final Set<Input> inputs;

    ActionName(Class<? extends TaskAction> kind, Side side, Set<TaskState> states, Input... inputs) {
        this.kind = kind;
        this.side = side;
        this.states = states;
        this.inputs = Set.of(inputs);
    }

    static Optional<ActionName> of(String path) {
        return Arrays.stream(values()).filter(name -> name.path().equals(path)).findFirst();
    }

    static ActionName of(TaskAction action) {
        return Arrays.stream(values())
                .filter(name -> name.kind.isInstance(action))
                .findFirst()
                .orElseThrow();
    }

    static Set<ActionName> allowed(Task task, Actor actor, LocalDate today) {
        var allowed = EnumSet.noneOf(ActionName.class);
        for (var name : values()) {
            if (task.allows(name, actor, today)) allowed.add(name);
        }
        return allowed;
    }

    Side side() {
        return side;
    }

    /// Whether a share that any may take must be taken on first.
    boolean needsTaking() {
        return side == Side.LEAD && this != START && this != RETURN;
    }

    /// Whether it can be done with an instruction to many bodies as a whole.
    boolean isOfParent() {
        return this == ACCEPT || this == WITHDRAW || this == SUSPEND || this == RESUME;
    }

    boolean fits(TaskState state) {
        return states.contains(state);
    }

    /// Whether it is about an obstacle named before, and stands beside it on the page.
    public boolean isOfObstacle() {
        return this == ANSWER_OBSTACLE || this == CLOSE_OBSTACLE || this == REOPEN_OBSTACLE;
    }

    /// Whether it is about the result of a period, and stands beside it on the page.
    public boolean isOfPeriod() {
        return this == ACCEPT_PERIOD || this == SEND_BACK_PERIOD;
    }

    /// Whether it may be done about this obstacle.
    public boolean isFor(Obstacle obstacle, Actor actor, Task task) {
        return switch (this) {
            case ANSWER_OBSTACLE ->
                obstacle.isOpen() && new ObstacleRules(task).mayAnswer(obstacle, task.inWhoseName(this, actor));
            case CLOSE_OBSTACLE -> !obstacle.isClosed();
            case REOPEN_OBSTACLE -> !obstacle.isOpen();
            default -> false;
        };
    }

    /// Whether a button is all of its form.
    boolean isPlain() {
        return inputs.isEmpty();
    }

    public boolean asks(String input) {
        return inputs.contains(Input.valueOf(input));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
