package it.fuorigenova.delivery;

import static it.fuorigenova.delivery.Sender.EDITOR;
import static it.fuorigenova.delivery.Sent.CSV;
import static it.fuorigenova.delivery.Sent.GEOPACKAGE;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.testing.GeoPackageMaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;

/** Files in the reference systems of Italian maps are read where they say so, and guessed where they do not. */
@QuarkusTest
class ReferenceSystemsApiTest extends ImportFixture {

    private static final String HEADER = "externalId,title,kind,lon,lat\n";
    private static final double LON = 9.30138;
    private static final double LAT = 44.57479;

    private JsonPath sheet(Sent sent) {
        return sent.sheet(record("a"));
    }

    private static void assertThere(List<Number> point) {
        assertEquals(LON, point.getFirst().doubleValue(), 0.00002);
        assertEquals(LAT, point.getLast().doubleValue(), 0.00002);
    }

    /** The figures are those of PROJ's own programs. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:32632, 523928.384, 4935760.893",
        "http://www.opengis.net/def/crs/EPSG/0/25832, 523928.384, 4935760.893",
        "EPSG:3003, 1523956.140, 4935779.002",
        "EPSG:3857, 1035424.885, 5554827.437",
        "EPSG:4326, 9.30138, 44.57479"
    })
    void convertsWhatIsNamed(String crs, String x, String y) {
        Sent sent = Sent.of(EDITOR, CSV, "?crs=" + crs, HEADER + "a,Ex colonia,land," + x + "," + y + "\n");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        assertThere(sheet(sent).getList("geometry.coordinates"));
        assertEquals("010052", sheet(sent).getString("properties.istatCode"));
    }

    @Test
    void believesAGeoPackageUnlessToldOtherwise(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("aree.gpkg");
        GeoPackageMaker.at(file)
                .layer("aree", 32632)
                .feature("aree", "a", "Ex colonia", new WKTReader().read("POINT (523928.384 4935760.893)"));
        Sent sent = Sent.of(EDITOR, GEOPACKAGE, "", Files.readAllBytes(file));
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        assertThere(sheet(sent).getList("geometry.coordinates"));
        Sent otherwise = Sent.of(EDITOR, GEOPACKAGE, "?crs=EPSG:3003", Files.readAllBytes(file));
        assertEquals(
                List.of(
                        "refused 1 geometry [523928.384, 4935760.893] The place lies outside of what the reference system"
                                + " EPSG:3003 is for in Italy | Check the figures, and whether they are in that system"),
                otherwise.issues());
    }

    @Test
    void readsGeoJsonInAnotherSystemWhereItIsNamed() {
        String feature =
                "{\"type\": \"Feature\", \"id\": \"a\", \"properties\": {\"title\": \"Ex colonia\", \"kind\": \"land\"},"
                        + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [523928.384, 4935760.893]}}";
        Sent sent = Sent.of(
                EDITOR,
                "application/geo+json",
                "?crs=EPSG:32632",
                "{\"type\": \"FeatureCollection\", \"features\": [" + feature + "]}");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        assertThere(sheet(sent).getList("geometry.coordinates"));
    }

    @Test
    void namesTheSystemInWhichAPointWouldLieInItsMunicipality() {
        Sent sent = Sent.of(
                EDITOR,
                CSV,
                "?mode=accept-the-good",
                HEADER
                        + "a,Una,land,523928.384,4935760.893\nb,Due,land,1523956.140,4935779.002\n"
                        + "c,Tre,land,4935760.893,523928.384\nd,Quattro,land,700000,4935760.893\n");
        assertEquals("done: read 4 = taken 0 + unchanged 0 + refused 4", sent.sum());
        assertEquals(
                List.of(
                        "refused 2 lon, lat [523928.384, 4935760.893] The point is not in Italy | In EPSG:32632 (WGS 84 /"
                                + " UTM zone 32N) the point lies in Rovegno: name that system (crs=EPSG:32632), or"
                                + " convert to longitude and latitude",
                        "refused 3 lon, lat [1523956.14, 4935779.002] The point is not in Italy | In EPSG:3003 (Monte Mario"
                                + " / Italy zone 1) the point lies in Rovegno: name that system (crs=EPSG:3003), or"
                                + " convert to longitude and latitude",
                        "refused 4 lon, lat [4935760.893, 523928.384] The point is not in Italy | In EPSG:32632 (WGS 84 /"
                                + " UTM zone 32N), with the two figures exchanged, the point lies in Rovegno: put the"
                                + " easting into lon and the northing into lat, and name the system (crs=EPSG:32632)",
                        "refused 5 lon, lat [700000.0, 4935760.893] The point is not in Italy | Longitude lies between 6"
                                + " and 19, latitude between 35 and 48 degrees: check the reference system"),
                sent.issues());
    }

    @Test
    void refusesDegreesWhereMetresAreTold() {
        Sent sent = Sent.of(EDITOR, CSV, "?crs=EPSG:32632", HEADER + "a,Una,land,9.30138,44.57479\n");
        assertEquals("failed: read 1 = taken 0 + unchanged 0 + refused 1", sent.sum());
        assertTrue(
                sent.issues().getFirst().startsWith("refused 2 lon, lat [9.30138, 44.57479] The place lies outside"),
                () -> sent.issues().toString());
    }

    @Test
    void keepsThePlaceOfARecordOfWhichTheFileSaysNone() {
        Sent.of(EDITOR, CSV, "", HEADER + "a,Una,land,9.30138,44.57479\n");
        Sent sent = Sent.of(EDITOR, CSV, "?crs=EPSG:32632", "externalId,title,kind\na,Una cambiata,land\n");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        assertThere(sheet(sent).getList("geometry.coordinates"));
    }

    @Test
    void refusesSystemsThatAreNotReadHere() {
        EDITOR.get()
                .contentType(CSV)
                .body(HEADER)
                .post("/v1/imports?crs=EPSG:2154")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("crs")));
    }
}
