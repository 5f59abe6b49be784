package it.fuorigenova.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.indicator.Releases;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who names a release gets what was known at it, whatever is asked for: values, also computed ones, tables, indices and
 * diagnoses. The values are made up; nothing else in the tests knows how many commute.
 */
@QuarkusTest
class ReleasedAnswersApiTest {

    private static final String INDEX = """
            {"within": "uts:210", "indicators": [
              {"code": "commuters_out", "direction": "high-is-good"},
              {"code": "commuters_within", "direction": "high-is-good"}]}""";

    private static final String GROUP = "{\"municipalities\": [\"010025\", \"010059\"]}";

    @Inject
    ImportFiles importFiles;

    @Inject
    Releases releases;

    @Inject
    Database database;

    private Release first;
    private Release second;

    @BeforeEach
    void twoReleases() {
        first = load("""
                commuters_out,010025,2011,100,persons,x
                commuters_within,010025,2011,300,persons,x
                commuters_out,010015,2011,20,persons,x
                commuters_within,010015,2011,20,persons,x
                commuters_out,010059,2011,50,persons,x
                commuters_within,010059,2011,150,persons,x
                """);
        second = load("""
                commuters_out,010025,2011,900,persons,y
                commuters_out,010059,2011,5000,persons,y
                commuters_out,010001,2011,7,persons,y
                """);
    }

    private Release load(String rows) {
        Imported imported =
                Imported.text(importFiles, "commuters.csv", "indicator,istat_code,period,value,unit,source\n" + rows);
        assertEquals(0, imported.result().refused(), imported::toString);
        return releases.list().getFirst();
    }

    @AfterEach
    void forget() {
        for (String table : List.of("observation", "superseded_observation")) {
            database.query("delete from " + table + " where indicator_code like 'commuters%'")
                    .run();
        }
    }

    private static String at(Release release) {
        return "release=" + release.number();
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then().statusCode(200);
    }

    private static ValidatableResponse post(String address, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(200);
    }

    @Test
    void valuesAreThoseOfTheReleaseAndSaySo() {
        String values = "/v1/indicators/commuters_out/values?territory=010025,010001";
        get(values + "&" + at(first))
                .body("columns.value", is(Arrays.asList(100, null)))
                .body("columns.missingReason[1]", is("unknown"))
                .body("columns.source[0]", is("x"))
                .body("columns.release[0]", is((int) first.number()));
        for (String later : List.of("", "&" + at(second))) {
            get(values + later)
                    .body("columns.value", is(List.of(900, 7)))
                    .body("columns.source[0]", is("y"))
                    .body("columns.release[0]", is((int) second.number()));
        }
        get(values + "&f=csv&" + at(first)).body(containsString("commuters_out,2011,100,"));
        get(values + "&f=sdmx-csv&" + at(first)).body(containsString("010025,2011,100,"));
    }

    @Test
    void whatIsComputedIsComputedOfTheValuesOfTheRelease() {
        String share = "/v1/indicators/commuters_out_pct/values?territory=010025";
        get(share + "&" + at(first)).body("columns.value", is(List.of(25)));
        get(share + "&" + at(second)).body("columns.value", is(List.of(75)));
        get(share).body("columns.value", is(List.of(75)));
    }

    @Test
    void indicatorsSideBySideAreThoseOfTheRelease() {
        String table = "/v1/indicator-values?indicators=commuters_out,commuters_out_pct&territory=010025";
        get(table + "&" + at(first)).body("columns.value", is(List.of(List.of(100), List.of(25))));
        get(table + "&" + at(second)).body("columns.value", is(List.of(List.of(900), List.of(75))));
        get(table).body("columns.value", is(List.of(List.of(900), List.of(75))));
        get(table + "&f=csv&" + at(first)).body(containsString(",100,2011,final,25,2011,final"));
    }

    @Test
    void anIndexRanksByTheValuesOfTheRelease() {
        String address = "/v1/composite-indices";
        post(address + "?" + at(first), INDEX)
                .body("indicators[0].greatest", is(100.0f))
                .body("ranking[0].code", is("010025"))
                .body("ranking.size()", is(3));
        for (String later : List.of("", "?" + at(second))) {
            post(address + later, INDEX)
                    .body("indicators[0].greatest", is(5000.0f))
                    .body("ranking[0].code", is("010059"));
        }
    }

    /** Between the two the present is asked for, so that what is kept of it would be taken for that of a release. */
    @Test
    void aDiagnosisComparesTheValuesOfTheRelease() {
        for (int again = 0; again < 2; again++) {
            ofGenova("").body(rank(), is(2)).body(value("commuters_out"), is(900));
            ofGenova("?" + at(first))
                    .body(rank(), is(1))
                    .body(value("commuters_out"), is(100))
                    .body(value("commuters_out_pct"), is(25));
            ofGenova("?" + at(second)).body(rank(), is(2)).body(value("commuters_out"), is(900));
        }
    }

    private static ValidatableResponse ofGenova(String query) {
        return get("/v1/municipalities/010025/diagnosis" + query);
    }

    private static String value(String indicator) {
        return "indicators.find { it.code == '" + indicator + "' }.value";
    }

    private static String rank() {
        return "indicators.find { it.code == 'commuters_out' }.standings.find { it.benchmark == 'metropolitan-city' }"
                + ".rank";
    }

    @Test
    void theDiagnosisOfAGroupIsMadeOfTheValuesOfTheRelease() {
        String city = "/v1/territories/uts:210/diagnosis";
        String coverage = "indicators.find { it.code == 'commuters_out' }.coverage.withValue";
        get(city + "?" + at(first)).body(coverage, is(3));
        get(city).body(coverage, is(4));
        post("/v1/diagnoses?" + at(first), GROUP).body(value("commuters_out"), is(150));
        post("/v1/diagnoses?" + at(second), GROUP).body(value("commuters_out"), is(5900));
        post("/v1/diagnoses", GROUP).body(value("commuters_out"), is(5900));
    }

    @Test
    void beforeTheFirstOfItsReleasesNothingWasKnown() {
        Release before = releases.list().get(2);
        ofGenova("?" + at(before)).body("indicators.code", not(hasItem("commuters_out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1", "latest", "1.5", "99999999999999999999", ""})
    void aReleaseThatDoesNotExistIsRefusedByName(String release) {
        for (String address : List.of(
                "/v1/indicators/population/values",
                "/v1/indicator-values",
                "/v1/municipalities/010025/diagnosis",
                "/v1/territories/uts:210/diagnosis")) {
            refused(given().queryParam("release", release).get(address).then());
        }
        for (String address : List.of("/v1/composite-indices", "/v1/diagnoses")) {
            refused(given().contentType(ContentType.JSON)
                    .queryParam("release", release)
                    .body(address.endsWith("diagnoses") ? GROUP : INDEX)
                    .post(address)
                    .then());
        }
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("errors.parameter", hasItem("release"));
    }
}
