package vn.sauro.task;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sauro.security.Actor;

/// The actions as pages name them; the name in lower case is the last part of their address.
enum ActionName {
    START(TaskAction.Start.class),
    PROGRESS(TaskAction.ReportProgress.class),
    SUBMIT(TaskAction.SubmitResult.class),
    RETURN(TaskAction.Return.class),
    ACCEPT(TaskAction.Accept.class),
    REDO(TaskAction.SendBack.class),
    REASSIGN(TaskAction.Reassign.class),
    WITHDRAW(TaskAction.Withdraw.class);

    private final Class<? extends TaskAction> kind;

    ActionName(Class<? extends TaskAction> kind) {
        this.kind = kind;
    }

    static Optional<ActionName> of(String path) {
        return Arrays.stream(values()).filter(name -> name.path().equals(path)).findFirst();
    }

    static Set<ActionName> allowed(Task task, Actor actor) {
        var allowed = EnumSet.noneOf(ActionName.class);
        for (var name : values()) {
            if (task.allows(name.kind, actor)) allowed.add(name);
        }
        return allowed;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
