package it.fuorigenova.opportunity;

import it.fuorigenova.reference.ReferencePointsChanged;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.TerritoriesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside each record where it lies and what it is near to: the same SQL for one record, for a file of them, and
 * for all of them when territories or reference points have changed. Everything happens in the caller's transaction.
 */
@ApplicationScoped
class ComputedPlaces {

    private static final List<String> PLACE = List.of(
            "municipality_code",
            "municipality_name",
            "municipality_codes",
            "province_code",
            "province_name",
            "region_code",
            "region_name",
            "zone_key",
            "zone_name",
            "union_key",
            "union_name");
    private static final List<String> DISTANCE = List.of(
            "station_name", "station_distance_m", "port_name", "port_distance_m", "airport_name", "airport_distance_m");

    /** The columns it writes. */
    static final String COLUMNS = String.join(", ", PLACE) + ", " + String.join(", ", DISTANCE);

    /** The same columns where they are computed. */
    static final String COMPUTED = of("computed_place", PLACE) + ", " + of("computed_distance", DISTANCE);

    private static final SqlFile STAGE = SqlFile.beside(ComputedPlaces.class, "stage-places");
    private static final SqlFile ASK_STAGED = SqlFile.beside(ComputedPlaces.class, "ask-places-of-staged");
    private static final SqlFile ASK = SqlFile.beside(ComputedPlaces.class, "ask-places");
    private static final SqlFile PLACES = SqlFile.beside(ComputedPlaces.class, "compute-places");
    private static final SqlFile DISTANCES = SqlFile.beside(ComputedPlaces.class, "compute-distances");
    private static final SqlFile APPLY_PLACES = SqlFile.beside(ComputedPlaces.class, "apply-places");
    private static final SqlFile APPLY_DISTANCES = SqlFile.beside(ComputedPlaces.class, "apply-distances");
    private static final SqlFile PLACE_AGAIN = SqlFile.beside(ComputedPlaces.class, "place-again");

    private final Database database;
    private final Clock clock;

    ComputedPlaces(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Computes for those of the staged records that are new or have moved. */
    void computeForStaged() {
        database.script(STAGE);
        database.query(ASK_STAGED).run();
        computePlaces();
        computeDistances();
    }

    /** Writes what was computed to the records that are stored. */
    long apply(Instant now) {
        return database.query(APPLY_PLACES).with("now", now.toString()).run()
                + database.query(APPLY_DISTANCES).with("now", now.toString()).run();
    }

    /** Computes and writes for one stored record. */
    void compute(UUID id, Instant now) {
        ask(id);
        computePlaces();
        computeDistances();
        apply(now);
    }

    /**
     * Computes for all stored records, as of today, and writes what differs.
     *
     * @return how many changes were written
     */
    long refresh() {
        Instant now = clock.instant();
        long placed = placeAgain(now);
        ask(null);
        computePlaces();
        computeDistances();
        return placed + apply(now);
    }

    void refresh(@Observes TerritoriesChanged event) {
        Instant now = clock.instant();
        placeAgain(now);
        ask(null);
        computePlaces();
        database.query(APPLY_PLACES).with("now", now.toString()).run();
    }

    void refresh(@Observes ReferencePointsChanged event) {
        ask(null);
        computeDistances();
        database.query(APPLY_DISTANCES).with("now", clock.instant().toString()).run();
    }

    private long placeAgain(Instant now) {
        return database.query(PLACE_AGAIN)
                .with("asOf", LocalDate.now(clock))
                .with("tolerance", (Double) Placement.TOLERANCE_M)
                .with("reach", (Double) Placement.REACH_M)
                .with("now", now.toString())
                .run();
    }

    private void ask(@Nullable UUID id) {
        database.script(STAGE);
        database.query(ASK).with("id", id).run();
    }

    private void computePlaces() {
        database.query("analyze asked_place").run();
        database.query(PLACES).with("asOf", LocalDate.now(clock)).run();
    }

    private void computeDistances() {
        database.query(DISTANCES).run();
    }

    private static String of(String table, List<String> columns) {
        return columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
