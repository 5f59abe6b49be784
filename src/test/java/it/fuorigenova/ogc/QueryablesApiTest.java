package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property that {@code /queryables} tells of, as a parameter and in a filter. */
@QuarkusTest
class QueryablesApiTest {

    private static final List<String> COLLECTIONS = List.of(
            "diagnosis", "municipalities", "opportunities", "opportunity-areas", "reference-points", "territories");

    private record Queryable(String collection, String name, JsonNode schema) {

        String type() {
            JsonNode type = schema.path("type");
            return type.isArray() ? type.path(0).asText() : type.asText();
        }

        boolean isGeometry() {
            return schema.path("format").asText().startsWith("geometry");
        }

        /** A value of its type, as it stands in an address. */
        String value() {
            return switch (type()) {
                case "integer" -> "3";
                case "number" -> "3.5";
                case "boolean" -> "true";
                default ->
                    switch (schema.path("format").asText()) {
                        case "date" -> "2026-03-01";
                        case "date-time" -> "2026-03-01T12:00:00Z";
                        case "uuid" -> "00000000-0000-4000-8000-000000000000";
                        default -> "Sant'Olcese";
                    };
            };
        }

        @Override
        public String toString() {
            return collection + ": " + name;
        }
    }

    private static Stream<Queryable> queryables() throws IOException {
        List<Queryable> all = new ArrayList<>();
        for (String collection : COLLECTIONS) {
            String document = given().get("/ogc/collections/" + collection + "/queryables")
                    .asString();
            for (Map.Entry<String, JsonNode> each :
                    new ObjectMapper().readTree(document).path("properties").properties()) {
                all.add(new Queryable(collection, each.getKey(), each.getValue()));
            }
        }
        assertTrue(all.size() > 100, () -> "only " + all);
        return all.stream();
    }

    @TestFactory
    Stream<DynamicTest> isAParameter() throws IOException {
        return queryables()
                .filter(each -> !each.isGeometry())
                .map(each -> DynamicTest.dynamicTest(
                        each + " is a parameter",
                        () -> given().queryParam(each.name(), each.value())
                                .queryParam("limit", 1)
                                .get("/ogc/collections/" + each.collection() + "/items")
                                .then()
                                .statusCode(200)));
    }

    @TestFactory
    Stream<DynamicTest> mayBeMissing() throws IOException {
        return queryables()
                .map(each -> DynamicTest.dynamicTest(
                        each + " may be null",
                        () -> given().queryParam("filter", each.name() + " IS NULL OR NOT " + each.name() + " IS NULL")
                                .queryParam("limit", 1)
                                .get("/ogc/collections/" + each.collection() + "/items")
                                .then()
                                .statusCode(200)));
    }

    @Test
    void aListIsAskedForByWhatItHolds() {
        String some = given().get("/ogc/collections/opportunities/items?limit=1000")
                .jsonPath()
                .getString("features.properties.istatCodes.flatten().findAll { it != null }[0]");
        given().queryParam("istatCodes", some)
                .queryParam("limit", 1)
                .get("/ogc/collections/opportunities/items")
                .then()
                .statusCode(200)
                .body("features[0].properties.istatCodes", hasItem(some));
        given().queryParam("istatCodes", "none")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("features", is(List.of()));
    }
}
