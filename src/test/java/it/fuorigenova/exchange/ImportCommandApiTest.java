package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What somebody reads who imports files, and the code the command ends with. */
@QuarkusTest
class ImportCommandApiTest {

    @Inject
    ImportFiles importFiles;

    @Inject
    OfficialFiles officialFiles;

    @Inject
    Database database;

    @TempDir
    Path folder;

    private record Said(int code, String out) {}

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ImportCommand(importFiles, officialFiles));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        int code = line.execute(arguments);
        return new Said(code, out.toString().replaceAll("in \\d+\\.\\d s \\([\\d,]+ rows", "in 0.1 s (10 rows"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void saysHowItIsUsed() {
        assertEquals(2, run().code());
        assertTrue(run().out().startsWith("Name the files to import, or --official with a year"));
        assertTrue(run("nowhere.csv").out().startsWith("There is no file to read at nowhere.csv"));
        assertEquals(2, run("--as-of", "yesterday", "x.csv").code());
        assertEquals(0, run("--help").code());
    }

    @Test
    void tellsWhatBecameOfEachFileAndWritesAReport() throws IOException {
        Path report = folder.resolve("report.csv");
        Said said = run(
                "--dry-run",
                "--report",
                report.toString(),
                file(
                        "values.csv",
                        "indicator,istat_code,period,value\naltitude_m,010025,1990,5\naltitude_m,1,1990,5\n"));
        assertEquals(0, said.code());
        assertEquals("""
                values.csv: importing as indicators
                values.csv: indicators, dry-run in 0.1 s (10 rows a second)
                  read 2 = taken 1 + unchanged 0 + refused 1; notices 0
                  refused 1 x istat_code: No territory has this code
                      line 3 "1" ISTAT codes have six digits: a spreadsheet may have eaten the leading zeros of 000001
                1 files, 0 failed, 1 rows refused.
                A dry run: nothing was stored but the report.
                Rows that were refused are not stored; the report names each of them.
                """, said.out());
        assertEquals(
                List.of(
                        "file,severity,line,field,value,reason,suggestion",
                        "values.csv,refused,3,istat_code,1,No territory has this code,ISTAT codes have six digits: a"
                                + " spreadsheet may have eaten the leading zeros of 000001"),
                Files.readAllLines(report));
    }

    @Test
    void failsAFileThatNoImporterKnowsAndNamesTheNearestKind() throws IOException {
        Said said = run(file("x.csv", "indicator,istat_cod,period,amount\na,b,c,d\n"));
        assertEquals(1, said.code());
        assertTrue(
                said.out()
                        .contains("No importer knows this kind of file: CSV with the columns indicator, istat_cod,"
                                + " period, amount"),
                said.out());
        assertTrue(
                said.out()
                        .contains("The nearest kind is indicators; missing columns: istat_code, value;"
                                + " is \"istat_cod\" meant to be istat_code?"),
                said.out());
    }

    @Test
    void keepsTheStoryOfAFileThatFailedAndNothingElseOfIt() throws IOException {
        String cut = "indicator,istat_code,period,value\naltitude_m,010025,1989,5\naltitude_m,010025,1988,\"5\n";
        assertEquals(1, run(file("cut.csv", cut)).code());
        assertEquals(List.of("failed refused 0"), database.query("""
                                select run.outcome || ' ' || issue.severity || ' '
                                    || (select count(*) from observation where period in ('1988', '1989')) as line
                                from import_run run join import_issue issue on issue.run_id = run.id
                                where run.file_name = 'cut.csv'
                                """).list(row -> row.text("line")));
    }
}
