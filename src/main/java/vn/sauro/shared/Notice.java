package vn.sauro.shared;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the next page says on top about what was just done: a key of the message catalogues and what goes into it.
public record Notice(Kind kind, String key, List<String> arguments) implements Serializable {
    private static final long serialVersionUID = 1;

    public enum Kind {
        DONE,
        PROBLEM
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /// To be shown after the redirect: it was done.
    public static void done(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute("notice", new Notice(Kind.DONE, key, List.of(arguments)));
    }

    /// To be shown after the redirect: it was not done, and why.
    public static void problem(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute("notice", new Notice(Kind.PROBLEM, key, List.of(arguments)));
    }

    /// As the words of the catalogue need them.
    public Object[] values() {
        return arguments.toArray();
    }
}
