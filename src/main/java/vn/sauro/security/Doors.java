package vn.sauro.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// What is open, what is shut, and how one comes in. A page behind these doors says itself who may see it
/// (`@PreAuthorize`), and is shut to everybody until it does.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Doors {
    /// Everything a page loads comes from here, and no script or style stands in the page itself.
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, PasswordCheck check, SignInAnswers answers, CsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/sign-in", "/language", "/actuator/health", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .authenticationManager(check)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(answers::farewell))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(
                        at -> at.authenticationEntryPoint(answers::askToSignIn).accessDeniedHandler(answers::shut))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(Doors::secure)
                .build();
    }

    /// In a cookie, so that looking at the sign-in page leaves nothing in the database.
    @Bean
    static CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("SAURO_CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /// Argon2id with 19 MiB, two passes, one lane: what OWASP's Password Storage Cheat Sheet asks for at least.
    @Bean
    static PasswordEncoder passwords() {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
    }
}
