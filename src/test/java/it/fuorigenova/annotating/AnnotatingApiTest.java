package it.fuorigenova.annotating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisations say what they think of values, take it back and are answered. */
@QuarkusTest
class AnnotatingApiTest {

    private static final String ROVEGNO = "istat:010052";
    private static final String OF_ALTITUDE = "indicators.find { it.code == 'altitude_m' }.annotations";

    @Inject
    Database database;

    @AfterEach
    void forgetWhatWasSaid() {
        database.query(
                        "delete from annotation where organisation_id is not null or period = '2026' and organisation = 'Prova'")
                .run();
    }

    private static Map<String, Object> contest() {
        Map<String, Object> body = new HashMap<>();
        body.put("indicator", "altitude_m");
        body.put("territory", ROVEGNO);
        body.put("period", "2026");
        body.put("kind", "contest");
        body.put("text", "La sede comunale è più in alto");
        body.put("textEn", "The town hall stands higher");
        return body;
    }

    private static Map<String, Object> contest(String member, Object value) {
        Map<String, Object> body = contest();
        body.put(member, value);
        return body;
    }

    private static ValidatableResponse say(RequestSpecification who, Map<String, Object> body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/annotations")
                .then();
    }

    private static String said() {
        return say(Partners.by("validator", ROVEGNO), contest())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse diagnosis(String query) {
        return given().get("/v1/municipalities/010052/diagnosis" + query).then().statusCode(200);
    }

    @Test
    void whatAMunicipalitySaysTravelsWithTheValueInItsName() {
        Object value = diagnosis("").extract().path("indicators.find { it.code == 'altitude_m' }.value");
        String id = say(Partners.by("validator", ROVEGNO), contest())
                .statusCode(201)
                .header("Location", containsString("/v1/annotations/"))
                .body("organisation", is("Ente di " + ROVEGNO))
                .body("date", is(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("state", is("open"))
                .extract()
                .path("id");
        diagnosis("?lang=en")
                .body("indicators.find { it.code == 'altitude_m' }.value", is(value))
                .body(OF_ALTITUDE + "[0].id", is(id))
                .body(OF_ALTITUDE + "[0].text", is("The town hall stands higher"));
        given().get("/v1/annotations/" + id).then().statusCode(200).body("kind", is("contest"));
        given().accept("text/html").get("/v1/annotations/" + id).then().statusCode(200);
    }

    @Test
    void whatIsTakenBackNoLongerTravelsAndStaysReadable() {
        String id = said();
        Partners.by("validator", ROVEGNO).delete("/v1/annotations/" + id).then().statusCode(204);
        Partners.by("validator", ROVEGNO).delete("/v1/annotations/" + id).then().statusCode(204);
        diagnosis("").body(OF_ALTITUDE + ".id.contains('" + id + "')", is(false));
        given().get("/v1/annotations/" + id).then().statusCode(200).body("state", is("withdrawn"));
        Partners.administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Troppo tardi"))
                .put("/v1/annotations/" + id + "/answer")
                .then()
                .statusCode(409);
    }

    @Test
    void anOrganisationAnnotatesAValueOnceADayUnlessItTookItBack() {
        String id = said();
        say(Partners.by("validator", ROVEGNO), contest("text", "Altro"))
                .statusCode(409)
                .body("type", endsWith("conflict"));
        Partners.by("validator", ROVEGNO).delete("/v1/annotations/" + id);
        say(Partners.by("validator", ROVEGNO), contest("text", "Altro"))
                .statusCode(201)
                .body("id", is(id))
                .body("text", is("Altro"))
                .body("state", is("open"));
        say(Partners.as("validator", "metropolitan-city", "uts:210"), contest()).statusCode(201);
    }

    @Test
    void anAnswerHasItsDay() {
        String id = said();
        Partners.administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "È la quota del centro", "textEn", "It is that of the centre"))
                .put("/v1/annotations/" + id + "/answer?lang=en")
                .then()
                .statusCode(200)
                .body("state", is("answered"))
                .body("answer", is("It is that of the centre"))
                .body("answeredOn", is(LocalDate.now(ZoneOffset.UTC).toString()));
    }

    /** Said ten days ago, answered five days ago, taken back yesterday. */
    @Test
    void aDayKnowsWhatWasKnownOnIt() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        database.query(
                        "insert into annotation (indicator_code, territory_id, period, kind, text_it, organisation, said_on,"
                                + " state, answer_it, answered_on, withdrawn_on) select 'altitude_m', territory_id, '2026',"
                                + " 'comment', 'Prova', 'Prova', :said, 'withdrawn', 'Risposta', :answered, :withdrawn"
                                + " from territory_code where scheme = 'istat' and code = '010052' limit 1")
                .with("said", today.minusDays(10))
                .with("answered", today.minusDays(5))
                .with("withdrawn", today.minusDays(1))
                .run();
        String ours = OF_ALTITUDE + ".find { it.organisation == 'Prova' }";
        diagnosis("?asOf=" + today.minusDays(11)).body(ours, nullValue());
        diagnosis("?asOf=" + today.minusDays(6))
                .body(ours + ".state", is("open"))
                .body(ours + ".answer", nullValue());
        diagnosis("?asOf=" + today.minusDays(2))
                .body(ours + ".state", is("answered"))
                .body(ours + ".answer", is("Risposta"));
        diagnosis("").body(ours, nullValue());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, Object> wrong = contest("indicator", "altitude");
        wrong.put("territory", "istat:999999");
        wrong.put("period", "last year");
        say(Partners.by("validator", ROVEGNO), wrong)
                .statusCode(400)
                .body("errors.pointer", hasItems("/indicator", "/territory", "/period"));
        say(Partners.by("validator", ROVEGNO), contest("text", " "))
                .statusCode(400)
                .body("errors.pointer", is(List.of("/text")));
        say(Partners.by("validator", ROVEGNO), contest("link", "javascript:alert(1)"))
                .statusCode(400)
                .body("errors.pointer", is(List.of("/link")));
        say(Partners.by("validator", ROVEGNO), contest("period", "1931"))
                .statusCode(400)
                .body("errors.pointer", is(List.of("/period")));
        assertEquals(
                0,
                database.query("select count(*) as number from annotation where organisation_id is not null")
                        .first(row -> row.integer("number"))
                        .orElseThrow());
        given().get("/v1/annotations/none").then().statusCode(404);
    }

