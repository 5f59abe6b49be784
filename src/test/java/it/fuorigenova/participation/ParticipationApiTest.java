package it.fuorigenova.participation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say without an account: who reads it, how it is followed and answered, and when it is erased. */
@QuarkusTest
class ParticipationApiTest {

    private static final String ROVEGNO = "istat:010052";
    private static final String GENOVA = "istat:010025";
    private static final String EMAIL = "qualcuno@example.org";
    private static final String CODE = "Follow-Code";

    @Inject
    Database database;

    @Inject
    EraseContributions erasing;

    private String open = "";

    @BeforeEach
    void makeARecord() {
        Borders.draw(database);
        // What other tests have left.
        database.query("delete from contribution").run();
        open = Partners.as("validator", "metropolitan-city", "uts:210")
                .contentType("application/geo+json")
                .body(
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138, 44.57479]},"
                                + " \"properties\": {\"kind\": \"land\", \"title\": \"Prova\", \"status\": \"published\"}}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from contribution").run();
        database.query("delete from opportunity where organisation_id is not null")
                .run();
    }

    private static ValidatableResponse send(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static JsonPath proposed() {
        return send(
                        "/v1/proposals",
                        Map.of(
                                "title",
                                "Vecchio mulino",
                                "text",
                                "È vuoto da vent'anni",
                                "siteKind",
                                "building",
                                "lon",
                                9.30138,
                                "lat",
                                44.57479,
                                "email",
                                EMAIL,
                                "consent",
                                true))
                .statusCode(201)
                .header("Location", containsString("/v1/contributions/"))
                .extract()
                .jsonPath();
    }

    private JsonPath enquired() {
        return send("/v1/opportunities/" + open + "/enquiries", Map.of("text", "C'è la fibra?"))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String id(JsonPath made) {
        return made.getString("contribution.id");
    }

    private static RequestSpecification with(JsonPath made) {
        return given().header(CODE, made.getString("followCode"));
    }

    private static ValidatableResponse answer(RequestSpecification caller, JsonPath made, String state, String words) {
        return caller.contentType(ContentType.JSON)
                .body(words.isEmpty() ? Map.of("state", state) : Map.of("state", state, "answer", words))
                .put("/v1/contributions/" + id(made) + "/answer")
                .then();
    }

    @Test
    void whoeverProposesFollowsItByACodeThatOnlyHeHas() {
        JsonPath made = proposed();
        assertEquals(true, made.getString("followCode").matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"));
        with(made)
                .get("/v1/contributions/" + id(made))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("state", is("received"))
                .body("istatCode", is("010052"))
                .body("email", nullValue())
                .body("text", nullValue())
                .body("followCode", nullValue());
        given().header(CODE, made.getString("followCode").toLowerCase(java.util.Locale.ROOT))
                .get("/v1/contributions/" + id(made))
                .then()
                .statusCode(200);
        for (String wrong : List.of("00000-00000-00000-00000", "x", "' or 1=1 --")) {
            given().header(CODE, wrong)
                    .get("/v1/contributions/" + id(made))
                    .then()
                    .statusCode(404);
        }
        with(enquired()).get("/v1/contributions/" + id(made)).then().statusCode(404);
        given().get("/v1/contributions/" + id(made)).then().statusCode(401);
        String kept = database.query(
                        "select encode(code_hash, 'escape') || coalesce(text, '') as kept from contribution"
                                + " where id = :id")
                .with("id", UUID.fromString(id(made)))
                .first(row -> row.text("kept"))
                .orElseThrow();
        assertFalse(kept.contains(made.getString("followCode")));
    }

    @Test
    void aProposalThatIsAcceptedBecomesADraftWithWhatItSays() {
        JsonPath made = proposed();
        String draft = answer(Partners.by("editor", ROVEGNO), made, "accepted", "Grazie, lo guardiamo.")
                .statusCode(200)
                .body("state", is("accepted"))
                .body("answeredBy", startsWith("fg_"))
                .extract()
                .path("opportunity");
        Partners.by("viewer", ROVEGNO)
                .get("/v1/opportunities/" + draft + "/sheet")
                .then()
                .statusCode(200)
                .body("properties.status", is("draft"))
                .body("properties.title", is("Vecchio mulino"))
                .body("properties.kind", is("building"))
                .body("properties.description", containsString("vent'anni"))
                .body("properties.contactEmail", nullValue());
        given().get("/v1/opportunities/" + draft).then().statusCode(404);
        with(made)
                .get("/v1/contributions/" + id(made))
                .then()
                .body("state", is("accepted"))
                .body("answer", is("Grazie, lo guardiamo."))
                .body("opportunity", nullValue())
                .body("answeredBy", nullValue());
        answer(Partners.by("editor", ROVEGNO), made, "refused", "No").statusCode(409);
        assertEquals(
                1,
                database.query("select id from opportunity where title = 'Vecchio mulino'")
                        .list(row -> row.id("id"))
                        .size());
    }

    @Test
    void aProposalMayNameItsMunicipalityWithoutAPoint() {
        JsonPath made = send("/v1/proposals", Map.of("title", "Un fienile", "municipality", ROVEGNO))
                .statusCode(201)
                .body("contribution.istatCode", is("010052"))
                .extract()
                .jsonPath();
        answer(Partners.by("editor", ROVEGNO), made, "accepted", "").statusCode(200);
    }

    @Test
    void aPointAloneFindsItsAddresseeWithoutOfficialBordersToo() {
        Borders.forget(database);
        send("/v1/proposals", Map.of("title", "Un fienile", "lon", 9.30138, "lat", 44.57479))
                .statusCode(201)
                .body("contribution.istatCode", is("010052"));
        send("/v1/proposals", Map.of("title", "Un faro", "lon", 8.5, "lat", 43.5))
                .statusCode(400)
                .body("errors.pointer", hasItem("/lon"));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        send("/v1/proposals", Map.of("text", "x")).statusCode(400).body("errors.pointer", hasItem("/title"));
        send("/v1/proposals", Map.of("title", "x")).statusCode(400).body("errors.pointer", hasItem("/municipality"));
        send("/v1/proposals", Map.of("title", "x", "lon", 9.3)).statusCode(400).body("errors.pointer", hasItem("/lat"));
        send("/v1/proposals", Map.of("title", "x", "lon", 9.3, "lat", 440))
                .statusCode(400)
                .body("errors.pointer", hasItem("/lat"));
        send("/v1/proposals", Map.of("title", "x", "municipality", "uts:210"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/municipality"));
        send("/v1/proposals", Map.of("title", "x", "municipality", ROVEGNO, "lon", 8.93, "lat", 44.41))
                .statusCode(400)
                .body("errors.pointer", hasItem("/lon"));
        send("/v1/proposals", Map.of("title", "x", "municipality", ROVEGNO, "email", EMAIL))
                .statusCode(400)
                .body("errors.pointer", hasItem("/consent"));
        send("/v1/proposals", Map.of("title", "a\u0000b", "municipality", ROVEGNO))
                .statusCode(org.hamcrest.Matchers.lessThan(500));
        send("/v1/opportunities/none/reports", Map.of("text", "x")).statusCode(404);
        send("/v1/opportunities/" + open + "/enquiries", Map.of("text", " ")).statusCode(400);
        assertEquals(
                0, database.query("select id from contribution").list(row -> 1).size());
    }

    @Test
    void anErrorIsReportedAndAccepted() {
        JsonPath made = send(
                        "/v1/opportunities/" + open + "/reports",
                        Map.of("field", "plotM2", "text", "Sono 300 <script>alert(1)</script>"))
                .statusCode(201)
                .body("contribution.opportunity", is(open))
                .body("contribution.field", is("plotM2"))
                .extract()
                .jsonPath();
        answer(Partners.by("editor", ROVEGNO), made, "answered", "x")
                .statusCode(400)
                .body("errors.pointer", hasItem("/state"));
        answer(Partners.by("editor", ROVEGNO), made, "refused", "")
                .statusCode(400)
                .body("errors.pointer", hasItem("/answer"));
        answer(Partners.by("editor", ROVEGNO), made, "accepted", "").statusCode(200);
        given().header(CODE, made.getString("followCode"))
                .accept("text/html")
                .get("/v1/contributions/" + id(made))
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void whatIsSaidToBeWrongIsAPropertyThatAnyoneMayRead() {
        given().get("/ogc/collections/opportunities/schema")
                .then()
                .body("properties.keySet()", hasItems("plotM2", "geometry"))
                .body("properties.keySet()", not(hasItem("notes")));
        String address = "/v1/opportunities/" + open + "/reports";
        send(address, Map.of("field", "plotMq", "text", "x"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/field")))
                .body("errors[0].detail", containsString("plotMq"))
                .body("errors[0].detail", containsString("plotM2"));
        // Of what is not public nobody is told that it is there.
        send(address, Map.of("field", "notes", "text", "x"))
                .statusCode(400)
                .body("errors[0].detail", containsString("/ogc/collections/opportunities/schema"));
        send("/v1/opportunities/none/reports", Map.of("field", "notes", "text", "x"))
                .statusCode(404);
        assertEquals(
                0, database.query("select id from contribution").list(row -> 1).size());
        send(address, Map.of("field", "geometry", "text", "È dall'altra parte della strada"))
                .statusCode(201)
                .body("contribution.field", is("geometry"));
    }

    @Test
    void thoseReadItToWhomItWasSaidAndNobodyElse() {
        JsonPath proposal = proposed();
        JsonPath enquiry = enquired();
        Partners.by("editor", ROVEGNO)
                .get("/v1/contributions")
                .then()
                .statusCode(200)
                .body("contributions.id", hasItems(id(proposal), id(enquiry)))
                .body("contributions.email", hasItem(EMAIL));
        Partners.by("editor", ROVEGNO)
                .get("/v1/contributions?kind=enquiry&state=received")
                .then()
                .body("contributions.id", equalTo(List.of(id(enquiry))));
        // The record is the metropolitan city's, and its editors act in all municipalities.
        Partners.as("editor", "metropolitan-city", "uts:210")
                .get("/v1/contributions/" + id(enquiry))
                .then()
                .statusCode(200);
        Partners.by("editor", GENOVA).get("/v1/contributions").then().body("contributions.size()", is(0));
        Partners.by("editor", GENOVA)
                .get("/v1/contributions/" + id(proposal))
                .then()
                .statusCode(404);
        answer(Partners.by("editor", GENOVA), proposal, "refused", "No").statusCode(404);
        Partners.by("viewer", ROVEGNO)
                .get("/v1/contributions/" + id(proposal))
                .then()
                .statusCode(403);
    }

    @Test
    void pagesLeadOn() {
        for (int i = 0; i < 3; i++) {
            enquired();
        }
        JsonPath first = Partners.by("editor", ROVEGNO)
                .get("/v1/contributions?limit=2")
                .then()
                .body("contributions.size()", is(2))
                .extract()
                .jsonPath();
        String next = first.getString("links.find { it.rel == 'next' }.href");
        Partners.by("editor", ROVEGNO)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("contributions.size()", is(1))
                .body("contributions.id", everyItem(not(is(first.getString("contributions[1].id")))));
    }

    @Test
    void whatIsPersonalIsErasedSomeTimeAfterTheAnswerAndWhatNobodyAnswersExpires() {
        JsonPath answered = proposed();
        JsonPath waiting = proposed();
        answer(Partners.by("editor", ROVEGNO), answered, "refused", "Non è vuoto.")
                .statusCode(200);
        Instant now = Instant.now();
        erasing.eraseAt(now.plus(Duration.ofDays(89)));
        assertEquals(2, addresses());
        erasing.eraseAt(now.plus(Duration.ofDays(91)));
        assertEquals(1, addresses());
        with(answered)
                .get("/v1/contributions/" + id(answered))
                .then()
                .body("state", is("refused"))
                .body("title", nullValue())
                .body("answer", is("Non è vuoto."));
        erasing.eraseAt(now.plus(Duration.ofDays(364)));
        assertEquals(1, addresses());
        erasing.eraseAt(now.plus(Duration.ofDays(366)));
        assertEquals(0, addresses());
        with(waiting).get("/v1/contributions/" + id(waiting)).then().body("state", is("expired"));
        answer(Partners.by("editor", ROVEGNO), waiting, "accepted", "").statusCode(409);
    }

    private long addresses() {
        return database.query("select id from contribution where email is not null and text is not null")
                .list(row -> 1)
                .size();
    }

    @Test
    void howFastEnquiriesAreAnsweredIsToldOfFiveOrMore() {
        for (int i = 1; i <= 5; i++) {
            given().get("/v1/response-times").then().statusCode(200).body("responseTimes.size()", is(0));
            JsonPath made = enquired();
            answer(Partners.by("editor", ROVEGNO), made, "answered", "Sì.").statusCode(200);
            database.query("update contribution set received_at = answered_at - interval '1 hour' * :hours"
                            + " where id = :id")
                    .with("hours", (Integer) (i * i))
                    .with("id", UUID.fromString(id(made)))
                    .run();
        }
        given().get("/v1/response-times")
                .then()
                .statusCode(200)
                .body("responseTimes[0].partner", matchesPattern("metropolitan-city.*"))
                .body("responseTimes[0].answered", is(5))
                .body("responseTimes[0].medianHours", is(9.0f));
    }

    /** What the application may forget to check, the database itself does not let through. */
    @Test
    void theDatabaseItselfShowsAndTakesOnlyWhatTheCallerMay() {
        proposed();
        String all = "select id from contribution";
        String answer = "update contribution set state = 'refused', answered_at = now(), answered_by = who_writes(),"
                + " answerer_id = organisation_that_writes() returning id";
        assertEquals(1, as("editor", ROVEGNO, all));
        assertEquals(0, as("viewer", ROVEGNO, all));
        assertEquals(0, as("contributor", ROVEGNO, all));
        assertEquals(0, as("editor", GENOVA, all));
        assertEquals(1, as("editor", ROVEGNO, answer));
        assertEquals(0, as("editor", GENOVA, answer));
        for (String forbidden : List.of(
                "update contribution set text = 'x' returning id",
                "update contribution set state = 'refused', answered_at = now(), answered_by = 'x' returning id",
                "delete from contribution returning id")) {
            assertThrows(RuntimeException.class, () -> as("administrator", ROVEGNO, forbidden), forbidden);
        }
        QuarkusTransaction.begin();
        try {
            database.query("select set_config('role', 'fuorigenova_public', true)")
                    .first(row -> true);
            assertThrows(RuntimeException.class, () -> database.query(all).list(row -> 1));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private long as(String role, String municipality, String statement) {
        String place = database.query(
                        "select territory_id::text as id from territory_code where scheme = 'istat' and code = :code")
                .with("code", municipality.substring("istat:".length()))
                .first(row -> row.text("id"))
                .orElseThrow();
        String organisation = database.query("select id::text as id from organisation order by key limit 1")
                .first(row -> row.text("id"))
                .orElseThrow();
        QuarkusTransaction.begin();
        try {
            database.query("""
                            select set_config('fuorigenova.role', :role, true),
                                set_config('fuorigenova.actor', 'test', true),
                                set_config('fuorigenova.organisation', :organisation, true),
                                set_config('fuorigenova.everywhere', 'false', true),
                                set_config('fuorigenova.municipalities', '{' || :place || '}', true),
                                set_config('role', 'fuorigenova_partner', true)
                            """)
                    .with("role", role)
                    .with("organisation", organisation)
                    .with("place", place)
                    .first(row -> true);
            return database.query(statement).list(row -> 1).size();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
