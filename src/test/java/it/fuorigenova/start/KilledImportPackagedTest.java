package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.cluster.Cluster;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed in the middle of a file leaves nothing of that file, and can be repeated. */
class KilledImportPackagedTest {

    private static final int DAYS = 2000;
    private static final int MUNICIPALITIES = 67;

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
            """;
    private static final String STORING = OTHERS + " and state = 'active' and query like '%insert into observation%'";

    @TempDir
    Path folder;

    private PackagedApplication application;
    private Path values;

    @BeforeEach
    void theMunicipalitiesAreImported() throws Exception {
        application = new PackagedApplication(folder.resolve("data"), folder.resolve("said.txt"));
        Path registry = Files.copy(
                Path.of("src/main/resources/sample/municipalities.csv"), folder.resolve("comuni_2026-08-14.csv"));
        PackagedApplication.Ended ended = application.run("import", registry.toString());
        assertEquals(0, ended.code(), ended.said());
        values = writeValues(Files.readAllLines(registry).stream()
                .skip(1)
                .map(line -> line.substring(0, 6))
                .toList());
    }

    /** A value for every municipality and day: a file that takes seconds to import. */
    private Path writeValues(List<String> codes) throws IOException {
        assertEquals(MUNICIPALITIES, codes.size());
        Path file = folder.resolve("values.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("indicator,istat_code,period,value,unit,source\n");
            for (int day = 0; day < DAYS; day++) {
                for (String code : codes) {
                    out.write("altitude_m,%s,%s,5,m,killed\n".formatted(code, LocalDate.EPOCH.plusDays(day)));
                }
            }
        }
        return file;
    }

    @Test
    void nothingOfAFileIsStoredWhoseImportWasKilledAndTheNextImportTakesAllOfIt() throws Exception {
        try (Cluster cluster = Cluster.open(folder.resolve("data"))) {
            Process killed = application.start("import", values.toString());
            // Its source is stored, and its values are being stored.
            while (ask(cluster, STORING) == 0) {
                assertTrue(killed.isAlive(), application::saidSoFar);
                Thread.onSpinWait();
            }
            killed.destroyForcibly().waitFor();
            while (ask(cluster, OTHERS) > 0) {
                Thread.onSpinWait();
            }
            assertEquals(0, stored(cluster));
            assertEquals(0, ask(cluster, "select count(*) from import_run where file_name = 'values.csv'"));
            assertEquals(0, ask(cluster, "select count(*) from source where id = 'killed'"));

            PackagedApplication.Ended ended = application.run("import", values.toString());
            assertEquals(0, ended.code(), ended.said());
            int all = DAYS * MUNICIPALITIES;
            assertTrue(
                    ended.said()
                            .replace(",", "")
                            .contains("read %d = taken %d + unchanged 0 + refused 0".formatted(all, all)),
                    ended.said());
            assertEquals(all, stored(cluster));
        }
    }

    private static long stored(Cluster cluster) throws SQLException {
        return ask(cluster, "select count(*) from observation where source_id = 'killed'");
    }

    private static long ask(Cluster cluster, String question) throws SQLException {
        Cluster.Address at = cluster.address();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
