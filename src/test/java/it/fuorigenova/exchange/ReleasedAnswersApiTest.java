package it.fuorigenova.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.chart.Svg;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.indicator.Releases;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who names a release gets what was known at it, whatever is asked for: values, also computed ones, tables, indices,
 * diagnoses, charts, reports, maps and likeness. The values are made up; nothing else in the tests knows how many commute.
 */
@QuarkusTest
class ReleasedAnswersApiTest {

    private static final String INDEX = """
            {"within": "uts:210", "indicators": [
              {"code": "commuters_out", "direction": "high-is-good"},
              {"code": "commuters_within", "direction": "high-is-good"}]}""";

    private static final String GENOVA = "/v1/municipalities/010025/diagnosis";
    private static final String CITY = "/v1/territories/uts:210/diagnosis";
    private static final String PROFILE =
            "/radar.svg?benchmark=metropolitan-city" + "&indicators=commuters_out,commuters_within,commuters_out_pct";

    /** Half a day from itself, which changes whom it is like, and as the sample has it. */
    private static final String AWAY = "minutes_to_pole,010025,2020,720,minutes,snai2020\n";

    private static final String BACK = "minutes_to_pole,010025,2020,0,minutes,snai2020\n";

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
        for (String table : List.of("observation", "superseded_observation", "annotation")) {
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
        return get(GENOVA + query);
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
        String coverage = "indicators.find { it.code == 'commuters_out' }.coverage.withValue";
        get(CITY + "?" + at(first)).body(coverage, is(3));
        get(CITY).body(coverage, is(4));
        post("/v1/diagnoses?" + at(first), GROUP).body(value("commuters_out"), is(150));
        post("/v1/diagnoses?" + at(second), GROUP).body(value("commuters_out"), is(5900));
        post("/v1/diagnoses", GROUP).body(value("commuters_out"), is(5900));
    }

    @Test
    void aChartOfASeriesEndsWithTheValueOfTheRelease() {
        assertEquals(List.of("100"), series("&" + at(first)));
        assertEquals(List.of("900"), series("&" + at(second)));
        assertEquals(List.of("900"), series(""));
    }

    private static List<String> series(String query) {
        return drawn(GENOVA + "/trend.svg?indicator=commuters_out" + query).values("line").stream()
                .filter(point -> point.getAttribute("data-line").equals("Genova"))
                .map(point -> point.getAttribute("data-value").replaceAll("\\.0$", ""))
                .toList();
    }

    private static Svg drawn(String address) {
        return Svg.parse(get(address).extract().asString());
    }

    @Test
    void aChartOfADistributionCountsThoseKnownAtTheRelease() {
        assertEquals(3, counted("&" + at(first)));
        assertEquals(4, counted("&" + at(second)));
        assertEquals(4, counted(""));
    }

    private static int counted(String query) {
        String address = GENOVA + "/distribution.svg?indicator=commuters_out&benchmark=metropolitan-city" + query;
        return drawn(address).values("count").stream()
                .mapToInt(bar -> Integer.parseInt(bar.getAttribute("data-count")))
                .sum();
    }

    @Test
    void aProfileShowsThePercentilesOfTheReleaseAndSaysSo() {
        assertEquals(List.of("83.3", "83.3", "33.3"), percentiles("&" + at(first)));
        assertEquals(List.of("62.5", "83.3", "50"), percentiles("&" + at(second)));
        assertEquals(List.of("62.5", "83.3", "50"), percentiles(""));
        String released = String.join(
                " ", drawn(GENOVA + PROFILE + "&lang=en&" + at(first)).written());
        assertTrue(released.contains("values known at release " + first.number()), released);
        String now = String.join(" ", drawn(GENOVA + PROFILE + "&lang=en").written());
        assertFalse(now.contains("values known at release"), now);
    }

    private static List<String> percentiles(String query) {
        return drawn(GENOVA + PROFILE + query).values("percentile").stream()
                .map(point -> point.getAttribute("data-percentile").replaceAll("\\.0$", ""))
                .toList();
    }

    @Test
    void aReportTellsTheValuesOfTheReleaseAndLinksToThem() throws IOException {
        String then = page(GENOVA + "?asOf=2026-08-01&lang=en&" + at(first));
        String now = page(GENOVA + "?lang=en");
        assertTrue(then.contains(">100\u00a0persons"), then);
        assertTrue(now.contains(">900\u00a0persons"), now);
        assertFalse(then.contains(">900\u00a0persons"), then);
        assertTrue(then.contains("values known at release " + first.number()));
        assertFalse(now.contains("values known at release"));
        assertTrue(then.contains("/report.pdf?asOf=2026-08-01&amp;" + at(first)), then);
        assertTrue(text(GENOVA + "/report.pdf?lang=en&" + at(first))
                .contains("values known at release " + first.number()));
        assertFalse(text(GENOVA + "/report.pdf?lang=en").contains("values known at release"));
    }

