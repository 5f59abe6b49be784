package it.fuorigenova.delivery;

import static it.fuorigenova.delivery.Sender.CITY;
import static it.fuorigenova.delivery.Sender.CITY_CONTRIBUTOR;
import static it.fuorigenova.delivery.Sender.CITY_VALIDATOR;
import static it.fuorigenova.delivery.Sender.EDITOR;
import static it.fuorigenova.delivery.Sent.CSV;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An import is undone as a whole: what it made ends, what it changed is as it was, and what others did since stays. */
@QuarkusTest
class UndoImportApiTest extends ImportFixture {

    private static final String HEADER = "externalId,title,kind,lon,lat,plotM2\n";
    private static final String LEAVING = "?others=leave";

    @Inject
    Clock clock;

    private static Sent send(String rows) {
        return Sent.of(EDITOR, CSV, "", HEADER + rows);
    }

    private static ValidatableResponse undo(Sender who, Sent sent, String query) {
        return who.get().delete("/v1/imports/" + sent.id() + query).then();
    }

    private static JsonPath undone(Sender who, Sent sent, String query) {
        return undo(who, sent, query).statusCode(200).extract().jsonPath();
    }

    private static String sum(JsonPath undone) {
        return "ended %s, restored %s, left %s"
                .formatted(
                        undone.getString("recordsEnded"),
                        undone.getString("recordsRestored"),
                        undone.getString("recordsLeft"));
    }

    private JsonPath sheet(String externalId) {
        return EDITOR.get()
                .get("/v1/opportunities/" + record(externalId) + "/sheet")
                .jsonPath();
    }

    /** All that is stored of a record, but for what tells of its writing. */
    private String stored(String externalId) {
        return database.query("""
                        select (to_jsonb(record) - 'version' - 'written_in' - 'updated_at' - 'said_since' - 'written_at'
                            - 'write_reason' - 'public_properties')::text as stored
                        from opportunity record where organisation_id is not null and external_id = :key
                        """)
                .with("key", externalId)
                .first(row -> row.text("stored"))
                .orElseThrow();
    }

