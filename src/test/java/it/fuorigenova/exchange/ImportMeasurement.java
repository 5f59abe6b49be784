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
            for (List<Table> tables : MEASURED) {
                copyAgain(tables);
            }
        }
        Runtime vm = Runtime.getRuntime();
        System.out.println("heap " + ((vm.totalMemory() - vm.freeMemory()) >> 20) + " MB of " + (vm.maxMemory() >> 20));
    }

    /** Rows of a table, in the order in which they are put back; of a table that others refer to, they stay. */
    private record Table(String name, String columns, String where) {}

    private static final List<List<Table>> MEASURED = List.of(
            List.of(new Table(
                    "observation",
                    "indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason,"
                            + " source_id, release",
                    "true")),
            // What a registry says of its day, and what is derived from all that was said.
            List.of(new Table(
                    "attestation", "territory_id, aspect, value, on_date, source_id", "on_date = date '2024-01-01'")),
            List.of(
                    new Table(
                            "attestation",
                            "territory_id, aspect, value, on_date, source_id",
                            "on_date = date '2024-01-01'"),
                    new Table("territory_life", "territory_id, valid", "true"),
                    new Table("territory_code", "territory_id, scheme, code, valid, source_id", "true"),
                    new Table("territory_name", "territory_id, lang, name, valid, source_id", "true"),
                    new Table("membership", "member_id, group_id, direct, valid", "true")),
            List.of(new Table(
                    "boundary",
                    "territory_id, attested_on, accuracy, computed, source_id, geom, area_km2,"
                            + " members_without_boundary, made_of, valid",
                    "true")));

    /** The rows that are there, taken out and put back by plain COPY. */
    private void copyAgain(List<Table> tables) throws Exception {
        transaction.setTransactionTimeout(3600);
        transaction.begin();
        try {
            // As in an import: plans of the foreign key checks are made once and not for every row.
            database.query("set local plan_cache_mode = auto").run();
            long count = 0;
            long nanos = 0;
            for (Table table : tables) {
                List<Object[]> rows = takeOut(table);
                long start = System.nanoTime();
                count += database.copy(table.name() + " (" + table.columns() + ")", sheet -> rows.forEach(sheet::add));
                nanos += System.nanoTime() - start;
            }
            System.out.printf(
                    "plain COPY of %s: %d rows, %d ms, %d rows/s%n",
                    tables.stream().map(Table::name).toList(),
                    count,
                    nanos / 1_000_000,
                    count * 1_000_000_000L / nanos);
        } finally {
            transaction.rollback();
        }
    }

    private List<Object[]> takeOut(Table table) {
        List<String> columns = List.of(table.columns().split(", "));
        String asText = String.join(
                ", ", columns.stream().map(name -> name + "::text as " + name).toList());
        List<Object[]> rows = new ArrayList<>();
        database.query("select " + asText + " from " + table.name() + " where " + table.where())
                .forEach(row -> rows.add(columns.stream().map(row::textOrNull).toArray()));
        database.query(
                        table.where().equals("true")
                                ? "truncate " + table.name()
                                : "delete from " + table.name() + " where " + table.where())
                .run();
        return rows;
    }
}
