package vn.sauro.reading;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of doubts in the language of the documents, from the catalogue `messages/reading`.
final class DoubtWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/reading",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private DoubtWords() {}

    /// Days are written as offices do; numbers come written already.
    static String of(String code, Object... values) {
        Object[] written = Arrays.stream(values)
                .map(value -> value instanceof LocalDate day ? DAY.format(day) : value.toString())
                .toArray();
        return new MessageFormat(WORDS.getString("doubt." + code), Locale.ROOT).format(written);
    }
}
