package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, cursors and filters agree on what comes before what, and no collation of the database changes it. */
@QuarkusTest
class OrderOfTextsApiTest {

    /** Case, accents, hyphens, apostrophes, and one beyond the basic plane. */
    private static final List<String> TEXTS = List.of(
            "Zoagli",
            "zoagli",
            "Mele",
            "mele",
            "Mèle",
            "méle",
            "Ne",
            "È",
            "e",
            "E",
            "Sant'Olcese",
            "Sant Olcese",
            "Santo Stefano",
            "San-Colombano",
            "San Colombano",
            "Àvegno",
            "Avegno",
            "avegno",
            "\uD83C\uDFD4 vetta",
            "\uFFFD",
            "ß",
            "ss",
            "10",
            "9",
            "_",
            "");

    private static final List<String> BY_CODE_POINT = TEXTS.stream()
            .sorted(Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare))
            .toList();

    @Inject
    Database database;

    @Inject
    Items items;

    private final Layer layer = new SmallLayer("texts");
    private final Property name = SmallLayer.property("name", PropertyType.TEXT);
    private final Selection all = Selection.all(LocalDate.of(2026, 11, 22));

    /** A column's own collation counts wherever the database's would. */
    private void fill(String collation) {
        database.query("create table texts (" + SmallLayer.COLUMNS + ")").run();
        SmallLayer.open(database, "texts");
        if (!collation.isEmpty()) {
            database.query("alter table texts alter name type text collate \"" + collation + "\"")
                    .run();
        }
        TEXTS.forEach(text -> database.query("insert into texts (name, kind) values (:name, 'k')")
                .with("name", text)
                .run());
    }

    @AfterEach
    void drop() {
        database.query("drop table if exists texts").run();
    }

    private List<String> walk(Selection which, boolean descending, int limit) {
        List<String> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            ItemsQuery query = new ItemsQuery(
                    which, List.of(new SortKey(name, descending)), after, 0, limit, View.all(layer), false);
            after = items.page(layer, query, new Names(found), new Cancellation())
                    .next();
        } while (after.isPresent());
        return found;
    }

    private record Names(List<String> found) implements ItemWriter {

        @Override
        public void begin() {}

        @Override
        public void item(Item item) {
            found.add(String.valueOf(item.text(0)));
        }

        @Override
        public void end(Summary summary) {}
    }

    private SqlPart filter(String operator, String text) throws Cql2Exception {
        String literal = "'" + text.replace("'", "''") + "'";
        return FilterCompiler.compile(
                Cql2Filter.ofText("name " + operator + " " + literal),
                Probes.about(Queryables.of(layer.properties())),
                Crs.CRS84);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "it-x-icu", "de-x-icu"})
    void walksByCodePointInBothDirections(String collation) {
        fill(collation);
        assertEquals(BY_CODE_POINT, walk(all, false, 3));
        List<String> backwards = new ArrayList<>(BY_CODE_POINT);
        Collections.reverse(backwards);
        assertEquals(backwards, walk(all, true, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it-x-icu"})
    void comparesInFiltersAsItWalks(String collation) throws Cql2Exception {
        fill(collation);
        for (int i = 0; i < BY_CODE_POINT.size(); i++) {
            String text = BY_CODE_POINT.get(i);
            assertEquals(
                    BY_CODE_POINT.subList(i + 1, BY_CODE_POINT.size()),
                    walk(all.and(filter(">", text)), false, 5),
                    () -> "behind " + text);
            assertEquals(
                    BY_CODE_POINT.subList(0, i + 1),
                    walk(all.and(filter("<=", text)), false, 5),
                    () -> "up to " + text);
        }
    }

    @Test
    void searchesAnIndexByCodePointForThePageAndForTheFilter() throws Cql2Exception {
        fill("it-x-icu");
        database.query("insert into texts (name, kind) select 'n' || n, 'k' from generate_series(1, 20000) n")
                .run();
        database.query("create index texts_name on texts (name collate \"C\", id)")
                .run();
        database.query("analyze texts").run();
        List<SortKey> order = List.of(new SortKey(name, false));
        Optional<Cursor> middle = Optional.of(new Cursor(List.of("n15", "00000000-0000-0000-0000-000000000000")));
        ItemsQuery next = new ItemsQuery(all, order, middle, 0, 10, View.all(layer), false);
        String page = plan(new ItemsStatement(layer, all).page(next, false));
        assertTrue(page.contains("Index Cond: ((name IS NOT NULL) AND (ROW((name)::text, id) > ROW('n15'"), page);
        String few = plan(new ItemsStatement(layer, all.and(filter(">", "zz"))).count());
        assertTrue(few.contains("texts_name"), few);
    }

    private String plan(SqlPart statement) {
        List<String> lines = new ArrayList<>();
        database.read(statement.between("explain ", "")).forEach(row -> lines.add(row.text(0)));
        return String.join("\n", lines);
    }
}
