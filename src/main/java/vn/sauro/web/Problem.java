package vn.sauro.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Tells what went wrong in the words of the catalogue, as a page for people and as JSON for programs.
@Component
class Problem {
    /// Sentences of their own; any other status is told as 400 or 500.
    private static final List<String> TOLD = List.of("400", "401", "403", "404", "405", "413", "419", "500");

    private final MessageSource words;

    Problem(MessageSource words) {
        this.words = words;
    }

    /// A page or JSON, as the request asks. `key` is the status, or 419 for a page that is out of date.
    Object answer(HttpServletRequest request, HttpStatusCode status, String key, Object... values) {
        var told = TOLD.contains(key) ? key : status.is5xxServerError() ? "500" : "400";
        var sentence = words.getMessage("problem." + told, values, LocaleContextHolder.getLocale());
        if (wantsJson(request)) {
            var detail = ProblemDetail.forStatusAndDetail(status, sentence);
            var known = HttpStatus.resolve(status.value());
            detail.setProperty("code", known == null ? told : known.name());
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        return new ModelAndView("error/problem", Map.of("problem", told, "sentence", sentence), status);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        if (isForPrograms(request)) return true;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /// Also after the server has sent the request on to the page of errors.
    private static boolean isForPrograms(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed == null ? request.getRequestURI() : failed).startsWith(request.getContextPath() + "/api/");
    }
}
