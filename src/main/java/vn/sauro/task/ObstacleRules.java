package vn.sauro.task;

import org.jspecify.annotations.Nullable;
import vn.sauro.security.Actor;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// The rules of what stands in a task's way: its lead names it, whoever could remove it or the assigner
/// answers, and the lead says whether it is out of the way.
record ObstacleRules(Task task) {
    static final int OPEN_MAXIMUM = 20;

    Outcome apply(TaskAction action, Actor actor) {
        var refused = switch (action) {
            case TaskAction.NameObstacle name -> name(name);
            case TaskAction.AnswerObstacle answer -> answer(answer, actor);
            case TaskAction.CloseObstacle close -> close(close);
            case TaskAction.ReopenObstacle reopen -> reopen(reopen);
            default -> throw new IllegalArgumentException("not of an obstacle: " + action);
        };
        return refused != null ? refused : task.running(task.course());
    }

    /// Whether the person could be the one to answer an obstacle of this task.
    boolean mayAnswer(Actor actor) {
        return task.isAssigner(actor) || task.obstacles().stream().anyMatch(obstacle -> mayAnswer(obstacle, actor));
    }

    boolean mayAnswer(Obstacle obstacle, Actor actor) {
        return task.isAssigner(actor) || actor.agency().equals(obstacle.remover()) && Task.works(actor);
    }

    private @Nullable Refused name(TaskAction.NameObstacle name) {
        if (name.kind() == null) return Refused.NO_KIND;
        if (name.words().isBlank()) return Refused.NO_OBSTACLE_WORDS;
        if (isTooLong(name.words()) || isTooLong(name.proposal()) || isTooLong(name.removerWords())) {
            return Refused.WORDS_TOO_LONG;
        }
        if (name.remover() == null && name.removerWords().isBlank()) return Refused.NO_REMOVER;
        if (name.remover() != null && name.remover().equals(task.lead())) return Refused.REMOVER_IS_THE_LEAD;
        long open = task.obstacles().stream().filter(Obstacle::isOpen).count();
        return open < OPEN_MAXIMUM ? null : Refused.TOO_MANY_OBSTACLES;
    }

    private @Nullable Refused answer(TaskAction.AnswerObstacle answer, Actor actor) {
        var obstacle = find(answer.obstacle());
        if (obstacle == null) return Refused.UNKNOWN_OBSTACLE;
        if (!mayAnswer(obstacle, actor)) return Refused.NOT_WHO_ANSWERS;
        if (!obstacle.isOpen()) return Refused.NOT_IN_THIS_STATE;
        if (answer.words().isBlank()) return Refused.NO_ANSWER;
        return isTooLong(answer.words()) ? Refused.WORDS_TOO_LONG : null;
    }

    private @Nullable Refused close(TaskAction.CloseObstacle close) {
        var obstacle = find(close.obstacle());
        if (obstacle == null) return Refused.UNKNOWN_OBSTACLE;
        if (obstacle.isClosed()) return Refused.NOT_IN_THIS_STATE;
        return isTooLong(close.words()) ? Refused.WORDS_TOO_LONG : null;
    }

    private @Nullable Refused reopen(TaskAction.ReopenObstacle reopen) {
        var obstacle = find(reopen.obstacle());
        if (obstacle == null) return Refused.UNKNOWN_OBSTACLE;
        if (obstacle.isOpen()) return Refused.NOT_IN_THIS_STATE;
        if (reopen.reason().isBlank()) return Refused.NO_REASON;
        return isTooLong(reopen.reason()) ? Refused.WORDS_TOO_LONG : null;
    }

    private @Nullable Obstacle find(long id) {
        return task.obstacles().stream()
                .filter(obstacle -> obstacle.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTooLong(String words) {
        return words.length() > Task.WORDS_MAXIMUM;
    }
}
