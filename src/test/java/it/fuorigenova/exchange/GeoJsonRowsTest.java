package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from GeoJSON as people write it. */
class GeoJsonRowsTest {

    private static final String GENOVA = """
            {"type":"Feature","id":7,"properties":{"code":"010025","name":"Genova","note":null,"metro":true,"km2":240.290},
             "geometry":{"type":"Point","coordinates":[8.93,44.41,12]}}""";

    @Test
    void readsFeaturesWhereverTheyStand() {
        ReadFile file = ReadFile.text("x.geojson", """
                {"bbox":[1,2,3,4],"features":[%s],"name":"x","type":"FeatureCollection"}""".formatted(GENOVA));
        SourceRow row = file.rows().getFirst();
        assertEquals(Format.GEOJSON, file.header().format());
        assertEquals(
                List.of("code", "name", "note", "metro", "km2", "id"),
                file.header().fields());
        assertEquals(Set.of("Point"), file.header().geometryTypes());
        assertEquals("POINT (8.93 44.41)", String.valueOf(row.geometry()));
        assertEquals(4326, row.geometry() == null ? 0 : row.geometry().getSRID());
        assertEquals(
                List.of("", "true", "240.290", "7"),
                List.of(row.text("note"), row.text("metro"), row.text("km2"), row.text("id")));
    }

    @Test
    void readsASequenceOfFeaturesWithOrWithoutSeparators() {
        ReadFile separated = ReadFile.text("x.geojsons", "\u001e" + GENOVA + "\n\u001e" + GENOVA + "\n");
        ReadFile lines = ReadFile.text("x.geojsonl", GENOVA + "\n" + GENOVA);
        assertEquals(Format.GEOJSON_SEQUENCE, separated.header().format());
        assertEquals(2, separated.rows().size());
        assertEquals(Format.GEOJSON_SEQUENCE, lines.header().format());
        assertEquals(2, lines.rows().size());
    }

    @Test
    void refusesFeaturesOneByOne() {
        ReadFile file = ReadFile.text("x.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"a":{"b":1}},"geometry":null},
                {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[8.9]}},
                {"type":"Thing"},
                {"type":"Feature","properties":{"a":1},"geometry":null}]}""");
        assertEquals(1, file.rows().size());
        assertEquals(4, file.read());
        assertEquals(
                List.of(
                        "refused 1 a [] The property holds an object or a list where one value is expected"
                                + " | Spread it over properties of its own",
                        "refused 2 geometry [The point is not a pair of numbers] The geometry is not valid GeoJSON"
                                + " | Correct it at its source",
                        "refused 3 type [Thing] The object is not a feature | Its type must be Feature"),
                file.issues());
    }

    @Test
    void readsTheReferenceSystemOfOldFilesAndRefusesOneItDoesNotKnow() {
        String old = """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32632"}},
                "features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[494000,4918000]}}]}""";
        SourceRow row = ReadFile.text("x.geojson", old).rows().getFirst();
        assertEquals(32632, row.geometry() == null ? 0 : row.geometry().getSRID());
        assertEquals(
                "The file is in the reference system urn:ogc:def:crs:EPSG::2154, which is not read here",
                refusal(old.replace("32632", "2154")));
    }

    @Test
    void refusesAFileThatIsCutBrokenOrNoGeoJson() {
        String whole = "{\"type\":\"FeatureCollection\",\"features\":[" + GENOVA + "]}";
        assertEquals(
                "The file is cut: it ends in the middle of an object",
                refusal(whole.substring(0, whole.length() - 30)));
        assertEquals(
                "The file is cut: it ends in the middle of an object", refusal(whole.substring(0, whole.length() - 2)));
        assertEquals(
                "The file is JSON but not GeoJSON: it is neither a feature nor a collection of features",
                refusal("{\"a\":1}"));
        assertEquals("The file is JSON but not GeoJSON: an object is expected", refusal("[1,2]"));
        assertEquals(
                "The file is not valid JSON at line 1, column 4: Unexpected character ('x' (code 120)):"
                        + " was expecting double-quote to start field name",
                refusal("{  x}"));
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        byte[] latin =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":\"Riccò\"}}]}"
                        .getBytes(Charset.forName("windows-1252"));
        FileRefusedException refusal =
                assertThrows(FileRefusedException.class, () -> ReadFile.of(SourceFile.of("x.geojson", latin)));
        assertEquals(
                "GeoJSON is JSON in UTF-8 (RFC 7946): correct it, or save it again from where it was made",
                refusal.suggestion());
    }

    private static String refusal(String text) {
        return String.valueOf(assertThrows(FileRefusedException.class, () -> ReadFile.text("x.geojson", text))
                .getMessage());
    }
}
