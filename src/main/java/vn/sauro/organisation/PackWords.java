package vn.sauro.organisation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of this room outside a page: on the command line and in the log, in Vietnamese, or English where
/// `SAURO_LANGUAGE` is `en`.
final class PackWords {
    private PackWords() {}

    static String of(String key, Object... arguments) {
        var words = ResourceBundle.getBundle(
                "messages.organisation",
                "en".equals(System.getenv("SAURO_LANGUAGE")) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts(arguments));
    }

    /// Line numbers and codes are not amounts: no dots between thousands.
    private static Object[] texts(Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) texts[i] = String.valueOf(arguments[i]);
        return texts;
    }
}
