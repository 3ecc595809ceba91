package vn.sauro.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class DotsTest {
    private enum Dot {
        FILLED,
        HOLLOW
    }

    private final StaticMessageSource words = new StaticMessageSource();
    private final Dots dots = new Dots(words);

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void eachSaysWhatItStandsForAndHow() {
        in("vi", "rõ người", "rõ \"việc\"", "đã nêu", "chưa nêu");

        assertThat(dots.html(List.of(Dot.FILLED, Dot.HOLLOW)))
                .isEqualTo("<span role=\"listitem\" class=\"dot filled\" title=\"rõ người: đã nêu\">"
                        + "<span class=\"unseen\">rõ người: đã nêu</span></span>"
                        + "<span role=\"listitem\" class=\"dot hollow\" title=\"rõ &quot;việc&quot;: chưa nêu\">"
                        + "<span class=\"unseen\">rõ &quot;việc&quot;: chưa nêu</span></span>");
    }

    @Test
    void eachLanguageHasItsOwn() {
        in("vi", "rõ người", "rõ việc", "đã nêu", "chưa nêu");
        dots.html(List.of(Dot.FILLED));
        in("en", "who", "what", "stated", "not stated");

        assertThat(dots.html(List.of(Dot.FILLED))).contains("who: stated");
    }

    private void in(String language, String... told) {
        var locale = Locale.of(language);
        LocaleContextHolder.setLocale(locale);
        var keys = List.of("dots.0", "dots.1", "dots.FILLED", "dots.HOLLOW");
        for (int at = 0; at < told.length; at++) words.addMessage(keys.get(at), locale, told[at]);
    }
}
