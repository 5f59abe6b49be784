package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of what: the events of two municipalities that merged, and rows that make no sense. */
@QuarkusTest
class LineageImporterApiTest {

    private static final String HEADER = "date,event,from_belfiore,to_belfiore\n";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private Rehearsal rehearse(SourceFile... lineages) {
        List<SourceFile> files =
                new ArrayList<>(List.of(HistoryImporterApiTest.REGISTRY, HistoryImporterApiTest.ARCHIVE));
        files.addAll(List.of(lineages));
        return Rehearsal.of(importFiles, files, () -> database.query("""
                        select former.identity_key || ' ' || event || ' ' || later.identity_key || ' ' || on_date as line
                        from lineage
                        join territory former on former.id = from_id
                        join territory later on later.id = to_id
                        where later.identity_key = 'municipality:M321' order by 1
                        """).list(row -> row.text("line")));
    }

    @Test
    void entersAMergerOnceForEachOfThoseThatMerged() {
        SourceFile merger = SardinianReform.file("lineage.csv", HEADER + """
                2014-01-01,merged-into,D583,M321
                2014-01-01,merged-into,E296,M321
                """);
        Rehearsal read = rehearse(merger, merger);
        assertEquals(
                List.of(
                        "dry-run: read 2 = taken 2 + unchanged 0 + refused 0",
                        "dry-run: read 2 = taken 0 + unchanged 2 + refused 0"),
                read.sums().subList(2, 4));
        assertEquals(
                List.of(
                        "municipality:D583 merged-into municipality:M321 2014-01-01",
                        "municipality:E296 merged-into municipality:M321 2014-01-01"),
                read.answers());
    }

    @Test
    void refusesWhatMakesNoSenseAndSaysWhatWouldInTheWordsOfEveryOtherFile() {
        Rehearsal read = rehearse(SardinianReform.file("lineage.csv", HEADER + """
                2014,merged-into,D583,M321
                2014-01-01,merged,D583,M321
                2014-01-01,merged-into,Z999,M321
                2014-01-01,merged-into,E296,M321
                2014-01-01,split-into,E296,M321
                2016-01-01,merged-into,D583,M321
                """));
        assertEquals(
                "dry-run: read 6 = taken 2 + unchanged 0 + refused 4",
                read.last().sum());
        assertEquals(
                List.of(
                        "refused 2 date [2014] This is not a day | Write 2014-01-01",
                        "refused 3 event [merged] This is no event of a lineage | Write one of merged-into,"
                                + " split-into, succeeded-by, ceded-land-to",
                        "refused 4 from_belfiore [Z999] No territory has this code | Import the registry of the year it"
                                + " belongs to, or correct the code",
                        "refused 6  [] The same event stands in the file twice | Keep one of the rows",
                        "notice 7 from_belfiore [D583] The code is of another year than the row; only one territory"
                                + " ever had it, and that was taken | It was in force from 1864-01-29 until the day"
                                + " before 2014-01-01"),
                read.last().issues());
    }
}
