package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.layer.Layer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What GDAL and others read of a collection before its first item. */
@QuarkusTest
class FeatureSchemaApiTest {

    private static final String LINK =
            "links.findAll { it.rel.equalsIgnoreCase('describedby') && it.type == 'application/schema+json' }";

    @Inject
    Layers layers;

    private final ObjectMapper json = new ObjectMapper();

    private static String address(Layer layer) {
        return "/ogc/collections/" + layer.id();
    }

    private JsonNode schema(Layer layer) throws IOException {
        JsonPath collection = given().get(address(layer)).jsonPath();
        assertEquals(List.of("describedby", "describedBy"), collection.getList(LINK + ".rel"));
        Set<String> addresses = Set.copyOf(collection.getList(LINK + ".href"));
        assertEquals(1, addresses.size());
        return json.readTree(given().get(addresses.iterator().next())
                .then()
                .statusCode(200)
                .contentType(startsWith("application/schema+json"))
                .extract()
                .asString());
    }

    @Test
    void everyItemIsAsTheSchemaSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Layer layer : layers.list()) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema(layer));
            JsonNode items = json.readTree(
                    given().get(address(layer) + "/items?limit=200").asString());
            for (JsonNode item : items.path("features")) {
                // The first item names what it lacks, see the schema's description.
                ((ObjectNode) item.path("properties")).removeIf(JsonNode::isNull);
                schema.validate(item).forEach(fault -> wrong.add(layer.id() + " " + fault));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** GDAL's driver knows a type that is one word, and takes whatever else it finds for a text. */
    @Test
    void everyPropertyHasOneType() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Layer layer : layers.list()) {
            JsonNode properties = schema(layer).at("/properties/properties/properties");
            assertTrue(!properties.isEmpty(), layer.id());
            properties.properties().forEach(property -> {
                if (!property.getValue().path("type").isTextual()) {
                    wrong.add(layer.id() + " " + property.getKey());
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void saysWhatGuessingFromTheFirstItemsWouldNot() {
        given().get("/ogc/collections/opportunities/feature-schema")
                .then()
                .body("properties.type.enum", is(List.of("Feature")))
                .body("properties.geometry.properties.type.enum", is(List.of("Point")))
                .body("properties.properties.properties.plotM2.type", is("number"))
                .body("properties.properties.properties.updatedAt.format", is("date-time"))
                .body("properties.properties.properties.istatCodes.items.type", is("string"));
    }
}
