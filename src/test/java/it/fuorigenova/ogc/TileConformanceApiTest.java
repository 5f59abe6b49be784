package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.testing.Mvt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /ogc/conformance} declares of tiles, each class with a test of its name, on the sites of the sample. */
@QuarkusTest
class TileConformanceApiTest {

    private static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";
    private static final String OPPORTUNITIES = "/ogc/collections/opportunities/tiles/WebMercatorQuad";
    private static final String MUNICIPALITIES = "/ogc/collections/municipalities/tiles/WebMercatorQuad";
    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String LIGURIA = "/7/46/67";

    private static ValidatableResponse ok(String address) {
        return given().get(address).then().statusCode(200);
    }

    private static Mvt tile(String address) {
        return Mvt.of(ok(address).contentType(MEDIA_TYPE).extract().asByteArray());
    }

    @Test
    void tilesCore() {
        assertTrue(tile(OPPORTUNITIES + "/0/0/0").count() > 10);
        given().get(OPPORTUNITIES + "/7/0/0").then().statusCode(204);
        for (String outside : List.of("/7/46/128", "/7/128/67", "/22/0/0", "/-1/0/0", "/a/b/c", "/0/0/1")) {
            given().get(OPPORTUNITIES + outside).then().statusCode(404).contentType("application/problem+json");
        }
        given().get("/ogc/collections/opportunities/tiles/WorldCRS84Quad/0/0/0")
                .then()
                .statusCode(404);
        given().get("/ogc/collections/nothing/tiles/WebMercatorQuad/0/0/0")
                .then()
                .statusCode(404);
    }

    @Test
    void tileset() {
        ok(OPPORTUNITIES)
                .body("dataType", is("vector"))
                .body("crs", is("http://www.opengis.net/def/crs/EPSG/0/3857"))
                .body("tileMatrixSetURI", is("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"))
                .body("links.find { it.rel == 'item' }.templated", is(true))
                .body("links.find { it.rel == 'item' }.type", is(MEDIA_TYPE))
                .body(
                        "links.find { it.rel == 'item' }.href",
                        containsString(OPPORTUNITIES + "/{tileMatrix}/{tileRow}/{tileCol}"))
                .body("links.rel", hasItem(RELATION + "tiling-scheme"))
                .body("layers.id", is(List.of("opportunities")))
                .body("layers[0].geometryDimension", is(0))
                .body("layers[0].propertiesSchema.properties.keySet()", hasItems("id", "title", "count", "areaM2"))
                .body("tileMatrixSetLimits", hasSize(22))
                .body("boundingBox.lowerLeft", hasSize(2))
                .body("centerPoint.coordinates", hasSize(2));
    }

    @Test
    void everyTileOfAPlaceIsWithinTheLimits() {
        Map<String, Object> limits =
                ok(OPPORTUNITIES).extract().jsonPath().getMap("tileMatrixSetLimits.find { it.tileMatrix == '7' }");
        assertEquals(46, limits.get("minTileRow"));
        assertEquals(67, limits.get("minTileCol"));
    }

    @Test
    void tilesetsList() {
        for (String address : List.of("/ogc/tiles", "/ogc/collections/opportunities/tiles")) {
            ok(address)
                    .body("tilesets", hasSize(1))
                    .body("tilesets[0].dataType", is("vector"))
                    .body("tilesets[0].links.rel", hasItems("self", RELATION + "tiling-scheme"));
        }
    }

    @Test
    void datasetTilesets() {
        ok("/ogc").body("links.rel", hasItem(RELATION + "tilesets-vector"));
        ok("/ogc/tiles/WebMercatorQuad")
                .body("layers.id", hasItems("opportunities", "municipalities", "reference-points"));
        Mvt all = tile("/ogc/tiles/WebMercatorQuad" + LIGURIA);
        assertTrue(layers(all).containsAll(Set.of("opportunities", "reference-points")));
    }

    @Test
    void geodataTilesets() {
        ok("/ogc/collections")
                .body(
                        "collections.collect { it.links.findAll { it.rel == '" + RELATION
                                + "tilesets-vector' }.size() }",
                        everyItem(is(1)));
    }

    @Test
    void collectionsSelection() {
        String chosen = "?collections=opportunities,reference-points";
        assertEquals(
                Set.of("opportunities", "reference-points"),
                layers(tile("/ogc/tiles/WebMercatorQuad" + LIGURIA + chosen)));
        ok("/ogc/tiles/WebMercatorQuad" + chosen)
                .body("layers.id", is(List.of("opportunities", "reference-points")))
                .body("links.find { it.rel == 'item' }.href", containsString("collections=opportunities"));
        given().get("/ogc/tiles/WebMercatorQuad/0/0/0?collections=nothing")
                .then()
                .statusCode(404);
        // Only one of them knows it.
        given().get("/ogc/tiles/WebMercatorQuad/0/0/0" + chosen + "&status=potential")
                .then()
                .statusCode(400);
    }

    private static Set<String> layers(Mvt tile) {
        return tile.features().stream().map(Mvt.Feature::layer).collect(Collectors.toSet());
    }

    @Test
    void tilesDatetime() {
        given().get(OPPORTUNITIES + "/0/0/0?datetime=../2000-01-01").then().statusCode(204);
        assertTrue(tile(OPPORTUNITIES + "/0/0/0?datetime=2000-01-01/..").count() > 10);
    }

    @Test
    void tilesOas30() {
        String tile = "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}'.get.operationId";
        ok("/ogc/api")
                .body("paths.'/collections/opportunities" + tile, is("collection.opportunities.vector.getTile"))
                .body("paths.'" + tile, is("dataset.vector.getTile"));
    }

