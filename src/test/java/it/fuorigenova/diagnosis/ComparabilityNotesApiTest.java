package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.exchange.ImportFiles;
import it.fuorigenova.exchange.ImportResult;
import it.fuorigenova.exchange.SardinianReform;
import it.fuorigenova.exchange.SilentListener;
import it.fuorigenova.exchange.SourceFile;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of boundaries stands where it must and nowhere else. The values and events are made up; the metropolitan
 * city of Sassari has three municipalities in these tests: Sassari, Porto Torres and Stintino.
 */
@QuarkusTest
class ComparabilityNotesApiTest {

    private static final String SASSARI = "112050";
    private static final String PORTO_TORRES = "112044";
    private static final String STINTINO = "112063";
    private static final List<String> ALL = List.of(SASSARI, PORTO_TORRES, STINTINO);

    /** Codes of 2020, before the reform. */
    private static final Map<String, String> BEFORE =
            Map.of(SASSARI, "090064", PORTO_TORRES, "090058", STINTINO, "090089");

    @Inject
    ImportFiles files;

    @Inject
    Database database;

    @BeforeEach
    void municipalitiesAreImported() {
        forget();
        imported(SardinianReform.registriesAndChanges());
    }

    @AfterEach
    void forget() {
        database.query("delete from lineage where event <> 'succeeded-by' and to_id in"
                        + " (select territory_id from territory_code where code in ('112050', '112044', '112063'))")
                .run();
        for (String table : List.of("observation", "superseded_observation")) {
            database.query("delete from " + table + " where indicator_code = 'buildings'")
                    .run();
        }
    }

    private void imported(List<SourceFile> all) {
        List<ImportResult> results = files.files(all, false, new SilentListener());
        results.forEach(result -> assertEquals(0, result.refused(), result::toString));
    }

    private static SourceFile file(String name, String text) {
        return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value of 2020 for each municipality, by the boundaries of a year; empty where the source does not tell. */
    private void buildings(Map<String, String> vintages) {
        StringBuilder rows = new StringBuilder("indicator,istat_code,period,value,unit,source,vintage\n");
        for (String code : ALL) {
            rows.append("buildings,%s,2020,%s,buildings,notes_test,%s%n"
                    .formatted(BEFORE.get(code), 10 + ALL.indexOf(code), vintages.getOrDefault(code, "")));
        }
        imported(List.of(file("notes_test.csv", rows.toString())));
    }

    private void happened(String day, String event, String from, String to) {
        imported(List.of(file(
                "notes_lineage.csv",
                "date,event,from_belfiore,to_belfiore\n" + String.join(",", day, event, from, to) + "\n")));
    }

    /** Notes of one code on the buildings of a municipality: the benchmark, if it is about one, and the text. */
    private static List<String> notes(String code, String note, String asOf) {
        List<Map<String, String>> all = given().get("/v1/municipalities/" + code + "/diagnosis?lang=en" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("indicators.find { it.code == 'buildings' }.notes");
        List<String> found = new ArrayList<>();
        for (Map<String, String> one : all) {
            String benchmark = one.getOrDefault("benchmark", "-");
            if (note.equals(one.get("code"))
                    && Set.of("-", "metropolitan-city", "province").contains(benchmark)) {
                found.add(benchmark + ": " + one.get("text"));
            }
        }
        return found;
    }

    /** Whoever received land or gave some, and stays what it was called, is no longer what its earlier values are of. */
    @ParameterizedTest
    @CsvSource({
        "ceded-land-to, I452, G924, 112044 112050",
        "split-into,    I452, M290, 112050 112063",
        "merged-into,   G924, I452, 112050"
    })
    void whoChangedItsLandIsToldAndOthersAreNot(String event, String from, String to, String changed) {
        buildings(Map.of());
        for (String code : ALL) {
            assertEquals(List.of(), notes(code, "territory-changed", ""), "nothing has happened yet");
            assertEquals(List.of(), notes(code, "members-changed", ""));
        }
        happened("2021-06-01", event, from, to);
        Set<String> told = new TreeSet<>();
        int many = changed.split(" ").length;
        for (String code : ALL) {
            List<String> own = notes(code, "territory-changed", "");
            if (!own.isEmpty()) {
                assertEquals(
                        List.of(
                                "-: The territory changed on 2021-06-01: the value, of 2020, is of what it was before."),
                        own);
                told.add(code);
            }
            assertEquals(
                    List.of("metropolitan-city: In the comparison `Sassari`, territories changed since the period of"
                            + " the value (mergers, partitions): " + many + "."),
                    notes(code, "members-changed", ""));
            String before = Objects.requireNonNull(BEFORE.get(code));
            assertEquals(List.of(), notes(before, "territory-changed", "&asOf=2021-05-31"));
            assertEquals(List.of(), notes(before, "members-changed", "&asOf=2021-05-31"));
        }
        assertEquals(new TreeSet<>(List.of(changed.split(" "))), told);
    }

    @ParameterizedTest
    @CsvSource({
        // The day of the event, the year whose boundaries the source used, whether the value is of other land.
        "2020-12-31,     , false",
        "2021-01-01,     , true",
        "2021-06-01, 2022, false",
        "2021-01-01, 2021, false",
        "2015-03-01, 2011, true",
        "2015-03-01,     , false"
    })
    void whatCountsIsTheDayOfTheBoundariesThatTheSourceUsed(String day, String vintage, boolean isOther) {
        buildings(vintage == null ? Map.of() : Map.of(SASSARI, vintage, PORTO_TORRES, vintage));
        happened(day, "ceded-land-to", "I452", "G924");
        for (String code : List.of(SASSARI, PORTO_TORRES)) {
            assertEquals(isOther ? 1 : 0, notes(code, "territory-changed", "").size());
        }
        assertEquals(List.of(), notes(STINTINO, "territory-changed", ""));
        assertEquals(isOther ? 1 : 0, notes(STINTINO, "members-changed", "").size());
    }

    @Test
    void boundariesOfAnotherDayAreToldOfThoseComparedAndCounted() {
        buildings(Map.of(SASSARI, "2020", PORTO_TORRES, "2011", STINTINO, "2011"));
        String text = "metropolitan-city: In the comparison `Sassari`, values for the boundaries of another day: %d.";
        assertEquals(List.of(text.formatted(2)), notes(SASSARI, "other-vintage", ""));
        assertEquals(List.of(text.formatted(1)), notes(PORTO_TORRES, "other-vintage", ""));
        assertEquals(List.of(), notes(SASSARI, "territory-changed", ""), "whose land has not changed");
        buildings(Map.of(SASSARI, "2011", PORTO_TORRES, "2011", STINTINO, "2011"));
        for (String code : ALL) {
            assertEquals(List.of(), notes(code, "other-vintage", ""), "all of the same day");
        }
    }

    @Test
    void aSourceThatTellsTheDayDiffersFromOneThatDoesNot() {
        buildings(Map.of(SASSARI, "2020"));
        assertEquals(1, notes(SASSARI, "other-vintage", "").size());
        buildings(Map.of());
        assertEquals(List.of(), notes(SASSARI, "other-vintage", ""), "it tells no day any more");
    }
}
