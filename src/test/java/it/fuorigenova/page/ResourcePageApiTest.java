package it.fuorigenova.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that addresses of the API have for people, in a real browser. The places are those of the sample. */
@QuarkusTest
class ResourcePageApiTest {

    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final double[] ROVEGNO = {9.3013805, 44.5747907};

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    private String origin() {
        return root.toString().replaceFirst("/$", "");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, /v1/municipalities/010025",
        "municipalities, /v1/municipalities?limit=20",
        "territory, /v1/territories/uts:210",
        "members, /v1/territories/uts:210/members?limit=10",
        "at-point, /v1/territories-at?lon=8.93&lat=44.41",
        "similar, /v1/municipalities/010025/similar",
        "opportunities, /v1/opportunities?limit=20",
        "indicators, /v1/indicators",
        "classes, /v1/indicators/population/classes",
        "code-lists, /v1/codelists",
        "code-list, /v1/codelists/former-use",
        "rules, /v1/finding-rules",
        "facets, '/v1/opportunity-counts/facets?facets=kind,sector,plotM2'",
        "table, '/v1/opportunity-counts/table?by=sector,status&measure=plotM2'",
        "status, /status",
        "problem, /problems/unknown-parameter",
        "refusal, /v1/municipalities?colour=red",
        "ogc, /ogc",
        "conformance, /ogc/conformance",
        "collections, /ogc/collections",
        "collection, /ogc/collections/opportunities",
        "queryables, /ogc/collections/opportunities/queryables",
        "items, /ogc/collections/opportunities/items",
        "diagnosis-items, /ogc/collections/diagnosis/items",
        "tilesets, /ogc/collections/opportunities/tiles",
        "tileset, /ogc/collections/opportunities/tiles/WebMercatorQuad",
        "matrix-set, /ogc/tileMatrixSets/WebMercatorQuad",
        "api, /ogc/api"
    })
    void everybodyCanReadIt(String name, String address) {
        try (Visit visit = Visit.onADesk(chromium, origin()).read(address).keepWhole("resource-" + name)) {
            assertAccessible(visit);
        }
        try (Visit visit =
                Visit.onATelephone(chromium, origin()).read(address).keepWhole("resource-" + name + "-small")) {
            assertEquals("390", visit.page().evaluate("() => String(document.documentElement.scrollWidth)"));
            assertAccessible(visit);
        }
    }

    private static void assertAccessible(Visit visit) {
        assertEquals(
                List.of(),
                new AxeBuilder(visit.page())
                        .withTags(ACCESSIBLE).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList());
        // A refusal is told by its status, which the browser repeats.
        assertEquals(
                List.of(),
                visit.complaints().stream()
                        .filter(complaint -> !complaint.contains("status of 400"))
                        .toList());
    }

    @Test
    void paintsWhereAnOpportunityIs() {
        String code = given().get("/v1/opportunities?q=Rovegno&limit=1&fields=code")
                .jsonPath()
                .getString("features[0].properties.code");
        try (Visit visit = Visit.onADesk(chromium, origin())
                .read("/v1/opportunities/" + code)
                .keepWhole("resource-opportunity")) {
            Color point = visit.painted(ROVEGNO[0], ROVEGNO[1]);
            assertTrue(point.getBlue() > 120 && point.getRed() < 40, point::toString);
            assertAccessible(visit);
        }
    }

    @Test
    void paintsTheAreaOfAMunicipality() {
        try (Visit visit = Visit.onADesk(chromium, origin()).read("/v1/municipalities/010025")) {
            Color inside = visit.painted(8.9, 44.425);
            assertTrue(inside.getBlue() > inside.getRed() + 30 && inside.getRed() < 230, inside::toString);
        }
    }

    @Test
    void isWholeWithoutAScript() {
        String page =
                given().accept("text/html").get("/v1/municipalities/010025").asString();
        assertTrue(page.contains("La mappa ha bisogno di JavaScript"), page);
        assertTrue(page.contains("564.080"), page);
    }

    @Test
    void leadsFromAListToAnItemAndBackToTheMap() {
        try (Visit visit = Visit.onADesk(chromium, origin()).read("/v1/municipalities?limit=100")) {
            visit.find("tbody th a:has-text('Rovegno')").click();
            visit.page().waitForURL("**/v1/municipalities/**");
            assertEquals("Rovegno", visit.find("h1").textContent());
            visit.find(".crumbs a:has-text('Comuni')").click();
            visit.page().waitForURL("**/v1/municipalities");
            visit.find("a.brand").click();
            visit.page().waitForURL(origin() + "/");
        }
    }
}
