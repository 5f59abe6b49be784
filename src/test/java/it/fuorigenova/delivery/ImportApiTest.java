package it.fuorigenova.delivery;

import static it.fuorigenova.delivery.Sender.CITY;
import static it.fuorigenova.delivery.Sender.CONTRIBUTOR;
import static it.fuorigenova.delivery.Sender.EDITOR;
import static it.fuorigenova.delivery.Sender.VALIDATOR;
import static it.fuorigenova.delivery.Sent.CSV;
import static it.fuorigenova.delivery.Sent.GEOPACKAGE;
import static it.fuorigenova.delivery.Sent.XLSX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.testing.GeoPackageMaker;
import it.fuorigenova.testing.Partners;
import it.fuorigenova.testing.WorkbookMaker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Files that partners send are taken in their name, as far as they may write, and as a whole or not at all. */
@QuarkusTest
class ImportApiTest extends ImportFixture {

    private static final String GEOJSON = "application/geo+json";
    private static final String HEADER = "externalId,title,kind,lon,lat,plotM2,notes\n";

    private static Sent send(Supplier<RequestSpecification> sender, String rows) {
        return Sent.of(sender, CSV, "", HEADER + rows);
    }

    private long records() {
        return database.query("select count(*) as records from opportunity where organisation_id is not null")
                .first(row -> row.integer("records"))
                .orElseThrow();
    }

    @Test
    void takesAFileInTheNameOfItsSenderAsDraftsOfHisOrganisation() {
        Sent sent = send(CONTRIBUTOR, "a,Ex colonia,land" + HERE + "100,nota\nb,Ex mulino,building" + HERE + ",\n");
        assertEquals("done: read 2 = taken 2 + unchanged 0 + refused 0", sent.sum());
        JsonPath sheet = sent.sheet(record("a"));
        assertEquals("draft", sheet.getString("properties.status"));
        assertEquals("010052", sheet.getString("properties.istatCode"));
        assertEquals("municipality-istat-010052", sheet.getString("properties.source"));
        assertEquals("nota", sheet.getString("properties.notes"));
        assertEquals(
                "done: read 2 = taken 0 + unchanged 2 + refused 0",
                send(CONTRIBUTOR, "a,Ex colonia,land" + HERE + "100,nota\nb,Ex mulino,building" + HERE + ",\n")
                        .sum());
    }

    @Test
    void changesOfAKnownRecordOnlyWhatTheFileHasColumnsFor() {
        send(EDITOR, "a,Ex colonia,land" + HERE + "100.50,nota\n");
        String id = record("a");
        JsonPath before = EDITOR.get().get("/v1/opportunities/" + id + "/sheet").jsonPath();
        Sent again = Sent.of(EDITOR, CSV, "", "externalId,title,kind,plotM2\na,Ex colonia alpina,land,\n");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", again.sum());
        JsonPath sheet = again.sheet(id);
        assertEquals("Ex colonia alpina", sheet.getString("properties.title"));
        assertEquals("nota", sheet.getString("properties.notes"));
        assertEquals(before.getString("geometry"), sheet.getString("geometry"));
        assertFalse(sheet.getMap("properties").containsKey("plotM2"), "an empty cell empties");
        assertEquals(before.getInt("version") + 1, sheet.getInt("version"));
    }

