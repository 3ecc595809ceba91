package vn.sauro.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the command line: Vietnamese, or English where `SAURO_LANGUAGE` is `en`.
final class Words {
    static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages/cli",
            "en".equals(System.getenv("SAURO_LANGUAGE")) ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
