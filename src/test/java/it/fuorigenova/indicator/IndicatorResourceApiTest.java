package it.fuorigenova.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.http.Link;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators and their values for a map: one figure or one reason for each municipality. */
@QuarkusTest
class IndicatorResourceApiTest {

    private static final String POPULATION = "/v1/indicators/population/classes";
    private static final String SMALL = "/v1/indicators/small_places/classes";

    @Inject
    Database database;

    @Inject
    Observations observations;

    @Inject
    ObjectMapper json;

    /** Not to be published of fewer than a thousand; some have no value, and one is said to be suppressed. */
    @BeforeEach
    void store() {
        remove();
        database.query("""
                insert into indicator (code, name_it, name_en, definition_it, definition_en, theme, unit, value_type,
                    polarity, aggregation, min_population, decimals, origin)
                values ('small_places', 'p', 'p', 'p', 'p', 'test', 'persons', 'number', 'neutral', 'sum', 1000, 1,
                    'built-in')""").run();
        database.query("""
                insert into observation (indicator_code, territory_id, period, period_end, value, status,
                    missing_reason, source_id, release)
                select 'small_places', territory_id, '2021', date '2021-12-31',
                       case when code <> '010025' then code::numeric / 7 end,
                       case when code <> '010025' then 'provisional' else 'missing' end,
                       case when code = '010025' then 'suppressed' end,
                       (select id from source limit 1), (select max(number) from release)
                from territory_code
                where scheme = 'istat' and code between '010010' and '010067' and length(code) = 6
                  and valid @> date '2026-11-01'""").run();
        observations.withhold();
    }

    @AfterEach
    void remove() {
        database.query("delete from observation where indicator_code = 'small_places'")
                .run();
        database.query("delete from indicator where code = 'small_places'").run();
    }