    @Test
    void findsARecordThatWasMadeOneByOneByItsExternalId() {
        String made = EDITOR.get()
                .contentType(GEOJSON)
                .body(
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138, 44.57479]},"
                                + " \"properties\": {\"kind\": \"land\", \"title\": \"A mano\", \"externalId\": \"a\","
                                + " \"priceEur\": 1000, \"permittedUses\": [\"residential\"]}}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Sent sent = Sent.of(
                EDITOR,
                GEOJSON,
                "",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"a\", \"geometry\": null,"
                        + " \"properties\": {\"kind\": \"land\", \"title\": \"Da file\"}}]}");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        JsonPath sheet = sent.sheet(made);
        assertEquals("Da file", sheet.getString("properties.title"));
        assertEquals(1000.0, sheet.getDouble("properties.priceEur"));
        assertEquals(List.of("residential"), sheet.getList("properties.permittedUses"));
    }

    @Test
    void refusesWhatItsSenderMayNotWriteAndSaysWhereItLies() {
        Sent sent = Sent.of(
                CITY,
                CSV,
                "?mode=accept-the-good",
                HEADER + "a,Ex colonia,land" + HERE + ",\nb,Sul lago,land,9.2,45.9,,\n");
        assertEquals("done: read 2 = taken 1 + unchanged 0 + refused 1", sent.sum());
        assertTrue(
                sent.issues()
                        .contains(
                                "refused 3 lon, lat [] Nothing tells in which municipality the record lies, and your"
                                        + " role is good in some only | Give a point that lies in one of them, or name the municipality"),
                () -> sent.issues().toString());

        Sent elsewhere = Sent.of(
                EDITOR,
                CSV,
                "?mode=accept-the-good",
                "externalId,title,kind,municipality\na,Altrove,land,010025\nb,Qui,land,010052\nc,E qui,land,\n");
        assertEquals("done: read 3 = taken 2 + unchanged 0 + refused 1", elsewhere.sum());
        assertEquals(
                List.of("refused 2 lon, lat [] The record lies in a municipality in which your role is not good"
                        + " | It lies in Genova (010025): correct the point or the municipality, or leave it to those who"
                        + " work there"),
                elsewhere.issues());
    }

    @Test
    void refusesStatusesThatItsSenderMayNotGive() {
        Sent sent = Sent.of(
                CONTRIBUTOR,
                CSV,
                "?mode=accept-the-good",
                "externalId,title,kind,status\na,Una,land,published\nb,Due,land,in-review\nc,Tre,land,\n");
        assertEquals("done: read 3 = taken 2 + unchanged 0 + refused 1", sent.sum());
        assertEquals(
                List.of("refused 2 status [published] The record cannot be given this status: moving it from `new` to"
                        + " `Published` needs the role `Validator` | Leave the status out: a new record is a draft, and"
                        + " one that is known stays what it is"),
                sent.issues());
        Sent published = Sent.of(VALIDATOR, CSV, "", "externalId,title,kind,status\nb,Due,land,published\n");
        assertEquals("failed: read 1 = taken 0 + unchanged 0 + refused 1", published.sum());
        assertTrue(published.issues().getFirst().contains("for all of the metropolitan city"), published::toString);
        database.query("update opportunity set status = 'published' where external_id = 'b'")
                .run();
        Sent after = Sent.of(CONTRIBUTOR, CSV, "", "externalId,title,kind\nb,Due,building\n");
        assertEquals("failed: read 1 = taken 0 + unchanged 0 + refused 1", after.sum());
        assertEquals(
                List.of(
                        "refused 2 externalId [b] A contributor changes only drafts of his own organisation | Leave the row"
                                + " out, or let an editor send the file"),
                after.issues());
    }

    @Test
    void takesNothingOfAFileWithOneWrongRowUnlessToldTo() {
        String rows = "a,Ex colonia,land" + HERE + ",\nb,,land" + HERE + ",\n";
        Sent all = send(EDITOR, rows);
        assertEquals("failed: read 2 = taken 0 + unchanged 0 + refused 1", all.sum());
        assertEquals(0, records());
        assertEquals(List.of("refused 3 title [] The row has no title | Give it a title in Italian"), all.issues());
        assertTrue(
                all.job().getString("failedBecause").startsWith("Almeno una riga"),
                () -> all.job().prettify());
        assertEquals(
                "done: read 2 = taken 1 + unchanged 0 + refused 1",
                Sent.of(EDITOR, CSV, "?mode=accept-the-good", HEADER + rows).sum());
        assertEquals(1, records());
    }

    @Test
    void storesNothingOfADryRunButItsIssues() {
        Sent sent = Sent.of(
                EDITOR,
                CSV,
                "?dryRun=true&mode=accept-the-good",
                HEADER + "a,Ex colonia,land" + HERE + ",\nb,,land,,,,\n");
        assertEquals("done: read 2 = taken 1 + unchanged 0 + refused 1", sent.sum());
        assertEquals(1, sent.issues().size());
        assertEquals(0, records());
    }

    @Test
    void saysOfAFileThatItCannotTakeWhichColumnsItLacks() {
        Sent sent = Sent.of(EDITOR, CSV, "", "externalId,titel,kind\na,b,land\n");
        assertEquals("failed: read 0 = taken 0 + unchanged 0 + refused 0", sent.sum());
        assertTrue(
                sent.issues().getFirst().contains("is \"titel\" meant to be title?"),
                () -> sent.issues().toString());
    }

    @Test
    void takesTheFirstSheetOfAWorkbook(@TempDir Path folder) throws IOException {
        byte[] workbook = Files.readAllBytes(WorkbookMaker.of(
                        WorkbookMaker.row(1, "externalId", "title", "kind", "lon", "lat", "plotM2", "verifiedOn"),
                        WorkbookMaker.row(
                                2,
                                "a",
                                "Ex colonia",
                                "land",
                                WorkbookMaker.number("9.30138", 0),
                                WorkbookMaker.number("44.57479", 0),
                                WorkbookMaker.number("100.50", 0),
                                WorkbookMaker.number("45292", WorkbookMaker.DAY)))
                .at(folder.resolve("aree.xlsx")));
        Sent sent = Sent.of(EDITOR, XLSX, "", workbook);
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        JsonPath sheet = sent.sheet(record("a"));
        assertEquals("010052", sheet.getString("properties.istatCode"));
        assertEquals("2024-01-01", sheet.getString("properties.verifiedOn"));
        assertEquals(100.5, sheet.getDouble("properties.plotM2"));
        EDITOR.get().contentType(CSV).body(workbook).post("/v1/imports").then().statusCode(415);
    }

    @Test
    void takesTheLayerOfAGeoPackageIfItHasOnlyOne(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("aree.gpkg");
        Geometry area = new WKTReader()
                .read("POLYGON ((9.301 44.574, 9.302 44.574, 9.302 44.575, 9.301 44.575, 9.301 44.574))");
        GeoPackageMaker maker = GeoPackageMaker.at(file).layer("aree", 4326).feature("aree", "a", "Ex colonia", area);
        Sent sent = Sent.of(EDITOR, GEOPACKAGE, "", Files.readAllBytes(file));
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        assertEquals("010052", sent.sheet(record("a")).getString("properties.istatCode"));
        assertEquals(12.5, sent.sheet(record("a")).getDouble("properties.plotM2"));
        maker.layer("edifici", 4326);
        EDITOR.get()
                .contentType(GEOPACKAGE)
                .body(Files.readAllBytes(file))
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString("aree, edifici"));
    }

    /** Without a client in between, which says some type of its own. */
    @Test
    void refusesAContentOfWhichNothingIsSaid() throws IOException, InterruptedException {
        for (String type : Arrays.asList(null, "", "x", ";")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
                    .header("X-API-Key", Partners.administratorKey())
                    .POST(HttpRequest.BodyPublishers.ofString("externalId,title,kind\na,Prova,land\n"));
            if (type != null) {
                request.header("Content-Type", type);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertEquals(
                        415,
                        client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode(),
                        type);
            }
        }
    }

    @Test
    void refusesAContentThatIsNotWhatItIsSaidToBe() {
        for (String body : List.of("{\"type\": \"FeatureCollection\", \"features\": []}", "%PDF-1.7", "<html>")) {
            EDITOR.get().contentType(CSV).body(body).post("/v1/imports").then().statusCode(415);
        }
        EDITOR.get()
                .contentType(CSV)
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1})
                .post("/v1/imports")
                .then()
                .statusCode(415);
        EDITOR.get()
                .contentType(GEOJSON)
                .body("externalId,title\n")
                .post("/v1/imports")
                .then()
                .statusCode(415);
        EDITOR.get()
                .contentType("application/pdf")
                .body("%PDF".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        EDITOR.get()
                .contentType(CSV)
                .body(HEADER)
                .post("/v1/imports?mode=some&dryRun=maybe")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("mode", "dryRun")));
    }

    @Test
    void makesOneImportOfARequestThatIsRepeated() {
        RequestSpecification request =
                EDITOR.get().contentType(CSV).header("Idempotency-Key", "import-once-" + System.nanoTime());
        String file = HEADER + "a,Ex colonia,land" + HERE + ",\n";
        String first = request.body(file)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String second = request.body(file)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(first, second);
        request.body(file + "b,Altra,land" + HERE + ",\n")
                .post("/v1/imports")
                .then()
                .statusCode(422);
        Sent.ended(EDITOR, first);
    }

    @Test
    void keepsImportsToTheOrganisationThatSentThem() {
        Sent sent = send(EDITOR, "a,Ex colonia,land" + HERE + ",\n");
        CITY.get().get("/v1/imports/" + sent.id()).then().statusCode(404);
        CITY.get().get("/v1/imports/" + sent.id() + "/issues").then().statusCode(404);
        CITY.get().get("/v1/imports/" + sent.id() + "/events").then().statusCode(404);
        assertFalse(
                CITY.get().get("/v1/imports").jsonPath().getList("imports.id").contains(sent.id()));
        assertTrue(CONTRIBUTOR
                .get()
                .get("/v1/imports")
                .jsonPath()
                .getList("imports.id")
                .contains(sent.id()));
    }

    @Test
    void listsImportsAndIssuesPageByPage() {
        Sent sent = Sent.of(EDITOR, CSV, "?mode=accept-the-good", HEADER + "a,,land,,,,\nb,,land,,,,\nc,,land,,,,\n");
        send(EDITOR, "a,Ex colonia,land" + HERE + ",\n");
        Response page = EDITOR.get().get("/v1/imports/" + sent.id() + "/issues?limit=2");
        assertEquals(List.of(2, 3), page.jsonPath().getList("issues.line"));
        Response last = EDITOR.get().urlEncodingEnabled(false).get(next(page));
        assertEquals(List.of(4), last.jsonPath().getList("issues.line"));
        String csv = EDITOR.get()
                .get("/v1/imports/" + sent.id() + "/issues?f=csv&limit=1")
                .asString();
        assertEquals(
                "severity,line,column,value,reason,suggestion\r\nrefused,2,title,,The row has no title,Give it a title in"
                        + " Italian\r\n",
                csv);
        Response newest = EDITOR.get().get("/v1/imports?limit=1");
        assertNotEquals(sent.id(), newest.path("imports[0].id"));
        assertEquals(
                sent.id(),
                EDITOR.get().urlEncodingEnabled(false).get(next(newest)).path("imports[0].id"));
    }

    private static String next(Response page) {
        return page.jsonPath().getString("links.find { it.rel == 'next' }.href");
    }

    @Test
    void callsAFileWhatItsSenderCallsIt() {
        String id = EDITOR.get()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"../../aree dismesse.csv\"")
                .body(HEADER)
                .post("/v1/imports")
                .path("id");
        assertEquals("aree dismesse.csv", Sent.ended(EDITOR, id).getString("fileName"));
    }

    @Test
    void tellsHowItGoesOnUntilItHasEnded() {
        String id = EDITOR.get()
                .contentType(CSV)
                .body(HEADER + "a,Ex colonia,land" + HERE + ",\n")
                .post("/v1/imports")
                .path("id");
        String told = EDITOR.get()
                .accept("text/event-stream")
                .get("/v1/imports/" + id + "/events")
                .asString();
        assertTrue(told.contains("event:import"), told);
        assertTrue(told.strip().lines().toList().getLast().contains("\"state\":\"done\""), told);
    }

    @Test
    void takesAFileThatIsLargerThanAnyOtherBody() {
        String padding = "x".repeat(1000);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 2000; i++) {
            file.append(i)
                    .append(",Lotto,land")
                    .append(HERE)
                    .append(",")
                    .append(padding)
                    .append('\n');
        }
        Sent sent = Sent.of(EDITOR, CSV, "", file.toString());
        assertEquals("done: read 2000 = taken 2000 + unchanged 0 + refused 0", sent.sum());
        EDITOR.get()
                .contentType("application/geo+json")
                .body(file.toString())
                .post("/v1/opportunities")
                .then()
                .statusCode(413)
                .body("detail", containsString("1048576"));
    }
}
