package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.geo.Box;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks from page to page, under any sort, with any box, while others write: every row that is there throughout comes
 * exactly once, in the order asked for.
 */
@QuarkusTest
class WalkApiTest {

    private static final int ROWS = 400;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    Database database;

    @Inject
    Items items;

    private final Layer layer = new SmallLayer("walk");

    @BeforeEach
    void fill() {
        database.query("drop table if exists walk").run();
        database.query("create table walk (" + SmallLayer.COLUMNS + ")").run();
        SmallLayer.open(database, "walk");
        // Few different values and many absent ones, so that ties and nulls are everywhere; every tenth has no place.
        database.query("""
                insert into walk (geom, name, size, share, since, changed, open, kind)
                select case when n % 10 > 0 then st_setsrid(st_makepoint(8 + (n * 7919 % 97) / 50.0, 44 + (n * 104729 % 89) / 80.0), 4326) end,
                       case when n % 5 > 0 then 'n' || n % 7 end,
                       case when n % 3 > 0 then n % 11 end,
                       case when n % 4 > 0 then (n % 13) / 7.0 end,
                       case when n % 6 > 0 then date '2026-01-01' + n % 5 end,
                       case when n % 7 > 0 then timestamptz '2026-01-01 00:00:00.123456Z' + (n % 9) * interval '1 hour' end,
                       case when n % 5 > 1 then n % 2 = 0 end,
                       'k' || n % 3
                from generate_series(1, 400) n
                """).run();
    }

    @AfterEach
    void drop() {
        database.query("drop table if exists walk").run();
    }

    /** Rows that come and go around those of the test; theirs is a kind of its own. */
    private final class Writer implements AutoCloseable {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread thread = Thread.ofPlatform().start(this::write);

        private void write() {
            Random random = new Random(4);
            while (!stop.get()) {
                database.query("""
                        insert into walk (geom, name, size, kind)
                        select st_setsrid(st_makepoint(8 + random() * 2, 44 + random()), 4326),
                               case when random() < 0.5 then 'n' || floor(random() * 7) end,
                               floor(random() * 11), 'guest'
                        from generate_series(1, 5)""").run();
                if (random.nextBoolean()) {
                    database.query("delete from walk where kind = 'guest'").run();
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            stop.set(true);
            thread.join();
        }
    }

    private List<SortKey> anyOrder(Random random) {
        List<Property> properties = new ArrayList<>(layer.properties());
        Collections.shuffle(properties, random);
        return properties.stream()
                .limit(random.nextInt(4))
                .map(property -> new SortKey(property, random.nextBoolean()))
                .toList();
    }

    private Optional<Box> anyBox(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(Box.degrees(8.3, 44.2, 9.4, 44.8));
            case 1 -> Optional.of(Box.degrees(8.9, 44.1, 9.0, 44.9));
            case 2 -> Optional.of(Box.degrees(9.3, -90, 8.6, 90));
            default -> Optional.empty();
        };
    }

    private List<String> walk(Selection which, List<SortKey> order, int limit) {
        List<String> ids = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            ItemsQuery query = new ItemsQuery(which, order, after, 0, limit, View.all(layer), false);
            after = items.page(layer, query, new Ids(ids), new Cancellation()).next();
        } while (after.isPresent());
        return ids;
    }

    private record Ids(List<String> ids) implements ItemWriter {

        @Override
        public void begin() {}

        @Override
        public void item(Item item) {
            ids.add(item.id());
        }

        @Override
        public void end(Summary summary) {}
    }

    /** What the database itself says: all of them, sorted at once. */
    private List<String> expected(Selection which, List<SortKey> order) {
        List<String> ids = new ArrayList<>();
        ItemsQuery all = new ItemsQuery(which, order, Optional.empty(), 0, 10_000, View.all(layer), false);
        items.page(layer, all, new Ids(ids), new Cancellation());
        return ids;
    }

    @Test
    void everyRowThatIsThereThroughoutComesExactlyOnceWhileOthersWrite() throws InterruptedException {
        Random random = new Random(5);
        SqlPart residents = SqlPart.of("item.kind <> 'guest'");
        try (Writer writer = new Writer()) {
            for (int round = 0; round < 60; round++) {
                List<SortKey> order = anyOrder(random);
                Optional<Box> box = anyBox(random);
                Selection which = new Selection(TODAY, box, random.nextBoolean(), List.of(), Optional.empty());
                Set<String> those = new HashSet<>(expected(which.and(residents), List.of()));
                List<String> walked = walk(which, order, 1 + random.nextInt(60));
                assertEquals(walked.size(), new HashSet<>(walked).size(), "none twice, by " + order);
                assertTrue(new HashSet<>(walked).containsAll(those), "none lost, by " + order);
            }
        }
    }

    @Test
    void aWalkIsInTheOrderThatTheDatabaseWouldSortIn() {
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            List<SortKey> order = anyOrder(random);
            Selection which = new Selection(TODAY, anyBox(random), true, List.of(), Optional.empty());
            assertEquals(sorted(which, order), walk(which, order, 1 + random.nextInt(60)), () -> "by " + order);
        }
    }

    /** Sorted by PostgreSQL without pages, segments or places. */
    private List<String> sorted(Selection which, List<SortKey> order) {
        List<String> keys = new ArrayList<>();
        order.forEach(key -> keys.add(inOrder(key.property()) + (key.descending() ? " desc" : "") + " nulls last"));
        boolean descending = !order.isEmpty() && order.getLast().descending();
        if (order.isEmpty()) {
            keys.add("item.place_code");
        }
        keys.add("item.id" + (descending ? " desc" : ""));
        SqlPart all = new ItemsStatement(layer, which)
                .selected(SqlPart.of("item.id"))
                .then(" order by " + String.join(", ", keys));
        List<String> ids = new ArrayList<>();
        database.read(all).forEach(row -> ids.add(row.text(0)));
        return ids;
    }

    private static String inOrder(Property property) {
        return property.sql() + (property.type() == PropertyType.TEXT ? " collate \"C\"" : "");
    }

    @Test
    void anOffsetPassesOverAsManyAsItSays() {
        List<SortKey> order = List.of(new SortKey(SmallLayer.property("size", PropertyType.INTEGER), true));
        List<String> all = expected(Selection.all(TODAY), order);
        assertEquals(ROWS, all.size());
        for (int offset : List.of(0, 1, 250, 399, 400, 5000)) {
            List<String> page = new ArrayList<>();
            items.page(
                    layer,
                    new ItemsQuery(Selection.all(TODAY), order, Optional.empty(), offset, 20, View.all(layer), false),
                    new Ids(page),
                    new Cancellation());
            assertEquals(all.subList(Math.min(offset, ROWS), Math.min(offset + 20, ROWS)), page);
        }
    }

    @Test
    void aBoxHoldsWhatLiesInItAndWhatHasNoPlaceOnlyIfAsked() {
        Box box = Box.degrees(8.3, 44.2, 9.4, 44.8);
        Selection placed = new Selection(TODAY, Optional.of(box), false, List.of(), Optional.empty());
        Selection placeless = new Selection(TODAY, Optional.of(box), true, List.of(), Optional.empty());
        assertEquals(
                items.count(layer, placed, new Cancellation()),
                walk(placed, List.of(), 7).size());
        assertEquals(
                items.count(layer, placed, new Cancellation()) + ROWS / 10,
                walk(placeless, List.of(), 7).size());
    }
}
