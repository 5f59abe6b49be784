package it.fuorigenova.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.exchange.ImportFiles;
import it.fuorigenova.exchange.SardinianReform;
import it.fuorigenova.exchange.SilentListener;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is derived step by step, import after import, is what would be derived from nothing. */
@QuarkusTest
class DerivationApiTest {

    private static final List<String> DERIVED = List.of(
            "territory_life",
            "territory_code",
            "territory_name",
            "membership",
            "(select territory_id, attested_on, accuracy, computed, source_id, round(area_km2, 6),"
                    + " members_without_boundary, valid, made_of, st_astext(st_normalize(geom), 6) from boundary)");

    @Inject
    ImportFiles files;

    @Inject
    Database database;

    @Inject
    Attestations attestations;

    @BeforeEach
    void theReformIsImported() {
        var all = new ArrayList<>(SardinianReform.registriesAndChanges());
        all.add(SardinianReform.boundaries());
        files.files(all, false, new SilentListener());
    }

    private List<String> derived() {
        List<String> all = new ArrayList<>();
        for (String what : DERIVED) {
            all.addAll(database.query("select derived::text as line from " + what + " as derived order by 1")
                    .list(row -> row.text("line")));
        }
        return all;
    }

    /** What the rows were written as: rows that were left alone keep the transaction they came from. */
    private List<String> rows() {
        List<String> all = new ArrayList<>();
        for (String table : List.of("territory_life", "territory_code", "territory_name", "membership", "boundary")) {
            all.addAll(database.query(
                            "select '" + table + " ' || ctid || ' ' || xmin as line from " + table + " order by 1")
                    .list(row -> row.text("line")));
        }
        return all;
    }

    private void derive() {
        database.query("set local plan_cache_mode = auto").run();
        attestations.derive();
    }

    private void rehearse(Runnable scene) {
        QuarkusTransaction.begin();
        try {
            scene.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void derivingFromNothingGivesWhatTheImportsHaveLeft() {
        rehearse(() -> {
            List<String> before = derived();
            assertTrue(before.stream().anyMatch(line -> line.contains("MULTIPOLYGON")), before::toString);
            database.query("truncate territory_life, territory_code, territory_name, membership")
                    .run();
            database.query("delete from boundary where computed or accuracy = 'schematic'")
                    .run();
            derive();
            assertEquals(String.join("\n", before), String.join("\n", derived()));
        });
    }

    @Test
    void derivingAgainWithoutNewsWritesNothing() {
        rehearse(() -> {
            List<String> before = rows();
            derive();
            assertEquals(String.join("\n", before), String.join("\n", rows()));
        });
    }

    @Test
    void aGroupIsUnitedAnewWhereAMembersBorderHasChangedAndNowhereElse() {
        rehearse(() -> {
            List<String> before = areas();
            database.query("""
                            update boundary set geom = st_multi(st_makeenvelope(8.2, 40.8, 8.6, 41.5, 4326)), area_km2 = 1
                            where not computed and territory_id =
                                (select id from territory where identity_key = 'municipality:G924')
                            """).run();
            derive();
            List<String> changed = new ArrayList<>(areas());
            changed.removeAll(before);
            // Sassari was a province and is a metropolitan city: with its region and its country they are four.
            assertTrue(
                    !changed.isEmpty() && changed.stream().allMatch(line -> line.contains("41.5")), changed::toString);
            assertTrue(changed.stream().anyMatch(line -> line.startsWith("region:20")), changed::toString);
            database.query("delete from boundary where computed").run();
            List<String> step = areas();
            assertEquals(List.of(), step);
            derive();
            List<String> anew = new ArrayList<>(areas());
            anew.removeAll(before);
            assertEquals(changed, anew);
        });
    }

    private List<String> areas() {
        return database.query("""
                        select identity_key || ' ' || boundary.valid || ' ' || box2d(geom)::text as line
                        from boundary join territory on territory.id = territory_id
                        where computed order by 1
                        """).list(row -> row.text("line"));
    }
}