    private static JsonPath ok(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void listsWhatIsMeasuredAndWhen() {
        given().header("Accept-Language", "en")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("indicators.code", hasItems("population", "minutes_to_pole", "small_places"))
                .body("indicators.find { it.code == 'population' }.name", is("Resident population"))
                .body("indicators.find { it.code == 'population' }.periods", hasItem("2021"))
                .body("indicators.find { it.code == 'population' }.classes", containsString(POPULATION))
                .body("indicators.find { it.code == 'small_places' }.minPopulation", is(1000))
                .body("links.rel", hasItem("self"));
    }

    @Test
    void saysAllThatIsKnownOfAnIndicator() {
        given().header("Accept-Language", "en")
                .get("/v1/indicators/population_resident_1jan")
                .then()
                .statusCode(200)
                .body("indicator.code", is("population"))
                .body("indicator.aggregation", is("sum"))
                .body("indicator.seriesBreaks", is(List.of("2019")))
                .body("indicator.frequency", is("annual"))
                .body("indicator.origin", is("built-in"))
                .body("indicator.sources.find { it.id == 'situas_2024' }.licence", is("CC BY 4.0"))
                .body("periods.find { it.period == '2021' }.territories", is(67))
                .body("periods.find { it.period == '2021' }.sources", is(List.of("istat_pop_ods")))
                .body("periods.find { it.period == '2021' }.end", is("2021-12-31"));
        given().get("/v1/indicators/taxable_income_per_taxpayer_eur")
                .then()
                .statusCode(200)
                .body("indicator.formula", is("ratio(taxable_income_eur, taxable_income_taxpayers)"))
                .body("indicator.numerator", is("taxable_income_eur"))
                .body("indicator.weight", is("taxable_income_taxpayers"));
        given().header("Accept-Language", "en")
                .get("/v1/indicators/populaton")
                .then()
                .statusCode(404)
                .body("detail", containsString("did you mean `population`?"));
    }

    @Test
    void listsTheReleases() {
        given().get("/v1/releases")
                .then()
                .statusCode(200)
                .body("releases.kind", hasItem("values"))
                .body("releases.title", hasItem("indicators.csv"))
                .body("releases.find { it.title == 'indicators.csv' }.stored", greaterThan(1000))
                .body("releases.find { it.title == 'indicators.csv' }.derived", greaterThan(200))
                .body("releases.find { it.title == 'indicators.csv' }.sha256.length()", is(64));
    }

    @Test
    void givesTheValuesOfAllMunicipalitiesInColumns() {
        JsonPath classes = ok(POPULATION + "?period=2021");
        List<String> codes = classes.getList("codes");
        List<Object> values = classes.getList("values");
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertEquals(codes.size(), values.size());
        assertEquals(codes.size(), classes.getString("status").length());
        assertEquals(
                database.query("""
                        select value from observation o join territory_code c using (territory_id)
                        where indicator_code = 'population' and period = '2021' and scheme = 'istat' and code = '010025'""").first(row -> (int) row.integer("value")).orElseThrow(),
                values.get(codes.indexOf("010025")));
        assertEquals(6, classes.getList("breaks").size());
        assertEquals("quantile", classes.getString("method"));
    }

    @Test
    void theNewestPeriodIsMeantWhereNoneIsNamed() {
        String newest = ok("/v1/indicators").getString("indicators.find { it.code == 'population' }.periods[0]");
        assertEquals(newest, ok(POPULATION).getString("period"));
    }

    @Test
    void withholdsWhatIsOfTooFewPeopleAndSaysSo() {
        JsonPath classes = ok(SMALL + "?method=natural");
        List<Object> values = classes.getList("values");
        String status = classes.getString("status");
        List<String> codes = classes.getList("codes");
        for (int i = 0; i < status.length(); i++) {
            assertEquals(status.charAt(i) == 'p', values.get(i) != null, codes.get(i));
        }
        assertTrue(status.matches("[pw-]*s[pw-]*"), status);
        assertEquals('s', status.charAt(codes.indexOf("010025")));
        // Rovegno, of some five hundred, and Santa Margherita Ligure, of some nine thousand.
        assertEquals('w', status.charAt(codes.indexOf("010050")));
        assertEquals('p', status.charAt(codes.indexOf("010054")));
        assertEquals(
                status.chars().filter(letter -> letter == 'p').count(),
                classes.getList("counts", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        // To one decimal, as the catalogue says.
        assertEquals(1436.3f, values.get(codes.indexOf("010054")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/indicators/minutes_to_pol/classes, 404, minutes_to_pole",
        "/v1/indicators/snai_class/classes, 404, snai_class",
        "/v1/indicators/population/classes?period=1066, 400, 2021",
        "/v1/indicators/population/classes?method=naturel, 400, natural",
        "/v1/indicators/population/classes?classes=0, 400, 12",
        "/v1/indicators/population/classes?classes=13, 400, 12",
        "/v1/indicators/population/classes?asOf=today, 400, today",
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
    void isKeptByWhoeverHasIt() {
        String tag = given().get(POPULATION)
                .then()
                .header("Cache-Control", startsWith("public, max-age="))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(POPULATION).then().statusCode(304);
        given().header("If-None-Match", tag)
                .get(POPULATION + "?method=natural")
                .then()
                .statusCode(200);
    }

    @Test
    void writesFiguresPlainly() {
        given().get(POPULATION + "?method=equal")
                .then()
                .body("codes", everyItem(matchesPattern("\\d{6}")))
                .body(matchesPattern("(?s).*\"breaks\":\\[[\\d.,]+],.*"));
    }

    /** As many as there are municipalities in Italy, with more digits than most indicators have. */
    @Test
    void allOfItalyIsAtMostSixtyKilobytes() throws IOException {
        Random random = new Random(1);
        List<String> codes = new ArrayList<>();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < 7_900; i++) {
            codes.add("%03d%03d".formatted(1 + i / 72, 1 + i % 72 + random.nextInt(2)));
            values.add(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
        }
        IndicatorClasses classes = new IndicatorClasses(
                "population",
                "2021",
                LocalDate.of(2026, 11, 22),
                "persons",
                "neutral",
                "natural",
                List.of(),
                List.of(),
                codes,
                values,
                "f".repeat(7_900),
                List.of(Link.of("https://x/", "self", "application/json")));
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json.writeValueAsBytes(classes));
        }
        assertTrue(compressed.size() <= 60_000, () -> "it is " + compressed.size());
    }
}
