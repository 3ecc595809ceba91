package vn.sauro.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.sauro.shared.OfficeClock;
import vn.sauro.shared.OwnPath;

/// The language of the pages: Vietnamese until somebody chooses English; the browser remembers.
@Controller
class Language {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final LocaleResolver resolver;

    Language(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @PostMapping("/language")
    @PreAuthorize("permitAll()")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        resolver.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : VIETNAMESE);
        return "redirect:" + OwnPath.orHome(back);
    }

    @Configuration(proxyBeanMethods = false)
    static class Choice {
        @Bean
        LocaleResolver localeResolver() {
            var resolver = new CookieLocaleResolver("SAURO_LANGUAGE");
            resolver.setDefaultLocaleFunction(Choice::unchosen);
            resolver.setDefaultTimeZone(TimeZone.getTimeZone(OfficeClock.ZONE));
            resolver.setCookieMaxAge(Duration.ofDays(400));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            resolver.setRejectInvalidCookies(false);
            return resolver;
        }

        /// Programs have no cookie; they may ask for English by `Accept-Language`.
        private static Locale unchosen(HttpServletRequest request) {
            var isProgram = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
            return isProgram && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
    }
}
