package vn.sauro.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/// A file that fails while it is made never looks like a whole one.
class HalfAFileTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks.xlsx");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final IllegalStateException fault = new IllegalStateException("no more rows");

    @Test
    void whatHasNotLeftYetBecomesThePageThatTells() throws Exception {
        begin();
        var answer = problems().rest(fault, request, response);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ModelAndView.class,
                        page -> assertThat(page.getViewName()).isEqualTo("error/problem"));
        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatHasLeftInPartBreaksOff() throws IOException {
        begin();
        response.flushBuffer();
        assertThatThrownBy(() -> problems().rest(fault, request, response)).isSameAs(fault);
    }

    private void begin() throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=nhiem-vu.xlsx");
        response.getOutputStream().write('P');
    }

    private static Problems problems() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new Problems(new Problem(words), DataSize.ofMegabytes(1));
    }
}
