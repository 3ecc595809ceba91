package vn.sauro.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the calendar in one language.
final class CalendarWords {
    /// Names of holidays belong to the calendar itself and are kept in the language of the acts.
    static final CalendarWords OF_THE_ACTS = new CalendarWords(Locale.ROOT);

    private final ResourceBundle bundle;

    CalendarWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "messages/calendar",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
