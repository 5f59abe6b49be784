package it.fuorigenova.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.indicator.CatalogueRow;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example of {@code add-an-indicator.md} is imported as it stands there, and is then what the document says. */
@QuarkusTest
class AddAnIndicatorApiTest {

    private static final Path DOCUMENT = Path.of("src/docs/add-an-indicator.md");
    private static final Pattern BLOCK = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @AfterEach
    void forget() {
        for (String table : List.of("superseded_observation", "observation")) {
            database.query("delete from " + table + " where indicator_code like 'woodland%'")
                    .run();
        }
        database.query("delete from indicator where code like 'woodland%'").run();
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theExampleIsInTheDiagnosisAfterwards() throws IOException {
        List<String> blocks = blocks();
        assertEquals(
                "done: read 2 = taken 2 + unchanged 0 + refused 0",
                Imported.text(importFiles, "woodland-catalogue.csv", blocks.get(0))
                        .sum());
        Imported values = Imported.text(importFiles, "woodland.csv", blocks.get(1));
        assertEquals("done: read 2 = taken 2 + unchanged 0 + refused 0", values.sum());
        String area = "indicators.find { it.code == 'woodland_km2' }.";
        String share = "indicators.find { it.code == 'woodland_pct' }.";
        given().get("/v1/municipalities/010025/diagnosis?lang=en")
                .then()
                .statusCode(200)
                .body(area + "value", is(120.25f))
                .body(area + "name", is("Woodland"))
                .body(area + "source.id", is("my_source"));
        // Of the 240.6542 square kilometres of Genova.
        assertEquals(
                100 * 120.25 / 240.6542,
                given().get("/v1/municipalities/010025/diagnosis")
                        .then()
                        .extract()
                        .jsonPath()
                        .getDouble(share + "value"),
                1e-4);
        given().get("/v1/municipalities/010050/diagnosis")
                .then()
                .body(area + "value", nullValue())
                .body(area + "missingReason", is("suppressed"))
                .body(share + "missingReason", is("suppressed"));
        given().get("/v1/indicators/woodland_pct?lang=en")
                .then()
                .statusCode(200)
                .body("indicator.formula", is("share(woodland_km2, latest(area_km2, 5y))"))
                .body("indicator.origin", is("imported"))
                .body("indicator.weight", is("area_km2"))
                .body("indicator.sources.id", hasItem("my_source"));
        given().queryParam("filter", "woodland_pct > 40")
                .get("/ogc/collections/diagnosis/items")
                .then()
                .statusCode(200)
                .body("features.size()", is(1));
    }

    @Test
    void theDocumentNamesEveryColumnOfTheCatalogue() throws IOException {
        String text = Files.readString(DOCUMENT);
        assertEquals(
                List.of(),
                CatalogueRow.COLUMNS.stream()
                        .filter(column -> !text.contains("`" + column + "`"))
                        .toList());
    }
}