    private static String page(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String text(String address) throws IOException {
        try (PDDocument document = Loader.loadPDF(get(address).extract().asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What is known now is asked for in between, as above. */
    @Test
    void aMapShowsTheValuesOfTheRelease() {
        String classes = "/v1/indicators/commuters_out/classes?classes=2";
        for (int again = 0; again < 2; again++) {
            get(classes + "&" + at(first))
                    .body("values.findAll { it != null }.collect { it as int }", is(List.of(20, 100, 50)))
                    .body("breaks.last()", is(100));
            for (String later : List.of("", "&" + at(second))) {
                get(classes + later)
                        .body("values.findAll { it != null }.collect { it as int }", is(List.of(7, 20, 900, 5000)))
                        .body("breaks.last()", is(5000));
            }
        }
    }

    @Test
    void likenessIsThatOfTheRelease() {
        String similar = "/v1/municipalities/010025/similar?limit=1";
        Release moved = load(AWAY);
        load(BACK);
        JsonPath now = get(similar).extract().jsonPath();
        JsonPath before = get(similar + "&" + at(first)).extract().jsonPath();
        JsonPath away = get(similar + "&" + at(moved)).extract().jsonPath();
        assertEquals(now.getList("similar"), before.getList("similar"));
        assertTrue(away.getDouble("similar[0].distance") > 1 + now.getDouble("similar[0].distance"));
        assertTrue(away.getDouble("similar[0].shares.'minutes-to-pole'") > 50);
    }

    @Test
    void anAnswerOfAReleaseIsTheSameAfterLaterImports() {
        List<String> addresses = List.of(
                GENOVA + PROFILE,
                GENOVA + "/trend.svg?indicator=commuters_out",
                GENOVA + "/distribution.svg?indicator=commuters_out",
                GENOVA + "?f=html",
                "/v1/municipalities/010025/similar?limit=3",
                "/v1/indicators/commuters_out/classes?classes=3");
        Map<String, String> tags = new HashMap<>();
        for (String address : addresses) {
            String tag = get(address + "&" + at(second))
                    .header("Cache-Control", "public, max-age=60")
                    .extract()
                    .header("ETag");
            tags.put(address, tag);
        }
        load("commuters_out,010025,2011,33,persons,z\n" + AWAY);
        for (String address : addresses) {
            String tag = tags.get(address);
            given().header("If-None-Match", tag)
                    .get(address + "&" + at(second))
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(tag));
        }
        load(BACK);
    }

    /** Nobody could know at the first what was said on the day of the second. */
    @Test
    void whatBodiesSaidAfterTheReleaseIsNotTold() {
        storedOn(first, "2026-08-31T23:59:59Z");
        storedOn(second, "2026-09-01T00:00:00Z");
        Imported said = Imported.text(importFiles, "said.csv", """
                indicator,istat_code,period,kind,text_it,text_en,organisation,date,link,state,answer_it
                commuters_out,010025,2011,comment,Sono di meno,,Comune di Genova,2026-09-01,,,
                """);
        assertEquals(1, said.result().taken(), said::toString);
        String annotations = "indicators.find { it.code == 'commuters_out' }.annotations.text";
        String values = "/v1/indicators/commuters_out/values?territory=010025&";
        String table = "/v1/indicator-values?indicators=commuters_out&territory=010025&";
        for (String query : List.of(at(first), "asOf=2026-08-31&" + at(second), "asOf=2026-10-01&" + at(first))) {
            ofGenova("?" + query).body(annotations, is(List.of()));
            get(values + query).body("annotations", is(List.of()));
            get(table + query).body("annotations", is(List.of()));
        }
        for (String query : List.of("lang=it", at(second), "asOf=2026-09-01&" + at(second))) {
            ofGenova("?" + query).body(annotations, is(List.of("Sono di meno")));
            get(values + query).body("annotations.text", is(List.of("Sono di meno")));
            get(table + query).body("annotations.text", is(List.of("Sono di meno")));
        }
    }

    private void storedOn(Release release, String moment) {
        database.query("update release set made_at = cast(:moment as timestamptz) where number = :number")
                .with("moment", moment)
                .with("number", release.number())
                .run();
    }

    @Test
    void beforeTheFirstOfItsReleasesNothingWasKnown() {
        Release before = releases.list().get(2);
        ofGenova("?" + at(before)).body("indicators.code", not(hasItem("commuters_out")));
        for (String address : List.of(
                GENOVA + "/trend.svg?indicator=commuters_out&",
                GENOVA + "/distribution.svg?indicator=commuters_out&",
                "/v1/indicators/commuters_out/classes?")) {
            given().get(address + at(before)).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1", "latest", "1.5", "99999999999999999999", ""})
    void aReleaseThatDoesNotExistIsRefusedByName(String release) {
        for (String address : List.of(
                "/v1/indicators/population/values",
                "/v1/indicator-values",
                "/v1/indicators/population/classes",
                "/v1/municipalities/010025/similar",
                GENOVA,
                GENOVA + "/report.pdf",
                GENOVA + "/radar.svg",
                GENOVA + "/trend.svg",
                GENOVA + "/distribution.svg",
                CITY,
                CITY + "/report.pdf",
                CITY + "/radar.svg",
                CITY + "/trend.svg",
                CITY + "/distribution.svg")) {
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
