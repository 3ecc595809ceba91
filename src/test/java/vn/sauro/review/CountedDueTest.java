package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.document.DocumentId;
import vn.sauro.officecalendar.MovingDeadline;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.Span;
import vn.sauro.security.SignedIn;
import vn.sauro.task.DeadlineKind;
import vn.sauro.testing.DatabaseTest;

/// Deadlines of proposals on the calendar of the offices, and the sentence that explains each.
@DatabaseTest
@Import(ReviewScene.class)
class CountedDueTest {
    @Autowired
    ReviewScene scene;

    @Autowired
    ReviewRepository repository;

    @Autowired
    CountedProposals proposals;

    @Autowired
    UserDetailsService people;

    @Autowired
    MockMvc browser;

    private DocumentId read(LocalDate day, @Nullable String rule, String words) {
        var task = ReviewScene.task(
                "t01",
                "Sở Nội vụ rà soát vị trí việc làm.",
                List.of("Sở Nội vụ"),
                new Deadline(Reading.DeadlineKind.DATE, day, rule, words),
                new Span(3, 8, 60));
        return scene.document(ReviewScene.LINES, ReviewScene.LINES, List.of(task));
    }

    private String page(DocumentId document) throws Exception {
        return browser.perform(get("/documents/" + document.value() + "/review").with(signedInAs("vanphong")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasCountedByLawAloneIsCountedAgainWithTheDecisions() throws Exception {
        var words = "trong 05 ngày làm việc kể từ ngày ký";
        var document = read(LocalDate.of(2026, 9, 8), "5 working days from 2026-08-28", words);
        assertThat(repository.all(document).getFirst().says().due().date()).isEqualTo(LocalDate.of(2026, 9, 9));
        assertThat(page(document)).contains("31/8/2026 Nghỉ hoán đổi", "hết hạn ngày 09/9/2026.");
    }

    @Test
    void aNamedDayStaysAndItsLastGoodDayIsTold() throws Exception {
        var document = read(LocalDate.of(2026, 9, 30), "before", "trước ngày 30/9/2026");
        assertThat(repository.all(document).getFirst().says().due().date()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(page(document))
                .contains("chậm nhất hết ngày 29/9/2026", "quá hạn tính từ ngày 01/10/2026")
                .doesNotContain("tạm tính");
    }

    @Test
    void aYearWithoutItsDecisionsIsMarkedBesideTheDeadline() throws Exception {
        var document = read(LocalDate.of(2031, 3, 31), null, "chậm nhất ngày 31/3/2031");
        assertThat(page(document)).contains("Lịch nghỉ năm 2031 là tạm tính", ">tạm tính</span>");
    }

    @Test
    void anotherDayPutByAPersonIsMeantAsThatDay() {
        var day = LocalDate.of(2026, 9, 30);
        var before = new Due(DeadlineKind.DATE, day, "trước ngày 30/9", "before", null);
        assertThat(before.ruleFor(DeadlineKind.DATE, day)).isEqualTo("before");
        assertThat(before.ruleFor(DeadlineKind.DATE, day.minusDays(1))).isNull();
        assertThat(before.ruleFor(DeadlineKind.MONTH, day)).isNull();
        var counted = new Due(DeadlineKind.DATE, day, "trong 10 ngày", "10 days from 2026-09-20", null);
        assertThat(counted.ruleFor(DeadlineKind.DATE, day.plusDays(3))).isEqualTo("10 days from 2026-09-20");
    }

    /// A swap is decided while proposals still wait: what was counted over the day moves, what a person put stays.
    @Test
    void whatWaitsToBeGivenMovesWithTheCalendar() {
        var monday = LocalDate.of(2031, 6, 9);
        var counted = read(monday, "5 working days from 2031-06-02", "trong 05 ngày làm việc kể từ ngày ký");
        var byHand = read(monday, "5 working days from 2031-06-02", "trong 05 ngày làm việc kể từ ngày ký");
        repository.store(repository.all(byHand).getFirst().dueOn(monday.plusDays(2)), Instant.EPOCH, "Văn phòng");
        var before = WorkingCalendar.of(List.of());
        var after = WorkingCalendar.of(List.of(new SpecialDay(
                LocalDate.of(2031, 6, 5), SpecialDay.Kind.SWAPPED_OFF, SpecialDay.DayPart.WHOLE, "Nghỉ", "QĐ")));

        assertThat(proposals.moving(before, after))
                .extracting(MovingDeadline::body, MovingDeadline::before, MovingDeadline::after)
                .containsExactly(tuple("Sở Nội vụ", monday, monday.plusDays(1)));
        assertThat(proposals.move(
                        before, after, "QĐ", ((SignedIn) people.loadUserByUsername("vanphong")).actor(), Instant.EPOCH))
                .isOne();
        assertThat(due(counted)).isEqualTo(monday.plusDays(1));
        assertThat(due(byHand)).isEqualTo(monday.plusDays(2));
        assertThat(proposals.moving(before, after)).isEmpty();
    }

    private @Nullable LocalDate due(DocumentId document) {
        return repository.all(document).getFirst().says().due().date();
    }
}
