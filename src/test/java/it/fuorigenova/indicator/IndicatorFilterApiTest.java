package it.fuorigenova.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opportunities by what is observed of the municipality they lie in, on the sample's own figures. */
@QuarkusTest
class IndicatorFilterApiTest {

    private static final String OPPORTUNITIES = "/ogc/collections/opportunities/items";
    private static final String NEAR_AND_DRY =
            "indicator('minutes_to_pole') < 30 AND indicator('flood_pop_medium_pct') < 20";

    @Inject
    Database database;

    private static ValidatableResponse ask(String path, String filter) {
        return given().queryParam("filter", filter)
                .queryParam("limit", 1000)
                .get(path)
                .then();
    }

    private static Set<String> found(String filter) {
        return new HashSet<>(
                ask(OPPORTUNITIES, filter).statusCode(200).extract().jsonPath().getList("features.id", String.class));
    }

    /** The definition by hand: every value of the municipality, the latest of them, and only then the condition. */
    private Set<String> byHand(String condition, String... indicators) {
        StringBuilder values = new StringBuilder("select o.id");
        for (String indicator : indicators) {
            values.append(", (array(select value from observation v where v.territory_id = o.municipality_id")
                    .append(" and v.indicator_code = '" + indicator + "' and v.status <> 'missing'")
                    .append(" order by v.period_end desc, v.period desc))[1] as " + indicator);
        }
        values.append(" from opportunity o where o.status not in ('draft', 'in-review')");
        return new HashSet<>(database.query("select id from (" + values + ") item where " + condition)
                .list(row -> row.id("id").toString()));
    }

    @Test
    void findsWhatTheDiagnosisOfThePlaceAllows() {
        Set<String> found = found(NEAR_AND_DRY);
        assertEquals(
                byHand("minutes_to_pole < 30 and flood_pop_medium_pct < 20", "minutes_to_pole", "flood_pop_medium_pct"),
                found);
        assertFalse(found.isEmpty());
        assertNotEquals(found("TRUE = TRUE"), found);
    }

    @Test
    void goesTogetherWithWhatTheRecordItselfSays() {
        Set<String> expected = found("kind = 'building'");
        expected.retainAll(found(NEAR_AND_DRY));
        assertEquals(expected, found(NEAR_AND_DRY + " AND kind = 'building'"));
        Set<String> either = found("kind = 'building'");
        either.addAll(found(NEAR_AND_DRY));
        assertEquals(either, found("kind = 'building' OR (" + NEAR_AND_DRY + ")"));
    }

    @Test
    void whatIsUnknownIsNeitherTrueNorFalse() {
        String near = "indicator('minutes_to_pole') < 30";
        Set<String> all = found("indicator('minutes_to_pole') IS NOT NULL");
        Set<String> far = found("NOT (" + near + ")");
        assertEquals(byHand("minutes_to_pole >= 30", "minutes_to_pole"), far);
        far.addAll(found(near));
        assertEquals(all, far);
        // Beside a property, inside a NOT, each item is asked by itself; the answer is the same.
        assertEquals(
                found("NOT (" + near + ") AND NOT (kind = 'building')"),
                found("NOT (" + near + " OR kind = 'building')"));
    }

    @Test
    void reckonsWithFiguresAndWithProperties() {
        assertEquals(
                byHand("population / area_km2 > 1000", "population", "area_km2"),
                found("indicator('population') / indicator('area_km2') > 1000"));
        assertEquals(
                byHand("population > (select plot_m2 from opportunity where id = item.id)", "population"),
                found("indicator('population') > plotM2"));
    }

    @Test
    void anAliasAndAPeriodAreUnderstood() {
        assertEquals(found("indicator('population') > 5000"), found("INDICATOR('population_resident_1jan') > 5000"));
        assertEquals(found("indicator('population', 2021) > 5000"), found("indicator('population', '2021') > 5000"));
        assertEquals(Set.of(), found("indicator('population', 1821) > 0"));
    }

    /** Does something while the municipality of Rovegno has one more observation. */
    private void withObservation(String indicator, String period, String values, Runnable then) {
        database.query("insert into observation (indicator_code, territory_id, period, period_end, value, text_value,"
                        + " status, missing_reason, source_id, release) select '" + indicator + "', territory_id, '"
                        + period
                        + "', '" + period + "-12-31', " + values
                        + ", (select min(id) from source), (select min(number) from release)"
                        + " from territory_code where scheme = 'istat' and code = '010052' and upper_inf(valid)")
                .run();
        try {
            then.run();
        } finally {
            database.query("delete from observation where indicator_code = '" + indicator + "' and period = '" + period
                            + "'")
                    .run();
        }
    }

    @Test
    void classesAreTextsAndFlagsAreTrueOrFalse() {
        Set<String> rovegno = found("istatCode = '010052'");
        assertFalse(rovegno.isEmpty());
        withObservation("is_coastal", "2025", "null, '0', 'final', null", () -> {
            assertEquals(rovegno, found("istatCode = '010052' AND NOT indicator('is_coastal')"));
            assertEquals(Set.of(), found("istatCode = '010052' AND indicator('is_coastal') = TRUE"));
        });
        assertFalse(found("indicator('snai_class') IN ('D', 'E', 'F')").isEmpty());
    }

