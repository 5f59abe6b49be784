package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What collections say of where and when their items are (OGC API Features, Part 1, requirement fc-md-extent). */
@QuarkusTest
class ExtentsApiTest {

    private static JsonNode read(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().accept("application/json, application/geo+json")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static JsonNode extent(String collection) throws IOException {
        return read("/ogc/collections/" + collection).path("extent");
    }

    @Test
    void noItemIsWrittenOutsideOfTheBoxOfItsCollection() throws IOException {
        for (JsonNode collection : read("/ogc/collections").path("collections")) {
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            String id = collection.path("id").asText();
            read("/ogc/collections/" + id + "/items?limit=10000")
                    .path("features")
                    .forEach(item -> assertInside(box, item.at("/geometry/coordinates"), id));
        }
    }

    private static void assertInside(JsonNode box, JsonNode coordinates, String collection) {
        if (!coordinates.path(0).isNumber()) {
            coordinates.forEach(part -> assertInside(box, part, collection));
            return;
        }
        for (int axis = 0; axis < 2; axis++) {
            double place = coordinates.path(axis).doubleValue();
            assertTrue(
                    box.path(axis).doubleValue() <= place
                            && place <= box.path(axis + 2).doubleValue(),
                    () -> collection + ": " + coordinates + " lies outside of " + box);
        }
    }

    @Test
    void aTimeHasBothItsEndsAndHoldsEveryItem() throws IOException {
        JsonNode interval = extent("opportunities").at("/temporal/interval/0");
        Instant from = Instant.parse(interval.path(0).asText());
        Instant to = Instant.parse(interval.path(1).asText());
        JsonNode items =
                read("/ogc/collections/opportunities/items?limit=10000").path("features");
        assertFalse(items.isEmpty());
        items.forEach(item -> {
            Instant changed = Instant.parse(item.at("/properties/updatedAt").asText());
            assertFalse(changed.isBefore(from) || changed.isAfter(to), () -> changed + " is not within " + interval);
        });
    }

    @Test
    void aTimeThatIsOpenOnASideIsLeftOut() throws IOException {
        for (String collection : new String[] {"territories", "municipalities", "reference-points"}) {
            assertTrue(extent(collection).path("temporal").isMissingNode(), collection);
        }
    }

    @Test
    void aTimeMayBeAskedForByAnEndAndADuration() throws IOException {
        String items = "/ogc/collections/opportunities/items?limit=10000&datetime=";
        assertEquals(
                read(items + "2000-01-01T00:00:00Z/2100-01-01T00:00:00Z").path("numberReturned"),
                read(items + "2000-01-01/P100Y").path("numberReturned"));
        assertEquals(0, read(items + "P1Y/2000-01-01").path("numberReturned").asInt());
    }
}
