package vn.sauro.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// The doors for programs, apart from those for people: no session, no cookie, and so no token against forged forms. A
/// person's session opens nothing here, and a program's key nothing there.
@Configuration(proxyBeanMethods = false)
class ProgramDoors {
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AccessTokens tokens, ProgramAnswers answers) {
        return http.securityMatcher("/api/**", "/tasks.ics")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json", "/tasks.ics")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens, answers), AuthorizationFilter.class)
                .exceptionHandling(
                        at -> at.authenticationEntryPoint((request, response, _) -> answers.unknown(request, response))
                                .accessDeniedHandler((request, response, _) -> answers.forbidden(request, response)))
                .build();
    }
}
