package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The indicators of municipalities as a collection. */
@QuarkusTest
class DiagnosisLayerApiTest {

    private static final String DIAGNOSIS = "/ogc/collections/diagnosis";

    private static ValidatableResponse get(String address) {
        return given().header("Accept-Language", "en").get(address).then().statusCode(200);
    }

    private static Map<String, Map<String, Object>> described(String schema) {
        return get(DIAGNOSIS + schema + "?f=json").extract().jsonPath().getMap("properties");
    }

    @Test
    void everyIndicatorHasATitleAndEveryFigureItsUnit() {
        Map<String, Map<String, Object>> properties = described("/schema");
        assertTrue(properties.size() > 60, () -> "" + properties.keySet());
        properties.forEach((name, property) -> {
            assertNotNull(property.get("title"), name);
            if (Objects.equals(property.get("type"), "number")) {
                assertNotNull(property.get("x-ogc-unit"), name);
            }
        });
        assertEquals(
                "min", Objects.requireNonNull(properties.get("minutes_to_pole")).get("x-ogc-unit"));
        assertEquals(
                "{persons}",
                Objects.requireNonNull(properties.get("population")).get("x-ogc-unit"));
    }

    @Test
    void everyIndicatorCanBeFilteredAndSortedBy() {
        List<String> queryables = described("/queryables").keySet().stream()
                .filter(name -> !name.equals("geometry"))
                .toList();
        assertTrue(described("/sortables").keySet().containsAll(queryables));
        for (String name : queryables) {
            get(DIAGNOSIS + "/items?limit=2&properties=" + name + "&sortby=-" + name + "&filter=" + name
                    + " IS NOT NULL");
        }
    }

    @Test
    void figuresComeInTheirOrder() {
        List<Double> minutes = get(DIAGNOSIS + "/items?limit=20&sortby=-minutes_to_pole&filter=minutes_to_pole > 0")
                .extract()
                .jsonPath()
                .getList("features.properties.minutes_to_pole", Double.class);
        assertEquals(minutes.stream().sorted(Comparator.reverseOrder()).toList(), minutes);
        assertEquals(20, minutes.size());
    }

    @Test
    void valuesAreThoseThatWereKnownOnTheDay() {
        String genova = DIAGNOSIS + "/items?filter=istatCode = '010025'";
        get(genova + "&datetime=2019-12-31").body("features[0].properties.population", is(569184));
        get(genova).body("features[0].properties.population", is(564080));
    }

    @Test
    void classesAreTextsAndCanBeFilteredBy() {
        get(DIAGNOSIS + "/items?snai_class=F&limit=1").body("features[0].properties.snai_class", is("F"));
    }
}
