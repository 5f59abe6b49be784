package it.fuorigenova.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import it.fuorigenova.testing.RawHttp;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photographs and documents: who adds and sees them, how they come and go, and that their bytes are there as long as they. */
@QuarkusTest
class AttachmentApiTest {

    private static final String ROVEGNO = "istat:010052";
    private static final String GENOVA = "istat:010025";
    private static final Path FOLDER = Path.of("target/attachments");

    @Inject
    Database database;

    @Inject
    SweepContent sweeping;

    @Inject
    ContentStore store;

    private String open = "";
    private String draft = "";

    @BeforeEach
    void makeRecords() {
        Borders.draw(database);
        open = make("published");
        draft = make("draft");
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from opportunity where organisation_id is not null")
                .run();
    }

    private static String make(String status) {
        return Partners.as("validator", "metropolitan-city", "uts:210")
                .contentType("application/geo+json")
                .body(
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138, 44.57479]},"
                                + " \"properties\": {\"kind\": \"land\", \"title\": \"Prova\", \"status\": \"" + status
                                + "\"}}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification form(RequestSpecification caller, byte[] file, String access) {
        return caller.multiPart("file", "foto di qualcuno.jpg", file, "image/jpeg")
                .multiPart("type", "photograph")
                .multiPart(new MultiPartSpecBuilder("Facciata à levante")
                        .controlName("title")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("access", access);
    }

    private static ValidatableResponse add(String opportunity, byte[] file, String access) {
        return form(Partners.by("editor", ROVEGNO), file, access)
                .post(address(opportunity))
                .then();
    }

    private static String address(String opportunity) {
        return "/v1/opportunities/" + opportunity + "/attachments";
    }

    private static String added(String opportunity, byte[] file, String access) {
        return add(opportunity, file, access).statusCode(201).extract().path("id");
    }

