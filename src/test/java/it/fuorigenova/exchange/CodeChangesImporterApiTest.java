package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list of code changes says and what is said of it; its part in a history is in HistoryInAnyOrderApiTest. */
@QuarkusTest
class CodeChangesImporterApiTest {

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @Test
    void tellsWhereTwoLinesSayDifferentThingsOfOneMunicipalityAndTakesTheFirst() {
        SourceFile changes = SardinianReform.file("changes.csv", """
                cadastral_code,istat_code_2024,istat_code_2026,name,uts_2024,uts_2026
                G924,090058,112044,Porto Torres,090,312
                G924,090058,112045,Porto Torres,090,318
                """);
        Rehearsal read = Rehearsal.of(
                importFiles,
                List.of(SardinianReform.registry2024(), SardinianReform.registry2026(), changes),
                () -> new DatedFacts(database).codes("G924"));
        // On top of what other tests have imported, the first line may say nothing new.
        assertEquals(0, read.last().result().refused());
        assertEquals(
                List.of(
                        "notice 3 istat [112045] An earlier line says something else for the same day; the first was"
                                + " taken | Line 2 says 112044: correct the one that is wrong",
                        "notice 3 member-of [metropolitan-city:20:cagliari] An earlier line says something else for the"
                                + " same day; the first was taken | Line 2 says metropolitan-city:20:sassari: correct"
                                + " the one that is wrong"),
                read.last().issues());
        assertEquals(
                List.of(
                        "municipality:G924 belfiore G924 (,)",
                        "municipality:G924 istat 090058 (,2026-01-01)",
                        "municipality:G924 istat 112044 [2026-01-01,)"),
                read.answers());
    }

    @Test
    void doesNotSayThatTheFirstWasTakenWhereItWasRefused() {
        SourceFile known = SardinianReform.file("codes.csv", """
                cadastral_code,istat_code_2023,istat_code_2024,name
                A192,090003,090003,Alghero
                """);
        SourceFile changes = SardinianReform.file("later.csv", """
                cadastral_code,istat_code_2024,istat_code_2025,name
                A192,090103,090003,Alghero
                A192,090003,090104,Alghero
                """);
        Rehearsal read = Rehearsal.of(importFiles, List.of(known, changes), List::of);
        assertEquals(
                List.of(
                        "refused 2 istat [090103] Another source says something else for the same day | \"codes\" says"
                                + " 090003: correct the one that is wrong",
                        "notice 3 istat [090003] An earlier line says something else and was refused; neither was taken"
                                + " | Line 2 says 090103: correct the one that is wrong",
                        "notice 3 istat [090104] An earlier line says something else and was refused; neither was taken"
                                + " | Line 2 says 090003: correct the one that is wrong"),
                read.last().issues());
    }

    @Test
    void leavesOutAMembershipInAUnitThatNobodyKnows() {
        SourceFile changes = SardinianReform.file("changes.csv", """
                cadastral_code,istat_code_2023,istat_code_2026,name,uts_2026
                G924,090058,112044,Porto Torres,999
                """);
        Rehearsal read = Rehearsal.of(importFiles, List.of(SardinianReform.registry2024(), changes), List::of);
        assertEquals(0, read.last().result().refused());
        assertEquals(
                List.of("notice 2 uts_2026 [999] No province or metropolitan city is known by this code, so the"
                        + " membership was left out | Import a registry that has it first"),
                read.last().issues());
    }
}
