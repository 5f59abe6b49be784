package it.fuorigenova.exchange;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures imports beside a plain {@code COPY} of the same rows into the same table. Not part of the suite: run with
 * {@code -Dtest=ImportMeasurement -Dfiles="registry.csv ... indicators.csv.gz"}.
 */
@QuarkusTest
class ImportMeasurement {

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Test
    void measures() throws Exception {
        List<Path> files = Stream.of(System.getProperty("files", "").split(" "))
                .map(Path::of)
                .toList();
        for (String run : List.of("first", "again")) {
            System.out.println("--- " + run);
            importFiles.fromPaths(files, Optional.empty(), Optional.empty(), false, new ImportListener() {
                @Override
                public void ended(ImportResult result, Report report) {
                    System.out.printf(
                            "%s %s %s: read %d = taken %d + unchanged %d + refused %d; notices %d; %d ms, %d rows/s%n",
                            result.fileName(),
                            result.kind(),
                            result.outcome().code(),
                            result.read(),
                            result.taken(),
                            result.unchanged(),
                            result.refused(),
                            result.notices(),
                            result.took().toMillis(),
                            result.rowsPerSecond());
                    result.groups()
                            .forEach(group -> System.out.println("   " + group.count() + " x "
                                    + group.examples().getFirst()));
                }
            });
        }
        for (int i = 0; i < 3; i++) {
            copyAgain("observation");
        }
        Runtime vm = Runtime.getRuntime();
        System.out.println("heap " + ((vm.totalMemory() - vm.freeMemory()) >> 20) + " MB of " + (vm.maxMemory() >> 20));
    }

    /** The rows that are there, taken out and put back by plain COPY. */
    private void copyAgain(String table) throws Exception {
        transaction.setTransactionTimeout(3600);
        transaction.begin();
        try {
            List<Object[]> rows = new ArrayList<>();
            String columns = "indicator_code, territory_id, period, period_end, value, text_value, status,"
                    + " missing_reason, source_id";
            database.query("select "
                            + columns.replace("value,", "value::text as value,")
                                    .replace("period_end", "period_end::text as period_end")
                                    .replace("territory_id", "territory_id::text as territory_id")
                                    .replace("text_value::text as value", "text_value")
                            + " from " + table)
                    .forEach(row -> rows.add(new Object[] {
                        row.textOrNull("indicator_code"), row.textOrNull("territory_id"), row.textOrNull("period"),
                        row.textOrNull("period_end"), row.textOrNull("value"), row.textOrNull("text_value"),
                        row.textOrNull("status"), row.textOrNull("missing_reason"), row.textOrNull("source_id")
                    }));
            // As in an import: plans of the foreign key checks are made once and not for every row.
            database.query("set local plan_cache_mode = auto").run();
            database.query("truncate " + table).run();
            long start = System.nanoTime();
            database.copy(table + " (" + columns + ")", sheet -> {
                for (Object[] row : rows) {
                    sheet.add(row);
                }
            });
            long ms = (System.nanoTime() - start) / 1_000_000;
            System.out.printf("plain COPY: %d rows, %d ms, %d rows/s%n", rows.size(), ms, rows.size() * 1000L / ms);
        } finally {
            transaction.rollback();
        }
    }
}
