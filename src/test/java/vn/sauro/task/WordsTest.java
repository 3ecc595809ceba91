package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ResourceBundle VIETNAMESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    @Test
    void everyWordStandsInBothLanguages() {
        assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(VIETNAMESE.keySet()));
    }

    @Test
    void everyRefusalHasItsWords() {
        assertWords("task.refused.", TaskAction.Refused.values());
        assertWords("give.refused.", GiveTask.Reason.values());
        assertWords("event.", EventKind.values());
        assertWords("reminder.refused.", Reminder.Refused.values());
        assertWords("standing.", Standing.values());
        assertWords("show.", Show.values());
        assertWords("field.", WorkField.values());
        assertWords("deadline.kind.", DeadlineKind.values());
        assertWords("task.done.", ActionName.values());
        assertWords("action.", ActionName.values());
        assertWords("side.", TaskFilter.Side.values());
        assertWords("unit.", TaskFilter.Unit.values());
        assertWords("task.today.group.", Today.Group.values());
        assertWords("task.asked.none.", TaskState.values());
        assertWords("obstacle.kind.", Obstacle.Kind.values());
        assertWords("obstacle.state.", Obstacle.State.values());
        assertWords("period.", Periods.Status.values());
        assertThat(Rhythm.COMMON)
                .allSatisfy(rhythm ->
                        assertThat(VIETNAMESE.containsKey("rhythm." + rhythm)).isTrue());
        assertWords("promise.", TaskDetail.Promise.values());
        assertFieldWords();
    }

    /// Each form has a word for its button and for each of its fields.
    private static void assertFieldWords() {
        for (var name : ActionName.values()) {
            if (name.asks("WORDS"))
                assertThat(VIETNAMESE.containsKey("words." + name))
                        .as("words." + name)
                        .isTrue();
            if (name.asks("WORDS"))
                assertThat(VIETNAMESE.containsKey("do." + name))
                        .as("do." + name)
                        .isTrue();
            if (name.asks("AGENCY"))
                assertThat(VIETNAMESE.containsKey("agency." + name))
                        .as("agency." + name)
                        .isTrue();
            if (name.asks("DAY") && name != ActionName.SUBMIT && name != ActionName.SEND_PERIOD) {
                assertThat(VIETNAMESE.containsKey("day." + name))
                        .as("day." + name)
                        .isTrue();
            }
        }
    }

    private static void assertWords(String prefix, Enum<?>[] names) {
        assertThat(Stream.of(names).map(name -> prefix + name.name()))
                .as(prefix)
                .allSatisfy(key -> assertThat(VIETNAMESE.containsKey(key)
                                && !VIETNAMESE.getString(key).isBlank())
                        .as(key)
                        .isTrue());
        assertThat(Arrays.asList(names)).isNotEmpty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.task",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
