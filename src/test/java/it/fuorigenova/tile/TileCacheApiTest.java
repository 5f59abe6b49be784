package it.fuorigenova.tile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.TileQuery;
import it.fuorigenova.layer.Tiles;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Notifications;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.testing.Heard;
import it.fuorigenova.testing.Mvt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tile is drawn once, and again once somebody has written what is on it: on this instance and on any other. */
@QuarkusTest
class TileCacheApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String TILES = "/ogc/collections/opportunities/tiles/WebMercatorQuad/";
    private static final String ROVEGNO = "Ex Colonia di Rovegno";

    @Inject
    Database database;

    @Inject
    Tiles tiles;

    @Inject
    Notifications notifications;

    @Inject
    TileConfig config;

    private final CountingLayer layer = new CountingLayer();
    private TileCacheOfAnInstance here = new TileCacheOfAnInstance();

    /** The cache of another instance of the application on the same database. */
    private final class TileCacheOfAnInstance implements AutoCloseable {

        private final List<TileCache> cache = new ArrayList<>();

        TileCache open() {
            if (cache.isEmpty()) {
                cache.add(new TileCache(tiles, notifications, config, new SimpleMeterRegistry()));
            }
            return cache.getFirst();
        }

        @Override
        public void close() {
            cache.forEach(TileCache::close);
        }
    }

    /** One point in Genova, and how often its relation was asked for; it takes its time. */
    private static final class CountingLayer implements Layer {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public LayerName name() {
            Wording title = new Wording("Contato", "Counted");
            return new LayerName("counted", title, title);
        }

        @Override
        public LayerRoles roles() {
            return LayerRoles.of(
                    Property.of("id", PropertyType.ID, "item.id", "Id", "Id").with(Property.Trait.REQUIRED),
                    Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "Punto", "Point"),
                    GeometryKind.POINT);
        }

        @Override
        public List<Property> properties() {
            return List.of();
        }

        @Override
        public SqlPart relation(LocalDate asOf) {
            asked.incrementAndGet();
            return SqlPart.of("(select md5(n::text)::uuid as id,"
                    + " st_setsrid(st_makepoint(8.93 + n, 44.41), 4326) as geom"
                    + " from generate_series(0, 1) n where (select true from pg_sleep(0.3)) is not null) item");
        }
    }

    @BeforeEach
    void open() {
        here = new TileCacheOfAnInstance();
    }

    @AfterEach
    void close() {
        here.close();
    }

    private static TileQuery query(TileCoord tile) {
        return new TileQuery(tile, Selection.all(TODAY), List.of());
    }

    private static TileCoord genova(int zoom) {
        return TileCoord.at(zoom, 8.93, 44.41);
    }

    private static void eventually(Duration within, BooleanSupplier happens) throws InterruptedException {
        Instant end = Instant.now().plus(within);
        while (!happens.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not within " + within);
            Thread.sleep(5);
        }
    }

    private void tell(String payload) {
        database.query("select pg_notify('tiles', '" + payload + "')").first(row -> true);
    }

    @Test
    void aHundredWhoAskAtOnceForATileThatIsNotThereMakeOneQuery() throws InterruptedException, ExecutionException {
        TileCache cache = here.open();
        ReadyBytes first = cache.get(layer, query(genova(3)));
        int once = layer.asked.get();
        CountDownLatch together = new CountDownLatch(100);
        List<Future<ReadyBytes>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                answers.add(callers.submit(() -> {
                    together.countDown();
                    together.await();
                    return cache.get(layer, query(genova(9)));
                }));
            }
        }
        for (Future<ReadyBytes> answer : answers) {
            assertSame(answers.getFirst().get(), answer.get());
        }
        assertEquals(2 * once, layer.asked.get());
        assertSame(first, cache.get(layer, query(genova(3))));
    }

    @Test
    void whatOneInstanceWritesTheOthersForgetAndNothingElse() throws InterruptedException {
        TileCache cache = here.open();
        try (TileCacheOfAnInstance other = new TileCacheOfAnInstance()) {
            TileCoord touched = genova(12);
            TileCoord apart = new TileCoord(12, touched.row() + 1, touched.column());
            List<TileCache> both = List.of(cache, other.open());
            List<ReadyBytes> old =
                    both.stream().map(each -> each.get(layer, query(touched))).toList();
            List<ReadyBytes> kept =
                    both.stream().map(each -> each.get(layer, query(apart))).toList();
            tell("counted 24 " + touched.codes().from());
            for (int i = 0; i < 2; i++) {
                int instance = i;
                eventually(A_SECOND, () -> both.get(instance).get(layer, query(touched)) != old.get(instance));
                assertSame(kept.get(i), both.get(i).get(layer, query(apart)));
            }
        }
    }

    @Test
    void aTileThatIsTouchedWhileItIsDrawnIsNotKept() throws InterruptedException, ExecutionException {
        TileCache cache = here.open();
        ReadyBytes ready = cache.get(layer, query(genova(5)));
        try (ExecutorService callers = Executors.newSingleThreadExecutor()) {
            Future<ReadyBytes> drawing = callers.submit(() -> cache.get(layer, query(genova(11))));
            Thread.sleep(100);
            tell("counted *");
            ReadyBytes drawn = drawing.get();
            assertNotSame(drawn, cache.get(layer, query(genova(11))));
        }
        assertNotSame(ready, cache.get(layer, query(genova(5))));
    }

    @Test
    void afterALossOfTheLineNothingOldIsServed() throws InterruptedException {
        TileCache cache = here.open();
        ReadyBytes old = cache.get(layer, query(genova(7)));
        assertSame(old, cache.get(layer, query(genova(7))));
        database.query("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'fuorigenova, listening'")
                .first(row -> true);
        eventually(Duration.ofSeconds(5), () -> cache.get(layer, query(genova(7))) != old);
        eventually(Duration.ofSeconds(5), () -> {
            ReadyBytes again = cache.get(layer, query(genova(7)));
            return cache.get(layer, query(genova(7))) == again;
        });
    }

    private static Response tile(TileCoord tile) {
        return given().get(TILES + tile.zoom() + "/" + tile.row() + "/" + tile.column());
    }

    private List<Double> place(String title) {
        List<Double> place = new ArrayList<>();
        database.query("select st_x(geom) as lon, st_y(geom) as lat from opportunity where title = :title")
                .with("title", title)
                .forEach(row -> {
                    place.add(row.number("lon"));
                    place.add(row.number("lat"));
                });
        return place;
    }

    private void rename(String from, String to) {
        assertEquals(
                1,
                database.query("update opportunity set title = :to where title = :from")
                        .with("to", to)
                        .with("from", from)
                        .run());
    }

    @Test
    void aCommittedWriteIsOnTheMapWithinASecondAndOtherTilesKeepTheirTag() throws InterruptedException {
        List<Double> place = place(ROVEGNO);
        TileCoord touched = TileCoord.at(15, place.get(0), place.get(1));
        List<Double> elsewhere = place("Villa Borzino");
        TileCoord apart = TileCoord.at(15, elsewhere.get(0), elsewhere.get(1));
        String tag = tile(touched).header("ETag");
        String tagApart = tile(apart).header("ETag");
        try {
            rename(ROVEGNO, "Colonia rinata");
            eventually(A_SECOND, () -> !tag.equals(tile(touched).header("ETag")));
            assertTrue(Mvt.of(tile(touched).asByteArray()).features().stream()
                    .anyMatch(feature -> feature.text("title").equals("Colonia rinata")));
            assertEquals(tagApart, tile(apart).header("ETag"));
        } finally {
            rename("Colonia rinata", ROVEGNO);
        }
        eventually(A_SECOND, () -> tag.equals(tile(touched).header("ETag")));
    }

    @Test
    void whatMovesLeavesOneTileAndComesToAnother() throws InterruptedException {
        List<Double> place = place(ROVEGNO);
        TileCoord from = TileCoord.at(15, place.get(0), place.get(1));
        TileCoord to = new TileCoord(15, from.row(), from.column() + 3);
        assertEquals(204, tile(to).statusCode());
        double step = 3 * 360.0 / (1 << 15);
        move(step);
        try {
            eventually(A_SECOND, () -> tile(to).statusCode() == 200);
            eventually(A_SECOND, () -> tile(from).statusCode() == 204);
        } finally {
            move(-step);
        }
        eventually(A_SECOND, () -> tile(from).statusCode() == 200);
    }

    private void move(double degrees) {
        database.query("update opportunity set geom = st_translate(geom, :step, 0) where title = :title")
                .with("step", (Double) degrees)
                .with("title", ROVEGNO)
                .run();
    }

    @Test
    void aWriteThatIsTakenBackTouchesNothing() {
        TileCoord all = new TileCoord(0, 0, 0);
        String tag = tile(all).header("ETag");
        assertFalse(database.query("update opportunity set title = title where title = :title")
                        .with("title", ROVEGNO)
                        .run()
                < 1);
        assertEquals(tag, tile(all).header("ETag"));
    }

    @Test
    void whoHasATileAlreadyIsToldSoInEveryCoding() throws IOException, InterruptedException {
        List<String> tags = new ArrayList<>();
        for (String coding : List.of("identity", "gzip", "br")) {
            String tag = header(ask("0/0/0", "Accept-Encoding", coding), "ETag");
            assertEquals(
                    304,
                    ask("0/0/0", "Accept-Encoding", coding, "If-None-Match", tag)
                            .statusCode());
            tags.add(tag);
        }
        assertEquals(3, tags.stream().distinct().count());
    }

    /** A client that neither asks for a coding nor undoes it by itself. */
    private static HttpResponse<byte[]> ask(String tile, String... headers) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + RestAssured.port + TILES + tile);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).headers(headers).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The first answer comes from a resource, the second from what is kept. */
    @Test
    void aTileThatIsKeptIsAnsweredInEveryWayAsOneThatIsDrawn() throws IOException, InterruptedException {
        for (String coding : List.of("identity", "gzip", "br")) {
            for (String tile : List.of("0/0/0", "9/0/0")) {
                tell("opportunities *");
                Map<String, String> drawn = headers(coding, tile);
                assertEquals(drawn, headers(coding, tile), "one that is drawn, " + coding);
                assertEquals(drawn, headers(coding, tile), "one that is kept, " + coding);
            }
        }
    }

    private static Map<String, String> headers(String coding, String tile) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(tile, "Accept-Encoding", coding);
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        headers.remove("x-request-id");
        // Told where something is paid for, and a tile that is kept is free.
        headers.keySet().removeIf(name -> name.startsWith("ratelimit-"));
        headers.put("status", Integer.toString(answer.statusCode()));
        headers.put("bytes", Integer.toString(Arrays.hashCode(answer.body())));
        return headers;
    }

    /** A series for each address would be one for each tile of the world. */
    @Test
    void allTilesAreOneSeriesOfTheMetrics() {
        given().get(TILES + "0/0/0").then().statusCode(200);
        given().get(TILES + "12/1481/2100").then().statusCode(204);
        String series = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("/tiles/"))
                .collect(Collectors.joining("\n"));
        assertThat(
                series,
                containsString(
                        "/ogc/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"));
        assertThat(series, not(containsString("/12/1481/")));
    }

    @Test
    void aBulkOfWritesTellsOfLargerCells() throws InterruptedException {
        List<String> told;
        try (Heard heard = Heard.on("tiles", notifications, database)) {
            database.query("""
                    select tell_of_touched_cell('bulk',
                        tile_code(st_setsrid(st_makepoint(8 + n / 20000.0, 44 + n / 28000.0), 4326)))::text
                    from generate_series(1, 20000) n""").forEach(row -> {});
            told = heard.soFar();
        }
        long bulk = told.stream().filter(payload -> payload.startsWith("bulk ")).count();
        assertTrue(bulk > 200 && bulk < 250, bulk + " messages");
        assertEquals(
                200,
                told.stream().filter(payload -> payload.startsWith("bulk 24 ")).count());
    }
}
