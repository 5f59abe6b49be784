package it.fuorigenova.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Notifications;
import it.fuorigenova.testing.Heard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The database tells that any tile may be touched whenever facts change, and never when they stay as they are. */
@QuarkusTest
class TellOfTouchedTilesApiTest {

    private static final String DESCRIBE = "insert into source (id, title) values ('heard', '%s')"
            + " on conflict (id) do update set title = excluded.title";

    /** A change of each table whose rows may be on any tile. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.of(
            "territory", "stated_area_km2 = coalesce(stated_area_km2, 0) + 1",
            "territory_life", "valid = valid * daterange(null, '2100-01-01')",
            "territory_name", "name = name || '!'",
            "territory_code", "valid = valid * daterange(null, '2100-01-01')",
            "boundary", "area_km2 = area_km2 + 1",
            "membership", "direct = not direct",
            "observation", "boundary_vintage = '2000-01-01'",
            "indicator", "theme = theme || '!'",
            "reference_point", "name = name || '!'",
            "source", "title = title || '!'"));

    @Inject
    Database database;

    @Inject
    Notifications notifications;

    /** Nothing of it is committed: what would be told is written down in a table instead. */
    @Test
    void everyChangeOfFactsIsToldAndNothingElse() {
        CHANGES.forEach((table, change) -> {
            QuarkusTransaction.begin();
            try {
                writeDownWhatIsTold();
                run("create temporary table as_it_was on commit drop as table " + table);
                String column = change.substring(0, change.indexOf(' '));
                assertTold(false, "update " + table + " set " + column + " = " + column);
                assertTold(false, "update " + table + " set " + change + " where false");
                String insert = "insert into %s (%2$s) select %2$s from as_it_was".formatted(table, columns(table));
                assertTold(false, insert + " where false");
                assertTold(false, "delete from " + table + " where false");
                assertTold(true, "update " + table + " set " + change);
                assertTold(true, "truncate " + table + " cascade");
                assertTold(true, insert);
                assertTold(true, "delete from " + table);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private void writeDownWhatIsTold() {
        run("create schema heard");
        run("create table heard.told (channel text, payload text)");
        run("create function heard.pg_notify(channel text, payload text) returns void language sql"
                + " as 'insert into heard.told values (channel, payload)'");
        run("set local search_path = heard, pg_catalog, public");
    }

    /** Those that are not made of others. */
    private String columns(String table) {
        return String.join(
                ", ",
                database.query("select column_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'")
                        .with("table", table)
                        .list(row -> row.text("column_name")));
    }

    private void assertTold(boolean expected, String statement) {
        run("delete from heard.told");
        run(statement);
        List<String> told = database.query("select distinct payload from heard.told where channel = 'tiles'")
                .list(row -> row.text("payload"));
        assertEquals(expected, told.contains("*"), () -> statement + " tells " + told);
    }

    private long run(String statement) {
        return database.query(statement).run();
    }

    @Test
    void whoListensHearsOfASourceThatIsNewOrDiffersOrGoes() throws InterruptedException {
        try (Heard heard = Heard.on("tiles", notifications, database)) {
            try {
                run(DESCRIBE.formatted("One title"));
                assertEquals(List.of("*"), heard.soFar());
                assertTrue(run(DESCRIBE.formatted("One title")) > 0, "it is written again");
                assertEquals(List.of(), heard.soFar());
                run(DESCRIBE.formatted("Another title"));
                assertEquals(List.of("*"), heard.soFar());
            } finally {
                run("delete from source where id = 'heard'");
            }
            assertEquals(List.of("*"), heard.soFar());
        }
    }
}