    @Test
    void mvt() {
        Mvt tile = tile(OPPORTUNITIES + "/21/" + rowAndColumnOfRovegno());
        Mvt.Feature rovegno = tile.features().getFirst();
        assertEquals("opportunities", rovegno.layer());
        assertEquals("Ex Colonia di Rovegno", rovegno.text("title"));
        assertEquals(65614, rovegno.figure("areaM2"));
        assertEquals(36, rovegno.text("id").length());
        given().accept("image/png")
                .get(OPPORTUNITIES + "/0/0/0")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().get(OPPORTUNITIES + "/0/0/0?f=png").then().statusCode(400);
        given().accept(MEDIA_TYPE).get(OPPORTUNITIES + "/0/0/0").then().statusCode(200);
    }

    private static String rowAndColumnOfRovegno() {
        List<Number> place = ok("/ogc/collections/opportunities/items?title=Ex Colonia di Rovegno")
                .extract()
                .jsonPath()
                .getList("features[0].geometry.coordinates");
        TileCoord tile =
                TileCoord.at(21, place.get(0).doubleValue(), place.get(1).doubleValue());
        return tile.row() + "/" + tile.column();
    }

    @Test
    void tileMatrixSet() {
        ok("/ogc/tileMatrixSets")
                .body("tileMatrixSets.id", is(List.of("WebMercatorQuad")))
                .body("tileMatrixSets[0].links.rel", is(List.of("self", "item")))
                .body("tileMatrixSets[0].links.href", everyItem(containsString("/tileMatrixSets/WebMercatorQuad")));
        given().get("/ogc/tileMatrixSets/WorldCRS84Quad").then().statusCode(404);
    }

    @Test
    void tileMatrixSetJson() {
        ok("/ogc/tileMatrixSets/WebMercatorQuad")
                .body("id", is("WebMercatorQuad"))
                .body("crs", is("http://www.opengis.net/def/crs/EPSG/0/3857"))
                .body("orderedAxes", is(List.of("E", "N")))
                .body("tileMatrices", hasSize(25))
                .body("tileMatrices[0].id", is("0"))
                .body("tileMatrices[0].scaleDenominator.toDouble()", closeTo(559082264.0287178, 100))
                .body("tileMatrices[0].cellSize.toDouble()", closeTo(156543.03392804097, 0.1))
                .body("tileMatrices[0].pointOfOrigin[0].toDouble()", closeTo(-20037508.342789244, 2))
                .body("tileMatrices[24].matrixWidth", is(16777216));
    }

    @Test
    void tileJson() {
        ok(OPPORTUNITIES + "?f=tilejson&lang=en&kind=building")
                .body("tilejson", is("3.0.0"))
                .body("tiles[0]", endsWith(OPPORTUNITIES + "/{z}/{y}/{x}?kind=building"))
                .body("maxzoom", is(21))
                .body("bounds", hasSize(4))
                .body("vector_layers[0].id", is("opportunities"))
                .body("vector_layers[0].fields.count", notNullValue());
        ok(MUNICIPALITIES + "?f=tilejson").body("maxzoom", is(16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?status=potential",
                "?q=ex",
                "?filter=plotM2 IS NULL",
                "?filter=sector IN ('tourism','industry') AND status IN ('potential')",
                "?filter=kind IN ('unknown','building')",
                "?filter=zoneName IN ('Genova','Ponente') AND ownerClass IN ('unknown','public')",
                "?filter=indicator('population') > 5000",
                "?datetime=2000-01-01/.."
            })
    void filtersLikeItems(String query) {
        String more = query.isEmpty() ? "?" : query + "&";
        long items = number("/ogc/collections/opportunities/items" + more + "resulttype=hits");
        long nowhere = number("/ogc/collections/opportunities/items" + more + "resulttype=hits&cell=none");
        byte[] bytes = given().get(OPPORTUNITIES + "/0/0/0" + query).asByteArray();
        assertTrue(items > 0);
        assertEquals(items, Mvt.of(bytes).count() + nowhere);
    }

    private static long number(String address) {
        return ok(address).extract().jsonPath().getLong("numberMatched");
    }

    @Test
    void aClusterIsOpenedByItsCellOnBothFaces() {
        Mvt tile = tile(OPPORTUNITIES + LIGURIA);
        List<Mvt.Feature> clusters =
                tile.features().stream().filter(Mvt.Feature::isCluster).toList();
        assertTrue(clusters.size() > 1);
        for (Mvt.Feature cluster : clusters) {
            String cell = "cell=" + cluster.text("cell");
            ok("/ogc/collections/opportunities/items?" + cell).body("features", hasSize((int) cluster.count()));
            ok("/v1/opportunities?" + cell).body("numberReturned", is((int) cluster.count()));
        }
        given().get("/ogc/collections/opportunities/items?cell=1/2").then().statusCode(400);
        given().get("/ogc/collections/municipalities/items?cell=0/0/0").then().statusCode(400);
    }

    @Test
    void municipalitiesAreKnownByTheNumberOfTheirCode() {
        Mvt tile = tile("/ogc/collections/municipalities/tiles/WebMercatorQuad/10/370/537");
        assertTrue(tile.features().size() > 3);
        for (Mvt.Feature municipality : tile.features()) {
            assertEquals(Long.parseLong(municipality.text("istatCode")), municipality.number());
        }
        Mvt diagnosis = tile("/ogc/collections/diagnosis/tiles/WebMercatorQuad/10/370/537?properties=population");
        assertTrue(diagnosis.features().stream().anyMatch(feature -> feature.integer("population", 0) > 500_000));
    }

    @Test
    void unknownAndUnreadableParametersAreRefused() {
        for (String query : List.of("?bbox=1,2,3,4", "?limit=10", "?nothing=1", "?filter=plotM2 >", "?properties=no")) {
            given().get(OPPORTUNITIES + "/0/0/0" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
