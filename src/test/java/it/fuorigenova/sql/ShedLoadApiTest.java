package it.fuorigenova.sql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Slow statements have all connections that they may have: whoever comes then is refused while they still run, everybody
 * else is answered, and afterwards all is as before. What runs, runs until the test lets go of a lock.
 */
@QuarkusTest
@TestProfile(ShedLoadApiTest.Impatient.class)
class ShedLoadApiTest {

    private static final String TILE = "/ogc/collections/opportunities/tiles/WebMercatorQuad/6/23/33";

    /** Whoever comes to a line in which somebody stands is refused; who stands in it may stand as long as the test runs. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fuorigenova.sql.longest-wait", "0.001S",
                    "fuorigenova.sql.longest-statement", "5min",
                    "quarkus.datasource.jdbc.acquisition-timeout", "5M");
        }
    }

    @Inject
    DataSource source;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    @ConfigProperty(name = "fuorigenova.sql.long-questions")
    int longQuestions;

    @ConfigProperty(name = "fuorigenova.sql.downloads")
    int downloads;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @ConfigProperty(name = "quarkus.datasource.username")
    String user = "";

    @ConfigProperty(name = "quarkus.datasource.password")
    String password = "";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
    private Connection outside;

    ShedLoadApiTest() {}

    @BeforeEach
    void lock() throws SQLException {
        outside = DriverManager.getConnection(url, user, password);
        outside.createStatement().execute("select pg_advisory_lock(" + HeldResource.LOCK + ")");
    }

    @AfterEach
    void release() throws SQLException {
        outside.close();
        client.close();
    }

    @Test
    void whoWouldWaitForAConnectionInVainIsRefusedAtOnce() throws Exception {
        keepTile();
        for (int i = 0; i < poolSize; i++) {
            hold(Length.SHORT);
        }
        waitFor(Length.SHORT);
        double before = refused("connections");
        refuses("/echo/held/SHORT");
        refuses("/v1/opportunity-counts/facets?facets=kind");
        assertEquals(2, refused("connections") - before);

        given().get("/q/health/ready").then().statusCode(200);
        given().get("/status").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("fuorigenova_waiting 1.0"));
        given().get("/").then().statusCode(200);
        given().get("/problems").then().statusCode(200);
        given().get(TILE).then().statusCode(200);
        assertEquals(poolSize + 1, stillHeld());

        letGo();
        assertTrue(held.stream().allMatch(one -> one.join().statusCode() == 200));
        given().get("/v1/opportunity-counts/facets?facets=kind").then().statusCode(200);
        assertEquals(poolSize, connectionsToBeHadAtOnce());
    }

    @Test
    void longQuestionsLeaveConnectionsToShortOnes() throws Exception {
        for (int i = 0; i < longQuestions; i++) {
            hold(Length.LONG);
        }
        waitFor(Length.LONG);
        refuses("/echo/held/LONG");
        refuses("/v1/opportunity-counts/facets?facets=kind");
        given().get("/v1/municipalities/010025").then().statusCode(200);
        given().get("/v1/opportunities").then().statusCode(200);
        assertEquals(longQuestions + 1, stillHeld());
        letGo();
        assertTrue(held.stream().allMatch(one -> one.join().statusCode() == 200));
        given().get("/v1/opportunity-counts/facets?facets=kind").then().statusCode(200);
    }

    @Test
    void downloadsLeaveSomeOfTheirConnectionsToCounts() throws Exception {
        for (int i = 0; i < downloads; i++) {
            hold(Length.DOWNLOAD);
        }
        waitFor(Length.DOWNLOAD);
        refuses("/ogc/collections/opportunities/download?f=csv");
        given().get("/v1/opportunity-counts/facets?facets=kind").then().statusCode(200);
        assertEquals(downloads + 1, stillHeld());
        letGo();
        assertTrue(held.stream().allMatch(one -> one.join().statusCode() == 200));
        given().get("/ogc/collections/opportunities/download?f=csv").then().statusCode(200);
    }

    private static void refuses(String target) {
        given().urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/unavailable"));
    }

    /** Asks for a tile until it is kept. */
    private void keepTile() throws Exception {
        double before = meters.counter("fuorigenova.tiles", "answered", "kept").count();
        until(() -> {
            given().get(TILE).then().statusCode(200);
            return meters.counter("fuorigenova.tiles", "answered", "kept").count() > before;
        });
    }

    private double refused(String reason) {
        return meters.counter("fuorigenova.refused", "reason", reason).count();
    }

    /** One whose statement runs, and has begun to. */
    private void hold(Length length) throws Exception {
        int before = running();
        ask(length);
        until(() -> running() == before + 1);
    }

    /** One who stands in a line. */
    private void waitFor(Length length) throws Exception {
        ask(length);
        until(() -> meters.get("fuorigenova.waiting").gauge().value() == 1);
    }

    private void ask(Length length) {
        URI target = URI.create("http://localhost:" + RestAssured.port + "/echo/held/" + length);
        held.add(client.sendAsync(HttpRequest.newBuilder(target).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private long stillHeld() {
        return held.stream().filter(one -> !one.isDone()).count();
    }

    private int running() throws SQLException {
        try (var rows = outside.createStatement()
                .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = "
                        + HeldResource.LOCK)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void letGo() throws SQLException {
        outside.createStatement().execute("select pg_advisory_unlock(" + HeldResource.LOCK + ")");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        for (int i = 0; i < 1000 && !condition.holds(); i++) {
            Thread.sleep(20);
        }
        assertTrue(condition.holds());
    }

    private int connectionsToBeHadAtOnce() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < poolSize) {
                taken.add(source.getConnection());
            }
            return taken.size();
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }
}
