package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.exchange.ImportFiles;
import it.fuorigenova.exchange.ImportResult;
import it.fuorigenova.exchange.SardinianReform;
import it.fuorigenova.exchange.SilentListener;
import it.fuorigenova.exchange.SourceFile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values here are made up; the municipalities of Sassari's metropolitan city are three in these tests. */
@QuarkusTest
class DiagnosisApiTest {

    /** Persons employed in 2023 by ISTAT code of 2026; two of the three are equal. */
    private static final Map<String, Integer> EMPLOYED = Map.of("112050", 900, "112044", 300, "112063", 300);

    @Inject
    ImportFiles files;

    @BeforeEach
    void indicatorsAreImported() {
        List<SourceFile> all = new ArrayList<>(SardinianReform.registriesAndChanges());
        StringBuilder values = new StringBuilder("indicator,istat_code,period,value,unit,source\n");
        EMPLOYED.forEach((code, value) ->
                values.append("firms_persons_employed,%s,2023,%d,persons,diagnosis_test%n".formatted(code, value)));
        // Codes of the year the values are for: the reform came later.
        values.append("population,090064,2018,100,persons,diagnosis_test\n")
                .append("population,090064,2022,120,persons,diagnosis_test\n")
                .append("firms_employees,090064,2023,5,persons,diagnosis_test\n")
                .append("firms_employees,090089,2023,*,persons,diagnosis_test\n");
        all.add(SourceFile.of("diagnosis_test.csv", values.toString().getBytes(StandardCharsets.UTF_8)));
        List<ImportResult> results = files.files(all, false, new SilentListener());
        results.forEach(result -> assertEquals(0, result.refused(), result::toString));
    }

    @Test
    void rankAndPercentileEqualTheDefinitionAppliedByHand() {
        EMPLOYED.forEach((code, value) -> {
            long above =
                    EMPLOYED.values().stream().filter(other -> other > value).count();
            long below =
                    EMPLOYED.values().stream().filter(other -> other < value).count();
            long equal = EMPLOYED.size() - above - below;
            float percentile = Math.round(1000 * (below + 0.5f * equal) / EMPLOYED.size()) / 10f;
            JsonPath standing = standing(code, "firms_persons_employed");
            assertEquals(1 + above, standing.getLong("rank"));
            assertEquals(EMPLOYED.size(), standing.getLong("outOf"));
            assertEquals(percentile, standing.getFloat("percentile"), 0.05);
            assertNull(standing.getString("verdict"), "of three, the middle half is nobody");
        });
    }

    @Test
    void aSuppressedValueIsMissingWithItsReasonAndHasNoStanding() {
        JsonPath wages = diagnosis("112063").setRootPath("indicators.find { it.code == 'firms_employees' }");
        assertEquals("missing", wages.getString("status"));
        assertEquals("suppressed", wages.getString("missingReason"));
        assertNull(wages.getString("value"));
        assertEquals(List.of(), wages.getList("standings"));
        // It does not count among those compared, either.
        assertEquals(1, standing("112050", "firms_employees").getLong("outOf"));
    }

    @Test
    void aSeriesSurvivesAReformOfCodesAndEndsWhereOneLooksFrom() {
        given().get("/v1/municipalities/112050/diagnosis")
                .then()
                .statusCode(200)
                .body("territory.name", is("Sassari"))
                .body("benchmarks[0].key", is("metropolitan-city"))
                .body("benchmarks[0].code", is("312"))
                .body("benchmarks[0].size", is(3))
                .body("indicators.find { it.code == 'population' }.period", is("2022"))
                .body("indicators.find { it.code == 'population' }.unit", is("persons"))
                .body("indicators.find { it.code == 'population' }.source.id", is("diagnosis_test"));
        given().get("/v1/municipalities/090064/diagnosis?asOf=2020-01-01")
                .then()
                .body("benchmarks[0].key", is("province"))
                .body("indicators.find { it.code == 'population' }.period", is("2018"))
                .body("indicators.code", not(hasItem("firms_persons_employed")));
    }

    @Test
    void namesComeInTheLanguageAskedFor() {
        String italian = diagnosis("112050").getString("indicators.find { it.code == 'population' }.name");
        String english = given().get("/v1/municipalities/112050/diagnosis?lang=en")
                .then()
                .header("Content-Language", "en")
                .extract()
                .path("indicators.find { it.code == 'population' }.name");
        assertEquals("Popolazione residente", italian);
        assertEquals("Resident population", english);
    }

