package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the map page filters by stands in the index of tiles: to read a million records for it took seconds. */
@QuarkusTest
class FilteredTileApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Inject
    Database database;

    @Inject
    @All
    List<Layer> layers;

    /** What other tests have written and taken back is known to be gone: a planner reckons with what it knows. */
    @BeforeEach
    void letThePlannerKnow() {
        database.query("vacuum analyze opportunity").run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sector", "kind", "status", "zoneName", "ownerClass", "istatCode"})
    void aTileIsCountedWithoutReadingARecord(String property) {
        List<String> plan = plan(property);
        assertTrue(
                plan.stream().anyMatch(line -> line.contains("Index Only Scan using opportunity_tile")),
                () -> String.join("\n", plan));
    }

    /** Of sectors the pyramid tells as well as of all items. */
    @ParameterizedTest
    @CsvSource({"sector, true", "kind, false"})
    void aTileOfSomeSectorsIsNotEvenCounted(String property, boolean told) {
        assertEquals(
                told,
                plan(property).stream().anyMatch(line -> line.contains("opportunity_cell_pkey")),
                () -> String.join("\n", plan(property)));
    }

    private List<String> plan(String property) {
        Layer opportunities = layers.stream()
                .filter(layer -> layer.id().equals("opportunities"))
                .findFirst()
                .orElseThrow();
        String column = opportunities.properties().stream()
                .filter(each -> each.name().equals(property))
                .findFirst()
                .orElseThrow()
                .sql();
        Selection some = Selection.all(TODAY).and(SqlPart.of(column + " in (?, ?)", "one", "other"));
        TileQuery query = new TileQuery(
                new TileCoord(5, 11, 16), some, opportunities.tileContent().properties());
        return plan(new TileStatement(opportunities, query).tile());
    }

    /** The sample is so small that a planner would rather read all of it. */
    private List<String> plan(SqlPart statement) {
        List<String> plan = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            database.query("set local enable_seqscan = off").run();
            database.query("set local enable_bitmapscan = off").run();
            database.read(statement.between("explain (costs off) ", "")).forEach(row -> plan.add(row.text(0)));
        });
        return plan;
    }
}
