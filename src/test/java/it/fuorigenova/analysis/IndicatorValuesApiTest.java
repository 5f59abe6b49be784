package it.fuorigenova.analysis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as tables: what stands in the sample's file, read plainly, and nothing that may not be published. */
@QuarkusTest
class IndicatorValuesApiTest {

    private static final String POPULATION = "/v1/indicators/population/values";
    private static final SampleFile FILE = new SampleFile();

    private static JsonNode json(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asByteArray());
    }

    private static List<NamedCsvRecord> csv(String address) {
        String text = given().get(address).then().statusCode(200).extract().asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void everyValueOfEveryPeriodIsThatOfTheFile() throws IOException {
        int compared = 0;
        for (String indicator : FILE.indicators()) {
            JsonNode columns = json("/v1/indicators/" + indicator + "/values?period=all&within=uts:210")
                    .path("columns");
            for (int i = 0; i < columns.path("code").size(); i++) {
                String code = columns.path("code").path(i).asText();
                String period = columns.path("period").path(i).asText();
                String what = indicator + " " + code + " " + period;
                JsonNode value = columns.path("value").path(i);
                FILE.published(indicator, period, code)
                        .ifPresentOrElse(
                                own -> assertEquals(own, value.asDouble(), 1e-9 * Math.abs(own), what),
                                () -> assertTrue(value.isNull(), what));
                assertEquals(
                        FILE.isWithheld(indicator, period, code),
                        columns.path("missingReason").path(i).asText().equals("withheld"),
                        what);
                compared++;
            }
        }
        assertTrue(compared >= 22 * 67, compared + " rows were compared");
    }

    @Test
    void publishedWithheldSuppressedAndUnknownAddUpToAllMunicipalities() {
        Map<String, Integer> all = new TreeMap<>();
        for (String indicator : FILE.indicators()) {
            Map<String, Integer> counts = new TreeMap<>();
            csv("/v1/indicators/" + indicator + "/values?f=csv").forEach(row -> {
                boolean missing = row.getField("status").equals("missing");
                assertEquals(
                        missing,
                        row.getField("value").isEmpty()
                                && row.getField("textValue").isEmpty());
                counts.merge(missing ? row.getField("missingReason") : "published", 1, Integer::sum);
            });
            assertEquals(
                    67, counts.values().stream().mapToInt(Integer::intValue).sum(), indicator + counts);
            long withheld = FILE.municipalities().stream()
                    .filter(one -> FILE.latest(indicator, one)
                            .filter(period -> FILE.isWithheld(indicator, period, one))
                            .isPresent())
                    .count();
            assertEquals(withheld, counts.getOrDefault("withheld", 0).longValue(), indicator);
            counts.forEach((reason, number) -> all.merge(reason, number, Integer::sum));
            // Of texts there are no classes, and the status is that of the problem.
            Object classes = given().get("/v1/indicators/" + indicator + "/classes")
                    .then()
                    .extract()
                    .path("status");
            if (classes instanceof String letters) {
                assertEquals(
                        withheld,
                        letters.chars().filter(letter -> letter == 'w').count(),
                        indicator);
                assertEquals(67, letters.length());
            }
        }
        assertTrue(all.containsKey("withheld") && all.containsKey("suppressed"), all.toString());
    }

    @Test
    void takesPeriodsByNameByRangeAndTheLatest() throws IOException {
        assertEquals(List.of("2019", "2020", "2021"), periods("2019/2021"));
        assertEquals(List.of("2018", "2022", "2026-06-09"), periods("2018,2022/.."));
        assertEquals(List.of("2018", "2019"), periods("../2019"));
        assertEquals(List.of("2026-06-09"), periods("latest"));
        assertEquals(List.of("2018", "2019", "2020", "2021", "2022"), periods("all&asOf=2023-01-01"));
    }

    private static List<String> periods(String asked) throws IOException {
        JsonNode columns =
                json(POPULATION + "?territory=010025&period=" + asked).path("columns");
        return new ObjectMapper().convertValue(columns.path("period"), List.class);
    }

    @Test
    void groupsAreMadeOfTheirMembersByTheRuleOfTheIndicator() throws IOException {
        JsonNode sum = json("/v1/indicators/firms_persons_employed/values?territory=uts:210&period=2023");
        double employed = FILE.municipalities().stream()
                .mapToDouble(one ->
                        FILE.published("firms_persons_employed", "2023", one).orElse(Double.NaN))
                .sum();
        assertEquals(employed, sum.path("columns").path("value").path(0).asDouble(), 0.5);
        assertEquals("aggregated", sum.path("columns").path("status").path(0).asText());
        assertEquals(67, sum.path("columns").path("members").path(0).asInt());
        List<NamedCsvRecord> zones = csv("/v1/indicators/snai_class/values?kind=zone&f=csv");
        assertTrue(zones.size() >= 9, () -> "" + zones.size());
        zones.forEach(zone -> assertEquals("not-aggregable", zone.getField("missingReason")));
        double weighted = 0;
        double weights = 0;
        for (String one : FILE.municipalities()) {
            double mean = FILE.published("firms_value_added_per_worker_keur", "2023", one)
                    .orElse(Double.NaN);
            if (!Double.isNaN(mean)) {
                double weight =
                        FILE.published("firms_persons_employed", "2023", one).orElseThrow();
                weighted += mean * weight;
                weights += weight;
            }
        }
        assertEquals(
                weighted / weights,
                json("/v1/indicators/firms_value_added_per_worker_keur/values?territory=uts:210")
                        .path("columns")
                        .path("value")
                        .path(0)
                        .asDouble(),
                0.051);
    }

    @Test
    void aGroupNamesItsMembersInTheOrderOfTheirCodes() {
        List<String> codes = csv(POPULATION + "?within=key:zona-tigullio&f=csv").stream()
                .map(row -> row.getField("code"))
                .toList();
        assertEquals(List.of("010044", "010046", "010054", "010067"), codes);
    }

    @Test
    void sdmxHasItsColumnsAndItsCodes() {
        String csv = given().accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/v1/indicators/firms_value_added_keur/values?period=2023&territory=010050,010025")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.sdmx.data+csv;version=2.0.0"))
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS,"
                        + "LOWER_BOUND,UPPER_BOUND,SOURCE,RELEASE,COMMENT_OBS,ANNOTATIONS",
                lines.getFirst());
        assertTrue(
                lines.get(1)
                        .matches(
                                "dataflow,FUORIGENOVA:DF_INDICATORS\\(1\\.1\\.0\\),I,firms_value_added_keur,010050,2023,,Q,"
                                        + "kEUR,0,,,[a-z0-9_]+,\\d+,withheld,"),
                lines.get(1));
        assertTrue(lines.get(2).matches(".*,010025,2023,\\d+,A,kEUR,0,,,[a-z0-9_]+,\\d+,,"), lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void severalYearsAreATimeRangeInSdmx() {
        assertEquals("2014-01-01/P7Y", SdmxCsv.timePeriod("2014-2020"));
        assertEquals("2021-01-01/P7Y", SdmxCsv.timePeriod("2021-27"));
        assertEquals("2021-06", SdmxCsv.timePeriod("2021-06"));
        assertEquals("2026-06-09", SdmxCsv.timePeriod("2026-06-09"));
    }

    @Test
    void manyIndicatorsStandSideBySide() throws IOException {
        String indicators = String.join(",", FILE.indicators());
        JsonNode table = json("/v1/indicator-values?within=uts:210&indicators=" + indicators);
        List<NamedCsvRecord> wide = csv("/v1/indicator-values?f=csv&within=uts:210&indicators=" + indicators);
        assertEquals(67, table.path("count").asInt());
        assertEquals(67, wide.size());
        for (int i = 0; i < 67; i++) {
            int at = i;
            String code = table.path("territories").path("code").path(i).asText();
            assertEquals(code, wide.get(i).getField("code"));
            for (JsonNode column : table.path("columns")) {
                String indicator = column.path("indicator").path("code").asText();
                String period = FILE.latest(indicator, code).orElseThrow();
                String what = indicator + " " + code;
                assertEquals(period, column.path("period").path(i).asText(), what);
                assertEquals(period, wide.get(i).getField(indicator + "_period"), what);
                assertEquals(column.path("status").path(i).asText(), wide.get(i).getField(indicator + "_status"));
                FILE.published(indicator, period, code)
                        .ifPresentOrElse(
                                own -> {
                                    assertEquals(
                                            own, column.path("value").path(at).asDouble(), 1e-9 * Math.abs(own));
                                    assertEquals(
                                            own, Double.valueOf(wide.get(at).getField(indicator)));
                                },
                                () -> assertTrue(column.path("value").path(at).isNull(), what));
            }
        }
        assertEquals(FILE.indicators().size(), table.path("columns").size());
    }

    @Test
    void isKeptByWhoeverHasItAndLeadsToItsOtherFormats() {
        String tag = given().get(POPULATION + "?f=csv")
                .then()
                .header("Link", containsString("f=sdmx-csv"))
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        assertNotNull(tag);
        given().header("If-None-Match", tag).get(POPULATION + "?f=csv").then().statusCode(304);
        given().accept("text/csv").get(POPULATION).then().contentType(startsWith("text/csv"));
    }

    @Test
    void anIndicatorThatAPlaceNeverHadIsUnknownAndNotLeftOut() {
        given().get("/v1/indicator-values?indicators=population&period=2011&asOf=2010-01-01")
                .then()
                .statusCode(400);
        given().get("/v1/indicator-values?indicators=population,population_census&period=2011&within=uts:210")
                .then()
                .statusCode(200)
                .body("columns[0].status", everyItem(is("unknown")))
                .body("columns[1].status", everyItem(is("final")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/v1/indicators/populatio/values; 404; population",
                POPULATION + "?period=1066; 400; 2021",
                POPULATION + "?period=2021/2022/2023; 400; 2019/2021",
                POPULATION + "?period=1066/1067; 400; 2021",
                POPULATION + "?territory=010025,x; 400; belfiore:D969",
                POPULATION + "?territory=010025&within=uts:210; 400; exclude",
                POPULATION + "?territory=010025&kind=zone; 400; one by one",
                POPULATION + "?within=010025; 400; no members",
                POPULATION + "?kind=hamlet; 400; hamlet",
                POPULATION + "?f=sdmx; 400; sdmx-csv",
                "/v1/indicator-values; 400; required",
                "/v1/indicator-values?indicators=population,populatio; 400; did you mean",
                "/v1/indicator-values?indicators=population&f=sdmx-csv; 400; csv",
            })
    void saysWhatCannotBeAnswered(String address, int status, String hint) {
        given().header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(containsString(hint));
    }

    @Test
    void aCodeOfThePastIsResolvedOnItsDay() throws IOException {
        JsonNode columns =
                json(POPULATION + "?territory=belfiore:D969&asOf=2021-06-01").path("columns");
        assertEquals("010025", columns.path("code").path(0).asText());
    }
}
