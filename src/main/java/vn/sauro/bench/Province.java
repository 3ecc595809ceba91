package vn.sauro.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.sauro.database.EmbeddedPostgres;

/// The made-up province at full size, in the database of the run.
final class Province {
    private final EmbeddedPostgres postgres;

    Province(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// `overseer` may open the board; `giver` belongs to a body that gives tasks, and sees the most of them.
    record Person(String username, boolean overseer, boolean giver) {}

    boolean isMade() throws SQLException {
        try (var connection = open()) {
            return number(connection, "select count(*) from pg_tables where schemaname = 'task' and tablename = 'task'")
                            > 0
                    && number(connection, "select count(*) from task.task where source_key like 'province:%'") > 0;
        }
    }

    /// Makes it and returns the seconds it took.
    double make() throws SQLException, IOException {
        long start = System.nanoTime();
        try (var connection = open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script("province.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    void putSizes(Figures figures) throws SQLException {
        try (var connection = open()) {
            figures.put("bodies", number(connection, "select count(*) from organisation.agency"));
            figures.put("accounts", number(connection, "select count(*) from security.account"));
            figures.put("assignments", number(connection, "select count(*) from task.task where lead_id is not null"));
            figures.put("instructions", number(connection, "select count(*) from task.task where parent_id is null"));
            figures.put("events", number(connection, "select count(*) from task.task_event"));
        }
    }

    /// Every tenth of a body that gives tasks, the others from all over; two in three may see the board.
    List<Person> people(int number) throws SQLException {
        var people = new ArrayList<Person>();
        try (var connection = open();
                var query = connection.prepareStatement("""
                        select username, overseer, giver
                        from (select a.username, r.role in ('HEAD', 'SPECIALIST') as overseer, g.assigner_id is not null as giver,
                                     row_number() over (partition by g.assigner_id is not null and r.role <> 'OFFICER',
                                                        r.role <> 'OFFICER' order by a.username) as place
                              from security.account a
                              join security.account_role r on r.account_id = a.id
                              left join (select distinct assigner_id from task.task) g on g.assigner_id = a.agency_id
                              where r.role in ('HEAD', 'SPECIALIST', 'OFFICER')) known
                        order by (place - 1) / case when giver and overseer then 1 when overseer then 6 else 4 end, username
                        limit ?
                        """)) {
            query.setInt(1, number);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3)));
                }
            }
        }
        return people;
    }

    /// A document with 10,080 assignments to give; its number.
    long prepareGiving() throws SQLException, IOException {
        try (var connection = open()) {
            return number(connection, script("giving.sql"));
        }
    }

    long given(long document) throws SQLException {
        try (var connection = open()) {
            return number(
                    connection,
                    "select count(*) from task.task where lead_id is not null and document_id = " + document);
        }
    }

    void takeBack(long document) throws SQLException, IOException {
        try (var connection = open();
                var statement = connection.prepareStatement(script("taking-back.sql"))) {
            for (int place = 1; place <= 3; place++) {
                statement.setLong(place, document);
            }
            statement.execute();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String script(String name) throws IOException {
        try (var in = Province.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
