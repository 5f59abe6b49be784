package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Sources;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a day or a new column changes is written without an import, and nothing else is. */
@QuarkusTest
class RefreshPlacesApiTest {

    @Inject
    RefreshPlaces refreshPlaces;

    @Inject
    RegisterOpportunity register;

    @Inject
    Sources sources;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private UUID busalla = new UUID(0, 0);

    @BeforeEach
    void registerTwo() {
        QuarkusTransaction.requiringNew().run(() -> sources.store(Sources.Source.file("test")));
        busalla = database.query("select territory_id from territory_code where scheme = 'istat' and code = '010006'")
                .first(row -> row.id("territory_id"))
                .orElseThrow();
        register.register(FullRecord.bare("one", busalla, null));
        register.register(FullRecord.bare("two", busalla, Place.point(8.945, 44.57)));
        assertTrue(refreshPlaces.refresh().isPresent(), "all is as it should be from here");
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'test'").run();
    }

    private String told(String key, String columns) {
        return database.query("select concat_ws(' / ', " + columns
                        + ") as told from opportunity where source_id = 'test' and external_id = :key")
                .with("key", key)
                .first(row -> row.text("told"))
                .orElseThrow();
    }

    @Test
    void fillsWhatWasStoredBeforeThereWasAColumnForIt() {
        String before = told("two", ComputedPlaces.COLUMNS);
        String untouched = told("one", "updated_at");
        database.query("""
                        update opportunity set zone_key = null, zone_name = null, station_name = null,
                            station_distance_m = null
                        where source_id = 'test' and external_id = 'two'""").run();
        assertEquals(OptionalLong.of(2), refreshPlaces.refresh(), "a place and a distance");
        assertEquals(before, told("two", ComputedPlaces.COLUMNS));
        assertEquals(untouched, told("one", "updated_at"), "only what differs is written");
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        String written = told("one", "xmin, updated_at");
        assertEquals(OptionalLong.of(0), refreshPlaces.refresh());
        assertEquals(written, told("one", "xmin, updated_at"));
    }

    @Test
    void forgetsAUnionOnTheDayAfterItsLast() {
        assertEquals("Unione Scrivia", told("one", "union_name"));
        long changed = endMembership(LocalDate.now(clock));
        assertEquals(1, changed);
        try {
            assertTrue(refreshPlaces.refresh().orElseThrow() >= 2);
            assertEquals("", told("one", "union_name"));
        } finally {
            endMembership(null);
            refreshPlaces.refresh();
        }
        assertEquals("Unione Scrivia", told("one", "union_name"));
    }

    private long endMembership(@Nullable LocalDate day) {
        return database.query("""
                        update membership set valid = daterange(lower(valid), :day)
                        from territory team
                        where team.id = group_id and team.kind = 'union' and member_id = :member""").with("day", day).with("member", busalla).run();
    }

    @Test
    void leavesItToAnotherInstanceThatIsAtIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.query("select from pg_advisory_xact_lock(7061626, 2)").list(row -> true);
            assertEquals(OptionalLong.empty(), refreshPlaces.refresh());
        });
        assertTrue(refreshPlaces.refresh().isPresent());
    }
}
