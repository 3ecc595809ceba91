package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.organisation.AgencyId;
import vn.sauro.task.GiveTask.Reason;
import vn.sauro.task.SixClarities.Clarity;

class GiveTaskTest {
    @Test
    void aWholeTaskIsNoProblem() {
        assertThat(wish("p:1", "Số hóa", "Số hóa hồ sơ", 1, DeadlineKind.DATE, LocalDate.of(2025, 9, 30))
                        .problem())
                .isNull();
    }

    @Test
    void eachPartThatIsMissingHasItsOwnReason() {
        var day = LocalDate.of(2025, 9, 30);
        assertThat(wish(" ", "a", "b", 1, DeadlineKind.DATE, day).problem()).isEqualTo(Reason.NO_SOURCE);
        assertThat(wish("p:1", "", "b", 1, DeadlineKind.DATE, day).problem()).isEqualTo(Reason.NO_TITLE);
        assertThat(wish("p:1", "a".repeat(501), "b", 1, DeadlineKind.DATE, day).problem())
                .isEqualTo(Reason.TITLE_TOO_LONG);
        assertThat(wish("p:1", "a", "\n", 1, DeadlineKind.DATE, day).problem()).isEqualTo(Reason.NO_CONTENT);
        assertThat(wish("p:1", "a", "b", 0, DeadlineKind.DATE, day).problem()).isEqualTo(Reason.NO_LEAD);
        assertThat(wish("p:1", "a", "b", 1000, DeadlineKind.DATE, day).problem())
                .isEqualTo(Reason.TOO_MANY_LEADS);
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void aDayGoesWithTheKindsThatHaveOne(DeadlineKind kind) {
        var with = wish("p:1", "a", "b", 1, kind, LocalDate.of(2025, 9, 30)).problem();
        var without = wish("p:1", "a", "b", 1, kind, null).problem();
        assertThat(with).isEqualTo(kind.hasDay() ? null : Reason.DAY_WITHOUT_KIND);
        assertThat(without).isEqualTo(kind.hasDay() ? Reason.NO_DAY : null);
    }

    @Test
    void aBodyNamedTwiceIsGivenItOnce() {
        var twice = new GiveTask(
                "p:1",
                null,
                "a",
                "b",
                "Sở Nội vụ và Sở Nội vụ",
                List.of(new AgencyId(4), new AgencyId(4)),
                List.of(),
                WorkField.CCHC,
                null,
                null,
                DeadlineKind.NONE,
                null,
                null,
                null,
                null);
        assertThat(twice.leads()).containsExactly(new AgencyId(4));
    }

    @Test
    void aTaskThatStatesEverythingHasSixFilledDots() {
        assertThat(SixClarities.of(DeadlineKind.DATE, true, true, true).complete())
                .isTrue();
    }

    @Test
    void whatIsNotStatedIsAHollowDotInItsOwnPlace() {
        assertThat(SixClarities.of(DeadlineKind.NONE, true, true, true).dots())
                .containsExactly(
                        Clarity.FILLED, Clarity.FILLED, Clarity.HOLLOW, Clarity.FILLED, Clarity.FILLED, Clarity.FILLED);
        assertThat(SixClarities.of(DeadlineKind.ASAP, false, false, false).dots())
                .containsExactly(
                        Clarity.FILLED, Clarity.FILLED, Clarity.FILLED, Clarity.HALF, Clarity.HOLLOW, Clarity.HOLLOW);
    }

    private static GiveTask wish(
            String key, String title, String content, int leads, DeadlineKind kind, @Nullable LocalDate day) {
        return new GiveTask(
                key,
                null,
                title,
                content,
                "Các sở, ban, ngành",
                LongStream.rangeClosed(1, leads).mapToObj(AgencyId::new).toList(),
                List.of(),
                WorkField.CHUNG,
                null,
                null,
                kind,
                day,
                null,
                null,
                null);
    }
}
