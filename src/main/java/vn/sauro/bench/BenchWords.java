package vn.sauro.bench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the tables: Vietnamese, or English where `SAURO_LANGUAGE` is `en`.
final class BenchWords {
    private BenchWords() {}

    static String of(String key, Object... values) {
        var words = ResourceBundle.getBundle(
                "messages/bench",
                "en".equals(System.getenv("SAURO_LANGUAGE")) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
