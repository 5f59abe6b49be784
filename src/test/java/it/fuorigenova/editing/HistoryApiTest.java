package it.fuorigenova.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a record has said is kept, whoever changed it and however, can be read by those who work on it, and restored. */
@QuarkusTest
class HistoryApiTest {

    private static final String GEOJSON = "application/geo+json";
    private static final String ROVEGNO = "istat:010052";
    private static final String GENOVA = "istat:010025";
    private static final String SHEET =
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138052, 44.57479066]},"
                    + " \"properties\": {\"kind\": \"building\", \"title\": \"Ex colonia\", \"priceEur\": 80000,"
                    + " \"notes\": \"chiavi in comune\", \"obstacles\": [{\"type\": \"other\", \"description\": \"frana\",\n"
                    + "\"status\": \"open\"}]}}";

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
    }

    private static RequestSpecification editor() {
        return Partners.by("editor", ROVEGNO);
    }

    private static String made() {
        return editor().queryParam("reason", "Segnalata dall'ufficio tecnico")
                .contentType(GEOJSON)
                .body(SHEET)
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse patch(String id, String properties, String reason) {
        return editor().queryParam("reason", reason)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\": {" + properties + "}}")
                .patch("/v1/opportunities/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history(RequestSpecification by, String id, String more) {
        return by.get("/v1/opportunities/" + id + "/history" + more).then();
    }

    private long kept(String id) {
        return database.query("select count(*) as n from opportunity_version where opportunity_id = :id")
                .with("id", UUID.fromString(id))
                .first(row -> row.integer("n"))
                .orElseThrow();
    }

    private long update(String id, String set) {
        return database.query("update opportunity set " + set + " where id = :id")
                .with("id", UUID.fromString(id))
                .run();
    }

    @Test
    void tellsWhoChangedWhatAndWhy() {
        String id = made();
        patch(id, "\"priceEur\": 72000, \"floors\": 2", "Nuova perizia");
        history(editor(), id, "")
                .statusCode(200)
                .body("versions.version", contains(2, 1))
                .body("versions[0].changed", contains("floors", "priceEur"))
                .body("versions[0].reason", equalTo("Nuova perizia"))
                .body("versions[0].organisation", equalTo("Ente di " + ROVEGNO))
                .body("versions[0].writtenBy", startsWith("fg_"))
                .body("versions[0].writtenAt", notNullValue())
                .body("versions[1].reason", equalTo("Segnalata dall'ufficio tecnico"))
                .body("versions[1].changed", empty());
        editor().get("/v1/opportunities/" + id + "/history/2")
                .then()
                .statusCode(200)
                .body("against", equalTo(1))
                .body("changes.property", contains("floors", "priceEur"))
                .body("changes[0].before", nullValue())
                .body("changes[0].after", equalTo(2))
                .body("changes[1].before", equalTo(80000))
                .body("changes[1].after", equalTo(72000))
                .body("properties.priceEur", equalTo(72000));
        editor().get("/v1/opportunities/" + id + "/history/1")
                .then()
                .statusCode(200)
                .body("properties.priceEur", equalTo(80000))
                .body("properties.notes", equalTo("chiavi in comune"))
                .body("properties.istatCode", equalTo("010052"))
                .body("properties.obstacles[0].description", equalTo("frana"))
                .body("geometry.coordinates", contains(9.30138f, 44.57479f))
                .body("changes", empty());
    }

    @Test
    void comparesAnyTwoVersionsAndLeadsFromPageToPage() {
        String id = made();
        patch(id, "\"floors\": 1", "uno");
        patch(id, "\"floors\": 2", "due");
        patch(id, "\"floors\": 3, \"title\": \"Ex colonia alpina\"", "tre");
        editor().get("/v1/opportunities/" + id + "/history/4?against=2")
                .then()
                .statusCode(200)
                .body("against", equalTo(2))
                .body("changes.property", contains("floors", "title"))
                .body("changes[0].before", equalTo(1));
        String next = history(editor(), id, "?limit=3")
                .statusCode(200)
                .body("versions.version", contains(4, 3, 2))
                .body("versions[2].changed", contains("floors"))
                .extract()
                .path("links.find { it.rel == 'next' }.href");
        Partners.by("editor", ROVEGNO)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("versions.version", contains(1))
                .body("links.rel", not(hasItems("next")));
    }

    @Test
    void refusesWhatIsNoVersionAndWhatIsNoReason() {
        String id = made();
        editor().get("/v1/opportunities/" + id + "/history/7").then().statusCode(404);
        editor().get("/v1/opportunities/" + id + "/history/0")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("version"));
        editor().get("/v1/opportunities/" + id + "/history/1?against=no")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("against"));
        editor().queryParam("reason", "x".repeat(501))
                .header("If-Match", "*")
                .delete("/v1/opportunities/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        history(Partners.by("viewer", GENOVA), id, "").statusCode(404);
        history(given(), id, "").statusCode(401);
    }

    @Test
    void plainSqlCannotGetRoundIt() {
        String id = made();
        update(id, "title = 'Cambiata a mano', written_by = 'nessuno', said_since = 77");
        String user = database.query("select session_user::text as name")
                .first(row -> row.text("name"))
                .orElseThrow();
        history(editor(), id, "")
                .body("versions.version", contains(2, 1))
                .body("versions[0].writtenBy", equalTo(user))
                .body("versions[0].organisation", nullValue())
                .body("versions[0].changed", contains("title"));
        assertThrows(RuntimeException.class, () -> update(id, "id = gen_random_uuid()"));
        assertThrows(
                RuntimeException.class,
                () -> database.query("delete from opportunity_version").run());
        assertThrows(
                RuntimeException.class,
                () -> database.query("update opportunity_version set written_by = 'altri'")
                        .run());
        database.query("delete from opportunity where id = :id")
                .with("id", UUID.fromString(id))
                .run();
        assertEquals(2, kept(id));
        assertEquals(
                "Cambiata a mano",
                database.query("select record ->> 'title' as title from opportunity_version"
                                + " where opportunity_id = :id and deleted")
                        .with("id", UUID.fromString(id))
                        .first(row -> row.text("title"))
                        .orElseThrow());
    }

    @Test
    void emptyingTheTableKeepsAllOfItsRows() {
        String id = made();
        long before = kept(id);
        AtomicLong during = new AtomicLong();
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    // With what refers to its records.
                    database.query("truncate opportunity cascade").run();
                    during.set(kept(id));
                    throw new IllegalStateException("The sample is to stay");
                }));
        assertEquals(0, before);
        assertEquals(1, during.get());
    }

    @Test
    void aTransactionMakesOneVersionAndWhatIsComputedMakesNone() {
        String id = made();
        QuarkusTransaction.requiringNew().run(() -> {
            update(id, "title = 'Prima'");
            update(id, "title = 'Seconda'");
            update(id, "floors = 3");
        });
        assertEquals(1, kept(id));
        update(id, "station_name = 'Altrove', updated_at = now()");
        update(id, "floors = 3");
        assertEquals(1, kept(id));
        history(editor(), id, "")
                .body("versions.version", contains(2, 1))
                .body("versions[0].changed", contains("floors", "title"));
        // The number it is at now says what the last one said that changed its word.
        editor().get("/v1/opportunities/" + id + "/history/3")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void whatIsMadeAgainUnderItsIdentifierBeginsAnew() {
        String id = made();
        patch(id, "\"floors\": 1", "uno");
        QuarkusTransaction.requiringNew().run(() -> {
            database.query("create temp table aside on commit drop as select * from opportunity where id = :id")
                    .with("id", UUID.fromString(id))
                    .run();
            database.query("delete from opportunity where id = :id")
                    .with("id", UUID.fromString(id))
                    .run();
            database.query("insert into opportunity (id, code, source_id, kind, status, title, municipality_id,"
                            + " geometry_accuracy, recorded_at, updated_at, organisation_id)"
                            + " select id, code, source_id, kind, status, 'Rifatta', municipality_id,"
                            + " geometry_accuracy, recorded_at, updated_at, organisation_id from aside")
                    .run();
        });
        history(editor(), id, "").body("versions.version", contains(1)).body("versions", hasSize(1));
    }

    /** A column that is added is the record's own word, and so in its history, unless it is computed. */
    @Test
    void nothingThatIsGeneratedIsKept() {
        List<String> generated = database.query("""
                        select attname
                        from pg_attribute
                        where attrelid = 'opportunity'::regclass and attgenerated = 's'
                          and pg_get_functiondef('said_by'::regproc) not like '%record.' || attname || ' := null%'
                        """).list(row -> row.text("attname"));
        assertEquals(List.of(), generated);
    }

    @Test
    void whoeverActsForACallerReadsWhatWasInHisTerritoryOnly() {
        String id = made();
        patch(id, "\"floors\": 1", "uno");
        assertEquals(1, keptFor("010052", id));
        assertEquals(0, keptFor("010025", id));
    }

    private long keptFor(String municipality, String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.query("""
                            select set_config('fuorigenova.municipalities', '{' || territory_id || '}', true),
                                set_config('role', 'fuorigenova_partner', true)
                            from territory_code where scheme = 'istat' and code = :code
                            """).with("code", municipality).first(row -> true);
            return kept(id);
        });
    }

    @Test
    void restoresWhatARecordSaidAsANewVersion() {
        String id = made();
        patch(id, "\"priceEur\": 1, \"notes\": null, \"obstacles\": [], \"status\": \"in-review\"", "Svista");
        Partners.by("contributor", ROVEGNO)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"version\": 1}")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(403);
        restore("{\"version\": 1}")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(428);
        restore("{\"version\": 9}")
                .header("If-Match", "*")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(404);
        restore("{\"version\": 0}")
                .header("If-Match", "*")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/version"));
        restore("{\"version\": 1, \"reason\": \"Era giusto prima\"}")
                .header("If-Match", "\"2\"")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(200)
                .header("ETag", containsString("3"))
                .body("properties.priceEur", equalTo(80000))
                .body("properties.notes", equalTo("chiavi in comune"))
                .body("properties.status", equalTo("in-review"));
        history(editor(), id, "")
                .body("versions.version", contains(3, 2, 1))
                .body("versions[0].reason", equalTo("Era giusto prima"))
                .body("versions[0].changed", contains("notes", "obstacles", "priceEur"));
        editor().get("/v1/opportunities/" + id + "/history/3?against=1")
                .then()
                .body("changes.property", contains("status"));
    }

    private static RequestSpecification restore(String body) {
        return editor().contentType("application/json").body(body);
    }
}