    private void change(String externalId, String properties) {
        EDITOR.get()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\": " + properties + "}")
                .patch("/v1/opportunities/" + record(externalId))
                .then()
                .statusCode(200);
    }

    @Test
    void endsWhatWasMadeAndRestoresWhatWasChanged() {
        send("a,Una,land" + HERE + "100.50\n");
        String before = stored("a");
        Sent sent = send("a,Una cambiata,building,9.30238,44.57479,7\nc,Nuova,land" + HERE + "\n");
        assertEquals("done: read 2 = taken 2 + unchanged 0 + refused 0", sent.sum());

        assertEquals("ended 1, restored 1, left 0", sum(undone(EDITOR, sent, "")));
        assertEquals(before, stored("a"));
        assertEquals(3, sheet("a").getInt("version"));
        assertEquals(LocalDate.now(clock).toString(), sheet("c").getString("properties.endDate"));
        assertEquals("Nuova", sheet("c").getString("properties.title"));
        JsonPath job = EDITOR.get().get("/v1/imports/" + sent.id()).jsonPath();
        assertEquals("undone", job.getString("state"));
        assertEquals(
                "import.csv",
                EDITOR.get()
                        .get("/v1/opportunities/" + record("a") + "/history")
                        .path("versions[0].reason"));
    }

    @Test
    void refusesWhereSomebodyHasChangedARecordSinceUnlessToLeaveThat() {
        send("a,Una,land" + HERE + "\nb,Due,building" + HERE + "\n");
        Sent sent = send("a,Una cambiata,land" + HERE + "\nb,Due cambiata,land" + HERE + "\n");
        change("b", "{\"priceEur\": 5}");

        undo(EDITOR, sent, "")
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("detail", containsString(sheet("b").getString("properties.code")))
                .body("detail", containsString("others=leave"));
        assertEquals("Una cambiata", sheet("a").getString("properties.title"));
        assertEquals("done", EDITOR.get().get("/v1/imports/" + sent.id()).path("state"));

        JsonPath undone = undone(EDITOR, sent, LEAVING);
        assertEquals("ended 0, restored 1, left 1", sum(undone));
        assertEquals(List.of(record("b")), undone.getList("leftAlone.id"));
        assertEquals(List.of("b"), undone.getList("leftAlone.externalId"));
        assertEquals("Una", sheet("a").getString("properties.title"));
        assertEquals("Due cambiata", sheet("b").getString("properties.title"));
    }

    @Test
    void undoesSeveralImportsOfOneRecordTheLastFirst() {
        Sent first = send("a,Una,land" + HERE + "\n");
        Sent second = send("a,Una di nuovo,land" + HERE + "\n");
        undo(EDITOR, first, "").statusCode(409);
        assertEquals("ended 0, restored 1, left 0", sum(undone(EDITOR, second, "")));
        assertEquals("Una", sheet("a").getString("properties.title"));
        assertEquals("ended 1, restored 0, left 0", sum(undone(EDITOR, first, "")));
    }

    @Test
    void staysUndoneAndTellsTheSameAgain() {
        Sent sent = send("a,Una,land" + HERE + "\n");
        String first = sum(undone(EDITOR, sent, ""));
        int version = sheet("a").getInt("version");
        assertEquals("ended 1, restored 0, left 0", first);
        assertEquals(first, sum(undone(EDITOR, sent, "")));
        assertEquals(version, sheet("a").getInt("version"));
    }

    @Test
    void bringsBackWhatAFileNamesAgainAfterItWasUndone() {
        Sent sent = send("a,Una,land" + HERE + "\n");
        undone(EDITOR, sent, "");
        assertEquals(
                "done: read 1 = taken 1 + unchanged 0 + refused 0",
                send("a,Una,land" + HERE + "\n").sum());
        assertNull(sheet("a").getString("properties.endDate"));
    }

    @Test
    void leavesWhatIsNotTheCallersToChange() {
        Sent sent = Sent.of(
                CITY_VALIDATOR,
                CSV,
                "",
                "externalId,title,kind,municipality,status\na,Una,land,010052,published\nb,Due,land,010052,\n");
        undo(CITY_CONTRIBUTOR, sent, "").statusCode(409);
        assertEquals("ended 1, restored 0, left 1", sum(undone(CITY_CONTRIBUTOR, sent, LEAVING)));
        assertEquals("published", sheet("a").getString("properties.status"));
        assertNull(sheet("a").getString("properties.endDate"));
    }

    @Test
    void takesBackWhatAnImportHasPublishedForWhoeverHasTheFinalSay() {
        Sent.of(CITY, CSV, "", "externalId,title,kind,municipality\na,Una,land,010052\n");
        change("a", "{\"status\": \"in-review\"}");
        Sent published = Sent.of(CITY_VALIDATOR, CSV, "", "externalId,title,kind,status\na,Una,land,published\n");
        assertEquals("published", sheet("a").getString("properties.status"));
        undo(CITY, published, "").statusCode(409);
        assertEquals("ended 0, restored 1, left 0", sum(undone(CITY_VALIDATOR, published, "")));
        assertEquals("in-review", sheet("a").getString("properties.status"));
    }

    @Test
    void undoesOnlyWhatWasDoneAndIsTheCallersOwn() {
        Sent trial = Sent.of(EDITOR, CSV, "?dryRun=true", HEADER + "a,Una,land" + HERE + "\n");
        undo(EDITOR, trial, "").statusCode(409).body("detail", containsString("prova"));
        Sent failed = send("a,,land" + HERE + "\n");
        undo(EDITOR, failed, "").statusCode(409).body("detail", containsString("failed"));
        undo(CITY, failed, "").statusCode(404);
        undo(EDITOR, failed, "?others=maybe").statusCode(400).body("errors.parameter", equalTo(List.of("others")));
    }
}
