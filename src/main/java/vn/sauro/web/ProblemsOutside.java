package vn.sauro.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tells in the same words what failed before any page was reached: in the filters or in the server itself.
@Controller
class ProblemsOutside implements ErrorController {
    private final Problem problem;
    private final DataSize largestFile;

    ProblemsOutside(Problem problem, @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.problem = problem;
        this.largestFile = largestFile;
    }

    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    Object tell(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return problem.answer(request, status, "413", largestFile.toMegabytes());
        }
        var outOfDate = request.getAttribute("vn.sauro.outOfDate") != null;
        return problem.answer(request, status, outOfDate ? "419" : String.valueOf(status.value()), "-");
    }
}
