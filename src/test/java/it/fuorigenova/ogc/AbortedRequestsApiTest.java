package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers go away at any moment: while they wait, while they read, before they have asked; nothing of it stays. */
@QuarkusTest
class AbortedRequestsApiTest {

    private static final int REQUESTS = 1000;
    private static final int AT_ONCE = 20;
    private static final String SLOW = "/ogc/collections/slow/";

    /** Slow or large, as pages, counts, single items and downloads, on either face. */
    private static final List<String> TARGETS = List.of(
            SLOW + "download?f=json&datetime=1998-01-01",
            SLOW + "download?f=csv&datetime=1998-01-01",
            SLOW + "download?f=csv&datetime=1999-01-01",
            SLOW + "items?limit=1000&datetime=1998-01-01",
            SLOW + "items?sortby=number&datetime=1999-01-01",
            SLOW + "items?resulttype=hits&f=json&datetime=1999-01-01",
            "/ogc/collections/opportunities/items?limit=100&f=html",
            "/v1/opportunity-counts/facets?facets=kind,sector,municipalityName",
            "/v1/opportunities?limit=1000");

    @Inject
    DataSource source;

    @Inject
    @io.quarkus.agroal.DataSource("steady")
    DataSource steady;

    @ConfigProperty(name = "quarkus.datasource.steady.jdbc.max-size")
    int steadyPoolSize;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @ConfigProperty(name = "quarkus.datasource.username")
    String user = "";

    @ConfigProperty(name = "quarkus.datasource.password")
    String password = "";

    private List<String> lastSeen = List.of();

    @Test
    void aThousandOfThemLeaveThePoolFull() throws Exception {
        Random random = new Random(7);
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String target = TARGETS.get(random.nextInt(TARGETS.size()));
                Abort abort = new Abort(target, random.nextInt(40), random.nextInt(3));
                all.add(callers.submit(() -> {
                    abort.run(RestAssured.port);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertTrue(comesToRest(), () -> "the database still works on " + lastSeen);
        assertEquals(poolSize, connectionsToBeHadAtOnce(source, poolSize));
        assertEquals(steadyPoolSize, connectionsToBeHadAtOnce(steady, steadyPoolSize));
        given().get("/ogc/collections/opportunities/items").then().statusCode(200);
        given().get("/v1/opportunities").then().statusCode(200);
    }

    /** Each statement would run for a hundred seconds, and is looked for during ten. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "items?sortby=number&datetime=1999-01-01",
                "items?resulttype=hits&datetime=1999-01-01",
                "download?f=csv&datetime=1999-01-01"
            })
    void whoLeavesTakesHisStatementWithHim(String target) throws Exception {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            caller.getOutputStream()
                    .write(("GET " + SLOW + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(comesTo(true), "the statement never began");
        }
        assertTrue(comesTo(false), () -> "nobody waits any more for " + lastSeen);
    }

    private boolean comesTo(boolean atWork) throws InterruptedException, SQLException {
        for (int i = 0; i < 100; i++) {
            lastSeen = working().stream()
                    .filter(statement -> statement.contains("pg_sleep(0.005"))
                    .toList();
            if (lastSeen.isEmpty() != atWork) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /**
     * A request that is given up.
     *
     * @param manner 0: without a word in between; 1: after a part of the answer; 2: by a reset instead of a close
     */
    private record Abort(String target, int afterMillis, int manner) {

        void run(int port) throws IOException, InterruptedException {
            try (Socket caller = new Socket("localhost", port)) {
                caller.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(afterMillis);
                if (manner == 1 && caller.getInputStream().available() > 0) {
                    caller.getInputStream().readNBytes(1);
                } else if (manner == 2) {
                    caller.setSoLinger(true, 0);
                }
            }
        }
    }

    /** Seen from outside the pool, whose connections those who are still to be turned away wait for. */
    private List<String> working() throws SQLException {
        List<String> working = new ArrayList<>();
        try (Connection outside = DriverManager.getConnection(url, user, password);
                var rows = outside.createStatement().executeQuery("""
                        select state || ': ' || left(query, 1000) from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend'
                          and pid <> pg_backend_pid() and state <> 'idle'
                        """)) {
            while (rows.next()) {
                working.add(rows.getString(1));
            }
        }
        return working;
    }

    private boolean comesToRest() throws InterruptedException, SQLException {
        for (int i = 0; i < 100; i++) {
            lastSeen = working();
            if (lastSeen.isEmpty()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static int connectionsToBeHadAtOnce(DataSource source, int poolSize) throws SQLException {
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
