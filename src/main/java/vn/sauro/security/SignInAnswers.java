package vn.sauro.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// What is answered at the doors: goodbye, who are you, not for you.
@Component
class SignInAnswers {
    static final String OUT_OF_DATE = "vn.sauro.outOfDate";

    private final AuditLog audit;
    private final DataSize largestRequest;

    SignInAnswers(AuditLog audit, @Value("${spring.servlet.multipart.max-request-size}") DataSize largestRequest) {
        this.audit = audit;
        this.largestRequest = largestRequest;
    }

    void farewell(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication left)
            throws IOException {
        Optional.ofNullable(left)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .ifPresent(person -> audit.granted(person.actor(), "sign-out", "account:" + person.account(), null));
        response.sendRedirect(request.getContextPath() + "/sign-in?signed-out");
    }

    /// To the sign-in page, and from there to where one wanted to go; parts of pages make the page load anew instead.
    void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (isForProgram(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in" + wanted(request));
        }
    }

    private static String wanted(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET") || path.equals("/")) {
            return "";
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /// A form without its token is out of date, unless it was too large for the token to be read.
    void shut(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getContentLengthLong() > largestRequest.toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        if (refusal instanceof CsrfException) {
            request.setAttribute(OUT_OF_DATE, true);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
