package it.fuorigenova.life;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.opportunity.OpportunityConfig;
import it.fuorigenova.opportunity.ServiceWriter;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records are checked and confirmed; who works on them is reminded, and what nobody confirms goes out of sight. */
@QuarkusTest
class FreshnessApiTest {

    private static final String JSON = "application/json";
    private static final String ROVEGNO = "istat:010052";
    private static final int GRACE = 60;

    @Inject
    Database database;

    @Inject
    ServiceWriter writer;

    @Inject
    OpportunityConfig opportunities;

    @Inject
    Clock clock;

    @BeforeEach
    void knowWhereBordersAre() {
        Borders.draw(database);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from opportunity where organisation_id is not null")
                .run();
        database.query("delete from convention where data_duties = 'Prova'").run();
        database.query("delete from opportunity where title = 'Di un registro'").run();
    }

    private static RequestSpecification town(String role) {
        return Partners.by(role, ROVEGNO);
    }

    private static RequestSpecification city(String role) {
        return Partners.as(role, "metropolitan-city", "uts:210");
    }

    private String published(String title, String confirmed) {
        return made(title, ", \"status\": \"published\", \"lastConfirmedAt\": \"" + confirmed + "\"");
    }

    /** Made by the municipality and published by the city: its organisation answers for it. */
    private String made(String title, String more) {
        String id = city("validator")
                .contentType("application/geo+json")
                .body(
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138052, 44.57479066]},"
                                + " \"properties\": {\"kind\": \"building\", \"title\": \"" + title + "\"" + more
                                + "}}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town("viewer").get("/v1/partners/self").then().statusCode(200);
        database.query("""
                        update opportunity set organisation_id =
                            (select id from organisation where key = 'municipality-istat-010052')
                        where id = :id
                        """).with("id", UUID.fromString(id)).run();
        return id;
    }

    private void sign(LocalDate expires) {
        database.query("""
                        insert into convention (organisation_id, signed_on, expires_on, data_duties)
                        select id, '2020-01-01', :expires, 'Prova' from organisation where key = 'municipality-istat-010052'
                        """).with("expires", expires).run();
    }

    private static ValidatableResponse post(RequestSpecification by, String id, String what, String body) {
        return by.contentType(JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/opportunities/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse reminders(RequestSpecification by, String query) {
        return by.get("/v1/partners/self/reminders" + query).then();
    }

    private long demote(LocalDate today) {
        return demote(today, OptionalInt.of(GRACE));
    }

    private long demote(LocalDate today, OptionalInt grace) {
        Clock then = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new DemoteOverdue(database, writer, opportunities, () -> grace, then).demote();
    }

    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).toString();
    }

    /** A moment after which so many days have gone of those that a confirmation holds. */
    private String confirmed(int daysOver) {
        int days = opportunities.freshness().days() + daysOver;
        return clock.instant().minus(Duration.ofDays(days)).toString();
    }

    @Test
    void aConfirmationWindsTheClockUp() {
        String id = published("Vecchia", confirmed(10));
        post(town("contributor"), id, "confirmations", "{}").statusCode(403);
        post(Partners.by("editor", "istat:010025"), id, "confirmations", "{}").statusCode(403);
        town("editor")
                .contentType(JSON)
                .body("{}")
                .post("/v1/opportunities/" + id + "/confirmations")
                .then()
                .statusCode(428);
        post(town("editor"), id, "confirmations", "{\"reason\": \"Sentito il proprietario\"}")
                .statusCode(200)
                .body("properties.lastConfirmedAt", startsWith(day(0)))
                .body(
                        "properties.confirmBy",
                        equalTo(day(opportunities.freshness().days())));
        town("viewer")
                .get("/v1/opportunities/" + id + "/history?limit=1")
                .then()
                .body("versions[0].changed", hasItem("lastConfirmedAt"))
                .body("versions[0].reason", equalTo("Sentito il proprietario"));
    }

    @Test
    void aVerificationSaysHowByWhomAndWhen() {
        String id = made("Da vedere", "");
        post(
                        town("editor"),
                        id,
                        "verifications",
                        "{\"verification\": \"desk\", \"verifiedOn\": \"2026-03-01\", \"note\": \"Visura\"}")
                .statusCode(200)
                .body("properties.verification", equalTo("desk"))
                .body("properties.verifiedOn", equalTo("2026-03-01"))
                .body("properties.verifiedBy", equalTo("Ente di " + ROVEGNO))
                .body("properties.lastConfirmedAt", startsWith("2026-03-01"));
        post(
                        town("editor"),
                        id,
                        "verifications",
                        "{\"verification\": \"on-site\", \"verifiedBy\": \"Ufficio tecnico\", \"note\": \"Tetto crollato\"}")
                .statusCode(200)
                .body("properties.verifiedOn", equalTo(day(0)));
        post(town("editor"), id, "verifications", "{\"verification\": \"desk\", \"verifiedOn\": \"2026-02-01\"}")
                .statusCode(409);
        post(town("editor"), id, "verifications", "{\"verification\": \"none\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/verification"));
        post(town("editor"), id, "verifications", "{\"verification\": \"desk\", \"verifiedOn\": \"2126-02-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/verifiedOn"));
        post(town("editor"), id, "verifications", "{}").statusCode(400);
        town("viewer")
                .get("/v1/opportunities/" + id + "/verifications")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("verifications.verification", contains("on-site", "desk"))
                .body("verifications.reason", contains("Tetto crollato", "Visura"))
                .body("verifications[0].verifiedBy", equalTo("Ufficio tecnico"))
                .body("lastConfirmedAt", startsWith(day(0)));
    }

    @Test
    void remindsOfWhatIsOverdueAndOfWhatSoonWillBe() {
        String over = published("Scaduta", confirmed(10));
        String soon = published("Fra poco", confirmed(-10));
        String later = published("Con calma", confirmed(-100));
        String draft = made("Bozza", "");
        sign(LocalDate.now(clock).plusYears(1));
        reminders(town("viewer"), "")
                .statusCode(200)
                .body("within", equalTo(30))
                .body("overdueRecords", equalTo(1))
                .body("dueRecords", equalTo(1))
                .body("reminders.id", contains(over, soon))
                .body("reminders.overdue", contains(true, false))
                .body("reminders.confirmBy", contains(day(-10), day(10)))
                .body("reminders.returnsOn", contains(day(GRACE - 9), day(GRACE + 11)));
        reminders(town("viewer"), "?within=0").body("reminders.id", contains(over));
        reminders(town("viewer"), "?within=200").body("reminders.id", hasItems(over, soon, later));
        reminders(town("viewer"), "?within=200").body("reminders.id", not(hasItem(draft)));
        reminders(Partners.by("viewer", "istat:010025"), "?within=200").body("reminders.id", not(hasItem(over)));
        reminders(city("viewer"), "?within=200").body("reminders.id", hasItems(over, soon, later));
        String next = reminders(town("viewer"), "?limit=1")
                .body("reminders.id", contains(over))
                .body("overdueRecords", equalTo(1))
                .extract()
                .path("links.find { it.rel == 'next' }.href");
        town("viewer")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("reminders.id", contains(soon))
                .body("links.rel", not(hasItem("next")));
        reminders(town("viewer"), "?within=-1").statusCode(400).body("errors[0].parameter", equalTo("within"));
        reminders(given(), "").statusCode(401);
    }

    @Test
    void withoutAConventionNothingGoesBackAndNobodyIsToldSo() {
        String over = published("Scaduta", confirmed(GRACE + 10));
        assertEquals(0, demote(LocalDate.now(clock)));
        sign(LocalDate.now(clock).minusDays(1));
        assertEquals(0, demote(LocalDate.now(clock)), "an expired convention binds nobody");
        reminders(town("viewer"), "")
                .body("reminders.id", contains(over))
                .body("reminders.returnsOn", everyItem(nullValue()));
        given().get("/v1/opportunities/" + over).then().statusCode(200);
    }

    @Test
    void whatNobodyConfirmsGoesBackIntoReviewOnTheDayThatWasTold() {
        String over = published("Scaduta", confirmed(10));
        String talks = published("In trattativa", confirmed(10));
        post(town("editor"), talks, "moves", "{\"to\": \"negotiating\"}").statusCode(200);
        String ended = published("Finita", confirmed(10));
        town("editor")
                .header("If-Match", "*")
                .delete("/v1/opportunities/" + ended)
                .then()
                .statusCode(204);
        sign(LocalDate.now(clock).plusYears(1));
        LocalDate told = LocalDate.parse(reminders(town("viewer"), "")
                .extract()
                .<String>path("reminders.find { it.id == '" + over + "' }.returnsOn"));
        assertEquals(0, demote(told.minusDays(1)));
        assertEquals(0, demote(told, OptionalInt.empty()), "without a grace nothing goes back");
        given().get("/v1/opportunities/" + over).then().statusCode(200);
        assertEquals(1, demote(told));
        assertEquals(0, demote(told), "once");
        given().get("/v1/opportunities/" + over).then().statusCode(404);
        given().get("/v1/opportunities/" + talks).then().statusCode(200);
        given().get("/v1/opportunities/" + ended).then().statusCode(200);
        town("viewer")
                .get("/v1/opportunities/" + over + "/moves")
                .then()
                .body("status", equalTo("in-review"))
                .body("moves[0].from", equalTo("published"))
                .body("moves[0].to", equalTo("in-review"))
                .body("moves[0].writtenBy", equalTo("freshness"))
                .body("moves[0].organisation", nullValue())
                .body("moves[0].reason", startsWith("Non confermata in tempo"));
        assertEquals(
                1,
                database.query("""
                                select count(*) as n from change where collection = 'opportunities' and kind = 'removed' and item_id = :id
                                """)
                        .with("id", UUID.fromString(over))
                        .first(row -> row.integer("n"))
                        .orElseThrow());
        // Whoever publishes it again confirms it, so that it stays.
        post(city("validator"), over, "moves", "{\"to\": \"published\"}").statusCode(200);
        assertEquals(0, demote(told));
        reminders(town("viewer"), "").body("reminders.id", not(hasItem(over)));
    }

    /** What an organisation has made and nobody has ever confirmed grows old as well. */
    @Test
    void whatWasNeverConfirmedCountsFromTheDayItWasRecorded() {
        String id = published("Mai confermata", confirmed(0));
        sign(LocalDate.now(clock).plusYears(1));
        database.query("update opportunity set confirm_by = null, last_confirmed_at = null where id = :id")
                .with("id", UUID.fromString(id))
                .run();
        LocalDate due = LocalDate.now(clock).plusDays(opportunities.freshness().days());
        reminders(town("viewer"), "").body("reminders", empty());
        reminders(town("viewer"), "?within=400")
                .body("reminders.confirmBy", hasItem(due.toString()))
                .body("reminders", hasSize(1));
        assertEquals(0, demote(due.plusDays(GRACE)));
        assertEquals(1, demote(due.plusDays(GRACE + 1)));
    }

    @Test
    void recordsOfOfficialRegistersNeverGoBack() {
        String id = published("Di un registro", confirmed(GRACE + 100));
        sign(LocalDate.now(clock).plusYears(1));
        database.query("update opportunity set organisation_id = null where id = :id")
                .with("id", UUID.fromString(id))
                .run();
        assertEquals(0, demote(LocalDate.now(clock)));
        reminders(town("viewer"), "")
                .body("reminders.id", contains(id))
                .body("reminders.returnsOn", everyItem(nullValue()));
    }
}
