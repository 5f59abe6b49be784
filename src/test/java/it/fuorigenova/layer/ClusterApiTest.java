package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.geo.PlaceCode;
import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.layer.Clustering.Sum;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.testing.Mvt;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked for and at whatever zoom, no item is lost on the map and none counts twice. */
@QuarkusTest
class ClusterApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ROUNDS = 40;

    private static final Clustering CLUSTERS = Clustering.counting("item.tile_code", "item.geom")
            .telling(
                    List.of(new Sum("sizes", SmallLayer.property("size", PropertyType.INTEGER))),
                    SmallLayer.property("kind", PropertyType.TEXT));

    @Inject
    Database database;

    @Inject
    Items items;

    @Inject
    Tiles tiles;

    /** Drawn by the database at every zoom. */
    private final Layer layer = new DrawnLayer(CLUSTERS);

    /** Drawn here at every zoom, as long as a tile holds few. */
    private final Layer drawnHere =
            new DrawnLayer(CLUSTERS.keptIn(new Clustering.Pyramid("a_pyramid_that_tells_of_no_zoom", -1)));

    /** The small layer with clusters that sum up one figure and count one property. */
    private static final class DrawnLayer implements Layer {

        private final SmallLayer small = new SmallLayer("drawn");
        private final Clustering clusters;

        DrawnLayer(Clustering clusters) {
            this.clusters = clusters;
        }

        @Override
        public LayerName name() {
            return small.name();
        }

        @Override
        public LayerRoles roles() {
            return small.roles();
        }

        @Override
        public List<Property> properties() {
            return small.properties();
        }

        @Override
        public TileContent tileContent() {
            return TileContent.showing(this, properties()).clusteredBy(clusters);
        }

        @Override
        public SqlPart relation(LocalDate asOf) {
            return small.relation(asOf);
        }
    }

    /** Crowds and lonely ones, some on the very same point, some on the border of tiles, every tenth without a place. */
    @BeforeEach
    void fill() {
        database.query("drop table if exists drawn").run();
        database.query("create table drawn (" + SmallLayer.COLUMNS
                        + ", tile_code bigint not null generated always as (tile_code(geom)) stored)")
                .run();
        SmallLayer.open(database, "drawn");
        database.query("""
                insert into drawn (geom, name, size, share, since, kind)
                select case when n % 10 > 0 then st_setsrid(st_makepoint(
                           case n % 4 when 0 then 8.9 + (n * 7919 % 97) / 9000.0 when 1 then 8.4375
                               when 2 then -170 + (n * 7919 % 331) else 9.1 end,
                           case n % 4 when 0 then 44.4 + (n * 104729 % 89) / 8000.0 when 1 then 0
                               when 2 then -88 + (n * 104729 % 177) else 44.3 end), 4326) end,
                       case when n % 5 > 0 then 'n' || n % 7 end,
                       case when n % 3 > 0 then n % 11 end,
                       n / 7.0,
                       date '2026-01-01' + n % 5,
                       'k' || n % 3
                from generate_series(1, 600) n
                """).run();
    }

    @AfterEach
    void drop() {
        database.query("drop table if exists drawn").run();
    }

    private Selection anySelection(Random random) throws InvalidValueException {
        List<String> comparisons = List.of(
                "size > " + random.nextInt(11),
                "kind = 'k" + random.nextInt(3) + "'",
                "name IS NULL",
                "name LIKE 'n" + random.nextInt(7) + "'",
                "share < " + random.nextInt(90),
                "since = DATE('2026-01-0" + (1 + random.nextInt(5)) + "')",
                "S_INTERSECTS(geometry, BBOX(8.5, 44, 9.5, 45))");
        StringBuilder filter = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.append(random.nextBoolean() ? "NOT " : "")
                    .append('(')
                    .append(comparisons.get(random.nextInt(comparisons.size())))
                    .append(i == 0 ? ")" : random.nextBoolean() ? ") AND " : ") OR ");
        }
        Selection all = Selection.all(TODAY);
        return random.nextInt(6) == 0
                ? all
                : all.and(Filters.reader(
                                layer,
                                new FilterSubject.Surroundings(new FilterFunctions(List.of()), ids -> List.of()),
                                TODAY,
                                Filters.FilterLanguage.CQL2_TEXT,
                                Crs.CRS84)
                        .read(filter.toString()));
    }

    /** All features of a zoom, of every tile in which there is any place. */
    private List<Mvt.Feature> drawn(int zoom, Selection which) {
        Set<TileCoord> all = new HashSet<>();
        database.read(SqlPart.of("select st_x(geom), st_y(geom) from drawn where geom is not null"))
                .forEach(row -> all.add(TileCoord.at(zoom, row.number(0), row.number(1))));
        List<Mvt.Feature> features = new ArrayList<>();
        all.forEach(tile -> features.addAll(draw(tile, which).features()));
        return features;
    }

    /** Drawn both ways, which must not differ: what holds of the one holds of the other. */
    private Mvt draw(TileCoord tile, Selection which) {
        Mvt byDatabase = draw(layer, tile, which);
        assertEquals(byDatabase, draw(drawnHere, tile, which), tile + ", " + which.conditions());
        return byDatabase;
    }

    private Mvt draw(Layer by, TileCoord tile, Selection which) {
        return Mvt.of(tiles.draw(by, new TileQuery(tile, which, by.properties()), new Cancellation()));
    }

    private List<String> ids(Selection which) {
        List<String> ids = new ArrayList<>();
        database.read(new ItemsStatement(layer, which).selected(SqlPart.of("item.id::text")))
                .forEach(row -> ids.add(row.text(0)));
        return ids;
    }

    private Selection opened(Mvt.Feature cluster, Selection which) throws InvalidValueException {
        return which.and(CellReader.with(CLUSTERS).read(cluster.text("cell")));
    }

    @Test
    void countsOfAllTilesAreTheNumberOfItemsAtEveryZoomUnderAnyFilter() throws InvalidValueException {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            Selection which = anySelection(random);
            Selection nowhere = which.and(CellReader.with(CLUSTERS).read("none"));
            int zoom = random.nextInt(Clustering.DEEPEST_ZOOM + 1);
            List<Mvt.Feature> features = drawn(zoom, which);
            long onTheMap = features.stream().mapToLong(Mvt.Feature::count).sum();
            assertEquals(
                    items.count(layer, which, new Cancellation()),
                    onTheMap + items.count(layer, nowhere, new Cancellation()),
                    "zoom " + zoom + ", " + which.conditions());
        }
    }

    @Test
    void sumsAndCountsByValueAreThoseOfTheItemsAtEveryZoomUnderAnyFilter() throws InvalidValueException {
        Random random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            Selection which = anySelection(random).and(SqlPart.of("item.geom is not null"));
            int zoom = random.nextInt(Clustering.DEEPEST_ZOOM + 1);
            Map<String, Long> expected = new TreeMap<>();
            database.read(new ItemsStatement(layer, which).selected(SqlPart.of("item.kind, item.size")))
                    .forEach(row -> {
                        expected.merge("kind:" + row.text(0), 1L, Long::sum);
                        expected.merge("sizes", row.integer(1), Long::sum);
                    });
            Map<String, Long> found = new TreeMap<>();
            for (Mvt.Feature feature : drawn(zoom, which)) {
                found.merge("sizes", (long) feature.figure("sizes"), Long::sum);
                if (!feature.isCluster()) {
                    found.merge("kind:" + feature.text("kind"), 1L, Long::sum);
                }
                feature.properties().keySet().stream()
                        .filter(name -> name.startsWith("kind:"))
                        .forEach(name -> found.merge(name, feature.integer(name, 0), Long::sum));
            }
            found.values().removeIf(n -> n == 0);
            expected.values().removeIf(n -> n == 0);
            assertEquals(expected, found, "zoom " + zoom + ", " + which.conditions());
        }
    }

    @Test
    void openingAClusterGivesExactlyItsMembersAndNoneIsInTwo() throws InvalidValueException {
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS / 4; round++) {
            Selection which = anySelection(random);
            int zoom = random.nextInt(Clustering.DEEPEST_ZOOM + 1);
            List<String> all = new ArrayList<>();
            for (Mvt.Feature feature : drawn(zoom, which)) {
                List<String> members = feature.isCluster() ? ids(opened(feature, which)) : List.of(feature.text("id"));
                assertEquals(feature.count(), members.size());
                all.addAll(members);
            }
            assertEquals(all.size(), new HashSet<>(all).size(), "none twice");
            List<String> placed = ids(which.and(SqlPart.of("item.geom is not null")));
            assertEquals(Set.copyOf(placed), Set.copyOf(all), "none lost");
        }
    }

    @Test
    void aClusterPartsAtTheZoomItNamesAndNotBefore() throws InvalidValueException {
        Selection all = Selection.all(TODAY);
        int parted = 0;
        for (Mvt.Feature cluster : drawn(2, all)) {
            if (cluster.isCluster() && cluster.properties().containsKey("expand")) {
                int zoom = (int) cluster.integer("expand", -1);
                assertEquals(1, cells(zoom - 1, opened(cluster, all)), "before");
                assertTrue(cells(zoom, opened(cluster, all)) > 1, "at zoom " + zoom);
                parted++;
            }
        }
        assertTrue(parted > 3, "some part");
        List<Mvt.Feature> deepest = drawn(Clustering.DEEPEST_ZOOM, all);
        assertTrue(deepest.stream().anyMatch(Mvt.Feature::isCluster), "those on one point stay together");
        assertTrue(deepest.stream().noneMatch(feature -> feature.properties().containsKey("expand")));
    }

    private int cells(int zoom, Selection which) {
        return drawn(zoom, which).size();
    }

    @Test
    void aClusterStandsInTheTileOfItsCellAndHasNoBuffer() {
        for (Mvt.Feature feature : drawn(6, Selection.all(TODAY))) {
            assertTrue(feature.across() >= 0 && feature.across() < TileStatement.EXTENT);
            assertTrue(feature.down() >= 0 && feature.down() < TileStatement.EXTENT);
        }
    }

    @Test
    void aClusterOfOneSpotStandsExactlyThere() {
        database.query("""
                insert into drawn (geom, kind)
                select st_setsrid(st_makepoint(10.123456 + n * 0.00002, 45.654321), 4326), 'spot'
                from generate_series(0, 1) n""").run();
        Selection spot = Selection.all(TODAY).and(SqlPart.of("kind = 'spot'"));
        TileCoord tile = TileCoord.at(7, 10.123456, 45.654321);
        TileCoord within = TileCoord.at(7 + 12, 10.123456, 45.654321);
        Mvt.Feature cluster = draw(tile, spot).features().getFirst();
        assertEquals(2, cluster.count());
        assertEquals(within.column() - (tile.column() << 12), cluster.across());
        assertEquals(within.row() - (tile.row() << 12), cluster.down());
    }

    @Test
    void aTileHasNoMoreFeaturesThanCellsHoweverManyItems() {
        database.query("""
                insert into drawn (geom, kind)
                select st_setsrid(st_makepoint(5 + random() * 10, 40 + random() * 8), 4326), 'crowd'
                from generate_series(1, 20000)""").run();
        Mvt tile = draw(TileCoord.at(4, 8.9, 44.4), Selection.all(TODAY));
        assertTrue(tile.features().size() <= 64);
        assertTrue(tile.count() > 1000);
    }

    @Test
    void theDatabaseAndWePutAPlaceIntoTheSameCell() {
        database.read(SqlPart.of("select st_x(geom), st_y(geom), tile_code from drawn where geom is not null"))
                .forEach(row -> assertEquals(row.integer(2), TileCode.of(row.number(0), row.number(1))));
        assertFalse(ids(Selection.all(TODAY).and(SqlPart.of("tile_code = " + TileCode.NOWHERE)))
                .isEmpty());
    }

    @Test
    void cellsHaveTheNamesAndBoxesOfTilesOfThatZoom() {
        PlaceCode.Range codes = new TileCoord(10, 370, 537).codes();
        database.read(SqlPart.of(
                        "select cell_name(10, code), cell_box(10, code) from (select ?::bigint >> ? as code) c",
                        codes.from(),
                        2 * (TileCode.BITS - 10)))
                .forEach(row -> {
                    assertEquals("10/370/537", row.text(0));
                    assertEquals("8.789063,44.339565,9.140625,44.590467", row.text(1));
                });
    }

    @Test
    void whatIsNoCellIsRefused() {
        for (String text : List.of("10/371", "2/4/0", "25/0/0", "a/b/c", "NONE", "10/-1/3")) {
            Optional<String> read = refusal(text);
            assertTrue(read.isPresent(), text);
        }
    }

    private Optional<String> refusal(String text) {
        try {
            CellReader.with(CLUSTERS).read(text);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.why().en());
        }
    }

    @Test
    void theSameTileHasTheSameBytes() {
        for (Layer by : List.of(layer, drawnHere)) {
            Set<Integer> different = new HashSet<>();
            for (int round = 0; round < 5; round++) {
                byte[] bytes = tiles.draw(
                        by,
                        new TileQuery(new TileCoord(2, 1, 2), Selection.all(TODAY), by.properties()),
                        new Cancellation());
                different.add(Arrays.hashCode(bytes));
            }
            assertEquals(
                    1, different.size(), different.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
