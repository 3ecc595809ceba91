package vn.sauro.task;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.sauro.task.TaskAction.Refused;

/// Refusals for programs: `application/problem+json` (RFC 9457), with a code to act on and a sentence in the language
/// asked for.
@Component
class TaskApiAnswers {
    /// What a page says of these speaks of the page.
    private static final Set<Refused> FOR_PROGRAMS =
            Set.of(Refused.CHANGED_MEANWHILE, Refused.NOT_IN_THIS_STATE, Refused.NO_REMOVER);

    private final MessageSource words;

    TaskApiAnswers(MessageSource words) {
        this.words = words;
    }

    ResponseEntity<Object> problem(HttpStatus status, String code, String key, Object... values) {
        var sentence = words.getMessage(key, values, LocaleContextHolder.getLocale());
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ResponseEntity<Object> unfit(String code, String key, Object... values) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, code, key, values);
    }

    ResponseEntity<Object> refused(Refused refused) {
        var key = FOR_PROGRAMS.contains(refused) ? "api.problem." : "task.refused.";
        return problem(status(refused), refused.name(), key + refused);
    }

    private static HttpStatus status(Refused refused) {
        if (refused == Refused.CHANGED_MEANWHILE) return HttpStatus.CONFLICT;
        boolean isOthers = refused == Refused.NOT_THE_LEAD || refused == Refused.NOT_THE_ASSIGNER;
        return isOthers ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
