package vn.sauro.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a program is answered at the doors, as `application/problem+json` (RFC 9457) with a code to act on.
@Component
class ProgramAnswers {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource words;
    private final JsonMapper json;

    ProgramAnswers(MessageSource words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(request, response, HttpStatus.UNAUTHORIZED, "NO_VALID_TOKEN");
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "NOT_IN_SCOPE");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "15");
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", status.value());
        problem.put("code", code);
        problem.put("detail", words.getMessage("api.problem." + code, null, language(request)));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.startsWith("en") ? Locale.ENGLISH : VIETNAMESE;
    }
}
