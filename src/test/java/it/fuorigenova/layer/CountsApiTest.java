package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too much to be listed is counted together, and nothing vanishes from the sum. */
@QuarkusTest
class CountsApiTest {

    private static final Selection ALL = Selection.all(LocalDate.of(2026, 11, 22));
    private static final long ITEMS = 66;

    @Inject
    Database database;

    private final Layer layer = new SmallLayer("counted");

    /** Eleven values, the n-th of n items; every sixth item has none. */
    @BeforeEach
    void fill() {
        drop();
        database.query("create table counted (" + SmallLayer.COLUMNS + ")").run();
        SmallLayer.open(database, "counted");
        database.query("""
                insert into counted (kind, open, since)
                select 'k' || lpad(k::text, 2, '0'), case when row_number() over () % 6 > 0 then k % 2 = 0 end,
                       date '2026-01-15' + k * 31
                from generate_series(1, 11) k, generate_series(1, k)
                """).run();
    }

    @AfterEach
    void drop() {
        database.query("drop table if exists counted").run();
    }

    private Counts counts(int values, int cells) {
        return new Counts(database, new Counts.Limits(values, cells));
    }

    private Property property(String name) {
        return layer.properties().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Facet facet(String property, int most) {
        return counts(most, 1)
                .facets(layer, ALL, List.of(property(property)), new Cancellation())
                .facets()
                .getFirst();
    }

    private static long listed(Facet facet) {
        return Objects.requireNonNull(facet.values()).stream()
                .mapToLong(Facet.Value::count)
                .sum();
    }

    @Test
    void saysHowManyValuesAndItemsAreNotListed() {
        Facet facet = facet("kind", 3);
        assertEquals(
                List.of(new Facet.Value("k11", 11), new Facet.Value("k10", 10), new Facet.Value("k09", 9)),
                facet.values());
        assertEquals(8, facet.otherValues());
        assertEquals(36, facet.otherCount());
        assertEquals(0, facet.without());
    }

    @Test
    void leavesNothingOverWhereAllIsListed() {
        for (int most : List.of(11, 12)) {
            Facet facet = facet("kind", most);
            assertEquals(ITEMS, listed(facet));
            assertEquals(0, facet.otherValues());
            assertEquals(0, facet.otherCount());
        }
    }

    @Test
    void takesWhatHasNoValueForNoneOfTheValues() {
        for (int most : List.of(1, 2, 3)) {
            Facet facet = facet("open", most);
            assertEquals(11, facet.without());
            assertEquals(Math.max(0, 2 - most), facet.otherValues());
            assertEquals(ITEMS, listed(facet) + Objects.requireNonNull(facet.otherCount()) + facet.without());
        }
    }

    @Test
    void countsNothingWhereNothingIsMeant() {
        database.query("delete from counted").run();
        assertEquals(new Facet("kind", List.of(), 0L, 0L, null, 0), facet("kind", 3));
        assertEquals(0, table(4).numberMatched());
    }

    /** Properties that are counted in one pass must not take values from one another. */
    @Test
    void countsSeveralPropertiesAsEachOfThemAlone() {
        List<String> names = List.of("open", "kind", "open");
        Counts.Spread spread = counts(3, 1)
                .facets(layer, ALL, names.stream().map(this::property).toList(), new Cancellation());
        assertEquals(ITEMS, spread.items());
        assertEquals(names.stream().map(name -> facet(name, 3)).toList(), spread.facets());
    }

    private CrossTab table(int most) {
        return counts(1, most)
                .crossTab(
                        layer, ALL, List.of(property("kind"), property("open")), Optional.empty(), new Cancellation());
    }

    @Test
    void saysHowManyCellsAndItemsOfATableAreNotListed() {
        CrossTab all = table(100);
        assertEquals(ITEMS, all.numberMatched());
        assertEquals(0, all.otherCells());
        assertEquals(0, all.otherCount());
        CrossTab some = table(4);
        assertEquals(all.cells().subList(0, 4), some.cells());
        assertEquals(all.cells().size() - 4, some.otherCells());
        assertEquals(
                ITEMS, some.cells().stream().mapToLong(CrossTab.Cell::count).sum() + some.otherCount());
        assertEquals(ITEMS, some.numberMatched());
    }
}
