package vn.sauro.task;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sauro.shared.Formats;

/// Says in the language of the page why a task stands where it does in the day's work.
@Component
class WhyWords {
    private final MessageSource words;
    private final Formats formats;

    WhyWords(MessageSource words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public String of(Today.Group group, TaskRow row) {
        var why = Why.of(group, row, formats.today());
        var values = why.values().stream()
                .map(value -> value instanceof LocalDate day ? formats.date(day) : value)
                .toArray();
        return words.getMessage(why.key(), values, LocaleContextHolder.getLocale());
    }
}
