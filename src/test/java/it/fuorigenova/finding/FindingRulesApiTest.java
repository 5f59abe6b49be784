package it.fuorigenova.finding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.http.Language;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import it.fuorigenova.standing.Trend;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every rule speaks when it should, is silent when it should be, and stands on the page that lists the rules. */
@QuarkusTest
class FindingRulesApiTest {

    private static final Path PAGE = Path.of("src/docs/findings.md");

    @Inject
    Findings findings;

    @Test
    void everyRuleHasAProfileInWhichItSpeaksAndOneInWhichItIsSilent() {
        Profile dark = profile(
                at("flood_pop_medium_pct", 12, 98),
                at("flood_area_medium_pct", 30, 96),
                at("landslide_pop_p3p4_pct", 9, 92),
                at("landslide_area_p3p4_pct", 40, 91),
                at("taxable_income_per_taxpayer_eur", 14000, 5),
                at("taxpayers_income_0_10k_pct", 38, 88),
                at("firms_value_added_per_worker_keur", 20, 12),
                at("firms_persons_employed_per_100_residents", 6, 9),
                at("commuters_out_pct", 71, 90),
                at("minutes_to_pole", 80, 99),
                at("pension_income_eur", 1500, 50),
                at("employment_income_eur", 1000, 50),
                flag("snai_area_2021_27_funded", "1"),
                moving("population", Trend.Direction.FALLING, -6.5));
        Profile bright = profile(
                at("flood_pop_medium_pct", 0, 20),
                at("landslide_pop_p3p4_pct", 0.1, 30),
                at("taxable_income_per_taxpayer_eur", 28000, 97),
                at("firms_value_added_per_worker_keur", 90, 91),
                at("firms_persons_employed_per_100_residents", 60, 95),
                at("firms_local_units_per_1000_residents", 120, 94),
                at("industry_persons_employed_pct", 60, 93),
                at("commuters_in_per_100_out", 180, 96),
                at("cultural_assets_per_100_km2", 210, 97),
                at("minutes_to_pole", 5, 2),
                at("population_density", 20, 10),
                at("main_locality_dwellings", 500, 50),
                at("main_locality_households", 200, 50),
                moving("population", Trend.Direction.RISING, 1.5));
        Profile ordinary = profile(
                at("flood_pop_medium_pct", 3, 60),
                at("flood_area_medium_pct", 3, 60),
                at("landslide_pop_p3p4_pct", 2, 60),
                at("landslide_area_p3p4_pct", 2, 60),
                at("taxable_income_per_taxpayer_eur", 20000, 50),
                at("taxpayers_income_0_10k_pct", 20, 50),
                at("firms_value_added_per_worker_keur", 40, 50),
                at("firms_persons_employed_per_100_residents", 25, 50),
                at("firms_local_units_per_1000_residents", 70, 50),
                at("industry_persons_employed_pct", 25, 50),
                at("commuters_in_per_100_out", 60, 50),
                at("commuters_out_pct", 50, 50),
                at("cultural_assets_per_100_km2", 50, 50),
                at("minutes_to_pole", 25, 50),
                at("population_density", 150, 50),
                at("main_locality_dwellings", 250, 50),
                at("main_locality_households", 200, 50),
                at("pension_income_eur", 600, 50),
                at("employment_income_eur", 1000, 50),
                flag("snai_area_2021_27_funded", "0"),
                moving("population", Trend.Direction.STEADY, 0));
        Set<String> spoken = new HashSet<>();
        assertEquals(13, findings.of(dark, Language.IT).size());
        assertEquals(12, findings.of(bright, Language.IT).size());
        for (Profile profile : List.of(dark, bright)) {
            List<Finding> found = findings.of(profile, Language.IT);
            found.forEach(one -> spoken.add(one.rule()));
            found.forEach(one -> assertFalse(one.evidence().isEmpty(), one.rule()));
            found.forEach(one -> assertTrue(one.sentence().contains("Rovegno"), one.sentence()));
        }
        assertEquals(
                new HashSet<>(findings.rules().stream().map(FindingRule::name).toList()),
                spoken,
                "a rule that no profile here makes speak is not tested");
        assertEquals(List.of(), findings.of(ordinary, Language.IT));
        assertEquals(List.of(), findings.of(profile(), Language.IT));
    }

    @Test
    void theFartherOutTheGraver() {
        List<Finding> found =
                findings.of(profile(at("flood_pop_medium_pct", 12, 98), at("minutes_to_pole", 40, 80)), Language.EN);
        assertEquals(
                List.of(Finding.Severity.STRONG, Finding.Severity.SLIGHT),
                found.stream().map(Finding::severity).toList());
        assertEquals(
                "In Rovegno 12 % of residents live where a flood of medium probability reaches: percentile 98 of 100"
                        + " places.",
                found.getFirst().sentence());
    }

