package vn.sauro.cli;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the command line: Vietnamese, or English where `SAURO_LANGUAGE` is `en`.
final class Words {
    static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages/cli",
            "en".equals(System.getenv("SAURO_LANGUAGE")) ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /// "3.314,5" in Vietnamese, "3,314.5" in English.
    static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(
                BUNDLE.getLocale().equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.of("vi"));
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
