package vn.sauro.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The six dots: `@dots` in the template of that name. They stand in every row of every list and there are few
/// different ones, so that each is written once for a language.
@Component
public class Dots {
    private final MessageSource words;
    private final Map<Written, String> written = new ConcurrentHashMap<>();

    private record Written(Locale language, List<String> dots) {}

    Dots(MessageSource words) {
        this.words = words;
    }

    /// As HTML, each FILLED, HALF or HOLLOW, in the one order: who, what, when, responsibility, product, authority.
    public String html(List<? extends Enum<?>> dots) {
        var key = new Written(
                LocaleContextHolder.getLocale(), dots.stream().map(Enum::name).toList());
        return written.computeIfAbsent(key, this::written);
    }

    private String written(Written key) {
        var html = new StringBuilder();
        for (int at = 0; at < key.dots.size(); at++) {
            var dot = key.dots.get(at);
            var name = HtmlUtils.htmlEscape(
                    word("dots." + at, key.language) + ": " + word("dots." + dot, key.language), "UTF-8");
            html.append("<span role=\"listitem\" class=\"dot %s\" title=\"%s\"><span class=\"unseen\">%s</span></span>"
                    .formatted(dot.toLowerCase(Locale.ROOT), name, name));
        }
        return html.toString();
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