    @Test
    void numbersAreWrittenAsEachLanguageWritesThem() {
        Profile rich = profile(at("taxable_income_per_taxpayer_eur", 28123.5, 97, 7899));
        assertEquals(
                "A Rovegno il reddito imponibile medio è di 28.123,5 euro per contribuente: percentile 97 tra 7.899 luoghi.",
                findings.of(rich, Language.IT).getFirst().sentence());
        assertEquals(
                "In Rovegno the mean taxable income is 28,123.5 euro per taxpayer: percentile 97 of 7,899 places.",
                findings.of(rich, Language.EN).getFirst().sentence());
    }

    @Test
    void aSentenceIsNotLongerForTheDecimalsOfAQuotient() {
        Profile rich = profile(at("taxable_income_per_taxpayer_eur", 24047.2648594067, 97, 7899));
        Finding found = findings.of(rich, Language.EN).getFirst();
        assertEquals(
                "In Rovegno the mean taxable income is 24,047.26 euro per taxpayer: percentile 97 of 7,899 places.",
                found.sentence());
        assertEquals(
                BigDecimal.valueOf(24047.2648594067),
                found.evidence().getFirst().value());
    }

    @Test
    void everyKindIsLookedForByMoreThanOneRule() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            long rules = findings.rules().stream()
                    .filter(rule -> rule.kind() == kind)
                    .count();
            assertTrue(rules > 1, () -> kind + ": " + rules);
        }
    }

    @Test
    void nothingIsSaidOfPlacesComparedWithFew() {
        Profile few = new Profile(
                "Rovegno",
                List.of(new Benchmark("country", null, "Italia", null, 19)),
                List.of(at("flood_pop_medium_pct", 12, 98, 19)));
        assertEquals(List.of(), findings.of(few, Language.IT));
    }

    @Test
    void theListOfRulesIsServedInTheLanguageAskedFor() {
        given().get("/v1/finding-rules?lang=en")
                .then()
                .statusCode(200)
                .body("rules.size()", is(findings.rules().size()))
                .body("rules[0].rule", is("attracts-commuters"))
                .body("rules[0].kind", is("strength"))
                .body("rules[0].meaning", startsWith("Incoming commuters"));
    }

    /** {@code -Dgolden=bless} writes it. */
    @Test
    void thePageListsTheRulesAsTheyAre() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Findings

                A diagnosis finds strengths, weaknesses, opportunities and threats by these rules. Each is one class of the
                package `finding` and this page is made from them. Rules that compare take all municipalities of the
                country, or all territories of the same kind, where at least 20 have a value. Severity: *strong* within 3 of
                100 of the end of the scale, *marked* within 10, *slight* within 25; a change of residents is *slight* below
                2 %, *marked* below 5 %.

                | Rule | Kind | What it looks for | Che cosa cerca |
                |---|---|---|---|
                """);
        for (FindingRule rule : findings.rules()) {
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            rule.name(),
                            rule.kind().slug(),
                            rule.meaning().en(),
                            rule.meaning().it()));
        }
        if (Objects.equals(System.getProperty("golden"), "bless")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE));
    }

    private static Profile profile(IndicatorValue... indicators) {
        return new Profile(
                "Rovegno", List.of(new Benchmark("country", null, "Italia", null, 100)), List.of(indicators));
    }

    private static IndicatorValue at(String code, double value, int percentile) {
        return at(code, value, percentile, 100);
    }

    private static IndicatorValue at(String code, double value, int percentile, int outOf) {
        Standing standing =
                new Standing("country", 1, outOf, BigDecimal.valueOf(percentile), BigDecimal.ZERO, null, List.of());
        return value(code, BigDecimal.valueOf(value).stripTrailingZeros(), null, null, List.of(standing));
    }

    private static IndicatorValue flag(String code, String text) {
        return value(code, null, text, null, List.of());
    }

    private static IndicatorValue moving(String code, Trend.Direction where, double percent) {
        Trend trend = new Trend(
                where, where != Trend.Direction.STEADY, 5, "2019", "2023", BigDecimal.ONE, BigDecimal.valueOf(percent));
        return value(code, BigDecimal.TEN, null, trend, List.of());
    }

    private static IndicatorValue value(
            String code,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable Trend trend,
            List<Standing> standings) {
        Observed.Source source = new Observed.Source("test", "Test", null, null);
        return new IndicatorValue(
                code, code, "", "theme", "unit", "neutral", 1, "2021", value, text, "final", null, source, null, null,
                trend, standings, List.of(), List.of());
    }
}
