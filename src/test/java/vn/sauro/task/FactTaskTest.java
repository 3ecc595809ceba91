package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.testing.DatabaseTest;

/// What is promised to reports of tasks: the view and its page say the same.
@DatabaseTest
class FactTaskTest {
    private static final Path PAGE = Path.of("docs/facts/fact_task.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\w+) \\| (bigint|text|date|int|boolean) \\| (.+) \\|");
    private static final Map<String, String> SHORT = Map.of("integer", "int");

    @Autowired
    DSLContext sql;

    record Column(String name, String type) {}

    @Test
    void thePageListsEveryColumnInItsOrder() throws IOException {
        assertThat(documented()).isEqualTo(ofView());
    }

    @Test
    void everyColumnHasItsWordsInTheDatabaseToo() {
        var silent = sql.fetch("""
                select attname from pg_attribute
                where attrelid = 'task.fact_task'::regclass and attnum > 0
                  and col_description(attrelid, attnum) is null
                """).getValues(0, String.class);
        assertThat(silent).isEmpty();
    }

    private List<Column> ofView() {
        return sql.fetch("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'task' and table_name = 'fact_task'
                order by ordinal_position
                """)
                .map(row -> new Column(
                        row.get(0, String.class),
                        SHORT.getOrDefault(row.get(1, String.class), row.get(1, String.class))));
    }

    private static List<Column> documented() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(row -> new Column(row.group(1), row.group(2)))
                .toList();
    }
}