    @Test
    void aMunicipalityCarriesItsResidentsAndCodes() {
        given().get("/v1/municipalities/112050")
                .then()
                .statusCode(200)
                .body("name", is("Sassari"))
                .body("istatCode", is("112050"))
                .body("belfioreCode", is("I452"))
                .body("population", is(120))
                .body("populationPeriod", is("2022"));
        given().get("/v1/municipalities?memberOf=uts:312&q=stint")
                .then()
                .body("municipalities.name", is(List.of("Stintino")))
                .body("municipalities[0].population", nullValue());
    }

    /** 120 people live in Sassari, in these tests, and it belongs to no zone. */
    @Test
    void whereThereIsNoZoneTheCityStandsInPlaceOfAWithheldValue() {
        imported("""
                population,112044,2018,5000,persons,diagnosis_test
                firms_persons_employed,112050,2023,10,persons,diagnosis_test
                firms_persons_employed,112063,2023,5,persons,diagnosis_test
                firms_value_added_per_worker_keur,112050,2023,77,kEUR,diagnosis_test
                firms_value_added_per_worker_keur,112044,2023,40,kEUR,diagnosis_test
                """);
        JsonPath withheld =
                diagnosis("112050").setRootPath("indicators.find { it.code == 'firms_value_added_per_worker_keur' }");
        assertEquals("withheld", withheld.getString("missingReason"));
        assertEquals("metropolitan-city", withheld.getString("instead.benchmark"));
        assertEquals(40, withheld.getDouble("instead.value"), 1e-9);
    }

    /** What is kept of a benchmark is of the values as they are, not as they were. */
    @Test
    void aStandingFollowsAChangeOfAnothersValueAtOnce() {
        assertEquals(1, standing("112050", "firms_persons_employed").getInt("rank"));
        imported("firms_persons_employed,112063,2023,1900,persons,diagnosis_test\n");
        assertEquals(2, standing("112050", "firms_persons_employed").getInt("rank"));
    }

    private void imported(String values) {
        SourceFile file = SourceFile.of(
                "diagnosis_test.csv",
                ("indicator,istat_code,period,value,unit,source\n" + values).getBytes(StandardCharsets.UTF_8));
        files.files(List.of(file), false, new SilentListener())
                .forEach(result -> assertEquals(0, result.refused(), result::toString));
    }

    /** A municipality may be compared with others of another status, source or vintage, and with some that have none. */
    @Test
    void whatMakesAComparisonDoubtfulIsSaidForMachinesAndForPeople() {
        imported("""
                households,112050,2020,10,households,diagnosis_test
                households,112044,2020,20,households,diagnosis_other
                """);
        SourceFile provisional = SourceFile.of("diagnosis_test.csv", """
                indicator,istat_code,period,value,unit,source,status
                households,112050,2020,11,households,diagnosis_test,provisional
                """.getBytes(StandardCharsets.UTF_8));
        files.files(List.of(provisional), false, new SilentListener());
        JsonPath notes = given().get("/v1/municipalities/112050/diagnosis?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("indicators.find { it.code == 'households' }.notes");
        assertEquals(
                "The value is provisional and may change.", notes.getString("find { it.code == 'not-final' }.text"));
        String city = "find { it.benchmark == 'metropolitan-city' && it.code == '%s' }.text";
        assertEquals(
                "In the comparison `Sassari`, 2 of 3 have a value.",
                notes.getString(city.formatted("partial-benchmark")));
        assertEquals(
                "In the comparison `Sassari`, values with another status (provisional, estimated or final): 1.",
                notes.getString(city.formatted("other-status")));
        assertEquals(
                "In the comparison `Sassari`, values by another source, perhaps by another method: 1.",
                notes.getString(city.formatted("other-source")));
    }

    @Test
    void aRegionIsNoMunicipality() {
        given().get("/v1/municipalities/istat:20/diagnosis")
                .then()
                .statusCode(404)
                .body("detail", containsString("region"));
    }

    private static JsonPath standing(String code, String indicator) {
        return diagnosis(code)
                .setRootPath("indicators.find { it.code == '" + indicator
                        + "' }.standings.find { it.benchmark == 'metropolitan-city' }");
    }

    private static JsonPath diagnosis(String code) {
        return given().get("/v1/municipalities/" + code + "/diagnosis")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
