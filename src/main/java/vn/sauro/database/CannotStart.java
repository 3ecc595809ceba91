package vn.sauro.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The program cannot start here. The message is one sentence in Vietnamese for whoever started it.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why not. Each name has its words in `messages/database.properties`.
    public enum Reason {
        FOLDER_NOT_WRITABLE,
        FOLDER_NOT_REACHABLE,
        FOLDER_IN_USE,
        DISK_FULL,
        NO_BINARIES,
        BINARIES_DO_NOT_RUN,
        NO_UNPRIVILEGED_USER,
        OTHER_VERSION,
        DAMAGED,
        NO_PASSWORD_FILE,
        WRONG_PASSWORD,
        NOT_STARTED,
        NO_ANSWER,
        INVALID_URL,
        SERVER_NOT_REACHED,
        SERVER_REFUSES,
        SERVER_HAS_NO_DATABASE,
        SERVER_TOO_OLD,
        SERVER_NOT_UTF8,
        SERVER_LACKS,
        PORT_INVALID,
        PORT_IN_USE,
        PORT_NOT_ALLOWED
    }

    private final Reason reason;
    private final String[] details;

    CannotStart(Reason reason, @Nullable Throwable cause, Object... details) {
        super(words(reason, Locale.ROOT, texts(details)), cause);
        this.reason = reason;
        this.details = texts(details);
    }

    CannotStart(Reason reason, Object... details) {
        this(reason, null, details);
    }

    public Reason reason() {
        return reason;
    }

    /// The sentence in another language.
    public String words(Locale locale) {
        return words(reason, locale, details);
    }

    private static String words(Reason reason, Locale locale, String... details) {
        var catalogue = ResourceBundle.getBundle(
                "messages/database",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(catalogue.getString("start." + reason), (Object[]) details);
    }

    // As text, since a format would write port 8080 as 8,080.
    private static String[] texts(Object... details) {
        return Arrays.stream(details).map(String::valueOf).toArray(String[]::new);
    }
}
