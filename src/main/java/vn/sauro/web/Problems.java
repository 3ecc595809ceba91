package vn.sauro.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.sauro.security.SignedIn;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.NotFound;

/// The one place that answers for exceptions. Their own text is never shown, only logged.
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Problem problem;
    private final DataSize largestFile;

    Problems(Problem problem, @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.problem = problem;
        this.largestFile = largestFile;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request) {
        return told(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(HttpServletRequest request) {
        return told(request, HttpStatus.FORBIDDEN);
    }

    /// Whoever has not signed in is sent to do so, by the filters further out.
    @ExceptionHandler(AccessDeniedException.class)
    Object refused(AccessDeniedException refusal, HttpServletRequest request) {
        if (SignedIn.current().isEmpty()) {
            throw refusal;
        }
        return told(request, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(AuthenticationException.class)
    Object unknown(AuthenticationException refusal) {
        throw refusal;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return problem.answer(request, HttpStatus.CONTENT_TOO_LARGE, "413", largestFile.toMegabytes());
    }

    /// What a program sent is no JSON, or not of the shape that is described.
    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpServletRequest request) {
        return told(request, HttpStatus.BAD_REQUEST);
    }

    /// `/tasks/abc` is no page, as `/tasks/0` is none.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mistyped(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return told(request, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object rest(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        if (fault instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            return told(request, refused.getStatusCode());
        }
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        forgetWhatWasWritten(response, fault);
        return problem.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "500", number);
    }

    /// A file that fails half way: what was to be the file becomes the page that says so. What has left already cannot
    /// be taken back; the fault is then handed to the server, which breaks the line, so no half file looks whole.
    private static void forgetWhatWasWritten(HttpServletResponse response, Exception fault) throws Exception {
        if (response.isCommitted()) throw fault;
        response.reset();
    }

    private Object told(HttpServletRequest request, HttpStatusCode status) {
        return problem.answer(request, status, String.valueOf(status.value()));
    }
}