    /** As if the application had forgotten to ask whose it is. */
    @Test
    void theDatabaseItselfLetsNobodySpeakForAnother() {
        String id = said();
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    actAs("00000000-0000-0000-0000-000000000001", "{}");
                    database.query(
                                    "insert into annotation (indicator_code, territory_id, period, kind, text_it, organisation,"
                                            + " organisation_id, said_on) select indicator_code, territory_id, period, kind, 'x', 'x',"
                                            + " organisation_id, said_on from annotation where id = cast(:id as uuid)")
                            .with("id", id)
                            .run();
                }));
        assertTrue(refused.toString().contains("row-level security"), refused::toString);
        long changed = QuarkusTransaction.requiringNew().call(() -> {
            actAs("00000000-0000-0000-0000-000000000001", "{}");
            return database.query("update annotation set text_it = 'x' where id = cast(:id as uuid)")
                    .with("id", id)
                    .run();
        });
        assertEquals(0, changed);
    }

    private void actAs(String organisation, String municipalities) {
        database.query("select set_config('fuorigenova.organisation', :organisation, true),"
                        + " set_config('fuorigenova.everywhere', 'false', true),"
                        + " set_config('fuorigenova.municipalities', :municipalities, true),"
                        + " set_config('fuorigenova.role', 'validator', true),"
                        + " set_config('role', 'fuorigenova_partner', true)")
                .with("organisation", organisation)
                .with("municipalities", municipalities)
                .first(row -> true);
    }
}
