package it.fuorigenova.delivery;

import static it.fuorigenova.delivery.Sender.EDITOR;
import static it.fuorigenova.delivery.Sent.CSV;
import static it.fuorigenova.delivery.Sent.GEOPACKAGE;
import static it.fuorigenova.delivery.Sent.XLSX;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.GeoPackageMaker;
import it.fuorigenova.testing.WorkbookMaker;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody sends as a file is taken as a file, or refused with the place where it is wrong; nothing of it is stored. */
@QuarkusTest
class HostileFilesApiTest {

    private static final String GEOJSON = "application/geo+json";
    private static final String HEADER = "externalId,title,kind,municipality\n";
    private static final String RECORDS = "select count(*) as number from opportunity";
    private static final String JOBS = "select count(*) as number from import_job";

    @Inject
    Database database;

    @TempDir
    Path folder;

    private long records;

    @BeforeEach
    void count() {
        records = number(RECORDS);
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(records, number(RECORDS));
    }

    private long number(String question) {
        return database.query(question).first(row -> row.integer("number")).orElseThrow();
    }

    /** At once, and without a job. */
    private void assertRefused(String type, byte[] file, String detail) {
        long jobs = number(JOBS);
        EDITOR.get()
                .contentType(type)
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString(detail));
        assertEquals(jobs, number(JOBS));
    }

    /** When it is read, with the first thing that is wrong. */
    private static void assertFailed(String type, byte[] file, String issue) {
        Sent sent = Sent.of(EDITOR, type, "", file);
        assertEquals("failed", sent.job().getString("state"), () -> sent.job().prettify());
        String first = sent.issues().getFirst();
        assertTrue(first.contains(issue), first);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sequence(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private byte[] workbook(WorkbookMaker workbook) throws IOException {
        return Files.readAllBytes(workbook.at(folder.resolve("x.xlsx")));
    }

    private byte[] honest() throws IOException {
        return workbook(WorkbookMaker.of(WorkbookMaker.row(1, "externalId", "title", "kind")));
    }

    @Test
    void refusesBombs() throws IOException {
        String blanks = " ".repeat(70 << 20);
        assertRefused(
                XLSX, workbook(WorkbookMaker.of().part("xl/worksheets/sheet1.xml", blanks)), "unpacks to more than");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(HEADER));
            gzip.write(bytes(blanks));
        }
        assertRefused(CSV, packed.toByteArray(), "packed");
    }

    @Test
    void refusesFilesThatAreTwoThingsAtOnce() throws Exception {
        byte[] workbook = honest();
        assertRefused(XLSX, sequence(workbook, workbook), "only a part of the file");
        assertRefused(XLSX, sequence(bytes("%PDF-1.7\n"), workbook), "PDF");
        assertRefused(XLSX, sequence(bytes("GIF89a"), workbook), "CSV");
        assertRefused(GEOJSON, workbook, "packed");
        Path database = folder.resolve("x.gpkg");
        GeoPackageMaker.at(database).layer("aree", 4326);
        byte[] geopackage = Files.readAllBytes(database);
        assertRefused(GEOPACKAGE, sequence(geopackage, workbook), "only a part of the file");
        assertRefused(XLSX, geopackage, "GeoPackage");
        assertRefused(GEOPACKAGE, workbook, "packed");
        assertRefused(CSV, bytes("<!DOCTYPE html><script>alert(1)</script>\n" + HEADER), "web page");
    }

    @Test
    void refusesEntitiesThatNameOtherFiles() throws IOException {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                + WorkbookMaker.row(1, "externalId", "title", "kind")
                + WorkbookMaker.row(2, "a", "&e;", "land")
                + "</sheetData></worksheet>";
        assertRefused(XLSX, workbook(WorkbookMaker.of().part("xl/worksheets/sheet1.xml", sheet)), "entities");
    }

    @Test
    void refusesDatabasesThatAreDamaged() throws Exception {
        Path database = folder.resolve("x.gpkg");
        GeoPackageMaker.at(database).layer("aree", 4326);
        byte[] whole = Files.readAllBytes(database);
        byte[] noise = whole.clone();
        Arrays.fill(noise, 100, 4096, (byte) 0xff);
        assertRefused(GEOPACKAGE, noise, "cannot be read");
        assertRefused(GEOPACKAGE, Arrays.copyOf(whole, 120), "only a part of the file, or cut");
    }

    @Test
    void refusesTextsOfTenMegabytesAndSaysWhere() {
        String text = "x".repeat(10 << 20);
        byte[] table = bytes(HEADER + "a," + text + ",land,010052\n");
        assertFailed(CSV, table, "(record starting at line 2)");
        assertFailed(
                GEOJSON,
                bytes(
                        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"a\", \"geometry\": null,"
                                + " \"properties\": {\"kind\": \"land\", \"title\": \"" + text
                                + "\"}}]}"),
                "refused 1 title");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertFailed(
                GEOJSON,
                bytes(
                        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"kind\": \"land\","
                                + " \"title\": \"x\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + deep
                                + "}}]}"),
                "not valid JSON");
        assertFailed(
                GEOJSON,
                bytes("{\"type\": \"FeatureCollection\", \"x\": " + deep + ", \"features\": []}"),
                "not valid JSON");
    }

    @Test
    void refusesPolygonsThatCrossThemselvesAndCoordinatesThatAreNone() {
        assertFailed(GEOJSON, feature("[[[9.3,44.5],[9.4,44.6],[9.4,44.5],[9.3,44.6],[9.3,44.5]]]"), "crosses itself");
        assertFailed(GEOJSON, feature("[[[9.3,44.5],[9.4,44.6],[9.3,44.5]]]"), "refused 1 geometry");
        assertFailed(GEOJSON, feature("[[[9.3,1e999],[9.4,44.6],[9.4,44.5],[9.3,1e999]]]"), "refused 1 geometry");
        assertFailed(GEOJSON, feature("\"'; drop table opportunity; --\""), "refused 1 geometry");
    }

    private static byte[] feature(String coordinates) {
        return bytes(
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"a\", \"properties\":"
                        + " {\"kind\": \"land\", \"title\": \"x\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": "
                        + coordinates + "}}]}");
    }

    @Test
    void refusesEncodingsThatAreNotWhatTheyOughtToBe() {
        String geojson =
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"title\":"
                        + " \"Città\", \"kind\": \"lnd\"}, \"geometry\": null}]}";
        assertFailed(GEOJSON, geojson.getBytes(StandardCharsets.ISO_8859_1), "not valid JSON");
        assertFailed(CSV, (HEADER + "a,Città,lnd,010052\n").getBytes(Charset.forName("windows-1252")), "windows-1252");
        assertFailed(CSV, bytes(HEADER + "a,\0\u0001\uFFFE,lnd,010052\n"), "The file is not text");
        assertFailed(CSV, new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "UTF-16");
        byte[] noise = new byte[5000];
        Arrays.fill(noise, (byte) 0xf7);
        assertFailed(CSV, noise, "windows-1252");
    }

    @Test
    void takesStatementsAndScriptsForWordsAndNothingElse() {
        for (String word :
                new String[] {"'; drop table opportunity; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0"}) {
            String quoted = '"' + word.replace("\"", "\"\"") + '"';
            assertFailed(CSV, bytes(HEADER + "a,x," + quoted + ",010052\n"), "refused 2 kind [" + word + "]");
            assertFailed(CSV, bytes(HEADER + "a,x,land," + quoted + "\n"), "refused 2 municipality");
            Sent sent = Sent.of(EDITOR, CSV, "?dryRun=true", bytes(HEADER + quoted + ',' + quoted + ",land,010052\n"));
            assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", sent.sum());
        }
    }

    @Test
    void refusesEmptyFilesAndHeadersWithoutEnd() {
        assertRefused(CSV, new byte[0], "empty");
        String wide = "c,".repeat(200_000);
        assertFailed(CSV, bytes(wide + "\n" + wide + "\n"), "Record starting at line 1");
        String columns = "externalId,title,kind" + ",x".repeat(10) + "\n";
        assertFailed(CSV, bytes(columns), "twice");
    }
}
