package it.fuorigenova.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opportunities are made, replaced, changed and ended by those who may, and nothing of what is wrong is stored. */
@QuarkusTest
class EditingApiTest {

    private static final String GEOJSON = "application/geo+json";
    private static final String ROVEGNO = "istat:010052";
    private static final String GENOVA = "istat:010025";

    /** Inside of Rovegno. */
    private static final String POINT = "{\"type\": \"Point\", \"coordinates\": [9.30138052, 44.57479066]}";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @BeforeEach
    void knowWhereBordersAre() {
        Borders.draw(database);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from opportunity where organisation_id is not null")
                .run();
        database.query("delete from repeatable_request").run();
    }

    private static RequestSpecification editor() {
        return Partners.by("editor", ROVEGNO);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\": \"Feature\", \"geometry\": %s, \"properties\": {%s}}".formatted(geometry, properties);
    }

    private static String colony(String more) {
        return feature(POINT, "\"kind\": \"building\", \"title\": \"Ex colonia di prova\"" + more);
    }

    private static ValidatableResponse create(RequestSpecification by, String body) {
        return by.contentType(GEOJSON).body(body).post("/v1/opportunities").then();
    }

    private static ValidatableResponse put(RequestSpecification by, String id, String tag, String body) {
        return by.contentType(GEOJSON)
                .header("If-Match", tag)
                .body(body)
                .put("/v1/opportunities/" + id)
                .then();
    }

