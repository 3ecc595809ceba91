package vn.sauro.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {
    /// In Vietnam it is the morning of 8 August, in New York still the evening before.
    private static final Instant NOW = Instant.parse("2025-08-08T01:00:00Z");

    private final Formats formats = formats();

    private static Formats formats() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new Formats(words, Clock.fixed(NOW, OfficeClock.ZONE));
    }

    @BeforeEach
    void vietnamese() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"2025-08-08,08/8/2025", "2025-02-05,05/02/2025", "2025-12-31,31/12/2025"})
    void daysAreWrittenAsInDocuments(LocalDate day, String written) {
        assertThat(formats.date(day)).isEqualTo(written);
        assertThat(DateInput.read(written)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-08,hôm nay", "2025-08-09,ngày mai", "2025-08-10,còn 2 ngày", "2025-08-05,quá hạn 3 ngày"})
    void deadlinesAreToldFromTodayInVietnam(LocalDate deadline, String words) {
        assertThat(formats.relative(deadline)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-07,late", "2025-08-08,soon", "2025-08-11,soon", "2025-08-12,plain"})
    void theToneOfADeadlineFollowsItsDistance(LocalDate deadline, String tone) {
        assertThat(formats.tone(deadline)).isEqualTo(tone);
    }

    @Test
    void figuresHaveDotsBetweenThousands() {
        assertThat(formats.number(3314.5)).isEqualTo("3.314,5");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.number(3314.5)).isEqualTo("3,314.5");
    }

    @Test
    void momentsAreThoseOfVietnam() {
        assertThat(formats.moment(NOW)).isEqualTo("08:00 08/8/2025");
        assertThat(formats.ago(NOW.minusSeconds(300))).isEqualTo("5 phút trước");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "8/13/2025", "hôm nay", "2025", "1/1/0"})
    void whatIsNoDayIsNotReadAsOne(String typed) {
        assertThat(DateInput.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8/8/2025", "08-08-2025", "8.8.25", "2025-08-08", " 08 / 08 / 2025 "})
    void daysAreTypedInManyWays(String typed) {
        assertThat(DateInput.read(typed)).contains(LocalDate.of(2025, 8, 8));
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        var word = Paging.word("Ân", 17L);
        assertThat(Paging.read(word, 2).after()).isEqualTo(List.of("Ân", "17"));
        assertThat(Paging.read(word, 3).isFirst()).isTrue();
        assertThat(Paging.read("%%%", 2).isFirst()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "/a\nb", ""})
    void theWayBackIsAlwaysOurs(String path) {
        assertThat(OwnPath.orHome(path)).isEqualTo("/");
    }
}
