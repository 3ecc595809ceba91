package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.sauro.organisation.AgencyId;
import vn.sauro.testing.Golden;

/// The calendar as programs fetch it.
class TaskCalendarTest {
    @Test
    void everyDeadlineIsAWholeDay() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/web", "messages/task");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var out = new StringWriter();
        new TaskCalendar(words)
                .write(
                        Stream.of(
                                row(
                                        1,
                                        "Số hóa hồ sơ; kết quả giải quyết thủ tục hành chính còn hiệu lực, gửi báo cáo",
                                        LocalDate.of(2026, 9, 30)),
                                row(2, "Không nêu hạn", null)),
                        "https://nhiemvu.langson.gov.vn",
                        out);
        assertThat(out.toString().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                        .as(line)
                        .hasSizeLessThanOrEqualTo(75));
        Golden.assertMatches("task/tasks.ics", out.toString().replace("\r\n", "\n"));
    }

    static TaskRow row(long id, String title, @org.jspecify.annotations.Nullable LocalDate deadline) {
        var kind = deadline == null ? DeadlineKind.NONE : DeadlineKind.DATE;
        return new TaskRow(
                new TaskId(id),
                "NV-2026-00000" + id,
                null,
                title,
                new AgencyId(2),
                "Văn phòng UBND tỉnh Lạng Sơn",
                new AgencyId(3),
                "UBND phường Đông Kinh",
                id == 1 ? "Sở Tài chính" : null,
                id == 1 ? "Sở Nội vụ" : null,
                id == 1 ? "Sở Tư pháp; Thanh tra tỉnh" : null,
                WorkField.CCHC,
                null,
                "263/TB-VP ngày 15/8/2025",
                new Course(Deadline.given(kind, deadline), null, null, null),
                null,
                null,
                TaskState.IN_PROGRESS,
                Standing.IN_TIME,
                40,
                Instant.parse("2026-07-01T02:03:04Z"),
                null,
                3,
                0,
                0,
                0,
                true,
                SixClarities.of(kind, true, true, true));
    }
}
