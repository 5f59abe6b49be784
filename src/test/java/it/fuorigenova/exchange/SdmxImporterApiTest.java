package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A download of ISTAT's data warehouse is taken as it is, in so far as the catalogue says what its values are. */
@QuarkusTest
class SdmxImporterApiTest {

    private static final String CATALOGUE = """
            code,name_it,name_en,definition_it,definition_en,theme,unit,aggregation,sdmx
            residents_x,n,n,d,d,test,persons,sum,22_289:DATA_TYPE=JAN&SEX=9&AGE=TOTAL
            women_x,n,n,d,d,test,persons,sum,22_289:DATA_TYPE=JAN&SEX=2
            """;

    private static final String FIRST = """
            DATAFLOW,FREQ,REF_AREA,DATA_TYPE,SEX,AGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE_DS
            IT1:22_289(1.5),A,010025,JAN,9,TOTAL,1961,784194,,
            IT1:22_289(1.5),A,010025,JAN,9,TOTAL,1962,784000,P,
            IT1:22_289(1.5),A,010015,JAN,9,TOTAL,1961,,Q,
            IT1:22_289(1.5),A,ITC3,JAN,9,TOTAL,1961,1700000,E,
            IT1:22_289(1.5),A,07,JAN,9,TOTAL,1962,1710000,A,
            IT1:22_289(1.5),A,010025,JAN,1,TOTAL,1961,5,,
            IT1:22_289(1.5),A,010025,JAN,2,Y0,1961,5,,
            IT1:22_289(1.5),A,ITC33,JAN,9,TOTAL,1961,5,,
            IT1:22_289(1.5),A,010015,JAN,9,TOTAL,1962,,,
            IT1:22_289(1.5),A,010015,JAN,9,TOTAL,1963,5,Z,
            IT1:22_289(1.5),A,010015,JAN,9,TOTAL,1963-Q1,5,,
            IT1:22_289(1.5),A,010025,JAN,9,TOTAL,1961,784195,,
            """;

    private static final String SECOND = """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequenza,REF_AREA: Territorio,DATA_TYPE: Dato,SEX: Sesso,AGE: Età,\
            TIME_PERIOD: Tempo,OBS_VALUE,UNIT_MULT: Moltiplicatore
            dataflow,IT1:22_289(1.5): Popolazione,I,A: annuale,010025: Genova,JAN: al 1° gennaio,9: totale,\
            TOTAL: totale,1964,800000,
            dataflow,IT1:22_289(1.5): Popolazione,I,A: annuale,010015: Chiavari,JAN: al 1° gennaio,9: totale,\
            TOTAL: totale,1964,28,3: migliaia
            dataflow,IT1:22_289(1.5): Popolazione,D,A: annuale,010015: Chiavari,JAN: al 1° gennaio,9: totale,\
            TOTAL: totale,1965,28,
            """;

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private Rehearsal load(String text) {
        return Rehearsal.of(
                importFiles,
                List.of(file("catalogue.csv", CATALOGUE), file("sdmx.csv", text)),
                () -> database.query("""
                        select territory.kind || ' ' || period || ' ' || coalesce(value::text, missing_reason) || ' '
                            || status || ' ' || source_id as line
                        from published_observation
                        join territory on territory.id = territory_id
                        where indicator_code in ('residents_x', 'women_x')
                        order by period, territory.kind, value""").list(row -> row.text("line")));
    }

    private static SourceFile file(String name, String text) {
        return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesWhatTheCatalogueMapsWithItsStatusAndTellsWhyTheRestIsLeft() {
        Rehearsal rehearsal = load(FIRST);
        assertEquals(
                "dry-run: read 12 = taken 5 + unchanged 0 + refused 7",
                rehearsal.last().sum());
        assertEquals(
                List.of(
                        "municipality 1961 784194 final istat_sdmx_22_289",
                        "municipality 1961 suppressed missing istat_sdmx_22_289",
                        "region 1961 1700000 estimated istat_sdmx_22_289",
                        "municipality 1962 784000 provisional istat_sdmx_22_289",
                        "region 1962 1710000 final istat_sdmx_22_289"),
                rehearsal.answers());
        assertEquals(
                List.of(
                        "refused 7 OBS_VALUE [22_289:AGE=TOTAL&DATA_TYPE=JAN&SEX=1] The catalogue maps no indicator to this"
                                + " observation | Write 22_289:AGE=TOTAL&DATA_TYPE=JAN&SEX=1 into the column sdmx of one,"
                                + " if it is wanted",
                        "refused 8 OBS_VALUE [22_289:AGE=Y0&DATA_TYPE=JAN&SEX=2] The mapping leaves a dimension open, so"
                                + " that several observations would be one value | Say in the column sdmx of women_x"
                                + " which AGE",
                        "refused 9 REF_AREA [ITC33] The code of the territory is of a kind that is not known here | Known"
                                + " are municipalities (6 digits), provinces (3), regions (2 digits or NUTS) and IT",
                        "refused 10 OBS_VALUE [] The value is empty, and nothing says why | The column OBS_STATUS says"
                                + " so: L where it was not collected, Q where it is suppressed",
                        "refused 11 OBS_STATUS [Z] The status is not one of SDMX | Known are the letters of"
                                + " CL_OBS_STATUS",
                        "refused 12 TIME_PERIOD [1963-Q1] The period cannot be read | Write it as " + "2021, 2021-06,"
                                + " 2026-06-09, 2014-2020 or 2021-27",
                        "refused 13 OBS_VALUE [784195] The file has given a value for this indicator, territory and"
                                + " period before | Keep one of the rows; the first was read"),
                rehearsal.last().issues());
    }

    @Test
    void readsTheSecondEditionWithLabelsToo() {
        Rehearsal rehearsal = load(SECOND);
        assertEquals(
                "dry-run: read 3 = taken 1 + unchanged 0 + refused 2",
                rehearsal.last().sum());
        assertEquals(List.of("municipality 1964 800000 final istat_sdmx_22_289"), rehearsal.answers());
        assertEquals(
                List.of(
                        "refused 3 UNIT_MULT: Moltiplicatore [3] The value is a power of ten of the unit, and values are"
                                + " never converted silently | Export the data flow in units",
                        "refused 4 ACTION [D] The row deletes a value | Values are only replaced"),
                rehearsal.last().issues());
    }
}
