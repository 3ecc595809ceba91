package vn.sauro.officecalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.calendar.DayCount;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class CalendarPageTest {
    @Autowired
    private MockMvc pages;

    @Autowired
    private OfficeCalendar office;

    private String page(String path, Object... values) throws Exception {
        return pages.perform(get(path, values).with(signedInAs("dongkinh")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theCalendarOfThePackIsInTheDatabaseAfterTheStart() {
        var calendar = office.now();
        assertThat(DayCount.between(calendar, LocalDate.of(2026, 7, 10), LocalDate.of(2026, 11, 30))
                        .workingDays())
                .isEqualTo(99);
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(office.now()).isSameAs(calendar);
    }

    @Test
    void aYearIsShownWithItsDaysOffItsExchangesAndTheMoon() throws Exception {
        var page = page("/calendar?year=2026");
        assertThat(page)
                .contains("Lịch làm việc năm 2026", "Thông báo 9441/TB-BNV ngày 16/10/2025", "làm bù")
                .contains("title=\"Ngày Văn hóa Việt Nam\"")
                .contains("<small>1/1</small>")
                .doesNotContain("tạm tính");
        assertThat(page.split("<caption")).hasSize(13);
    }

    @Test
    void aYearWithoutItsDecisionsIsProvisional() throws Exception {
        assertThat(page("/calendar?year=2027")).contains("<span class=\"badge soon\">tạm tính</span>");
    }

    @Test
    void daysAreCountedWithTheSentenceThatExplainsThem() throws Exception {
        assertThat(page("/calendar?from={day}&amount=5&unit=WORKING_DAY", "28/8/2026"))
                .contains("<b>09/9/2026</b>", "bỏ qua 4 ngày thứ Bảy, Chủ nhật và 3 ngày nghỉ");
        assertThat(page("/calendar?first={day}&last={other}", "10/7/2026", "30/11/2026"))
                .contains("<b>99 ngày làm việc.</b>");
    }

    @Test
    void whatIsTypedWronglyStaysWithWhatIsWrong() throws Exception {
        assertThat(page("/calendar?from=31/02/2026&amount=nhiều&unit=WORKING_DAY"))
                .contains("value=\"31/02/2026\"", "value=\"nhiều\"", "Hãy nhập số từ 0 đến 1000.");
        assertThat(page("/calendar?first=10/7/2026&last=01/7/2026")).contains("Ngày cuối trước ngày đầu.");
    }

    @Test
    void yearsOutsideTheCalendarAreNotFound() throws Exception {
        pages.perform(get("/calendar?year=1800").with(signedInAs("dongkinh"))).andExpect(status().isNotFound());
    }
}