    private static ValidatableResponse patch(RequestSpecification by, String id, String tag, String body) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch("/v1/opportunities/" + id)
                .then();
    }

    private static ValidatableResponse sheet(RequestSpecification by, String id) {
        return by.get("/v1/opportunities/" + id + "/sheet").then();
    }

    private static String tag(String id) {
        return sheet(Partners.administrator(), id).extract().header("ETag");
    }

    private static String made(String more) {
        return create(editor(), colony(more)).statusCode(201).extract().path("id");
    }

    private static String published(String more) {
        return create(city("validator"), colony(", \"status\": \"published\"" + more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification city(String role) {
        return Partners.as(role, "metropolitan-city", "uts:210");
    }

    private long records() {
        return database.query("select count(*) as n from opportunity where organisation_id is not null")
                .first(row -> row.integer("n"))
                .orElseThrow();
    }

    @Test
    void makesADraftThatOnlyThoseSeeWhoWorkOnIt() {
        Response made = editor().contentType(GEOJSON)
                .body(colony(
                        ", \"plotM2\": 65614, \"notes\": \"chiavi in comune\", \"lastConfirmedAt\": \"2026-11-01\""))
                .post("/v1/opportunities");
        made.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", startsWith("http"))
                .header("ETag", startsWith("\""))
                .body("properties.status", equalTo("draft"))
                .body("properties.municipalityName", equalTo("Rovegno"))
                .body("properties.istatCode", equalTo("010052"))
                .body("properties.plotM2", equalTo(65614))
                .body("properties.notes", equalTo("chiavi in comune"))
                .body("properties.source", equalTo("municipality-istat-010052"))
                .body("properties.stationName", notNullValue())
                .body("geometry.type", equalTo("Point"));
        String id = made.path("id");
        given().get("/v1/opportunities/" + id).then().statusCode(404);
        given().get("/ogc/collections/opportunities/items/" + id).then().statusCode(404);
        given().get("/v1/opportunities/" + id + "/sheet").then().statusCode(401);
        sheet(Partners.by("viewer", GENOVA), id).statusCode(404);
        sheet(Partners.by("viewer", ROVEGNO), id)
                .statusCode(200)
                .body("properties.title", equalTo("Ex colonia di prova"));
        sheet(Partners.as("viewer", "metropolitan-city", "uts:210"), id).statusCode(200);
    }

    @Test
    void tellsAnyoneOfWhatIsPublishedButNotWhatMayNameAPerson() {
        String id = published(", \"notes\": \"telefonare a qualcuno\", \"contactEmail\": \"ufficio@example.org\"");
        String seen = given().get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(seen.contains("Ex colonia di prova"));
        assertTrue(!seen.contains("telefonare") && !seen.contains("ufficio@"), seen);
        sheet(Partners.by("viewer", GENOVA), id).statusCode(403);
    }

    @Test
    void whoMayNotIsToldSoAndNothingIsStored() {
        create(given(), colony("")).statusCode(401);
        create(Partners.by("viewer", ROVEGNO), colony("")).statusCode(403);
        create(Partners.by("editor", GENOVA), colony(""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/geometry"))
                .body("errors[0].detail", containsString("Rovegno"));
        create(Partners.as("editor", "union", "key:unione-scrivia"), colony(""))
                .statusCode(403)
                .body("detail", containsString("Rovegno"));
        create(editor(), colony(", \"status\": \"published\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/properties/status"));
        create(Partners.by("contributor", ROVEGNO), colony(", \"status\": \"in-review\""))
                .statusCode(201);
        assertEquals(1, records());
    }

    /** Schematic boundaries tell no neighbours apart, but Genova lies farther from Rovegno than any of its corners. */
    @Test
    void whatLiesFarAwayIsRefusedWithoutOfficialBordersToo() {
        Borders.forget(database);
        String inGenova = "{\"type\": \"Point\", \"coordinates\": [8.93, 44.41]}";
        create(editor(), feature(inGenova, "\"kind\": \"building\", \"title\": \"Prova\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/geometry"))
                .body("errors[0].detail", containsString("(010025)"));
        create(editor(), colony("")).statusCode(201);
    }

    @Test
    void aContributorChangesOnlyDraftsOfHisOwn() {
        String own = create(Partners.by("contributor", ROVEGNO), colony(""))
                .extract()
                .path("id");
        patch(Partners.by("contributor", ROVEGNO), own, tag(own), "{\"properties\": {\"floors\": 2}}")
                .statusCode(200);
        String others = create(Partners.as("editor", "metropolitan-city", "uts:210"), colony(""))
                .extract()
                .path("id");
        patch(Partners.by("contributor", ROVEGNO), others, tag(others), "{\"properties\": {\"floors\": 2}}")
                .statusCode(403);
        String open = published("");
        patch(Partners.by("contributor", ROVEGNO), open, tag(open), "{\"properties\": {\"floors\": 2}}")
                .statusCode(403);
        patch(Partners.by("editor", GENOVA), open, tag(open), "{\"properties\": {\"floors\": 2}}")
                .statusCode(403);
        patch(Partners.by("editor", GENOVA), own, tag(own), "{\"properties\": {\"floors\": 2}}")
                .statusCode(404);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        create(editor(), """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [44.57, 9.30]}, "extra": 1,
                 "properties": {"kind": "bilding", "titel": "x", "plotM2": -1, "floors": 1.5, "availableFrom": "2026-02-30",
                    "priceOnRequest": "si", "keywords": "a", "parcels": [{"belfiore": "X", "sheet": "1"}],
                    "permittedUses": ["tourist", "golf"], "completeness": 99, "contactEmail": "nobody", "jobsMin": 5,
                    "jobsMax": 3, "worksCostEur": 1e400}}
                """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/extra",
                                "/geometry/coordinates",
                                "/properties/kind",
                                "/properties/titel",
                                "/properties/title",
                                "/properties/plotM2",
                                "/properties/floors",
                                "/properties/availableFrom",
                                "/properties/priceOnRequest",
                                "/properties/keywords",
                                "/properties/parcels/0/parcel",
                                "/properties/permittedUses/1",
                                "/properties/completeness",
                                "/properties/contactEmail",
                                "/properties/jobsMin",
                                "/properties/worksCostEur"));
        assertEquals(0, records());
    }

    @Test
    void refusesWhatIsNoSheet() {
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{",
                "{\"type\": \"Feature\"} {}",
                "{\"type\": \"Feature\", \"type\": \"Feature\"}",
                "{\"type\": \"FeatureCollection\", \"features\": []}",
                "[".repeat(100_000),
                colony(", \"title\": \"twice\""),
                colony(", \"summary\": \"nul \\u0000\""),
                colony(", \"summary\": \"half \\ud800\""),
                feature(POINT, "\"kind\": \"building\", \"title\": \"" + "x".repeat(400) + "\""),
                feature("{\"type\": \"Point\", \"coordinates\": [0, 0]}", "\"kind\": \"building\", \"title\": \"x\""),
                feature(
                        "{\"type\": \"Point\", \"coordinates\": [1e999, 0]}",
                        "\"kind\": \"building\", \"title\": \"x\""),
                feature(
                        "{\"type\": \"LineString\", \"coordinates\": [[9, 44], [9.1, 44]]}",
                        "\"kind\": \"land\", \"title\": \"x\""),
                // A figure of eight.
                feature(
                        "{\"type\": \"Polygon\", \"coordinates\": [[[9.3, 44.57], [9.31, 44.58], [9.31, 44.57], [9.3, 44.58],"
                                + " [9.3, 44.57]]]}",
                        "\"kind\": \"land\", \"title\": \"x\""))) {
            int status = editor().contentType(GEOJSON)
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/opportunities")
                    .statusCode();
            assertEquals(400, status, () -> body.substring(0, Math.min(body.length(), 200)));
        }
        editor().contentType(GEOJSON)
                .body(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'})
                .post("/v1/opportunities")
                .then()
                .statusCode(400);
        editor().contentType(GEOJSON)
                .body("{\"x\": \"" + "x".repeat(3_000_000) + "\"}")
                .post("/v1/opportunities")
                .then()
                .statusCode(413);
        editor().contentType("text/plain")
                .body(colony(""))
                .post("/v1/opportunities")
                .then()
                .statusCode(415);
        assertEquals(0, records());
    }

    @Test
    void replacesWhatIsSeenAndKeepsWhatIsNot() {
        String id = published(
                ", \"notes\": \"interna\", \"priceEur\": 91000, \"obstacles\": [{\"type\": \"other\", \"description\": \"frana\","
                        + " \"status\": \"open\"}]");
        Response seen = given().get("/v1/opportunities/" + id);
        String tag = seen.header("ETag");
        ObjectNode feature = read(seen.asString());
        ((ObjectNode) feature.path("properties")).put("title", "Titolo nuovo").remove("priceEur");
        feature.remove("links");
        put(editor(), id, tag, feature.toString())
                .statusCode(200)
                .body("properties.title", equalTo("Titolo nuovo"))
                .body("properties.priceEur", nullValue())
                .body("properties.notes", equalTo("interna"))
                .body("properties.obstacles[0].description", equalTo("frana"));
        put(editor(), id, tag, feature.toString()).statusCode(412);
        editor().contentType(GEOJSON)
                .body(colony(", \"notes\": null"))
                .put("/v1/opportunities/" + id)
                .then()
                .statusCode(428);
        put(editor(), id, tag(id), colony(", \"notes\": null, \"status\": \"published\""))
                .statusCode(200)
                .body("properties.notes", nullValue());
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void changesAPartAndMovesThePoint() {
        String id = made(", \"plotM2\": 100, \"keywords\": [\"a\", \"b\"]");
        String tag = tag(id);
        patch(editor(), id, tag, "{\"properties\": {\"plotM2\": 200.5, \"keywords\": null}}")
                .statusCode(200)
                .body("properties.plotM2", equalTo(200.5f))
                .body("properties.keywords", equalTo(List.of()))
                .body("properties.title", equalTo("Ex colonia di prova"));
        patch(editor(), id, tag, "{\"properties\": {\"plotM2\": 1}}").statusCode(412);
        patch(editor(), id, tag(id), "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [9.2995, 44.5765]}}")
                .statusCode(200)
                .body("geometry.coordinates[0]", equalTo(9.2995f));
        patch(editor(), id, tag(id), "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [8.93, 44.41]}}")
                .statusCode(400)
                .body("errors[0].detail", containsString("Genova"));
        patch(editor(), id, tag(id), "{\"properties\": {\"title\": null}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/properties/title"));
        sheet(editor(), id).body("geometry.coordinates[0]", equalTo(9.2995f));
    }

    @Test
    void endsARecordAndNeverDeletesIt() {
        String id = published("");
        editor().delete("/v1/opportunities/" + id).then().statusCode(428);
        editor().header("If-Match", "\"0\"")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(412);
        editor().header("If-Match", "nonsense")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(400);
        editor().header("If-Match", tag(id))
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(204);
        given().get("/v1/opportunities/" + id).then().statusCode(200).body("properties.endDate", notNullValue());
        editor().header("If-Match", "*")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void whoReadsDoesNotWaitForWhoWrites() {
        String id = made("");
        QuarkusTransaction.requiringNew().run(() -> {
            database.query("update opportunity set floors = 9 where id = :id")
                    .with("id", UUID.fromString(id))
                    .run();
            // Whoever waited for this transaction would not be answered before its end.
            sheet(editor(), id).statusCode(200).body("properties.floors", nullValue());
            editor().get("/v1/opportunities/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .body("versions.version", contains(1));
            editor().get("/v1/opportunities/" + id + "/history/1").then().statusCode(200);
        });
        sheet(editor(), id).body("properties.floors", equalTo(9));
    }

    @Test
    void ofFiftyWritersOneWins() throws Exception {
        String id = made("");
        String tag = tag(id);
        List<Integer> statuses = atOnce(
                50,
                i -> () -> editor().contentType("application/merge-patch+json")
                        .header("If-Match", tag)
                        .body("{\"properties\": {\"floors\": " + (i + 1) + "}}")
                        .patch("/v1/opportunities/" + id)
                        .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(49, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
    }

    @Test
    void aRequestThatIsRepeatedMakesOneRecord() throws Exception {
        List<String> made = atOnce(
                100,
                i -> () -> editor().contentType(GEOJSON)
                        .header("Idempotency-Key", "one")
                        .body(colony(""))
                        .post("/v1/opportunities")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        assertEquals(1, new TreeSet<>(made).size());
        assertEquals(1, records());
        create(editor().header("Idempotency-Key", "one"), colony(", \"floors\": 1"))
                .statusCode(422);
        create(editor().header("Idempotency-Key", "with blanks"), colony("")).statusCode(400);
        create(Partners.as("editor", "metropolitan-city", "uts:210").header("Idempotency-Key", "one"), colony(""))
                .statusCode(201);
        assertEquals(2, records());
    }

    @Test
    void anExternalIdNamesOneRecordOfAnOrganisation() {
        made(", \"externalId\": \"A1\"");
        create(editor(), colony(", \"externalId\": \"A1\""))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/properties/externalId"));
        create(Partners.as("editor", "metropolitan-city", "uts:210"), colony(", \"externalId\": \"A1\""))
                .statusCode(201);
    }

    private interface Numbered<T> {
        Callable<T> of(int i);
    }

    private static <T> List<T> atOnce(int many, Numbered<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, many).mapToObj(task::of).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void desktopProgramsEditByTheStandard() {
        String items = "/ogc/collections/opportunities/items";
        given().options(items).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        Partners.by("viewer", ROVEGNO).options(items).then().header("Allow", equalTo("GET, HEAD, OPTIONS"));
        editor().options(items).then().header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        editor().options("/ogc/collections/municipalities/items").then().header("Allow", equalTo("GET, HEAD, OPTIONS"));
        editor().contentType(GEOJSON)
                .body(colony(""))
                .post("/ogc/collections/municipalities/items")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().contentType(GEOJSON).body(colony("")).post(items).then().statusCode(401);
        // As QGIS sends it: every property, most of them null, in the axes of the system.
        Response made = editor().contentType(GEOJSON)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/4326>")
                .body(
                        feature(
                                "{\"type\": \"Point\", \"coordinates\": [44.57479066, 9.30138052]}",
                                "\"kind\": \"building\", \"title\": \"Da QGIS\", \"code\": null, \"completeness\": null, \"plotM2\": null"))
                .post(items);
        made.then().statusCode(201);
        String at = made.header("Location");
        String id = at.substring(at.lastIndexOf('/') + 1);
        assertTrue(at.endsWith(items + "/" + id), at);
        editor().options(items + "/" + id).then().header("Allow", equalTo("DELETE, GET, HEAD, OPTIONS, PUT"));
        patch(Partners.by("validator", ROVEGNO), id, tag(id), "{\"properties\": {\"status\": \"in-review\"}}")
                .statusCode(200);
        patch(city("validator"), id, tag(id), "{\"properties\": {\"status\": \"published\"}}")
                .statusCode(200);
        // It knows no If-Match, but sends back when the record was changed that it has read.
        ObjectNode read = read(given().get(items + "/" + id).asString());
        read.remove("links");
        ((ObjectNode) read.path("properties")).put("title", "Di nuovo da QGIS");
        editor().contentType(GEOJSON)
                .body(read.toString())
                .put(items + "/" + id)
                .then()
                .statusCode(204);
        editor().contentType(GEOJSON)
                .body(read.toString())
                .put(items + "/" + id)
                .then()
                .statusCode(412);
        given().get(items + "/" + id).then().body("properties.title", equalTo("Di nuovo da QGIS"));
        editor().header("If-Match", "*").delete(items + "/" + id).then().statusCode(204);
    }
}
