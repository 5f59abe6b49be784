package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** FlatGeobuf as the format's own library reads it, beside GeoJSON of the same items. */
@QuarkusTest
class FlatGeobufApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record FlatGeobuf(HeaderMeta header, List<Feature> features) {

        static FlatGeobuf read(byte[] file) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            HeaderMeta header = HeaderMeta.read(bytes);
            List<Feature> features = new ArrayList<>();
            int size;
            for (int at = header.offset; at < file.length; at += Integer.BYTES + size) {
                size = bytes.getInt(at);
                features.add(Feature.getRootAsFeature(bytes.slice(at + Integer.BYTES, size)));
            }
            return new FlatGeobuf(header, features);
        }

        ObjectNode properties(Feature feature) throws IOException {
            ObjectNode properties = JSON.createObjectNode();
            ByteBuffer packed = feature.propertiesAsByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            while (packed.hasRemaining()) {
                ColumnMeta column = header.columns.get(packed.getShort());
                properties.set(column.name, value(column.type, packed));
            }
            return properties;
        }

        private static JsonNode value(int type, ByteBuffer packed) throws IOException {
            return switch (type) {
                case ColumnType.Bool -> JSON.getNodeFactory().booleanNode(packed.get() == 1);
                case ColumnType.Long -> JSON.getNodeFactory().numberNode(packed.getLong());
                case ColumnType.Double -> JSON.getNodeFactory().numberNode(packed.getDouble());
                case ColumnType.Json -> JSON.readTree(text(packed));
                default -> JSON.getNodeFactory().textNode(text(packed));
            };
        }

        private static String text(ByteBuffer packed) {
            byte[] utf8 = new byte[packed.getInt()];
            packed.get(utf8);
            return new String(utf8, StandardCharsets.UTF_8);
        }
    }

    private static FlatGeobuf flatGeobuf(RequestSpecification asked, String address) throws IOException {
        return FlatGeobuf.read(asked.get(address)
                .then()
                .statusCode(200)
                .contentType("application/flatgeobuf")
                .extract()
                .asByteArray());
    }

    private static ObjectNode byId(JsonNode collection) {
        ObjectNode byId = JSON.createObjectNode();
        collection
                .path("features")
                .forEach(feature -> byId.set(feature.path("id").asText(), feature));
        return byId;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opportunities/items?limit=100&",
                "opportunity-areas/items?limit=100&",
                "municipalities/items?limit=20&",
                "territories/items?limit=100&sortby=kind&",
                "reference-points/items?limit=100&",
                "diagnosis/items?limit=20&",
                "opportunities/download?",
                "municipalities/download?zoneName=Entella&",
            })
    void saysOfEveryItemWhatGeoJsonSays(String what) throws IOException {
        FlatGeobuf file = flatGeobuf(given(), "/ogc/collections/" + what + "f=flatgeobuf");
        ObjectNode wanted = byId(
                JSON.readTree(given().get("/ogc/collections/" + what + "f=json").asByteArray()));
        assertEquals(wanted.size(), file.features.size());
        for (Feature feature : file.features) {
            ObjectNode properties = file.properties(feature);
            JsonNode same = wanted.path(properties.path("id").asText());
            properties.remove("id");
            same.path("properties").properties().forEach(property -> {
                assertSame(property.getValue(), properties.path(property.getKey()), property.getKey());
                properties.remove(property.getKey());
            });
            assertTrue(properties.isEmpty(), () -> "more than GeoJSON has: " + properties);
            assertSamePlace(same.path("geometry"), feature, file.header);
        }
    }

    /** A number is a number, with or without a fraction that is zero; what has no value is left out. */
    private static void assertSame(JsonNode wanted, JsonNode value, String name) {
        if (wanted.isNull()) {
            assertTrue(value.isMissingNode(), name);
        } else if (wanted.isNumber()) {
            assertEquals(wanted.doubleValue(), value.doubleValue(), name);
        } else {
            assertEquals(wanted, value, name);
        }
    }

    private static void assertSamePlace(JsonNode geometry, Feature feature, HeaderMeta header) {
        if (geometry.isNull()) {
            assertNull(feature.geometry());
            return;
        }
        List<Double> wanted = new ArrayList<>();
        figures(geometry.path("coordinates"), wanted);
        Coordinate[] found = GeometryConversions.deserialize(feature.geometry(), header.geometryType)
                .getCoordinates();
        assertEquals(wanted.size(), found.length * 2);
        for (int i = 0; i < found.length; i++) {
            assertEquals(wanted.get(2 * i), found[i].x, 1e-7);
            assertEquals(wanted.get(2 * i + 1), found[i].y, 1e-7);
        }
    }

    private static void figures(JsonNode coordinates, List<Double> into) {
        if (coordinates.isNumber()) {
            into.add(coordinates.doubleValue());
        } else {
            coordinates.forEach(part -> figures(part, into));
        }
    }

    @Test
    void describesItsColumnsAndItsReferenceSystem() throws IOException {
        FlatGeobuf file = flatGeobuf(
                given().header("Accept-Language", "en").accept("application/flatgeobuf"),
                "/ogc/collections/opportunities/items?limit=1&crs=EPSG:6707&q=Rovegno");
        assertEquals(GeometryType.Point, file.header.geometryType);
        assertEquals(6707, file.header.srid);
        assertEquals(0, file.header.indexNodeSize);
        assertEquals(0, file.header.featuresCount);
        ColumnMeta id = file.header.columns.getFirst();
        assertEquals("id", id.name);
        assertFalse(id.nullable);
        assertTrue(id.primary_key && id.unique);
        ColumnMeta plot = file.header.columns.stream()
                .filter(column -> column.name.equals("plotM2"))
                .findFirst()
                .orElseThrow();
        assertEquals(ColumnType.Double, plot.type);
        assertTrue(plot.nullable);
        Feature site = file.features.getFirst();
        assertEquals(523928.4, site.geometry().xy(0), 1, "easting first, though the system has northing first");
        assertEquals(4935761.0, site.geometry().xy(1), 1);
    }

    @Test
    void leavesGeometriesOutWhereNobodyWantsThem() throws IOException {
        FlatGeobuf file = flatGeobuf(
                given(),
                "/ogc/collections/municipalities/items?limit=3&skipGeometry=true&properties=name&f=flatgeobuf");
        assertEquals(2, file.header.columns.size());
        assertEquals(3, file.features.size());
        assertNull(file.features.getFirst().geometry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opportunities", "territories", "municipalities"})
    void isAPageOfOurOwnFaceToo(String what) throws IOException {
        var answer = given().accept("application/flatgeobuf").get("/v1/" + what + "?limit=5");
        assertEquals(5, FlatGeobuf.read(answer.asByteArray()).features.size());
        assertTrue(answer.header("Link").contains("rel=\"next\""));
    }

    @Test
    void isAFileWithANameOfItsKind() {
        assertTrue(given().get("/ogc/collections/opportunities/download?f=flatgeobuf")
                .header("Content-Disposition")
                .contains("opportunities.fgb"));
    }
}
