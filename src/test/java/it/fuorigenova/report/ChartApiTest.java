package it.fuorigenova.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import it.fuorigenova.chart.Svg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Charts say what the diagnosis says. The places are those of the sample. */
@QuarkusTest
class ChartApiTest {

    /** 63 inhabitants: what its few firms earn is withheld. */
    private static final String RONDANINA = "/v1/municipalities/010050/diagnosis";

    private static final String WITHHELD = "firms_value_added_per_worker_keur";
    private static final String WITHHELD_FIGURE = "9.261";
    private static final String GENOVA = "/v1/municipalities/010025/diagnosis";

    /** Values have more digits than a float holds. */
    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private static Svg chart(String address) {
        Response answer = given().get(address);
        assertEquals(200, answer.statusCode(), () -> address + ": " + answer.asString());
        assertEquals("image/svg+xml", answer.contentType().replaceAll(";.*", ""));
        return Svg.parse(answer.asString());
    }

    private static JsonPath diagnosis(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath(EXACT);
    }

    private static Map<String, Object> indicator(JsonPath diagnosis, String code) {
        return Objects.requireNonNull(diagnosis.getMap("indicators.find { it.code == '" + code + "' }"), code);
    }

    private static Map<String, Object> standing(JsonPath diagnosis, String code, String benchmark) {
        return Objects.requireNonNull(diagnosis.getMap("indicators.find { it.code == '" + code
                + "' }.standings.find { it.benchmark == '" + benchmark + "' }"));
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {GENOVA, RONDANINA, "/v1/municipalities/010052/diagnosis"})
    void aProfileShowsThePercentilesOfTheDiagnosisTurnedTheGoodWay(String address) {
        JsonPath diagnosis = diagnosis(address);
        List<Element> points =
                chart(address + "/radar.svg?benchmark=metropolitan-city").values("percentile");
        assertTrue(points.size() >= 3);
        for (Element point : points) {
            String code = point.getAttribute("data-indicator");
            BigDecimal percentile =
                    decimal(standing(diagnosis, code, "metropolitan-city").get("percentile"));
            boolean lowIsGood = "low-is-good".equals(indicator(diagnosis, code).get("polarity"));
            BigDecimal shown = lowIsGood ? BigDecimal.valueOf(100).subtract(percentile) : percentile;
            assertEquals(0, shown.compareTo(decimal(point.getAttribute("data-percentile"))), code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GENOVA,
                RONDANINA,
                "/v1/territories/uts:210/diagnosis",
                "/v1/territories/key:zona-tigullio/diagnosis"
            })
    void aSeriesEndsWithTheValueOfTheDiagnosis(String address) {
        Map<String, Object> value = indicator(diagnosis(address), "population");
        Svg svg = chart(address + "/trend.svg?indicator=population");
        String name = svg.values("line").getFirst().getAttribute("data-line");
        Element last = svg.values("line").stream()
                .filter(point -> point.getAttribute("data-line").equals(name))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertEquals(value.get("period"), last.getAttribute("data-period"));
        assertEquals(0, decimal(value.get("value")).compareTo(decimal(last.getAttribute("data-value"))));
    }

    @Test
    void aSeriesIsSeenBesideItsZoneAndItsCity() {
        List<String> lines = chart(RONDANINA + "/trend.svg?indicator=minutes_to_pole&lang=en").values("line").stream()
                .map(point -> point.getAttribute("data-line"))
                .distinct()
                .toList();
        assertEquals(3, lines.size(), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"population", "minutes_to_pole", "taxable_income_per_taxpayer_eur"})
    void aDistributionHasTheQuartilesAndTheSizeOfTheDiagnosis(String code) {
        JsonPath diagnosis = diagnosis(GENOVA);
        Map<String, Object> standing = standing(diagnosis, code, "metropolitan-city");
        Svg svg = chart(GENOVA + "/distribution.svg?benchmark=metropolitan-city&indicator=" + code);
        Element box = svg.values("median").getFirst();
        List<BigDecimal> shown = new ArrayList<>();
        for (String name : List.of("least", "first-quartile", "median", "third-quartile", "greatest")) {
            shown.add(decimal(box.getAttribute("data-" + name)).stripTrailingZeros());
        }
        List<BigDecimal> quartiles = ((List<?>) Objects.requireNonNull(standing.get("quartiles")))
                .stream().map(one -> decimal(one).stripTrailingZeros()).toList();
        assertEquals(quartiles, shown);
        int counted = svg.values("count").stream()
                .mapToInt(bar -> Integer.parseInt(bar.getAttribute("data-count")))
                .sum();
        assertEquals(standing.get("outOf"), counted);
        assertEquals(
                0,
                decimal(indicator(diagnosis, code).get("value"))
                        .compareTo(decimal(svg.values("place").getFirst().getAttribute("data-value"))));
    }

    @Test
    void everyMunicipalityOfTheSampleHasAllCharts() {
        List<String> codes = given().get("/v1/municipalities?limit=100&memberOf=uts:210")
                .then()
                .extract()
                .jsonPath()
                .getList("municipalities.istatCode");
        assertTrue(codes.size() >= 67, codes::toString);
        for (String code : codes) {
            String address = "/v1/municipalities/" + code + "/diagnosis";
            chart(address + "/radar.svg");
            chart(address + "/trend.svg?indicator=population");
            chart(address + "/distribution.svg?indicator=minutes_to_pole");
        }
    }

    /** Neither as a number nor as a point whose place tells it. */
    @Test
    void aWithheldValueIsInNoChart() {
        for (String address : List.of(
                "/radar.svg?indicators=population,minutes_to_pole," + WITHHELD,
                "/trend.svg?indicator=" + WITHHELD,
                "/distribution.svg?indicator=" + WITHHELD)) {
            Svg svg = chart(RONDANINA + address);
            String all = String.join(" ", svg.written()) + svg.text("desc");
            assertFalse(all.contains(WITHHELD_FIGURE) || all.contains(WITHHELD_FIGURE.replace('.', ',')), all);
            assertTrue(all.contains("non pubblicato") || all.contains("Senza valore"), all);
            assertTrue(svg.values("place").isEmpty());
            assertTrue(svg.values("percentile").stream()
                    .noneMatch(point -> point.getAttribute("data-indicator").equals(WITHHELD)));
            assertTrue(svg.values("line").stream()
                    .noneMatch(point -> point.getAttribute("data-line").equals("Rondanina")));
        }
    }

    @Test
    void speaksTheLanguageAskedForAndWritesItsFigures() {
        String italian = String.join(" ", chart(GENOVA + "/trend.svg").written());
        String english = given().header("Accept-Language", "en")
                .get(GENOVA + "/trend.svg")
                .asString();
        assertTrue(italian.contains("anno"), italian);
        assertTrue(english.contains("year"), english);
        assertTrue(
                String.join(" ", chart(GENOVA + "/distribution.svg").written()).contains("564.080"));
    }

    @Test
    void hasTheSizeAskedFor() {
        Svg svg = chart(GENOVA + "/radar.svg?width=900&height=700");
        assertEquals("900", svg.root().getAttribute("width"));
        assertEquals("0 0 900 700", svg.root().getAttribute("viewBox"));
    }

    @Test
    void isNotSentTwice() {
        Response first = given().get(GENOVA + "/radar.svg");
        assertEquals("public, max-age=60", first.header("Cache-Control"));
        given().header("If-None-Match", first.header("ETag"))
                .get(GENOVA + "/radar.svg")
                .then()
                .statusCode(304);
    }

    @Test
    void refusesAnUnknownIndicatorAndNamesTheNearest() {
        given().get(GENOVA + "/trend.svg?indicator=populaton&lang=en")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("indicator"))
                .body("errors[0].detail", containsString("did you mean `population`?"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        given().get(GENOVA + "/distribution.svg?indicator=snai_class&lang=en")
                .then()
                .statusCode(400)
                .body("errors[0].detail", is("the values of `snai_class` are not numbers and cannot be drawn"));
    }

    @Test
    void refusesABenchmarkThatThePlaceHasNot() {
        given().get(GENOVA + "/radar.svg?benchmark=peers&lang=en")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("benchmark"))
                .body("errors[0].detail", containsString("metropolitan-city"));
    }

    @Test
    void refusesSizesInWhichNothingCanBeReadAndProfilesOfTwo() {
        given().get(GENOVA + "/radar.svg?width=10&height=100000&indicators=population,area_km2")
                .then()
                .statusCode(400)
                .body("errors.parameter", is(List.of("width", "height", "indicators")));
    }

    @Test
    void saysWhereNothingIsKnown() {
        given().get(GENOVA + "/trend.svg?indicator=cultural_assets&lang=en")
                .then()
                .statusCode(404)
                .body("detail", is("No value of the indicator cultural_assets is known for Genova."));
    }
}