    @Test
    void aPhotographIsAddedShownAndServed() {
        byte[] sent = Samples.photograph(600, 400, 6);
        ValidatableResponse added = add(open, sent, "public")
                .statusCode(201)
                .body("type", equalTo("photograph"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("widthPx", equalTo(400))
                .body("heightPx", equalTo(600))
                .body("addedBy", startsWith("fg_"))
                .body("endedAt", nullValue());
        String id = added.extract().path("id");
        added.header("Location", containsString(address(open) + "/" + id));
        Response all = given().get(address(open));
        assertTrue(all.headers().getValues("Vary").toString().contains("X-API-Key"));
        all.then()
                .statusCode(200)
                .body("attachments.size()", equalTo(1))
                .body("attachments[0].title", equalTo("Facciata à levante"))
                .body("attachments[0].addedBy", nullValue())
                .body("attachments[0].links.rel", hasItems("self", "enclosure", "preview"));
        Response content = given().get(address(open) + "/" + id + "/content");
        content.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("ETag", matchesPattern("\"[0-9a-f]{64}\""))
                .header("Content-Encoding", nullValue())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"Facciata _ levante.jpg\"; filename*=UTF-8''Facciata%20%C3%A0%20levante.jpg");
        byte[] bytes = content.asByteArray();
        assertEquals(Integer.toString(bytes.length), content.header("Content-Length"));
        assertEquals("\"" + Content.of(bytes).sum() + "\"", content.header("ETag"));
        given().header("If-None-Match", content.header("ETag"))
                .get(address(open) + "/" + id + "/content")
                .then()
                .statusCode(304);
        given().head(address(open) + "/" + id + "/content")
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(bytes.length));
        given().accept("text/html,*/*;q=0.8")
                .get(address(open) + "/" + id + "/thumbnail")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void aDocumentIsSavedAndNotShown() {
        byte[] pdf = Samples.pdf("");
        String id = Partners.by("editor", ROVEGNO)
                .multiPart("file", "x.pdf", pdf, "application/pdf")
                .multiPart("type", "survey")
                .multiPart("title", "Rilievo \"1:100\"/2")
                .multiPart("licence", "CC-BY-4.0")
                .multiPart("access", "public")
                .post(address(open))
                .then()
                .statusCode(201)
                .body("licence", equalTo("CC-BY-4.0"))
                .body("widthPx", nullValue())
                .extract()
                .path("id");
        Response content = given().get(address(open) + "/" + id + "/content");
        assertArrayEquals(pdf, content.asByteArray());
        content.then()
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment; filename=\"Rilievo 1 100 2.pdf\""));
        given().get(address(open) + "/" + id + "/thumbnail").then().statusCode(404);
    }

    /** Who sees what, by access and by whether the record is public. */
    @Test
    void everybodySeesWhatIsForHimAndNothingElse() {
        for (String access : List.of("public", "partners", "restricted")) {
            byte[] file = Samples.jpeg(50 + access.length(), 50);
            String ofPublic = added(open, file, access);
            String ofDraft = added(draft, file, access);
            boolean anyone = access.equals("public");
            boolean partner = !access.equals("restricted");
            sees(given(), open, ofPublic, anyone);
            sees(Partners.by("editor", GENOVA), open, ofPublic, partner);
            sees(Partners.by("viewer", ROVEGNO), open, ofPublic, true);
            sees(given(), draft, ofDraft, false);
            sees(Partners.by("editor", GENOVA), draft, ofDraft, false);
            sees(Partners.by("viewer", ROVEGNO), draft, ofDraft, true);
        }
        given().get(address(open)).then().body("attachments.access", equalTo(List.of("public")));
        Partners.by("viewer", GENOVA)
                .get(address(open))
                .then()
                .body("attachments.access", equalTo(List.of("public", "partners")))
                .body("attachments.addedBy", equalTo(java.util.Arrays.asList(null, null)));
        given().get(address(draft)).then().statusCode(404);
        given().header("X-API-Key", "nonsense").get(address(open)).then().statusCode(401);
    }

    private static void sees(RequestSpecification caller, String opportunity, String id, boolean seen) {
        for (String part : List.of("", "/content", "/thumbnail")) {
            caller.get(address(opportunity) + "/" + id + part).then().statusCode(seen ? 200 : 404);
        }
    }

    @Test
    void whoMayNotChangeARecordIsToldWhy() {
        byte[] sent = Samples.photograph(60, 40, 1);
        form(Partners.by("editor", GENOVA), sent, "public")
                .post(address(open) + "?lang=en")
                .then()
                .statusCode(403)
                .body("detail", containsString("in a municipality (010052) in which your role is not good"));
        form(Partners.by("contributor", ROVEGNO), sent, "public")
                .post(address(open) + "?lang=en")
                .then()
                .statusCode(403)
                .body("detail", containsString("only drafts of his own organisation"));
    }

    @Test
    void whatIsForSomeIsKeptByNoCache() {
        String id = added(open, Samples.jpeg(40, 30), "restricted");
        for (String part : List.of("", "/content")) {
            Partners.by("viewer", ROVEGNO)
                    .get(address(open) + "/" + id + part)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"));
        }
    }

    @Test
    void whatIsEndedIsSeenByThoseAloneWhoWorkOnTheRecord() {
        byte[] file = Samples.jpeg(41, 30);
        String id = added(open, file, "public");
        for (int time = 0; time < 2; time++) {
            Partners.by("editor", ROVEGNO)
                    .delete(address(open) + "/" + id + "?reason=Si vede una persona")
                    .then()
                    .statusCode(204);
        }
        sees(given(), open, id, false);
        sees(Partners.by("editor", GENOVA), open, id, false);
        Partners.by("viewer", ROVEGNO)
                .get(address(open))
                .then()
                .body("attachments[0].endedBy", startsWith("fg_"))
                .body("attachments[0].reason", equalTo("Si vede una persona"));
        // It may come again, as another one.
        String again = added(open, file, "public");
        assertFalse(again.equals(id));
    }

    @Test
    void theSameSentAgainIsNoSecondOneAndItsBytesAreKeptOnce() throws IOException {
        byte[] file = Samples.jpeg(42, 30);
        String id = added(open, file, "public");
        add(open, file, "public").statusCode(200).body("id", equalTo(id));
        add(open, file, "partners").statusCode(409).body("detail", containsString(id));
        added(draft, file, "public");
        assertEquals(1, files(sum(open, id)));
    }

    @Test
    void ofManyAtOnceOneIsAdded() throws Exception {
        byte[] file = Samples.jpeg(43, 30);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> one = () -> add(open, file, "public").extract().statusCode();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> future : threads.invokeAll(java.util.Collections.nCopies(16, one))) {
                statuses.add(future.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
            assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 200), statuses::toString);
        }
    }

    @Test
    void allThatIsWrongWithTheFormIsSaidAtOnceAndNothingIsStored() {
        Partners.by("editor", ROVEGNO)
                .multiPart("type", "photograf")
                .multiPart("access", "all")
                .multiPart("licence", " ")
                .post(address(open))
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("type", "title", "access", "licence", "file"))
                .body("errors.detail", hasItem(containsString("photograph")));
        Partners.by("editor", ROVEGNO)
                .multiPart("title", "x".repeat(5000))
                .multiPart("file", "x", Samples.jpeg(4, 4))
                .post(address(open))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 413));
        given().get(address(open)).then().body("attachments.size()", equalTo(0));
    }

    @Test
    void aBadFileIsRefusedWithAReasonAndStoresNothing() throws IOException {
        long before = count();
        add(open, Samples.latin("<html><script>alert(1)</script></html>"), "public")
                .statusCode(422)
                .body("type", containsString("/problems/refused-file"))
                .body("detail", containsString("text/html"))
                .body("errors[0].parameter", equalTo("file"));
        add(open, Samples.bomb(60_000, 60_000), "public").statusCode(422).body("detail", containsString("60000"));
        add(open, new byte[0], "public").statusCode(422);
        add(open, Samples.both(Samples.jpeg(9, 9), Samples.archive("a", "b")), "public")
                .statusCode(422)
                .body("detail", containsString("ZIP"));
        byte[] large = java.util.Arrays.copyOf(Samples.jpeg(9, 9), (20 << 20) + 1);
        add(open, large, "public").statusCode(413).body("detail", containsString("20971520"));
        add(open, new byte[22 << 20], "public").statusCode(413).body("detail", containsString("20971520"));
        assertEquals(before, count());
        given().get(address(open)).then().body("attachments.size()", equalTo(0));
    }

    @Test
    void formsThatAreNoneAreRefused() throws IOException {
        RequestSpecification editor = Partners.by("editor", ROVEGNO);
        editor.contentType("application/json")
                .body("{}")
                .post(address(open))
                .then()
                .statusCode(415);
        for (String form : List.of("multipart/form-data; boundary=x", "multipart/form-data")) {
            for (String body :
                    List.of("", "abc", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc")) {
                RawHttp.Answer answer = RawHttp.send(
                        RestAssured.port,
                        "POST " + address(open) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-API-Key: "
                                + Partners.administratorKey() + "\r\nContent-Type: " + form + "\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body);
                assertTrue(answer.status() >= 400 && answer.status() < 500, form + body + "\n" + answer.text());
                assertTrue(answer.head().contains("application/problem+json"), form + body + "\n" + answer.text());
            }
        }
    }

    @Test
    void bytesAreThereAsLongAsSomebodyRefersToThem() throws IOException {
        String kept = sum(open, added(open, Samples.jpeg(44, 30), "public"));
        String ended = added(open, Samples.jpeg(45, 30), "public");
        String lately = sum(open, ended);
        Partners.by("editor", ROVEGNO).delete(address(open) + "/" + ended);
        // Somebody died after he had stored these, and before he could refer to them.
        Content orphan = Content.of(Samples.latin("orphan " + UUID.randomUUID()));
        store.keep(orphan);
        Files.createDirectories(FOLDER.resolve("unfinished"));
        Path unfinished = Files.createTempFile(FOLDER.resolve("unfinished"), "new", null);
        assertEquals(1, files(orphan.sum()));
        sweeping.sweep();
        assertEquals(1, files(orphan.sum()), "what has just come is left alone");
        for (String sum : List.of(kept, lately, orphan.sum())) {
            age(FOLDER.resolve(sum.substring(0, 2)).resolve(sum));
        }
        age(unfinished);
        assertTrue(sweeping.sweep() >= 1);
        assertEquals(0, files(orphan.sum()));
        assertFalse(Files.exists(unfinished));
        assertEquals(1, files(kept));
        assertEquals(1, files(lately));
        database.query("update attachment set ended_at = now() - interval '91 days' where id = :id")
                .with("id", UUID.fromString(ended))
                .run();
        sweeping.sweep();
        assertEquals(1, files(kept));
        assertEquals(0, files(lately));
        Partners.by("viewer", ROVEGNO).get(address(open)).then().body("attachments.id", hasItem(ended));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private static long files(String sum) throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(file -> file.getFileName().toString().equals(sum)).count();
        }
    }

    private long count() throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static String sum(String opportunity, String id) {
        return Partners.by("viewer", ROVEGNO)
                .get(address(opportunity) + "/" + id + "/content")
                .header("ETag")
                .replace("\"", "");
    }

    @Test
    void aRecordHasNoMoreThanAHundred() {
        database.query("""
                        insert into attachment (id, opportunity_id, type, title, access, media_type, byte_count, sum,
                            added_at, added_by)
                        select gen_random_uuid(), :record, 'survey', 'x', 'public', 'application/pdf', 1,
                            lpad(to_hex(n), 64, '0'), now(), 'test'
                        from generate_series(1, 100) n
                        """).with("record", UUID.fromString(open)).run();
        add(open, Samples.jpeg(46, 30), "public").statusCode(409).body("detail", containsString("100"));
    }

    /** What the application may forget to check, the database itself does not let through. */
    @Test
    void theDatabaseItselfShowsAndTakesOnlyWhatTheCallerMay() {
        for (String access : List.of("public", "restricted")) {
            added(open, Samples.jpeg(47 + access.length(), 30), access);
            added(draft, Samples.jpeg(47 + access.length(), 30), access);
        }
        assertEquals(1, as("fuorigenova_public", "", GENOVA, "select id from attachment"));
        assertEquals(1, as("fuorigenova_partner", "editor", GENOVA, "select id from attachment"));
        assertEquals(4, as("fuorigenova_partner", "viewer", ROVEGNO, "select id from attachment"));
        String end = "update attachment set ended_at = now(), ended_by = who_writes() returning id";
        assertEquals(0, as("fuorigenova_partner", "editor", GENOVA, end));
        assertEquals(0, as("fuorigenova_partner", "viewer", ROVEGNO, end));
        for (String forbidden : List.of(
                "delete from attachment returning id",
                "update attachment set title = 'x' returning id",
                "update attachment set ended_at = now(), ended_by = 'somebody else' returning id")) {
            assertThrows(
                    RuntimeException.class,
                    () -> as("fuorigenova_partner", "administrator", ROVEGNO, forbidden),
                    forbidden);
        }
        assertThrows(
                RuntimeException.class, () -> as("fuorigenova_public", "", GENOVA, "select added_by from attachment"));
    }

    private long as(String user, String role, String municipality, String statement) {
        String place = database.query(
                        "select territory_id::text as id from territory_code where scheme = 'istat' and code = :code")
                .with("code", municipality.substring("istat:".length()))
                .first(row -> row.text("id"))
                .orElseThrow();
        QuarkusTransaction.begin();
        try {
            database.query("""
                            select set_config('fuorigenova.role', :role, true),
                                set_config('fuorigenova.actor', 'test', true),
                                set_config('fuorigenova.everywhere', 'false', true),
                                set_config('fuorigenova.municipalities', '{' || :place || '}', true),
                                set_config('role', :user, true)
                            """)
                    .with("role", role)
                    .with("place", place)
                    .with("user", user)
                    .first(row -> true);
            return database.query(statement).list(row -> 1).size();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void anOpportunityLeadsToItsAttachments() {
        given().get("/v1/opportunities/" + open)
                .then()
                .body("links.href", hasItem(containsString(address(open))))
                .body("links.rel", not(hasItem("enclosure")));
    }
}
