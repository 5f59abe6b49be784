package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries are fetched once: the address of a tile names its version, and what it leads to never changes. */
@QuarkusTest
class VersionedTileApiTest {

    private static final String TILES = "/ogc/collections/municipalities/tiles/WebMercatorQuad";
    private static final String LIGURIA = "/7/46/67";
    private static final String NOTHING = "/7/0/0";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static String template(String tileset) {
        return given().get(tileset).then().statusCode(200).extract().path("tiles[0]");
    }

    private static String address(String template, String tile) {
        return template.replace("/{z}/{y}/{x}", tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TILES + "?f=tilejson",
                TILES + "?f=tilejson&datetime=2024-01-01",
                "/ogc/collections/diagnosis/tiles/WebMercatorQuad?f=tilejson"
            })
    void theTileSetLeadsToTilesThatNeverChange(String tileset) {
        String template = template(tileset);
        assertTrue(template.contains("version="), template);
        for (String tile : new String[] {LIGURIA, NOTHING}) {
            given().urlEncodingEnabled(false)
                    .get(address(template, tile))
                    .then()
                    .statusCode(tile.equals(LIGURIA) ? 200 : 204)
                    .header("Cache-Control", is(IMMUTABLE));
        }
    }

    @Test
    void anOutdatedVersionLeadsToThePresentOne() {
        String present = template(TILES + "?f=tilejson").replaceFirst(".*version=", "");
        given().redirects()
                .follow(false)
                .get(TILES + LIGURIA + "?version=before")
                .then()
                .statusCode(307)
                .header("Location", endsWith(TILES + LIGURIA + "?version=" + present))
                .header("Cache-Control", containsString("no-store"));
        byte[] followed = given().get(TILES + LIGURIA + "?version=before").asByteArray();
        assertArrayEquals(given().get(TILES + LIGURIA).asByteArray(), followed);
    }

    @Test
    void whoeverNamesNoVersionAsksAgain() {
        given().get(TILES + LIGURIA).then().header("Cache-Control", is("public, no-cache"));
        assertFalse(template("/ogc/collections/opportunities/tiles/WebMercatorQuad?f=tilejson")
                .contains("version="));
        assertFalse(template(TILES + "?f=tilejson&name=Genova").contains("version="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=Genova", "filter=population%20%3E%20100", "properties=name", "q=genova"})
    void aChoiceAmongMunicipalitiesHasNoVersion(String choice) {
        given().urlEncodingEnabled(false)
                .get(TILES + LIGURIA + "?version=any&" + choice)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("version"));
    }

    @Test
    void whatChangesAllTheTimeHasNoVersion() {
        given().get("/ogc/collections/opportunities/tiles/WebMercatorQuad/7/46/67?version=1")
                .then()
                .statusCode(400);
    }
}
