package it.fuorigenova.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RealPostgisApiTest {

    @Inject
    Database database;

    @Test
    void theApplicationUnderTestIsReadyOnRealPostgis() {
        given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
        String version = database.query("select postgis_lib_version() as version")
                .first(row -> row.text("version"))
                .orElseThrow();
        assertTrue(version.startsWith("3."), version);
    }
}
