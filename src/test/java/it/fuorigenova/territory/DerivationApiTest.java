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
import java.time.LocalDate;
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
            drawAllBut();
            derive();
            List<String> before = areas();
            database.query("""
                            update boundary set geom = st_multi(st_makeenvelope(8.2, 40.8, 8.6, 47.5, 4326)), area_km2 = 1
                            where not computed and territory_id =
                                (select id from territory where identity_key = 'municipality:G924')
                            """).run();
            derive();
            List<String> changed = new ArrayList<>(areas());
            changed.removeAll(before);
            // Sassari was a province and is a metropolitan city: with its region and its country they are four.
            assertTrue(
                    !changed.isEmpty() && changed.stream().allMatch(line -> line.contains("47.5")), changed::toString);
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

    /** Gives a boundary of the day of the others to every municipality that had none or a sketch, but for some. */
    private void drawAllBut(String... keys) {
        database.query("delete from boundary where accuracy = 'schematic' and not computed")
                .run();
        database.query("""
                        insert into boundary (territory_id, attested_on, accuracy, source_id, geom, area_km2)
                        select id, date '2023-01-01', 'generalised', (select min(id) from source),
                               st_multi(st_expand(coalesce(seat, st_setsrid(
                                   st_makepoint(9 + 0.1 * row_number() over (order by id), 39.2), 4326)), 0.01)), 4
                        from territory
                        where kind = 'municipality' and identity_key <> all (string_to_array(:keys, ' '))
                          and not exists (select from boundary where territory_id = territory.id)
                        """).with("keys", String.join(" ", keys)).run();
    }

    /** Which of these are drawn on a day, with how many municipalities they lack. */
    private List<String> drawn(LocalDate day) {
        return database.query("""
                        select identity_key || ' ' || members_without_boundary as line
                        from boundary join territory on territory.id = territory_id
                        where computed and identity_key in ('country:IT', 'region:07', 'region:20') and valid @> :day::date
                        order by 1
                        """).with("day", day).list(row -> row.text("line"));
    }

    @Test
    void aRegionIsDrawnOfItsPartsAndNotWithoutOneOfThem() {
        LocalDate before = LocalDate.of(2025, 6, 1);
        LocalDate after = LocalDate.of(2026, 6, 1);
        rehearse(() -> {
            // Of Liguria there are sketches, and of Sardinia's provinces Cagliari has no border at all.
            assertEquals(List.of(), drawn(after));
            drawAllBut("municipality:B354", "municipality:M288");
            derive();
            assertEquals(List.of("region:07 0"), drawn(after));
        });
        rehearse(() -> {
            // Castiadas was all that is known of the province of South Sardinia, and is now one of two in Cagliari.
            drawAllBut("municipality:M288");
            derive();
            assertEquals(List.of("region:07 0"), drawn(before));
            assertEquals(List.of("country:IT 1", "region:07 0", "region:20 1"), drawn(after));
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
