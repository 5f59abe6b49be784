package it.fuorigenova.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.testing.RawHttp;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty requests a day, of which one comes back in 48 minutes; every test comes from an address of its own. */
@QuarkusTest
@TestProfile(FairUseApiTest.Thrifty.class)
class FairUseApiTest {

    private static final String ORDINARY = "/v1/municipalities/010025";
    private static final String DOWNLOAD = "/ogc/collections/opportunities/download?f=csv";
    private static final String TILE = "/ogc/collections/opportunities/tiles/WebMercatorQuad/6/23/33";

    /** The settings of an installation behind a proxy that gives little. */
    public static class Thrifty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "fuorigenova.quota.address.requests", "30",
                    "fuorigenova.quota.address.per", "1D",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @Inject
    MeterRegistry meters;

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static ValidatableResponse stands(ValidatableResponse answer, int left) {
        return answer.header("RateLimit-Limit", "30")
                .header("RateLimit-Remaining", Integer.toString(left))
                .header("RateLimit-Reset", matchesPattern("[1-9][0-9]*"));
    }

    private static void spendAll(String address) {
        for (int left = 29; left >= 0; left--) {
            stands(from(address).get(ORDINARY).then().statusCode(200), left);
        }
    }

    @Test
    void everyAnswerTellsHowOneStands() {
        String me = "198.51.100.1";
        String tag = stands(from(me).get(ORDINARY).then().statusCode(200), 29)
                .extract()
                .header("ETag");
        stands(from(me).header("If-None-Match", tag).get(ORDINARY).then().statusCode(304), 28);
        stands(from(me).get("/v1/municipalities/999999").then().statusCode(404), 27);
        stands(from(me).get("/v1/municipalities/010025?limt=3").then().statusCode(400), 26);
        stands(from(me).accept("image/png").get(ORDINARY).then().statusCode(406), 25);
        stands(from(me).get("/nowhere").then().statusCode(404), 24);
        stands(from(me).get("/ogc/collections").then().statusCode(200), 23);
        stands(
                from(me).contentType("text/plain")
                        .body("x")
                        .post("/v1/diagnoses")
                        .then()
                        .statusCode(415),
                22);
        stands(
                from(me).contentType(ContentType.JSON)
                        .body(" ".repeat(1_100_000))
                        .post("/v1/diagnoses")
                        .then()
                        .statusCode(413),
                21);
        stands(from(me).get("/v1/municipalities?bbox=%ff").then().statusCode(400), 20);
        stands(from(me).head(ORDINARY).then().statusCode(200), 19);
    }

    @Test
    void whoHasSpentAllIsToldWhenToComeBack() throws Exception {
        String me = "198.51.100.2";
        spendAll(me);
        double before = meters.counter("fuorigenova.refused", "reason", "rate").count();
        stands(from(me).header("Accept-Language", "en").get(ORDINARY).then(), 0)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("Cache-Control", "no-store")
                .header("Content-Language", "en")
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/too-many-requests"))
                .body("detail", containsString("30"))
                .body("hint", containsString("Retry-After"));
        from(me).get(ORDINARY + "?lang=it").then().statusCode(429).body("title", is("Troppe richieste"));
        from(me).accept("text/html")
                .get(ORDINARY)
                .then()
                .statusCode(429)
                .contentType("text/html;charset=UTF-8")
                .body("html.body.main.h1", notNullValue());
        from(me).get("/ogc/collections/opportunities/items").then().statusCode(429);
        from(me).get("/nowhere").then().statusCode(429);
        assertEquals(5, meters.counter("fuorigenova.refused", "reason", "rate").count() - before);
        stands(from("198.51.100.3").get(ORDINARY).then().statusCode(200), 29);
    }

    @Test
    void whatCostsNextToNothingIsFree() {
        String me = "198.51.100.4";
        spendAll(me);
        stands(from(me).get("/status").then().statusCode(200), 0);
        for (String path : new String[] {"/", "/q/health/live", "/q/metrics", "/q/openapi"}) {
            from(me).get(path).then().statusCode(200);
        }
        from(me).options("/echo").then().statusCode(204);
    }

    @Test
    void aTileIsPaidForWhenItIsDrawnAndFreeWhenItIsKept() throws Exception {
        String me = "198.51.100.5";
        double kept = 0;
        for (int i = 0; i < 200 && kept == 0; i++) {
            double before =
                    meters.counter("fuorigenova.tiles", "answered", "kept").count();
            from("198.51.100." + (100 + i % 100)).get(TILE).then().statusCode(200);
            kept = meters.counter("fuorigenova.tiles", "answered", "kept").count() - before;
            Thread.sleep(10);
        }
        assertEquals(1, kept);
        spendAll(me);
        from(me).get(TILE).then().statusCode(200);
        from(me).get("/ogc/collections/opportunities/tiles/WebMercatorQuad/18/1/1")
                .then()
                .statusCode(429);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.11, " + DOWNLOAD + ", 10",
        "198.51.100.12, /v1/municipalities/010025/diagnosis/report.pdf, 10",
        "198.51.100.13, /v1/indicator-values?indicators=population, 20"
    })
    void whatTakesLongCostsMore(String me, String target, int left) {
        stands(from(me).get(target).then().statusCode(200), left);
    }

    @Test
    void whatOneCannotPayForWhollyIsNotDone() {
        String me = "198.51.100.6";
        from(me).get(DOWNLOAD).then().statusCode(200);
        stands(from(me).get(DOWNLOAD).then(), 9)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .contentType("application/problem+json");
        stands(from(me).get(ORDINARY).then().statusCode(200), 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2001:db8:0:%s::1]", "2001:db8:0:%s::1", "2001:db8:0:%s:a:b:c:d"})
    void anIpv6NetworkPaysAsOne(String pattern) {
        String network = Integer.toString(pattern.length());
        stands(from(pattern.formatted(network)).get(ORDINARY).then(), 29);
        stands(from("[2001:db8:0:" + network + ":9:8:7:6]").get(ORDINARY).then(), 28);
        stands(from("[2001:db8:1:" + network + ":9:8:7:6]").get(ORDINARY).then(), 29);
    }

    @Test
    void whoSaysThatHeIsThisMachinePaysAllTheSame() {
        spendAll("127.0.0.1");
        from("127.0.0.1").get(ORDINARY).then().statusCode(429);
        // Whom no proxy has forwarded, is.
        given().get(ORDINARY).then().header("RateLimit-Remaining", "30").header("RateLimit-Reset", "0");
    }

    @Test
    void anAddressThatCannotBeDecodedTellsToo() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                String.join(
                        "\r\n",
                        "GET /v1/municipalities/%zz HTTP/1.1",
                        "Host: localhost",
                        "X-Forwarded-For: 198.51.100.7",
                        "Connection: close",
                        "",
                        ""));
        assertEquals(400, answer.status());
        assertEquals("29", answer.header("RateLimit-Remaining"));
    }
}
