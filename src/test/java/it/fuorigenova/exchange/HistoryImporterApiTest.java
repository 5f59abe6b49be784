package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the municipal archive says of two municipalities that merged, and what is said of rows that cannot be read. */
@QuarkusTest
class HistoryImporterApiTest {

    static final String HEADER =
            "CODISTAT,CODCATASTALE,DENOMINAZIONE_IT,ALTRADENOMINAZIONE,DATAISTITUZIONE,DATACESSAZIONE,SIGLAPROVINCIA,IDREGIONE,STATO\n";

    /** Figline and Incisa, one municipality since 2014 (codes, names and days: ANPR, ISTAT). */
    static final SourceFile REGISTRY = SardinianReform.file("comuni_2024.csv", """
            istat_code,name_it,uts_code,uts_name,uts_type,province_acr,region_code,region_name,cadastral_code
            048052,Figline e Incisa Valdarno,248,Firenze,3,FI,09,Toscana,M321
            """);

    static final SourceFile ARCHIVE = SardinianReform.file("archive.csv", HEADER + """
            048016,D583,FIGLINE VALDARNO,,1864-01-29,2013-12-31,FI,09,C
            048023,E296,INCISA IN VAL D'ARNO,,1863-04-13,2013-12-31,FI,09,C
            048052,M321,FIGLINE E INCISA VALDARNO,,2014-01-01,9999-12-31,FI,09,A
            050807,C869,COLLESALVETTI,,1861-03-17,1910-06-21,PI,09,C
            050807,C869,COLLESALVETTI,,1910-06-22,1925-11-29,PI,09,C
            049008,C869,COLLESALVETTI,,1925-11-30,1931-10-02,LI,09,C
            049008,C869,COLLESALVETTI,,1931-10-03,9999-12-31,LI,09,A
            """);

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private List<String> facts(String pattern) {
        DatedFacts facts = new DatedFacts(database);
        List<String> all = new ArrayList<>(facts.codes(pattern));
        all.addAll(facts.names(pattern));
        all.addAll(facts.groups(pattern));
        return all;
    }

    private List<String> lives(String pattern) {
        return database.query("""
                        select identity_key || ' ' || valid as line
                        from territory_life join territory on territory.id = territory_id
                        where identity_key ~ :pattern order by 1
                        """).with("pattern", pattern).list(row -> row.text("line"));
    }

    @Test
    void givesAMunicipalityThatEndedItsLifeAndItsLastCodeNameAndProvince() {
        Rehearsal read = Rehearsal.of(importFiles, List.of(REGISTRY, ARCHIVE), () -> facts("D583"));
        assertEquals(
                List.of(
                        "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                        "dry-run: read 7 = taken 7 + unchanged 0 + refused 0"),
                read.sums());
        assertEquals(List.of(), read.last().issues());
        assertEquals(
                List.of(
                        "municipality:D583 belfiore D583 [1864-01-29,2014-01-01)",
                        "municipality:D583 istat 048016 [1864-01-29,2014-01-01)",
                        "municipality:D583 it Figline Valdarno [1864-01-29,2014-01-01)",
                        "municipality:D583 in metropolitan-city:09:firenze [1864-01-29,2014-01-01)"),
                read.answers());
    }

    @Test
    void joinsTheStretchesOfALifeAndOpensItWhereTheArchiveBegins() {
        Rehearsal read = Rehearsal.of(importFiles, List.of(REGISTRY, ARCHIVE), () -> lives("C869|M321"));
        assertEquals(List.of("municipality:C869 (,)", "municipality:M321 [2014-01-01,)"), read.answers());
    }

    @Test
    void takesNothingTheSecondTime() {
        Rehearsal read = Rehearsal.of(importFiles, List.of(REGISTRY, ARCHIVE, ARCHIVE), List::of);
        assertEquals(
                "dry-run: read 7 = taken 0 + unchanged 7 + refused 0",
                read.last().sum());
    }

    @Test
    void refusesRowsThatCannotBeRead() {
        Rehearsal read =
                Rehearsal.of(importFiles, List.of(SardinianReform.file("archive.csv", HEADER + """
                048016,ND,FIGLINE VALDARNO,,1864-01-29,2013-12-31,FI,09,C
                048016,D583,FIGLINE VALDARNO,,29/01/1864,2013-12-31,FI,09,C
                048016,D583,FIGLINE VALDARNO,,2013-12-31,1864-01-29,FI,09,C
                """)), List::of);
        assertEquals(
                "dry-run: read 3 = taken 0 + unchanged 0 + refused 3",
                read.last().sum());
        assertEquals(
                List.of(
                        "refused 2 CODCATASTALE [ND] This is not a cadastral (Belfiore) code: a letter and three digits"
                                + " | Look the municipality up in the national registry; Genova, for instance, is D969",
                        "refused 3 DATAISTITUZIONE [29/01/1864] This is not a day | Write 1926-02-06",
                        "refused 4 DATACESSAZIONE [1864-01-29] The stretch ends before it begins | "),
                read.last().issues());
    }
}
