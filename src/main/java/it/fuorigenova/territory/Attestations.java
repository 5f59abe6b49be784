package it.fuorigenova.territory;

import it.fuorigenova.geo.Position;
import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sources have said about territories. Stored inside the caller's transaction. */
@ApplicationScoped
public class Attestations {

    private static final SqlFile STAGE = SqlFile.beside(Attestations.class, "stage-attestations");
    private static final SqlFile CONTRADICTIONS = SqlFile.beside(Attestations.class, "find-contradictions");
    private static final SqlFile DROP_CONTRADICTED = SqlFile.beside(Attestations.class, "drop-contradicted-lines");
    private static final SqlFile COUNT_NEWS = SqlFile.beside(Attestations.class, "count-lines-with-news");
    private static final SqlFile STORE_TERRITORIES = SqlFile.beside(Attestations.class, "store-territories");
    private static final SqlFile STORE = SqlFile.beside(Attestations.class, "store-attestations");
    private static final SqlFile DERIVE = SqlFile.beside(Attestations.class, "derive-history");

    private final Database database;
    private final Boundaries boundaries;

    Attestations(Database database, Boundaries boundaries) {
        this.database = database;
        this.boundaries = boundaries;
    }

    /** Reads a file and attests what its lines say. */
    @FunctionalInterface
    public interface Witness {
        void testify(Ledger ledger) throws IOException;
    }

    /** A line that says, for the same day, something else than another source has said before. */
    public record Contradiction(long line, String aspect, String said, String known, String knownFrom) {}

    /**
     * What became of a file's lines.
     *
     * @param taken lines that brought news
     * @param contradictions lines refused, all that they said left out
     */
    public record Outcome(long taken, List<Contradiction> contradictions) {}

    /**
     * Stores what a witness says, all of a line or nothing of it, and derives histories and boundaries anew if there
     * was news.
     *
     * @param sourceId a source already stored
     */
    public Outcome store(String sourceId, Witness witness) {
        database.script(STAGE);
        database.copy(
                "staged_attestation (line, territory_id, kind, identity_key, aspect, value, on_date, seat, area_km2)",
                rows -> witness.testify(new Ledger(rows)));
        List<Contradiction> contradictions = database.query(CONTRADICTIONS)
                .with("source", sourceId)
                .list(row -> new Contradiction(
                        row.integer("line"),
                        row.text("aspect"),
                        row.text("said"),
                        row.text("known"),
                        row.text("known_from")));
        database.query(DROP_CONTRADICTED).with("source", sourceId).run();
        long taken =
                database.query(COUNT_NEWS).first(row -> row.integer("lines")).orElse(0L);
        if (taken > 0) {
            database.query(STORE_TERRITORIES).with("source", sourceId).run();
            database.query(STORE).with("source", sourceId).run();
            derive();
        }
        return new Outcome(taken, contradictions);
    }

    /** Derives lives, codes, names and memberships anew, and then what rests on them. */
    void derive() {
        database.script(DERIVE);
        boundaries.derive();
    }

    /** Where a witness writes down what each line says. */
    public static final class Ledger {

        private final CopyRows rows;
        private final Map<String, String> written = new HashMap<>();

        Ledger(CopyRows rows) {
            this.rows = rows;
        }

        /**
         * Writes down that a line says something about a territory for a day.
         *
         * @param aspect {@code exists}, {@code istat}, {@code belfiore}, {@code uts}, {@code iso}, {@code key},
         *     {@code acronym}, {@code name:<language>} or {@code member-of} (then the value is the group's id)
         * @return what an earlier line of the same file said instead, or null: then this line's word counts
         */
        public @Nullable String attest(long line, Identity about, String aspect, String value, LocalDate on) {
            String earlier = written.putIfAbsent(about.key() + '|' + aspect + '|' + on, value);
            if (earlier == null) {
                rows.add(line, about.id(), about.kind().slug(), about.key(), aspect, value, on, null, null);
            }
            return value.equals(earlier) ? null : earlier;
        }

        /**
         * Writes down where a territory is governed from and how large its source says it is.
         *
         * @param seat WGS 84
         * @param areaKm2 square kilometres
         */
        public void attestSeat(long line, Identity about, Position seat, BigDecimal areaKm2) {
            String point = "SRID=4326;POINT(" + seat.lon() + " " + seat.lat() + ")";
            rows.add(line, about.id(), about.kind().slug(), about.key(), "seat", null, null, point, areaKm2);
        }
    }
}
