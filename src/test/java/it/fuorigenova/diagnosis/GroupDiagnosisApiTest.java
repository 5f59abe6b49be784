package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Diagnoses of municipalities that only the caller has put together. Figures are the sample's. */
@QuarkusTest
class GroupDiagnosisApiTest {

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/diagnoses?lang=en&asOf=2026-08-01")
                .then();
    }

    private static String of(String code, String member) {
        return "indicators.find { it.code == '" + code + "' }." + member;
    }

    @Test
    void aSumIsThatOfTheMembersHoweverOftenEachIsNamed() {
        // Rondanina 63 and Fascia 70 on 31 December 2022; their snapshot of 2026 is what counts here.
        int rondanina = resident("010050");
        int fascia = resident("010022");
        post("{\"municipalities\": [\"010050\", \"belfiore:H546\", \"istat:010022\"]}")
                .statusCode(200)
                .body("municipalities.name", is(List.of("Rondanina", "Fascia")))
                .body(of("population", "value"), is(rondanina + fascia))
                .body(of("population", "status"), is("aggregated"))
                .body(of("population", "coverage.withValue"), is(2))
                .body(of("snai_class", "missingReason"), is("not-aggregable"));
    }

    @Test
    void noGroupTellsWhatIsWithheldOfAMember() {
        for (String others : List.of("\"010025\"", "\"010025\", \"010010\"")) {
            post("{\"municipalities\": [\"010050\", " + others + "]}")
                    .statusCode(200)
                    .body(of("firms_value_added_keur", "status"), is("missing"))
                    .body(of("firms_value_added_keur", "missingReason"), is("members-missing"));
        }
        // A mean with the withheld member is the mean without it.
        Object with = post("{\"municipalities\": [\"010050\", \"010025\"]}")
                .extract()
                .path(of("firms_value_added_per_worker_keur", "value"));
        Object without = post("{\"municipalities\": [\"010025\"]}")
                .extract()
                .path(of("firms_value_added_per_worker_keur", "value"));
        assertEquals(without, with);
    }

    /** Whatever is told of a group with the member and of the group without it follows from what is published. */
    @Test
    void twoGroupsThatDifferByOneMemberTellNothingOfWhatIsWithheldOfIt() {
        List<String> withheld = given().get("/v1/municipalities/010050/diagnosis?asOf=2026-08-01")
                .then()
                .extract()
                .path("indicators.findAll { it.missingReason == 'withheld' }.code");
        assertTrue(withheld.size() >= 2, () -> "" + withheld);
        for (String others : List.of("\"010025\"", "\"010025\", \"010059\", \"010046\"", "\"010022\", \"010025\"")) {
            JsonPath without =
                    post("{\"municipalities\": [" + others + "]}").extract().jsonPath();
            JsonPath with = post("{\"municipalities\": [\"010050\", " + others + "]}")
                    .extract()
                    .jsonPath();
            for (String code : withheld) {
                assertEquals(
                        without.getInt(of(code, "coverage.withValue")),
                        with.getInt(of(code, "coverage.withValue")),
                        "it does not count");
                String value = with.getString(of(code, "value"));
                if (value != null) {
                    assertEquals(without.getString(of(code, "value")), value, "it takes no part in the mean");
                }
                assertNull(with.getString(of(code, "instead")), "nothing stands for a group");
            }
        }
        post("{\"municipalities\": [\"010050\"]}")
                .body(of(withheld.getFirst(), "value"), nullValue())
                .body(of(withheld.getFirst(), "coverage.withValue"), is(0));
    }

    @Test
    void anAreaTakesTheMunicipalitiesOfWhichMostLiesInside() {
        post("{\"area\": {\"type\": \"Polygon\", \"coordinates\":"
                        + " [[[8.6, 44.3], [9.1, 44.3], [9.1, 44.6], [8.6, 44.6], [8.6, 44.3]]]}}")
                .statusCode(200)
                .body("municipalities.name", hasItem("Genova"))
                .body("municipalities.name", not(hasItem("Moneglia")));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        post("{\"municipalities\": [\"010025\", \"x\", \"099999\"]}")
                .statusCode(400)
                .body("errors.pointer", is(List.of("/municipalities/1", "/municipalities/2")));
        post("{}").statusCode(400).body("errors[0].detail", containsString("exactly one"));
        post("{\"municipalities\": [], \"area\": null}")
                .statusCode(400)
                .body("errors[0].pointer", is("/municipalities"));
        post("{\"municipalities\": [\"istat:07\"]}").statusCode(400).body("errors[0].pointer", is("/municipalities/0"));
        post("{\"area\": {\"type\": \"Polygon\", \"coordinates\": [[[8, 44], [9, 45], [9, 44], [8, 45], [8, 44]]]}}")
                .statusCode(400)
                .body("errors[0].pointer", is("/area/coordinates"));
        post("{\"municipality\": \"010025\"}").statusCode(400);
    }

    private static int resident(String code) {
        return given().get("/v1/municipalities/" + code + "?asOf=2026-08-01")
                .then()
                .extract()
                .path("population");
    }
}
