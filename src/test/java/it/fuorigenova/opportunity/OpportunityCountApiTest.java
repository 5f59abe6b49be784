package it.fuorigenova.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpportunityCountApiTest {

    private static long returned(String query) {
        return given().get("/v1/opportunities?limit=1000" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("numberReturned");
    }

    private static long count(Map<String, Object> of) {
        return of.get("count") instanceof Number count ? count.longValue() : -1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&bbox=8.5,44.3,9.0,44.5", "&status=potential", "&q=ex", "&filter=plotM2%20IS%20NULL"})
    void countsWhatAPageWouldHold(String query) {
        JsonPath facets = given().urlEncodingEnabled(false)
                .get("/v1/opportunity-counts/facets?facets=kind,sector,municipalityName" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        long all = given().urlEncodingEnabled(false)
                .get("/v1/opportunities?limit=1000" + query)
                .jsonPath()
                .getLong("numberReturned");
        assertEquals(all, facets.getLong("numberMatched"));
        for (int facet = 0; facet < 3; facet++) {
            List<Integer> counts = facets.getList("facets[" + facet + "].values.count");
            long without = facets.getLong("facets[" + facet + "].without");
            assertEquals(all, counts.stream().mapToInt(Integer::intValue).sum() + without);
        }
    }

    @Test
    void eachValueHasAsManyAsAPageOfIt() {
        List<Map<String, Object>> kinds = given().get("/v1/opportunity-counts/facets?facets=kind")
                .jsonPath()
                .getList("facets[0].values");
        assertTrue(kinds.size() > 2);
        for (Map<String, Object> kind : kinds) {
            assertEquals(count(kind), returned("&kind=" + kind.get("value")));
        }
    }

    /** An item has several values of a list, and stands under each; under no value only if it has none. */
    @Test
    void eachValueOfAListHasAsManyAsAPageOfIt() {
        JsonPath facets = given().get("/v1/opportunity-counts/facets?facets=kind,missingFields,plotM2")
                .jsonPath();
        List<Map<String, Object>> missing = facets.getList("facets[1].values");
        assertTrue(missing.size() > 2);
        for (Map<String, Object> field : missing) {
            assertEquals(count(field), returned("&missingFields=" + field.get("value")));
        }
        assertEquals(0, facets.getLong("facets[1].otherCount"));
        assertEquals(returned(""), facets.getLong("numberMatched"));
    }

    @Test
    void tellsBetweenWhichFiguresTheyLie() {
        given().get("/v1/opportunity-counts/facets?facets=plotM2")
                .then()
                .statusCode(200)
                .body("facets[0].range.min", is(65614.0f))
                .body("facets[0].range.max", is(500000.0f));
    }

    @Test
    void sumsUpByTwoPropertiesAndByMonth() {
        JsonPath table = given().get("/v1/opportunity-counts/table?by=kind,recordedAt&measure=plotM2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> cells = table.getList("table.cells");
        assertEquals(returned(""), table.getLong("table.numberMatched"));
        assertEquals(0, table.getLong("table.otherCells"));
        assertEquals(0, table.getLong("table.otherCount"));
        assertEquals(returned(""), cells.stream().mapToLong(cell -> count(cell)).sum());
        double sum = 0;
        for (Map<String, Object> cell : cells) {
            sum += cell.get("sum") instanceof Number figure ? figure.doubleValue() : 0;
        }
        assertEquals(565_614.0, sum);
        assertTrue(table.getString("table.cells[0].key[1]").matches("\\d{4}-\\d{2}"));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        given().header("Accept-Language", "en")
                .get("/v1/opportunity-counts/facets?facets=title")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("facets"))
                .body("errors[0].detail", containsString("`title`"));
        given().get("/v1/opportunity-counts/facets").then().statusCode(400);
        given().get("/v1/opportunity-counts/table?by=kind,status,sector").then().statusCode(400);
        given().get("/v1/opportunity-counts/table?by=keywords").then().statusCode(400);
        given().get("/v1/opportunity-counts/table?by=kind&measure=title").then().statusCode(400);
    }
}