    @Test
    void passesOverWhatIsSuppressedAndWhatIsNotYet() {
        String near = "istatCode = '010052' AND indicator('minutes_to_pole') > 0";
        Set<String> known = found(near);
        assertFalse(known.isEmpty());
        withObservation(
                "minutes_to_pole",
                "2024",
                "null, null, 'missing', 'suppressed'",
                () -> assertEquals(known, found(near)));
        withObservation("minutes_to_pole", "2124", "-1, null, 'final', null", () -> assertEquals(known, found(near)));
        withObservation(
                "minutes_to_pole", "2024", "-1, null, 'final', null", () -> assertEquals(Set.of(), found(near)));
    }

    @Test
    void jsonSaysTheSame() {
        Set<String> ofJson = new HashSet<>(given().queryParam("filter-lang", "cql2-json")
                .queryParam(
                        "filter", "{\"op\":\"<\",\"args\":[{\"op\":\"indicator\",\"args\":[\"minutes_to_pole\"]},30]}")
                .queryParam("limit", 1000)
                .get(OPPORTUNITIES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("features.id", String.class));
        assertEquals(found("indicator('minutes_to_pole') < 30"), ofJson);
    }

    @Test
    void countsFacetsAndPagesAgree() {
        int all = found(NEAR_AND_DRY).size();
        assertEquals(
                all,
                ask("/v1/opportunity-counts/facets?facets=kind", NEAR_AND_DRY)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("numberMatched"));
        given().queryParam("filter", NEAR_AND_DRY)
                .queryParam("resulttype", "hits")
                .get(OPPORTUNITIES)
                .then()
                .body("numberMatched", org.hamcrest.Matchers.is(all));
        Set<String> walked = new HashSet<>();
        int steps = 0;
        String next = given().queryParam("filter", NEAR_AND_DRY)
                .queryParam("limit", 2)
                .get(OPPORTUNITIES)
                .jsonPath()
                .getString("links.find { it.rel == 'self' }.href");
        while (next != null && steps++ < 20) {
            var page = given().urlEncodingEnabled(false).get(next).jsonPath();
            walked.addAll(page.getList("features.id", String.class));
            next = page.getString("links.find { it.rel == 'next' }.href");
        }
        assertEquals(found(NEAR_AND_DRY), walked);
    }

    @ParameterizedTest
    @CsvSource({"opportunity-areas", "municipalities", "territories", "diagnosis", "reference-points"})
    void everyLayerWithMunicipalitiesUnderstandsIt(String layer) {
        ask("/ogc/collections/" + layer + "/items", "indicator('population') > 1000")
                .statusCode(200);
    }

    @Test
    void theDiagnosisSaysWhatTheFilterFinds() {
        String path = "/ogc/collections/diagnosis/items";
        assertEquals(
                ask(path, "minutes_to_pole < 30").extract().jsonPath().getList("features.id"),
                ask(path, "indicator('minutes_to_pole') < 30")
                        .extract()
                        .jsonPath()
                        .getList("features.id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = 'x' AND indicator('minutes_to_pol') < 30 | column 26: there is no indicator `minutes_to_pol`; did you mean `minutes_to_pole`?",
                "indicator('zzzzzzzzzzzzzzzz') < 30 | column 11: there is no indicator `zzzzzzzzzzzzzzzz`; known are: ",
                "indicator('population', 'ieri') < 30 | column 25: `ieri` is not a period: write it like 2021",
                "indicator(kind) < 30 | column 11: a text or a number written in the filter is needed here",
                "indicator() < 30 | column 1: indicator takes 1/2 arguments, not 0",
                "indicator('population') = 'x' | column 27: a number and a text cannot be compared",
                "indicatr('population') = 1 | column 1: there is no function indicatr; did you mean indicator?"
            })
    void saysWhereAndWhatIsWrong(String filter, String english) {
        given().header("Accept-Language", "en")
                .queryParam("filter", filter)
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(english));
    }

    @Test
    void aLayerWithoutMunicipalitiesSaysSo() {
        given().header("Accept-Language", "en")
                .queryParam("filter", "indicator('population') > 1")
                .get("/ogc/collections/slow/items")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("asks of the municipality of an item"));
    }

    @Test
    void isDeclaredAmongTheFunctions() {
        var functions = given().header("Accept", "application/json")
                .get("/ogc/functions")
                .jsonPath();
        assertEquals(
                List.of(1, 2),
                functions.getList("functions.findAll { it.name == 'indicator' }.collect { it.arguments.size() }"));
        given().get("/ogc/functions")
                .then()
                .body("functions.find { it.name == 'indicator' }.returns", hasItems("number", "string", "boolean"));
    }
}
