package it.fuorigenova.exchange;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is computed from others equals a plain computation over the sample's file, and gives nothing away. */
@QuarkusTest
class DerivedIndicatorsApiTest {

    private static final Path FILE = Path.of("src/main/resources/sample/indicators.csv");
    private static final double EXACT = 1e-9;

    private static final String CATALOGUE = "code,name_it,name_en,definition_it,definition_en,theme,unit,polarity,"
            + "aggregation,min_population,formula\n";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private static Map<String, Double> file(String indicator, String period) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows.stream()
                    .filter(row -> row.getField("indicator").equals(indicator)
                            && row.getField("period").equals(period)
                            && row.getField("value").matches("[0-9.]+"))
                    .forEach(row -> values.put(row.getField("istat_code"), Double.valueOf(row.getField("value"))));
        }
        return values;
    }

    private Map<String, Double> computed(String indicator, String period) {
        Map<String, Double> values = new TreeMap<>();
        database.query("""
                        select code.code, observed.value
                        from published_observation observed
                        join territory_code code on code.territory_id = observed.territory_id and code.scheme = 'istat'
                        where indicator_code = :indicator and period = :period and value is not null
                          and code.code like '010___' and upper_inf(code.valid)""")
                .with("indicator", indicator)
                .with("period", period)
                .forEach(
                        row -> values.put(row.text("code"), row.decimal("value").doubleValue()));
        return values;
    }

    private static double of(Map<String, Double> values, String code) {
        return Objects.requireNonNull(values.get(code), code);
    }

    private void equal(
            String indicator, String period, Map<String, Double> above, Map<String, Double> below, double factor) {
        Map<String, Double> computed = computed(indicator, period);
        assertEquals(above.keySet(), computed.keySet(), indicator);
        above.forEach((code, value) -> assertEquals(
                factor * value / of(below, code), of(computed, code), EXACT * factor * value, indicator + code));
    }

    @Test
    void everyFigureOfTheSampleEqualsAPlainComputationOverItsFile() throws IOException {
        Map<String, Double> income = file("taxable_income_eur", "2021");
        Map<String, Double> taxpayers = file("taxable_income_taxpayers", "2021");
        assertEquals(67, income.size());
        equal("taxable_income_per_taxpayer_eur", "2021", income, taxpayers, 1);
        Map<String, Double> residents = file("population", "2026-06-09");
        equal("population_density", "2026-06-09", residents, file("area_km2", "2026"), 1);
        Map<String, Double> employed = file("firms_persons_employed", "2023");
        Map<String, Double> before = file("population", "2022");
        equal("firms_persons_employed_per_100_residents", "2023", employed, before, 100);
        equal("firms_local_units_per_1000_residents", "2023", file("firms_local_units", "2023"), before, 1000);
        equal("firms_persons_per_local_unit", "2023", employed, file("firms_local_units", "2023"), 1);
    }

    @Test
    void aChangeOverTenYearsComparesTheTwoCensuses() throws IOException {
        Map<String, Double> then = file("population_census", "2011");
        Map<String, Double> now = file("population_census", "2021");
        assertEquals(67, now.size());
        Map<String, Double> computed = computed("population_change_10y_pct", "2021");
        assertEquals(now.keySet(), computed.keySet());
        now.forEach((code, value) -> assertEquals(100 * (value / of(then, code) - 1), of(computed, code), 1e-7, code));
    }

    /** A group's ratio is that of its sums, and not the mean of its members' ratios. */
    @Test
    void aGroupHasTheRatioOfItsSums() throws IOException {
        JsonNode profile = new ObjectMapper()
                .readTree(given().get("/v1/territories/uts:210/diagnosis")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        double income = sum(file("taxable_income_eur", "2021")) / sum(file("taxable_income_taxpayers", "2021"));
        assertEquals(income, value(profile, "taxable_income_per_taxpayer_eur"), 0.51);
        double change = 100 * (sum(file("population_census", "2021")) / sum(file("population_census", "2011")) - 1);
        assertEquals(change, value(profile, "population_change_10y_pct"), 0.051);
        double employed = 100 * sum(file("firms_persons_employed", "2023")) / sum(file("population", "2022"));
        assertEquals(employed, value(profile, "firms_persons_employed_per_100_residents"), 0.051);
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(value -> value).sum();
    }

    private static double value(JsonNode profile, String code) {
        for (JsonNode one : profile.path("indicators")) {
            if (one.path("code").asText().equals(code)) {
                return one.path("value").asDouble();
            }
        }
        throw new AssertionError("no " + code);
    }

    private static SourceFile csv(String name, String text) {
        return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(String indicator) {
        return database.query("""
                        select code.code || ' ' || period || ' ' || coalesce(trim_scale(value)::text, '-') || ' '
                            || status || ' ' || coalesce(missing_reason, '-') || ' ' || observed.source_id as line
                        from published_observation observed
                        join territory_code code on code.territory_id = observed.territory_id and code.scheme = 'istat'
                        where indicator_code = :indicator and period like '19%' and upper_inf(code.valid)
                        order by period, code.code""").with("indicator", indicator).list(row -> row.text("line"));
    }

    @Test
    void aFigureIsAsSureAsWhatItIsComputedFrom() {
        String catalogue = CATALOGUE + "density_x,n,n,d,d,test,persons/km2,neutral,weighted-mean,0,"
                + "\"ratio(population, latest(area_km2, 5y))\"\n";
        String values = """
                indicator,istat_code,period,value,source,status
                area_km2,010025,1950,200,one,
                area_km2,010015,1951,below-threshold,one,
                area_km2,010046,1950,0,one,
                population,010025,1951,1000,one,provisional
                population,010025,1953,1100,two,
                population,010025,1958,1200,two,
                population,010015,1951,500,two,
                population,010046,1951,500,two,
                population,010047,1951,500,two,
                """;
        assertEquals(
                List.of(
                        "010015 1951 - missing below-threshold computed",
                        "010025 1951 5 provisional - one",
                        "010046 1951 - missing not-defined computed",
                        "010025 1953 5.5 final - computed"),
                Rehearsal.of(
                                importFiles,
                                List.of(csv("catalogue.csv", catalogue), csv("values.csv", values)),
                                () -> lines("density_x"))
                        .answers());
    }

    /** Rondanina has 63 inhabitants: what its firms earn is withheld, and so is whatever is computed from it. */
    @Test
    void nothingComputedRevealsWhatIsWithheld() {
        String catalogue = CATALOGUE
                + "wages_and_more,n,n,d,d,test,kEUR,neutral,sum,1000,firms_wages_keur + firms_turnover_keur\n"
                + "wages_x_pct,n,n,d,d,test,%,neutral,weighted-mean,1000,\"share(firms_wages_keur, wages_and_more)\"\n";
        String values = """
                indicator,istat_code,period,value,source
                firms_wages_keur,010050,1951,3,one
                firms_turnover_keur,010050,1951,9,one
                firms_wages_keur,010025,1951,3,one
                firms_turnover_keur,010025,1951,9,one
                """;
        Rehearsal rehearsal = Rehearsal.of(
                importFiles,
                List.of(csv("catalogue.csv", catalogue), csv("values.csv", values)),
                () -> List.of(String.join("; ", lines("wages_x_pct")), rawMarks()));
        assertEquals(
                List.of("010025 1951 25 final - one; 010050 1951 - missing withheld one", "false true false true"),
                rehearsal.answers());
    }

    private String rawMarks() {
        return String.join(" ", database.query("""
                        select o.inputs_withheld::text as mark from observation o
                        join territory_code code on code.territory_id = o.territory_id and code.scheme = 'istat'
                        where indicator_code in ('wages_and_more', 'wages_x_pct') and period = '1951'
                          and upper_inf(code.valid)
                        order by indicator_code, code.code""").list(row -> row.text("mark")));
    }

    @Test
    void valuesOfAComputedIndicatorAreNotTakenFromFiles() {
        Imported imported = Imported.of(
                importFiles,
                csv("values.csv", "indicator,istat_code,period,value\npopulation_density,010025,1951,5\n"),
                true);
        assertEquals("dry-run: read 1 = taken 0 + unchanged 0 + refused 1", imported.sum());
        assertTrue(imported.issues().getFirst().contains("The indicator is computed by a formula"));
    }

    @Test
    void whatIsNotComputedAnyMoreIsGoneButForTheReleasesBefore() {
        String row = "twice_x,n,n,d,d,test,persons,neutral,sum,0,";
        assertEquals(
                List.of("observation 0", "superseded 134"),
                Rehearsal.of(
                                importFiles,
                                List.of(
                                        csv("a.csv", CATALOGUE + row + "population_census + population_census\n"),
                                        csv("b.csv", CATALOGUE + row + "\n")),
                                () -> database.query("""
                                        select 'observation ' || count(*) as line from observation
                                        where indicator_code = 'twice_x'
                                        union all
                                        select 'superseded ' || count(*) from superseded_observation
                                        where indicator_code = 'twice_x'""").list(found -> found.text("line")))
                        .answers());
    }
}
