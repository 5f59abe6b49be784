package it.fuorigenova.territory;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for municipalities as a small map shows them gets what the tiles of that map are drawn by. */
@QuarkusTest
class OutlinedItemsApiTest {

    private static final String OF_GENOVA = """
            from territory_code code
            where code.territory_id = boundary.territory_id and code.scheme = 'istat' and code.code = '010025'
              and boundary.valid @> date '2026-11-22'""";

    @Inject
    Database database;

    /** A rectangle stands for the outline, so that anyone can tell it from the boundary. */
    @BeforeEach
    void outline() {
        assertEquals(
                1,
                database.query("update boundary set outline_6 = st_multi(st_envelope(geom)) " + OF_GENOVA)
                        .run());
    }

    @AfterEach
    void forget() {
        database.query("update boundary set outline_6 = null " + OF_GENOVA).run();
    }

    private static int corners(String address) {
        List<List<List<List<Object>>>> polygons =
                given().get(address).then().statusCode(200).extract().path("features[0].geometry.coordinates");
        return polygons.getFirst().getFirst().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipalities", "diagnosis"})
    void atASmallZoomItIsTheOutline(String collection) {
        assertEquals(5, corners("/ogc/collections/" + collection + "/items?istatCode=010025&zoom-level=6"));
    }

    @Test
    void otherwiseItIsTheBoundary() {
        assertTrue(corners("/ogc/collections/municipalities/items?istatCode=010025") > 5);
        assertTrue(corners("/ogc/collections/municipalities/items?istatCode=010025&zoom-level=14") > 5);
    }
}
