package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rondanina has 63 inhabitants: what its few firms earn is not to be known from anywhere. The sample holds it. */
@QuarkusTest
class SmallNumbersApiTest {

    private static final String WITHHELD = "firms_value_added_per_worker_keur";
    private static final String FIGURE = "9.261";

    /** Every address that leads to values of indicators, in every format. */
    private static final List<String> WAYS = List.of(
            "/v1/municipalities/010050/diagnosis",
            "/v1/territories/istat:010050/diagnosis",
            "/v1/indicators/" + WITHHELD + "/classes",
            "/ogc/collections/diagnosis/items?istatCode=010050&f=json",
            "/ogc/collections/diagnosis/items?istatCode=010050&f=csv",
            "/ogc/collections/diagnosis/items?istatCode=010050&f=jsonfg",
            "/ogc/collections/diagnosis/items?istatCode=010050&f=html");

    @Test
    void aWithheldValueIsNowhere() {
        for (String way : WAYS) {
            String body = given().get(way).then().statusCode(200).extract().asString();
            assertTrue(body.contains("Rondanina") || body.contains("010050"), way);
            assertFalse(body.contains(FIGURE), way);
        }
    }

    @Test
    void aWithheldValueSaysWhyAndWhatIsKnownNearby() {
        String of = "indicators.find { it.code == '" + WITHHELD + "' }.";
        given().get("/v1/municipalities/010050/diagnosis")
                .then()
                .body(of + "status", is("missing"))
                .body(of + "missingReason", is("withheld"))
                .body(of + "value", nullValue())
                .body(of + "standings", is(List.of()))
                .body(of + "instead.value", notNullValue())
                .body(of + "instead.name", notNullValue());
    }

    /** Halving the interval again and again would find a value that a filter can compare. */
    @Test
    void noFilterTellsAWithheldValueFromAnother() {
        for (String condition : List.of("> 0", "<= 0", "= FIGURE", "IS NOT NULL")) {
            given().queryParam(
                            "filter",
                            "istatCode = '010050' AND " + WITHHELD + " " + condition.replace("FIGURE", FIGURE))
                    .get("/ogc/collections/diagnosis/items")
                    .then()
                    .statusCode(200)
                    .body("features.size()", is(0));
        }
    }

    @Test
    void aWithheldValueTakesNoPartInRanksAndAggregates() {
        int withValue = given().get("/ogc/collections/diagnosis/items?limit=1&filter=" + WITHHELD
                        + " IS NOT NULL AND istatCode LIKE '010%'")
                .then()
                .statusCode(200)
                .extract()
                .path("numberMatched");
        assertTrue(withValue < 67, () -> "" + withValue);
        given().get("/v1/municipalities/010025/diagnosis")
                .then()
                .body(
                        "indicators.find { it.code == '" + WITHHELD
                                + "' }.standings.find { it.benchmark == 'metropolitan-city' }.outOf",
                        is(withValue));
        given().get("/v1/territories/uts:210/diagnosis")
                .then()
                .body("indicators.find { it.code == '" + WITHHELD + "' }.coverage.withValue", is(withValue));
    }

    /** The extremes of a benchmark are values of somebody: they must be of somebody whose value is published. */
    @Test
    void theExtremesOfEveryBenchmarkArePublishedValues() {
        Set<BigDecimal> published = new HashSet<>();
        JsonPath all = given().get(
                        "/ogc/collections/diagnosis/items?limit=1000&f=json&properties=istatCode," + WITHHELD)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> rows = all.getList("features.properties");
        rows.forEach(row -> {
            if (row.get(WITHHELD) != null) {
                published.add(shown(row.get(WITHHELD)));
            }
        });
        int checked = 0;
        for (String code : List.of("010025", "010059", "010046", "010007")) {
            List<List<Number>> quartiles = given().get("/v1/municipalities/" + code + "/diagnosis")
                    .then()
                    .extract()
                    .path("indicators.find { it.code == '" + WITHHELD + "' }.standings.quartiles");
            for (List<Number> one : quartiles) {
                assertTrue(published.contains(shown(one.getFirst())), () -> code + one);
                assertTrue(published.contains(shown(one.getLast())), () -> code + one);
                checked++;
            }
        }
        assertTrue(checked > 8, "several benchmarks were looked at");
    }

    /** With the decimals that the indicator is shown with. */
    private static BigDecimal shown(Object value) {
        return new BigDecimal(value.toString()).setScale(1, RoundingMode.HALF_EVEN);
    }
}
