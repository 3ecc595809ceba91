package vn.sauro.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Sends whoever signed in with a one-time password to choose one of their own, before anything else.
final class OwnPasswordFirst implements HandlerInterceptor {
    static final String PASSWORD_PAGE = "/password";
    private static final Set<String> OPEN = Set.of(PASSWORD_PAGE, "/language");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && SignedIn.current().filter(SignedIn::mustChangePassword).isPresent()
                && !OPEN.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()))) {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
            return false;
        }
        return true;
    }
}
