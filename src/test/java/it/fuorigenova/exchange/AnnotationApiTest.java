package it.fuorigenova.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bodies say of observations comes in by a file, travels with the value, and is never deleted. */
@QuarkusTest
class AnnotationApiTest {

    private static final String HEADER =
            "indicator,istat_code,period,kind,text_it,text_en,organisation,date,link,state,answer_it\n";
    private static final String ROVEGNO = "010052";

    /** The altitude of Rovegno, which nothing else in the tests speaks of. */
    private static final String CONTEST = HEADER
            + "altitude_m,010052,2026,contest,\"La sede comunale è più in alto\",\"The town hall stands higher\","
            + "Comune di Rovegno,2026-09-01,https://www.comune.rovegno.ge.it/quota,open,\n"
            + "minutes_to_pole,010052,2020,comment,Da gennaio la provinciale è chiusa,,Unione Alta Val Trebbia,2026-09-02,,withdrawn,\n";

    @Inject
    ImportFiles files;

    private static SourceFile file(String text) {
        return SourceFile.of("annotations.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportResult imported(String text) {
        ImportResult result =
                files.files(List.of(file(text)), false, new SilentListener()).getFirst();
        assertEquals("annotations", result.kind());
        assertEquals(0, result.refused(), result::toString);
        return result;
    }

    private static String of(String indicator, String member) {
        return "indicators.find { it.code == '" + indicator + "' }." + member;
    }

    @Test
    void theOfficialValueStaysAndTheAnnotationTravelsWithItEverywhere() {
        Object before = given().get("/v1/municipalities/" + ROVEGNO + "/diagnosis")
                .then()
                .extract()
                .path(of("altitude_m", "value"));
        imported(CONTEST);
        given().get("/v1/municipalities/" + ROVEGNO + "/diagnosis?lang=en")
                .then()
                .statusCode(200)
                .body(of("altitude_m", "value"), is(before))
                .body(of("altitude_m", "annotations[0].kind"), is("contest"))
                .body(of("altitude_m", "annotations[0].text"), is("The town hall stands higher"))
                .body(of("altitude_m", "annotations[0].organisation"), is("Comune di Rovegno"))
                .body(of("altitude_m", "annotations[0].territoryName"), is("Rovegno"))
                .body(of("minutes_to_pole", "annotations"), is(List.of()));
        given().get("/v1/territories/uts:210/diagnosis")
                .then()
                .statusCode(200)
                .body(of("altitude_m", "annotations.text"), hasItem("La sede comunale è più in alto"));
        given().contentType(ContentType.JSON)
                .body("{\"municipalities\": [\"010052\", \"010025\"]}")
                .post("/v1/diagnoses")
                .then()
                .statusCode(200)
                .body(of("altitude_m", "annotations.text"), hasItem("La sede comunale è più in alto"));
        given().get("/ogc/collections/diagnosis/items?istatCode=" + ROVEGNO + "&f=json")
                .then()
                .statusCode(200)
                .body("features[0].properties.annotations", greaterThanOrEqualTo(1))
                .body("features[0].properties.contestedValues", is(1));
    }

    /** Who takes values away as a table takes along what is said of them. */
    @Test
    void itTravelsInTheTablesOfAnalystsBesideItsValueAndNoOther() {
        imported(CONTEST);
        String said = "Comune di Rovegno, 2026-09-01 (contest, open): The town hall stands higher";
        String values = "/v1/indicators/altitude_m/values?territory=010052,010025,uts:210&lang=en&f=";
        assertEquals(List.of(said, "", "Rovegno: " + said), column(values + "csv", "annotations"));
        assertEquals(List.of(said, "", "Rovegno: " + said), column(values + "sdmx-csv", "ANNOTATIONS"));
        given().get(values + "json")
                .then()
                .statusCode(200)
                .body("annotations.text", is(List.of("The town hall stands higher")))
                .body("annotations.period", is(List.of("2026")));
        String table = "/v1/indicator-values?indicators=minutes_to_pole,altitude_m&territory=010025,010052&lang=en&f=";
        assertEquals(List.of("", "altitude_m 2026: " + said), column(table + "csv", "annotations"));
        given().get(table + "json")
                .then()
                .statusCode(200)
                .body("annotations.indicator", is(List.of("altitude_m")))
                .body("annotations.organisation", is(List.of("Comune di Rovegno")));
        // What is said of one period or one indicator is not said of others.
        assertEquals(
                List.of(""), column("/v1/indicator-values?indicators=area_km2&territory=010052&f=csv", "annotations"));
        given().get("/v1/indicators/population/values?territory=010052&period=all")
                .then()
                .body("annotations", is(List.of()));
    }

    /** It was said on the first of September. */
    @Test
    void whoSeesThingsFromADayBeforeIsNotToldOfIt() {
        imported(CONTEST);
        for (String day : List.of("2026-08-31", "2026-09-01")) {
            boolean told = day.equals("2026-09-01");
            List<String> said = told ? List.of("La sede comunale è più in alto") : List.of();
            String asOf = "asOf=" + day + "&lang=it";
            for (String address :
                    List.of("/v1/municipalities/" + ROVEGNO + "/diagnosis?", "/v1/territories/uts:210/diagnosis?")) {
                given().get(address + asOf)
                        .then()
                        .statusCode(200)
                        .body(of("altitude_m", "annotations.findAll { it.territoryName == 'Rovegno' }.text"), is(said));
            }
            given().contentType(ContentType.JSON)
                    .body("{\"municipalities\": [\"010052\"]}")
                    .post("/v1/diagnoses?" + asOf)
                    .then()
                    .statusCode(200)
                    .body(of("altitude_m", "annotations.text"), is(said));
            String values = "/v1/indicators/altitude_m/values?territory=010052&" + asOf;
            given().get(values).then().statusCode(200).body("annotations.text", is(said));
            assertEquals(told, !column(values + "&f=csv", "annotations").equals(List.of("")));
            assertEquals(told, !column(values + "&f=sdmx-csv", "ANNOTATIONS").equals(List.of("")));
            given().get("/v1/indicator-values?indicators=altitude_m&territory=010052&" + asOf)
                    .then()
                    .statusCode(200)
                    .body("annotations.text", is(said));
            given().get("/ogc/collections/diagnosis/items?istatCode=" + ROVEGNO + "&f=json&datetime=" + day)
                    .then()
                    .statusCode(200)
                    .body("features[0].properties.annotations", is(told ? 1 : 0))
                    .body("features[0].properties.contestedValues", is(told ? 1 : 0));
            String page = given().accept("text/html")
                    .get("/v1/municipalities/" + ROVEGNO + "/diagnosis?" + asOf)
                    .asString();
            assertEquals(told, page.contains("La sede comunale è più in alto"));
        }
    }

    private static List<String> column(String address, String name) {
        String text = given().get(address).then().statusCode(200).extract().asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .map(row -> row.getField(name))
                .toList();
    }

    @Test
    void whatIsTakenBackIsStillToBeReadAndTravelsNoMore() {
        imported(CONTEST);
        given().get("/v1/annotations?territory=" + ROVEGNO + "&state=withdrawn")
                .then()
                .statusCode(200)
                .body("annotations.size()", is(1))
                .body("annotations[0].indicator", is("minutes_to_pole"))
                .body("annotations[0].text", is("Da gennaio la provinciale è chiusa"))
                .body("annotations[0].link", nullValue());
    }

    @Test
    void theListIsPagedFilteredAndTheLatestSaidFirst() {
        imported(CONTEST);
        String next = given().get("/v1/annotations?territory=010052&limit=1")
                .then()
                .statusCode(200)
                .body("annotations.date", is(List.of("2026-09-02")))
                .extract()
                .path("links.find { it.rel == 'next' }.href");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("annotations.date", is(List.of("2026-09-01")))
                .body("links.rel", not(hasItem("next")))
                .body("links.find { it.rel == 'first' }.href", notNullValue());
        given().get("/v1/annotations?indicator=altitude_m&territory=belfiore:H599")
                .then()
                .statusCode(200)
                .body("annotations.kind", is(List.of("contest")));
        given().get("/v1/annotations?state=denied").then().statusCode(400).body("errors[0].parameter", is("state"));
    }

    @Test
    void importingAgainChangesNothingAndAnAnswerChangesOne() {
        imported(CONTEST);
        ImportResult again = imported(CONTEST);
        assertEquals(List.of(0L, 2L), List.of(again.taken(), again.unchanged()));
        ImportResult answered = imported(
                HEADER
                        + "altitude_m,010052,2026,contest,\"La sede comunale è più in alto\",\"The town hall stands higher\","
                        + "Comune di Rovegno,2026-09-01,https://www.comune.rovegno.ge.it/quota,answered,Lo segnaliamo a ISTAT\n");
        assertEquals(1, answered.taken());
        given().get("/v1/annotations?territory=010052&state=answered")
                .then()
                .body("annotations[0].answer", is("Lo segnaliamo a ISTAT"));
        given().get("/v1/municipalities/010052/diagnosis")
                .then()
                .body(of("altitude_m", "annotations[0].state"), is("answered"));
    }

    @Test
    void whatCannotBeTakenIsToldRowByRowInPlainWords() {
        Rehearsal read = Rehearsal.of(files, List.of(file(HEADER + """
                altitude_m,010052,2026,complaint,Testo,,Comune di Rovegno,2026-09-01,,,
                altitude,010052,2026,comment,Testo,,Comune di Rovegno,2026-09-01,,,
                altitude_m,010052,2026,comment,Testo,,Sig. Rossi,2026-09-01,,,
                altitude_m,010052,2026,comment,Testo,,Comune di Rovegno,2999-09-01,,,
                altitude_m,010052,2026,comment,Testo,,Comune di Rovegno,2026-09-01,www.rovegno.it,,
                altitude_m,010052,2026,comment,Testo,,Comune di Rovegno,2026-09-01,,answered,
                altitude_m,010052,1999,comment,Testo,,Comune di Rovegno,2026-09-03,,,
                altitude_m,010052,1999,comment,Ancora,,Comune di Rovegno,2026-09-03,,,
                altitude_m,999999,2026,comment,Testo,,Comune di Rovegno,2026-09-01,,,
                """)), List::of);
        assertEquals(
                "dry-run: read 9 = taken 1 + unchanged 0 + refused 8",
                read.last().sum());
    }
}
