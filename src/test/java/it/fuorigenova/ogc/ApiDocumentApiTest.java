package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.testing.Contract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /ogc/api} says what this API takes and answers, neither more nor less. */
@QuarkusTest
class ApiDocumentApiTest {

    private static final String OF_COLLECTION = "/collections/";

    @Inject
    Layers layers;

    private final ObjectMapper json = new ObjectMapper();
    private JsonNode document = json.createObjectNode();

    @BeforeEach
    void read() throws IOException {
        document = json.readTree(given().get("/ogc/api").asByteArray());
    }

    /** The same in the words of OpenAPI 3.1, where what may be null says so among its types. */
    private Contract contract() {
        JsonNode copy = document.deepCopy();
        everywhere(copy, node -> {
            if (node.path("nullable").asBoolean() && node instanceof ObjectNode schema) {
                if (schema.path("properties").isObject()) {
                    schema.put("additionalProperties", false);
                }
                String type = schema.path("type").textValue();
                schema.putArray("type").add(type).add("null");
            }
        });
        return Contract.parse(copy.toString());
    }

    private static void everywhere(JsonNode node, Consumer<JsonNode> visitor) {
        node.forEach(child -> everywhere(child, visitor));
        visitor.accept(node);
    }

    private static Optional<String> objection(Contract contract, String address) {
        Response response = given().urlEncodingEnabled(false).get("/ogc" + address);
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        String type = response.contentType().replaceFirst(";\\s*charset=.*", "");
        return contract.objection(new Contract.Answer("GET", path, response.statusCode(), type, response.asString()))
                .map(objection -> address + " " + response.statusCode() + ": " + objection);
    }

    @Test
    void everyAnswerIsAsTheDocumentSays() {
        List<String> addresses = new ArrayList<>(List.of("/", "/conformance", "/api", "/collections", "/functions"));
        addresses.addAll(List.of("/tileMatrixSets", "/tileMatrixSets/WebMercatorQuad", "/tiles", "/tiles?f=html"));
        addresses.addAll(List.of("/?f=html", "/api?f=html", "/functions?f=html", "/collections?unknown=1"));
        for (Layer layer : layers.list()) {
            String path = OF_COLLECTION + layer.id();
            addresses.addAll(List.of(path, path + "/queryables", path + "/sortables", path + "/schema"));
            addresses.addAll(
                    List.of(path + "/schema?f=html", path + "/feature-schema", path + "/feature-schema?f=html"));
            for (ItemFormat format : ItemFormat.OF_PAGES) {
                addresses.add(path + "/items?limit=20&f=" + format.key());
            }
            addresses.add(path + "/items?crs=http://www.opengis.net/def/crs/EPSG/0/32632&f=jsonfg");
            addresses.add(path + "/items?resulttype=hits");
            addresses.add(path + "/items?limit=0");
            addresses.add(path + "/items?filter=nothing%20=%201");
            addresses.add(path + "/items?f=png");
            addresses.add(path + "/items/none");
            addresses.addAll(List.of(path + "/tiles", path + "/tiles/WebMercatorQuad"));
            addresses.add(path + "/tiles/WebMercatorQuad?f=tilejson");
            addresses.add(path + "/tiles/WebMercatorQuad/0/1/0");
            for (ItemFormat format : ItemFormat.OF_DOWNLOADS) {
                addresses.add(path + "/download?f=" + format.key());
            }
            first(path)
                    .ifPresent(id -> ItemFormat.OF_ONE.forEach(
                            format -> addresses.add(path + "/items/" + id + "?f=" + format.key())));
        }
        Contract contract = contract();
        assertEquals(
                List.of(),
                addresses.stream()
                        .flatMap(address -> objection(contract, address).stream())
                        .toList());
    }

    private static Optional<String> first(String collection) {
        List<String> ids =
                given().get("/ogc" + collection + "/items?limit=1").jsonPath().getList("features.id");
        return ids.stream().findFirst();
    }

    @Test
    void everyParameterThatIsTakenIsNamedAndNoOther() {
        for (Layer layer : layers.list()) {
            Set<String> ofItems = new TreeSet<>(
                    Face.OGC.parameters(layer, ItemsResource.RESULT_TYPE, ItemsResource.RESULT_TYPE_OF_WFS));
            ofItems.addAll(List.of("f", "lang"));
            assertEquals(ofItems, parameters(OF_COLLECTION + layer.id() + "/items"));
            Set<String> ofDownloads = new TreeSet<>(Face.OGC.parameters(layer, "f", "lang"));
            ofDownloads.removeAll(DownloadResource.OF_PAGES);
            assertEquals(ofDownloads, parameters(OF_COLLECTION + layer.id() + "/download"));
            Set<String> ofTiles = Face.OGC.tileParameters(layer);
            ofTiles.addAll(List.of("f", "lang"));
            assertEquals(new TreeSet<>(ofTiles), parameters(OF_COLLECTION + layer.id() + "/tiles/WebMercatorQuad"));
        }
    }

    private Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : document.path("paths").path(path).at("/get/parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? document.at(parameter.path("$ref").textValue().substring(1))
                    : parameter;
            names.add(resolved.path("name").textValue());
        }
        return names;
    }

    @Test
    void refersToNothingElsewhereAndToNothingMissing() {
        Set<String> references = new HashSet<>();
        everywhere(document, node -> {
            if (node.path("$ref").isTextual()) {
                references.add(node.path("$ref").textValue());
            }
        });
        assertTrue(references.size() > 20);
        assertEquals(
                List.of(),
                references.stream()
                        .filter(reference -> !reference.startsWith("#/")
                                || document.at(reference.substring(1)).isMissingNode())
                        .toList());
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        List<String> ids = new ArrayList<>();
        document.path("paths")
                .forEach(path -> ids.add(path.at("/get/operationId").textValue()));
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void saysWhichFunctionsAFilterMayCall() {
        String filter = document.at("/components/parameters/filter/description").textValue();
        List<String> names = given().get("/ogc/functions").jsonPath().getList("functions.name");
        assertTrue(names.contains("indicator"));
        for (String name : names) {
            assertTrue(filter.contains("`" + name + "("), () -> name + " is not in: " + filter);
        }
    }
}
