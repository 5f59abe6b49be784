package it.fuorigenova.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has a key pays with it and not by his address, and sees what he has paid. */
@QuarkusTest
@TestProfile(KeysApiTest.Thrifty.class)
class KeysApiTest {

    private static final String ORDINARY = "/v1/municipalities/010025";
    private static final String USAGE = "/v1/partners/self/usage";

    /** The settings of an installation that gives little to addresses and keys, and less to one organisation. */
    public static class Thrifty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fuorigenova.quota.address.requests", "5",
                    "fuorigenova.quota.address.per", "1D",
                    "fuorigenova.quota.key.requests", "20",
                    "fuorigenova.quota.key.per", "1D",
                    "fuorigenova.quota.monthly.municipality-istat-010052", "4",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @Inject
    RequestCounts counts;

    @Inject
    QuotaConfig config;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private static ValidatableResponse stands(ValidatableResponse answer, int limit, int left) {
        return answer.header("RateLimit-Limit", Integer.toString(limit))
                .header("RateLimit-Remaining", Integer.toString(left));
    }

    @Test
    void aKeyPaysForItselfWhereverItComesFrom() {
        RequestSpecification rapallo = Partners.by("viewer", "istat:010046");
        for (int left = 19; left > 0; left--) {
            stands(
                    given().spec(rapallo)
                            .header("X-Forwarded-For", "198.51.100." + left)
                            .get(ORDINARY)
                            .then()
                            .statusCode(200),
                    20,
                    left);
        }
        stands(given().spec(rapallo).get(ORDINARY).then().statusCode(200), 20, 0);
        stands(given().spec(rapallo).get(ORDINARY + "?lang=en").then(), 20, 0)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("detail", containsString("this key"));
        stands(
                given().header("X-Forwarded-For", "198.51.100.1")
                        .get(ORDINARY)
                        .then()
                        .statusCode(200),
                5,
                4);
        // What was asked is stored, and this question would be refused, too.
        assertEquals(21, stored("municipality-istat-010046", "requests"));
        assertEquals(1, stored("municipality-istat-010046", "refused"));
    }

    private long stored(String organisation, String column) {
        counts.store();
        return database.query("select coalesce(sum(" + column + "), 0)::bigint as number from request_count"
                        + " join api_key on api_key.id = key_id join organisation o on o.id = organisation_id"
                        + " where o.key = :key")
                .with("key", organisation)
                .first(row -> row.integer("number"))
                .orElseThrow();
    }

    @Test
    void whatIsNoKeyPaysByItsAddress() {
        String unknown = "fg_00000000_" + "0".repeat(64);
        String me = "198.51.100.61";
        for (int left = 4; left >= 0; left--) {
            String key = left % 2 == 0 ? "nonsense" : unknown;
            stands(
                    given().header("X-Forwarded-For", me)
                            .header("X-API-Key", key)
                            .get(ORDINARY)
                            .then()
                            .statusCode(200),
                    5,
                    left);
        }
        given().header("X-Forwarded-For", me)
                .header("X-API-Key", unknown.replace('0', '1').replace("fg_1", "fg_2"))
                .get(ORDINARY)
                .then()
                .statusCode(429);
    }

    @Test
    void aBodyArrivesAlthoughTheKeyWasLookedUpMeanwhile() {
        Partners.by("viewer", "istat:010047")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Ada\"}")
                .post("/echo")
                .then()
                .statusCode(200)
                .body("text", is("Ada"));
    }

    @Test
    void whoHasMadeAllRequestsOfTheMonthIsToldToWaitForTheNext() {
        RequestSpecification rovegno = Partners.by("viewer", "istat:010052");
        for (int i = 0; i < 3; i++) {
            given().spec(rovegno).get(ORDINARY).then().statusCode(200);
            // Whatever part of it is stored already.
            counts.store();
        }
        given().spec(rovegno)
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("partner", is("municipality-istat-010052"))
                .body("quota", is(4))
                .body("left", is(0))
                .body("months[0].requests", is(4))
                .body("months[0].refused", is(0));
        stands(given().spec(rovegno).get(ORDINARY + "?lang=en").then(), 20, 0)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", endsWith("/problems/too-many-requests"))
                .body("detail", containsString("month"));
        given().spec(rovegno).get("/status").then().statusCode(200);
        assertEquals(5, stored("municipality-istat-010052", "requests"));
        assertEquals(1, stored("municipality-istat-010052", "refused"));
    }

    @Test
    void whatSeveralInstancesHaveCountedAddsUp() {
        RequestSpecification zoagli = Partners.by("viewer", "istat:010067");
        given().spec(zoagli).get(ORDINARY).then().statusCode(200);
        counts.store();
        Payer.Key key = database.query("select k.id from api_key k join organisation o on o.id = k.organisation_id"
                        + " where o.key = 'municipality-istat-010067'")
                .first(row -> new Payer.Key(row.id("id"), "municipality-istat-010067"))
                .orElseThrow();
        RequestCounts other = new RequestCounts(database, clock, config);
        other.count(key);
        other.count(key);
        other.refuse(key);
        other.atTheEnd(new ShutdownEvent());
        other.atTheEnd(new ShutdownEvent());
        String today = LocalDate.now(clock).toString();
        given().spec(zoagli)
                .get(USAGE)
                .then()
                .statusCode(200)
                .body("quota", nullValue())
                .body("left", nullValue())
                .body("months[0].month", is(today.substring(0, 7)))
                .body("days[0].day", is(today))
                .body("days[0].requests", is(4))
                .body("days[0].refused", is(1));
    }

    @Test
    void whoIsNotKnownSeesNothing() {
        given().header("X-Forwarded-For", "198.51.100.62").get(USAGE).then().statusCode(401);
    }
}
