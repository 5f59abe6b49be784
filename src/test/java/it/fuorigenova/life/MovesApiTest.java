package it.fuorigenova.life;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records get on from state to state by those who may move them, at two levels, and nobody gets round that. */
@QuarkusTest
class MovesApiTest {

    private static final String GEOJSON = "application/geo+json";
    private static final String JSON = "application/json";
    private static final String ROVEGNO = "istat:010052";
    private static final String SHEET =
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138052, 44.57479066]},"
                    + " \"properties\": {\"kind\": \"building\", \"title\": \"Ex colonia\"%s}}";

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

    private static RequestSpecification town(String role) {
        return Partners.by(role, ROVEGNO);
    }

    private static RequestSpecification city(String role) {
        return Partners.as(role, "metropolitan-city", "uts:210");
    }

    private static String made(RequestSpecification by, String status) {
        return by.contentType(GEOJSON)
                .body(SHEET.formatted(", \"status\": \"" + status + "\""))
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse move(RequestSpecification by, String id, String body) {
        return by.contentType(JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/opportunities/" + id + "/moves")
                .then();
    }

    private static ValidatableResponse approve(RequestSpecification by, String id) {
        return by.contentType(JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"Verificata dall'ufficio\"}")
                .post("/v1/opportunities/" + id + "/approvals")
                .then();
    }

    private static ValidatableResponse moves(RequestSpecification by, String id) {
        return by.get("/v1/opportunities/" + id + "/moves").then();
    }

    @Test
    void aRecordGoesThroughItsLifeAndEveryMoveIsKept() {
        String id = made(town("contributor"), "draft");
        moves(town("contributor"), id)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("draft"))
                .body("possible.to", contains("in-review"))
                .body("possible.needsReason", contains(false))
                .body("mayApprove", equalTo(false))
                .body("moves.to", contains("draft"))
                .body("moves[0].from", nullValue());
        move(town("contributor"), id, "{\"to\": \"in-review\", \"reason\": \"Pronta\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("properties.status", equalTo("in-review"));
        moves(town("validator"), id)
                .body("possible.to", contains("draft"))
                .body("possible.needsReason", contains(true))
                .body("mayApprove", equalTo(true))
                .body("approvals", empty());
        approve(town("validator"), id)
                .statusCode(200)
                .body("status", equalTo("in-review"))
                .body("approvals.holds", contains(true))
                .body("approvals[0].reason", equalTo("Verificata dall'ufficio"))
                .body("approvals[0].organisation", equalTo("Ente di " + ROVEGNO));
        moves(city("validator"), id)
                .body("possible.to", contains("draft", "published"))
                .body("mayApprove", equalTo(false))
                .body("approvals.holds", contains(true));
        given().get("/v1/opportunities/" + id).then().statusCode(404);
        move(city("validator"), id, "{\"to\": \"published\"}")
                .statusCode(200)
                .body("properties.lastConfirmedAt", notNullValue())
                .body("properties.confirmBy", notNullValue());
        given().get("/v1/opportunities/" + id).then().statusCode(200);
        move(town("editor"), id, "{\"to\": \"negotiating\", \"reason\": \"Manifestazione d'interesse\"}")
                .statusCode(200);
        move(town("editor"), id, "{\"to\": \"reserved\"}").statusCode(200);
        move(town("editor"), id, "{\"to\": \"in-works\"}").statusCode(200);
        move(town("editor"), id, "{\"to\": \"reused\"}").statusCode(200);
        move(town("validator"), id, "{\"to\": \"withdrawn\", \"reason\": \"Doppione\"}")
                .statusCode(200);
        moves(town("viewer"), id)
                .body("possible", empty())
                .body(
                        "moves.to",
                        contains(
                                "withdrawn",
                                "reused",
                                "in-works",
                                "reserved",
                                "negotiating",
                                "published",
                                "in-review",
                                "draft"))
                .body("moves[0].from", equalTo("reused"))
                .body("moves[0].reason", equalTo("Doppione"))
                .body("moves[4].reason", equalTo("Manifestazione d'interesse"))
                .body("moves[5].organisation", equalTo("Ente di uts:210"))
                .body("moves[6].reason", equalTo("Pronta"))
                .body("approvals.holds", contains(false));
    }

    @Test
    void whatIsTakenBackNeedsAReason() {
        String id = made(town("editor"), "in-review");
        move(town("validator"), id, "{\"to\": \"draft\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        town("validator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\": {\"status\": \"draft\"}}")
                .patch("/v1/opportunities/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        move(town("validator"), id, "{\"to\": \"draft\", \"reason\": \"Manca la superficie\"}")
                .statusCode(200);
        moves(town("contributor"), id).body("moves[0].reason", equalTo("Manca la superficie"));
    }

    @Test
    void refusesWhatIsNoMoveOrSomebodyElses() {
        String id = made(town("editor"), "draft");
        move(town("validator"), id, "{\"to\": \"published\"}").statusCode(409);
        move(town("validator"), id, "{\"to\": \"draft\"}").statusCode(409);
        move(town("validator"), id, "{\"to\": \"vanished\"}").statusCode(400);
        move(town("validator"), id, "{}").statusCode(400).body("errors[0].pointer", equalTo("/to"));
        approve(town("validator"), id).statusCode(409);
        move(town("editor"), id, "{\"to\": \"in-review\"}").statusCode(200);
        move(town("editor"), id, "{\"to\": \"published\"}").statusCode(403);
        move(town("validator"), id, "{\"to\": \"published\"}")
                .statusCode(403)
                .body("detail", containsString("città metropolitana"));
        town("editor")
                .contentType(JSON)
                .body("{\"to\": \"draft\", \"reason\": \"x\"}")
                .post("/v1/opportunities/" + id + "/moves")
                .then()
                .statusCode(428);
        town("editor")
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"draft\", \"reason\": \"x\"}")
                .post("/v1/opportunities/" + id + "/moves")
                .then()
                .statusCode(412);
        move(Partners.by("validator", "istat:010025"), id, "{\"to\": \"draft\", \"reason\": \"x\"}")
                .statusCode(404);
    }

    /** With two levels a municipality's or union's validator publishes by no way in. */
    @Test
    void nobodyGetsRoundTheFinalSay() {
        String id = made(town("editor"), "in-review");
        for (RequestSpecification by : List.of(town("validator"), town("administrator"))) {
            by.contentType(GEOJSON)
                    .body(SHEET.formatted(", \"status\": \"published\""))
                    .post("/v1/opportunities")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/properties/status"));
        }
        for (String status : List.of("published", "potential", "withdrawn", "reused", "unknown")) {
            town("validator")
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"properties\": {\"status\": \"" + status + "\"}}")
                    .patch("/v1/opportunities/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/properties/status"));
        }
        for (String address : List.of("/v1/opportunities/", "/ogc/collections/opportunities/items/")) {
            town("validator")
                    .contentType(GEOJSON)
                    .header("If-Match", "*")
                    .body(SHEET.formatted(", \"status\": \"published\""))
                    .put(address + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/properties/status"));
        }
        given().get("/v1/opportunities/" + id).then().statusCode(404);
        move(city("validator"), id, "{\"to\": \"published\"}").statusCode(200);
        move(town("validator"), id, "{\"to\": \"in-review\", \"reason\": \"Da rivedere\"}")
                .statusCode(200);
        given().get("/v1/opportunities/" + id).then().statusCode(404);
        // What it said when it was published is restored, but not that it was.
        town("validator")
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{\"version\": 2}")
                .post("/v1/opportunities/" + id + "/restorations")
                .then()
                .statusCode(200)
                .body("properties.status", equalTo("in-review"));
        given().get("/v1/opportunities/" + id).then().statusCode(404);
    }

    @Test
    void aUnionApprovesForItsMembersAndAnOperatorPublishesAnywhere() {
        String id = made(town("editor"), "in-review");
        approve(Partners.as("validator", "union", "key:unione-scrivia"), id).statusCode(404);
        approve(town("validator"), id).statusCode(200).body("approvals.holds", contains(true));
        approve(town("validator"), id).statusCode(200).body("approvals.holds", contains(true));
        move(Partners.administrator(), id, "{\"to\": \"published\"}").statusCode(200);
    }

    @Test
    void anApprovalIsOfWhatARecordSays() {
        String id = made(town("editor"), "in-review");
        approve(town("validator"), id).statusCode(200);
        town("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\": {\"floors\": 4}}")
                .patch("/v1/opportunities/" + id)
                .then()
                .statusCode(200);
        moves(town("validator"), id).body("approvals.holds", contains(false));
        approve(town("validator"), id).statusCode(200).body("approvals.holds", contains(true, false));
    }

    @Test
    void whoeverPublishesConfirmsUnlessHeSaysWhenThatWasDone() {
        String id = made(city("validator"), "published");
        city("viewer")
                .get("/v1/opportunities/" + id + "/sheet")
                .then()
                .body("properties.lastConfirmedAt", notNullValue());
        String dated = city("validator")
                .contentType(GEOJSON)
                .body(SHEET.formatted(", \"status\": \"published\", \"lastConfirmedAt\": \"2026-02-03T10:00:00Z\""))
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .body("properties.lastConfirmedAt", equalTo("2026-02-03T10:00:00Z"))
                .extract()
                .path("id");
        move(town("validator"), dated, "{\"to\": \"in-review\", \"reason\": \"Vecchia\"}")
                .statusCode(200);
        String again = move(city("validator"), dated, "{\"to\": \"published\"}")
                .statusCode(200)
                .extract()
                .path("properties.lastConfirmedAt");
        assertTrue(again.compareTo("2026-02-03T10:00:00Z") > 0, again);
        city("validator")
                .contentType(GEOJSON)
                .body(SHEET.formatted(
                        ", \"lastConfirmedAt\": \"2126-02-03T10:00:00Z\", \"verifiedOn\": \"2126-01-01\""))
                .post("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/properties/lastConfirmedAt", "/properties/verifiedOn"));
    }

    @Test
    void silenceMovesNothing() {
        String id = made(city("validator"), "published");
        town("editor")
                .contentType(GEOJSON)
                .header("If-Match", "*")
                .body(SHEET.formatted(""))
                .put("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("properties.status", equalTo("published"));
        town("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\": {\"status\": null, \"floors\": 2}}")
                .patch("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .body("properties.status", equalTo("published"))
                .body("properties.floors", equalTo(2));
    }

    /** Moves are read from the history, so that plain SQL makes one as well as anybody. */
    @Test
    void aMoveByPlainSqlIsOneOfThem() {
        String id = made(town("editor"), "draft");
        database.query("update opportunity set status = 'in-review' where id = :id")
                .with("id", UUID.fromString(id))
                .run();
        moves(town("viewer"), id)
                .body("moves.to", contains("in-review", "draft"))
                .body("moves[0].organisation", nullValue())
                .body("moves[0].writtenBy", notNullValue());
    }
}
