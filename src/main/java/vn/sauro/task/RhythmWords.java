package vn.sauro.task;

import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// A rhythm in the words of the page's language ("hằng tháng, trước ngày 05"): `${@rhythms.words(rhythm)}`.
@Component("rhythms")
class RhythmWords {
    private static final Pattern PARTS =
            Pattern.compile("([a-z-]+)(?:, (before|on) day (\\d{1,2})( of the last month)?(?: of month (\\d{1,2}))?)?");

    private final MessageSource words;

    RhythmWords(MessageSource words) {
        this.words = words;
    }

    public String words(Rhythm rhythm) {
        return words(rhythm.rule());
    }

    public String words(String rule) {
        var parts = PARTS.matcher(rule);
        if (!parts.matches()) return rule;
        var every = word("rhythm." + parts.group(1));
        if (parts.group(2) == null) return every;
        var day = "%02d".formatted(Integer.parseInt(parts.group(3)));
        if (parts.group(5) != null) day += "/" + parts.group(5);
        var key = parts.group(4) == null ? "rhythm.day." : "rhythm.lastMonth.";
        return every + ", " + word(key + parts.group(2), day);
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
