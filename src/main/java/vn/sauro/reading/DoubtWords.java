package vn.sauro.reading;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a doubt says: the code of its sentence in the catalogue `messages/reading`, and the values that stand in it as
/// an office writes them.
record DoubtWords(String code, List<String> values) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages/reading",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /// Days are written as offices do; numbers come written already.
    static DoubtWords of(String code, Object... values) {
        return new DoubtWords(
                code,
                Arrays.stream(values)
                        .map(value -> value instanceof LocalDate day ? DAY.format(day) : value.toString())
                        .toList());
    }

    /// The sentence in the language of the documents.
    String text() {
        return new MessageFormat(WORDS.getString("doubt." + code), Locale.ROOT).format(values.toArray());
    }
}
