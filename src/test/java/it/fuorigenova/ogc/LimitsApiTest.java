package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.exchange.ImportFiles;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody holds a connection to the database for ever, and nobody waits for one for ever. */
@QuarkusTest
@TestProfile(LimitsApiTest.Impatient.class)
class LimitsApiTest {

    private static final int POOL = 3;

    /** The settings of an installation that waits for nobody. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fuorigenova.sql.longest-statement", "1s",
                    "fuorigenova.http.longest-answer", "3S",
                    "quarkus.datasource.jdbc.max-size", String.valueOf(POOL),
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S");
        }
    }

    @Inject
    Database database;

    @Inject
    DataSource source;

    @ParameterizedTest
    @ValueSource(strings = {"items?sortby=number", "items?resulttype=hits&f=json", "download?f=csv"})
    void stopsAStatementThatWorksTooLong(String what) {
        unavailable(what + "&datetime=1999-01-01").body("detail", containsString("took too long"));
    }

    private static ValidatableResponse unavailable(String what) {
        return given().header("Accept-Language", "en")
                .get("/ogc/collections/slow/" + what)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/unavailable"));
    }

    @Test
    void tellsWhoWaitsInVainForAConnection() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < POOL; i++) {
                taken.add(source.getConnection());
            }
            unavailable("items").body("detail", containsString("became free"));
            unavailable("download?f=csv").body("detail", containsString("became free"));
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        given().get("/ogc/collections/slow/items").then().statusCode(200);
    }

    @Test
    void cutsTheLineOfWhoeverStopsReading() throws Exception {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            String target = "/ogc/collections/slow/download?f=csv&datetime=1998-01-01";
            caller.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(comesTrue(this::isHeld), "its rows wait to be read");
            assertTrue(comesTrue(() -> !isHeld()), "nothing waits for it any more");
        }
    }

    private boolean isHeld() {
        return !database.query("""
                        select from pg_stat_activity
                        where state = 'idle in transaction' and query like '%repeat(%'
                        """).list(row -> true).isEmpty();
    }

    private static boolean comesTrue(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            if (what.getAsBoolean()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void letsImportsTakeTheirTime() {
        String limit = QuarkusTransaction.requiringNew().call(() -> {
            database.script(SqlFile.beside(ImportFiles.class, "begin-import"));
            return database.query("show statement_timeout")
                    .first(row -> row.text("statement_timeout"))
                    .orElseThrow();
        });
        assertTrue(limit.equals("0"), limit);
    }
}
