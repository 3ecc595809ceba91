package vn.sauro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.sauro.testing.DatabaseTest;
import vn.sauro.testing.Golden;

/// Every way into the program, with who may use it.
@DatabaseTest
class RoutesTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        var silent = handlers.getHandlerMethods().values().stream()
                .filter(handler -> permission(handler) == null)
                .map(HandlerMethod::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void theListOfRoutesIsAsAgreed() {
        var routes = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((route, handler) -> {
            for (var path : route.getPatternValues()) {
                for (var method : methods(route)) {
                    routes.add("%-45s %-6s %s".formatted(path, method, permission(handler)));
                }
            }
        });
        // kept by the filters, not by handlers
        routes.add("%-45s %-6s %s".formatted("/actuator/health", "GET", "permitAll()"));
        routes.add("%-45s %-6s %s".formatted("/assets/**", "GET", "permitAll()"));
        routes.add("%-45s %-6s %s".formatted("/sign-out", "POST", "permitAll()"));
        Golden.assertMatches("routes.txt", routes.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<String> methods(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
    }

    private static @Nullable String permission(HandlerMethod handler) {
        var ofMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        var found = ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        return found == null ? null : found.value();
    }
}
