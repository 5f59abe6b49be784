package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.indicator.Releases;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was known can be asked for, however often it has been corrected since. */
@QuarkusTest
class ReleasesApiTest {

    private static final String HEADER = "indicator,istat_code,period,value,unit,source,lower,upper,vintage\n";

    @Inject
    ImportFiles importFiles;

    @Inject
    Panels panels;

    @Inject
    Releases releases;

    @Inject
    Database database;

    @AfterEach
    void forget() {
        for (String table : List.of("observation", "superseded_observation")) {
            database.query("delete from " + table + " where period in ('1951', '1952')")
                    .run();
        }
    }

    private Release load(String rows) {
        assertEquals(
                0,
                Imported.text(importFiles, "values.csv", HEADER + rows).result().refused());
        return releases.list().getFirst();
    }

    private Optional<Observed> observed(Panel panel, String code, String istat) {
        UUID territory = database.query(
                        "select territory_id from territory_code where scheme = 'istat' and code = :code and upper_inf(valid)")
                .with("code", istat)
                .first(row -> row.id("territory_id"))
                .orElseThrow();
        return panel.series(code).stream()
                .flatMap(series -> series.waves().stream())
                .filter(wave -> wave.period().equals("1951"))
                .findFirst()
                .flatMap((Wave wave) -> wave.find(panel.row(territory)));
    }

    private static String told(Optional<Observed> observed) {
        return observed.map(one -> one.value() + " " + one.missingReason()).orElse("nothing");
    }

    @Test
    void eachFileIsAReleaseAndWhatItSupersedesIsKept() {
        Release first = load("firms_employees,010025,1951,5,persons,x,,,\n");
        Release second = load("firms_employees,010025,1951,6,persons,y,,,\n");
        assertEquals(second, load("firms_employees,010025,1951,6,persons,y,,,\n"), "nothing new is no release");
        assertTrue(second.number() > first.number());
        assertEquals(List.of("values.csv", 1L), List.of(second.title(), second.stored()));
        assertEquals("6 null", told(observed(panels.of(second.number()).orElseThrow(), "firms_employees", "010025")));
        Observed before = observed(panels.of(first.number()).orElseThrow(), "firms_employees", "010025")
                .orElseThrow();
        assertEquals(
                List.of("5", "x"), List.of("" + before.value(), before.source().id()));
        assertEquals(first.number(), before.release());
        assertEquals("6 null", told(observed(panels.current(), "firms_employees", "010025")));
        load("firms_employees,010015,1952,7,persons,y,,,\n");
        assertEquals("5 null", told(observed(panels.of(first.number()).orElseThrow(), "firms_employees", "010025")));
        assertFalse(panels.of(Long.MAX_VALUE).isPresent());
    }

    @Test
    void boundsAndVintageOfAValueTravelWithIt() {
        load("firms_employees,010025,1951,5.5,persons,x,4.25,7,1951\n");
        Observed observed =
                observed(panels.current(), "firms_employees", "010025").orElseThrow();
        assertEquals(new BigDecimal("4.25"), observed.lower());
        assertEquals(new BigDecimal("7"), observed.upper());
        assertEquals(LocalDate.of(1951, 1, 1), observed.vintage());
    }

    @Test
    void boundsThatDoNotHoldTheValueAreRefused() {
        Imported imported = Imported.text(importFiles, "values.csv", HEADER + """
                firms_employees,010025,1951,5,persons,x,6,,
                firms_employees,010025,1952,*,persons,x,,9,
                firms_employees,010015,1951,5,persons,x,,,last year
                """);
        assertEquals("done: read 3 = taken 0 + unchanged 0 + refused 3", imported.sum());
        assertEquals(
                List.of(
                        "refused 2 lower [6] The bounds do not hold the value between them | lower is at most the value,"
                                + " upper at least",
                        "refused 3 upper [9] A bound is given of what is not a number | Leave lower and upper empty"
                                + " where there is no number",
                        "refused 4 vintage [last year] The vintage cannot be read | Write the year or the day whose"
                                + " codes the source used: 2021 or 2021-01-01"),
                imported.issues().stream()
                        .filter(issue -> issue.startsWith("refused"))
                        .toList());
    }

    /** Rondanina has 63 inhabitants; what firms earn is not published below a thousand. */
    @Test
    void whatIsWithheldIsWithheldInEveryReleaseBefore() {
        Release first = load("firms_value_added_keur,010050,1951,1234,kEUR,x,,,\n");
        load("firms_value_added_keur,010050,1951,4321,kEUR,x,,,\n");
        assertEquals(
                "null withheld",
                told(observed(panels.of(first.number()).orElseThrow(), "firms_value_added_keur", "010050")));
        assertEquals(
                List.of("null null withheld", "null null withheld"),
                database.query("""
                                select coalesce(value::text, 'null') || ' ' || coalesce(lower_bound::text, 'null')
                                    || ' ' || missing_reason as line
                                from observation_of_release
                                where period = '1951' and indicator_code = 'firms_value_added_keur'
                                """).list(row -> row.text("line")));
    }
}
