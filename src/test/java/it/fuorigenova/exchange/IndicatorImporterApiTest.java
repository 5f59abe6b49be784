package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken from a file of indicator values, and what is said of the rest. */
@QuarkusTest
class IndicatorImporterApiTest {

    private static final String HEADER = "indicator,istat_code,period,value,unit,source\n";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private Imported load(String rows) {
        return Imported.text(importFiles, "values.csv", HEADER + rows);
    }

    private List<String> stored(String period) {
        return database.query("""
                        select indicator_code || ' ' || coalesce(value::text, text_value, missing_reason) || ' '
                            || period_end || ' ' || status || ' ' || source_id as line
                        from observation where period = :period order by indicator_code, territory_id
                        """).with("period", period).list(row -> row.text("line"));
    }

    @Test
    void storesValuesUnderTheirCataloguedNameAndChangesNothingTheSecondTime() {
        String rows = """
                population_resident_1jan,010025,1991,678771,persons,census1991
                altimetric_zone,010025,1991,4,class,census1991
                is_coastal,010025,1991,1,flag,census1991
                """;
        assertEquals(
                "done: read 3 = taken 3 + unchanged 0 + refused 0", load(rows).sum());
        assertEquals(
                "done: read 3 = taken 0 + unchanged 3 + refused 0", load(rows).sum());
        assertEquals(
                List.of(
                        "altimetric_zone 4 1991-12-31 final census1991",
                        "is_coastal 1 1991-12-31 final census1991",
                        "population 678771 1991-12-31 final census1991"),
                stored("1991"));
        assertEquals(
                "done: read 3 = taken 1 + unchanged 2 + refused 0",
                load(rows.replace("678771", "678772")).sum());
    }

    @Test
    void keepsWhyAValueIsMissing() {
        Imported imported = load("""
                firms_wages_keur,010025,1992,*,kEUR,x
                firms_turnover_keur,010025,1992,below-threshold,kEUR,x
                firms_employees,010025,1992,,persons,x
                """);
        assertEquals("done: read 3 = taken 2 + unchanged 0 + refused 1", imported.sum());
        assertEquals(
                List.of(
                        "notice 2 value [*] The source withholds the figure: it is stored as missing because"
                                + " suppressed, not as zero | ",
                        "refused 4 value [] The value is empty, and nothing says why | Write * where it is suppressed,"
                                + " not-collected or below-threshold where it is that, or leave out the row"),
                imported.issues());
        assertEquals(
                List.of(
                        "firms_turnover_keur below-threshold 1992-12-31 missing x",
                        "firms_wages_keur suppressed 1992-12-31 missing x"),
                stored("1992"));
    }

    @Test
    void refusesRowByRowInPlainWords() {
        Imported imported = load("""
                altitude_m,010025,1993,"164,99",m,x
                altitude_m,010025,1993,1.234.567,m,x
                altitude_m,010025,1993,n.d.,m,x
                altitude_m,010025,1993-13-01,5,m,x
                altitude_m,010025,1993,5,km,x
                altitude_m,999999,1993,5,m,x
                altitude_m,10025,1993,5,m,x
                ,010025,1993,5,m,x
                altitude_m,010025,1993,5,m,x
                altitude_m,010025,1993,6,m,x
                """);
        assertEquals("done: read 10 = taken 1 + unchanged 0 + refused 9", imported.sum());
        assertEquals(
                List.of(
                        "refused 2 value [164,99] The number has a comma where a decimal point is expected"
                                + " | Write 164.99 if the comma stands before the decimals",
                        "refused 3 value [1.234.567] The number has points between its thousands | Write 1234567",
                        "refused 4 value [n.d.] The value is not a number where one is expected"
                                + " | Write digits with a decimal point, or * where the figure is suppressed",
                        "refused 5 period [1993-13-01] The period cannot be read"
                                + " | Write it as 2021, 2021-06, 2026-06-09, 2014-2020 or 2021-27",
                        "refused 6 unit [km] The unit is not that of the indicator, and values are never converted"
                                + " silently | altitude_m is in m: convert the values, or give them a code of their own",
                        "refused 7 istat_code [999999] No territory has this code"
                                + " | Import the registry of the year it belongs to, or correct the code",
                        "refused 8 istat_code [10025] No territory has this code | ISTAT codes have six digits:"
                                + " a spreadsheet may have eaten the leading zeros of 010025",
                        "refused 9 indicator [] The row does not name an indicator"
                                + " | Write its code: small letters, digits and _, as population",
                        "refused 11 value [6] The file has given a value for this indicator, territory and period"
                                + " before | Keep one of the rows; the first was read"),
                imported.issues());
    }

    @Test
    void takesAnIndicatorTheCatalogueDoesNotKnowAndSaysSoOnce() {
        Imported imported = load("""
                populatoin,010025,1994,5,persons,x
                populatoin,010015,1994,6,persons,x
                """);
        assertEquals("done: read 2 = taken 2 + unchanged 0 + refused 0", imported.sum());
        assertEquals(
                List.of("notice 2 indicator [populatoin] The catalogue does not know the indicator: its values are"
                        + " stored without name or definition | Describe it in a catalogue and import that; is"
                        + " population meant?"),
                imported.issues());
    }

    @Test
    void takesAnyCodeWithItsSchemeAndSaysWhichColumnsItDoesNotRead() {
        Imported imported = Imported.text(
                importFiles,
                "values.csv",
                "indicator,territory,period,value,sorce\naltitude_m,belfiore:D969,1995,5,x\n");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", imported.sum());
        assertEquals(
                List.of("notice 0 sorce [] The column is not known and was not read"
                        + " | Rename it to source if that is what it is"),
                imported.issues());
        assertEquals(List.of("altitude_m 5 1995-12-31 final values.csv"), stored("1995"));
    }

    @Test
    void storesNothingInADryRun() {
        SourceFile file = SourceFile.of(
                "values.csv",
                (HEADER + "altitude_m,010025,1996,5,m,x\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(
                "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                Imported.of(importFiles, file, true).sum());
        assertEquals(List.of(), stored("1996"));
    }
}
