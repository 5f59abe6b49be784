package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.TileContent;
import it.fuorigenova.layer.TileQuery;
import it.fuorigenova.layer.Tiles;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.testing.Mvt;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps of the cells of small maps is at every moment what counting the opportunities would tell. */
@QuarkusTest
class PyramidApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int ROUNDS = 60;
    private static final int WRITERS = 4;

    /** How many cells, of all levels, are kept otherwise than they are counted; in one snapshot. */
    private static final String DIFFERING = """
            with counted as (
                select level, tile_code >> (2 * (24 - level)) as cell, sector, count(*)::numeric as n,
                    sum(gather_bits(tile_code >> (2 * (21 - level))) + 0.5) as across,
                    sum(gather_bits(tile_code >> (2 * (21 - level) + 1)) + 0.5) as down,
                    sum(plot_m2) as plots, sum(price_eur) as prices
                from opportunity cross join generate_series(3, 13) level
                where status not in ('draft', 'in-review') and geom is not null
                group by 1, 2, 3),
            kept as (
                select level, cells.*
                from generate_series(3, 13) level
                cross join lateral opportunities_by_cell(level, 0, 281474976710655) cells)
            select count(*) as n
            from ((table counted except table kept) union all (table kept except table counted)) differing
            """;

    @Inject
    Database database;

    @Inject
    Tiles tiles;

    @Inject
    OpportunityLayer kept;

    /** The same opportunities, counted each time. */
    private final class Counted implements Layer {

        @Override
        public LayerName name() {
            return kept.name();
        }

        @Override
        public LayerRoles roles() {
            return kept.roles();
        }

        @Override
        public List<Property> properties() {
            return kept.properties();
        }

        @Override
        public TileContent tileContent() {
            return kept.tileContent().clusteredBy(OpportunityLayer.CLUSTERS);
        }

        @Override
        public SqlPart relation(LocalDate asOf) {
            return kept.relation(asOf);
        }
    }

    @BeforeEach
    void addSome() {
        database.query("insert into source (id, title) values ('pyramid', 'Test') on conflict do nothing")
                .run();
        add("begin", 500);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'pyramid'").run();
        database.query("delete from source where id = 'pyramid'").run();
    }

    private void add(String name, int many) {
        database.query("""
                        insert into opportunity (id, code, source_id, external_id, kind, status, title, geom,
                            geometry_accuracy, owner_class, sector, plot_m2, price_eur, recorded_at, updated_at)
                        select gen_random_uuid(), 'PYRAMID-' || :name || '-' || n, 'pyramid', :name || '-' || n, 'land',
                            case when n % 17 = 0 then 'draft' else 'published' end, 'Terreno',
                            case when n % 11 > 0 then st_setsrid(st_makepoint(
                                case when n % 3 = 0 then 8.9 else 8 + random() * 2 end,
                                case when n % 3 = 0 then 44.4 else 44 + random() end), 4326) end,
                            'approximate', 'public', case when n % 4 > 0 then 'sector-' || n % 4 end,
                            case when n % 5 > 0 then n / 10.0 end, case when n % 7 = 0 then n * 100 end, now(), now()
                        from generate_series(1, :many) n""").with("name", name).with("many", (Integer) many).run();
    }

    private long differing() {
        return database.query(DIFFERING).first(row -> row.integer("n")).orElseThrow();
    }

    /** Some of the opportunities, chosen anew each time. */
    private static String some(Random random, String of) {
        return " where source_id = 'pyramid' and external_id like '" + of + "%' and abs(hashtext(code)) % 20 = "
                + random.nextInt(20);
    }

    private void write(Random random, String own, int round) {
        String some = some(random, own);
        switch (random.nextInt(7)) {
            case 0 -> add(own + round, 1 + random.nextInt(30));
            case 1 -> database.query("delete from opportunity" + some).run();
            case 2 ->
                database.query("update opportunity set geom = st_translate(geom, 0.3, 0.01)" + some)
                        .run();
            case 3 ->
                database.query("update opportunity set plot_m2 = nullif(coalesce(plot_m2, 0) + 1.25, 8)" + some)
                        .run();
            case 4 ->
                database.query("update opportunity set sector = nullif('sector-' || length(code) % 3, 'sector-0'),"
                                + " price_eur = 12" + some)
                        .run();
            case 5 ->
                database.query("update opportunity set title = 'Altro', status = case status when 'draft'"
                                + " then 'published' else 'draft' end" + some)
                        .run();
            default ->
                database.query("update opportunity set geom = null" + some).run();
        }
    }

    @Test
    void isWhatCountingTellsAfterAnyWrites() {
        assertEquals(0, differing());
        Random random = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            write(random, round % 2 == 0 ? "begin" : "", round);
            assertEquals(0, differing(), "round " + round);
            if (random.nextInt(5) == 0) {
                database.query("select fold_opportunity_cells()::text").first(row -> true);
                assertEquals(0, differing(), "folded in round " + round);
            }
        }
    }

    @Test
    void isWhatCountingTellsWhileManyWriteAtOnce() throws InterruptedException, ExecutionException {
        List<Future<?>> writing = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(31 + i);
                String own = "writer" + i + "-";
                writing.add(writers.submit(() -> {
                    add(own, 100);
                    for (int round = 0; round < ROUNDS; round++) {
                        writeTwice(random, own, round);
                    }
                }));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                assertEquals(0, differing());
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }
        assertEquals(0, differing());
    }

    /** In one transaction, every fourth of which is taken back; each folds what is there. */
    private void writeTwice(Random random, String own, int round) {
        Runnable twice = () -> {
            write(random, own, round);
            write(random, own, round + ROUNDS);
            database.query("select case when pg_try_advisory_xact_lock(hashtext('fold_opportunity_cells'))"
                            + " then fold_opportunity_cells() end::text")
                    .first(row -> true);
            if (round % 4 == 0) {
                throw new IllegalStateException("taken back");
            }
        };
        if (round % 4 == 0) {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(twice));
        } else {
            QuarkusTransaction.requiringNew().run(twice);
        }
    }

    @Test
    void holdsNothingWhereAllIsEmptied() {
        List<Long> left = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.query("truncate opportunity cascade").run();
                    database.query("select count(*) as n from opportunities_by_cell(3, 0, 281474976710655)")
                            .forEach(row -> left.add(row.integer("n")));
                    throw new IllegalStateException("taken back");
                }));
        assertEquals(List.of(0L), left);
        assertEquals(0, differing());
    }

    /** All, those of some sectors, those without, those of one that hardly any has, none, and those of a place and sector. */
    private static List<Selection> selections() {
        Selection all = Selection.all(TODAY);
        return List.of(
                all,
                all.and(SqlPart.of("(item.sector in (?, ?))", "sector-1", "industry")),
                all.and(SqlPart.of("item.sector is null")),
                all.and(SqlPart.of("not (item.sector = ?)", "sector-2")).and(SqlPart.of("item.sector > ?", "sector")),
                all.and(SqlPart.of("item.sector = ?", "health")),
                all.and(SqlPart.of("item.sector = ?", "huddled")),
                all.and(SqlPart.of("item.sector = ?", "nothing")),
                all.and(SqlPart.of("item.sector = ? and item.kind = ?", "sector-1", "land")));
    }

    /** All on one spot of small maps, and apart on larger ones. */
    private void huddleSome() {
        database.query("""
                        update opportunity set sector = 'huddled',
                            geom = st_setsrid(st_makepoint(8.2 + random() / 10, 44.7 + random() / 10), 4326)
                        where source_id = 'pyramid' and external_id like '%7'
                        """).run();
    }

    @Test
    void drawsTheVeryTilesThatCountingDraws() {
        huddleSome();
        Layer counted = new Counted();
        for (Selection which : selections()) {
            for (int zoom = 0; zoom <= 12; zoom++) {
                for (double[] place : new double[][] {{8.9, 44.4}, {9.3, 44.57}, {8.2, 44.7}, {0, 0}}) {
                    TileQuery query = new TileQuery(
                            TileCoord.at(zoom, place[0], place[1]),
                            which,
                            kept.tileContent().properties());
                    byte[] drawn = tiles.draw(kept, query, new Cancellation());
                    assertEquals(
                            Mvt.of(tiles.draw(counted, query, new Cancellation())), Mvt.of(drawn), query.toString());
                    boolean any = !which.toString().contains("nothing");
                    assertTrue(drawn.length > 0 || !any || place[0] == 0 || zoom > 6, query.toString());
                }
            }
        }
    }
}
