package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.sauro.task.TaskFilter.Sort;

class TaskFilterTest {
    @Test
    void askingForNothingIsThePlainAddress() {
        assertThat(TaskFilter.of(Map.of()).url()).isEqualTo("/tasks");
        assertThat(TaskFilter.of(Map.of()).isNarrow()).isFalse();
    }

    @Test
    void whatCannotBeReadNarrowsNothing() {
        var filter = TaskFilter.of(Map.of(
                "show", "DROP TABLE", "agency", "-1", "document", "9999999999999999999999", "from", "31/02/2025"));
        assertThat(filter).isEqualTo(TaskFilter.NONE);
    }

    @Test
    void daysAreReadAsPeopleTypeThem() {
        assertThat(TaskFilter.of(Map.of("from", "8/8/2025")).from()).isEqualTo(LocalDate.of(2025, 8, 8));
    }

    @Test
    void wordsSurviveTheAddress() {
        var filter = TaskFilter.of(Map.of("q", "số hóa & \"100%\" + một/hai"));
        assertThat(again(filter)).isEqualTo(filter);
    }

    @Test
    void clickingAHeadingTwiceTurnsTheOrderRound() {
        var once = TaskFilter.NONE.sortedBy(Sort.TITLE);
        assertThat(once.descending()).isFalse();
        assertThat(once.sortedBy(Sort.TITLE).descending()).isTrue();
        assertThat(once.sortedBy(Sort.TITLE).sortedBy(Sort.LEAD).descending()).isFalse();
    }

    @RepeatedTest(300)
    void anAddressSentToAColleagueOpensTheSameList(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var query = new HashMap<String, String>();
        put(random, query, "q", "chuyển đổi số", "NV-2025-000001", "a b");
        put(random, query, "show", "OPEN", "OVERDUE", "DONE_LATE", "REPORTED");
        put(random, query, "field", "CCHC", "CHUNG");
        put(random, query, "agency", "1", "77");
        put(random, query, "document", "5");
        put(random, query, "side", "LED", "GIVEN", "TAKEN");
        put(random, query, "unit", "INSTRUCTIONS", "ASSIGNMENTS");
        put(random, query, "parent", "12");
        put(random, query, "from", "2025-01-01");
        put(random, query, "to", "31/12/2025");
        put(random, query, "sort", "TITLE", "PROGRESS");
        put(random, query, "descending", "true", "false");
        var filter = TaskFilter.of(query);
        assertThat(again(filter)).isEqualTo(filter);
    }

    private static TaskFilter again(TaskFilter filter) {
        var query = new HashMap<String, String>();
        UriComponentsBuilder.fromUriString(filter.url())
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> query.put(name, UriUtils.decode(value, StandardCharsets.UTF_8)));
        return TaskFilter.of(query);
    }

    private static void put(Random random, Map<String, String> query, String name, String... values) {
        int one = random.nextInt(values.length + 1);
        if (one < values.length) query.put(name, values[one]);
    }
}
