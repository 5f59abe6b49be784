package it.fuorigenova.territory;

import it.fuorigenova.geo.Position;
import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String MEMBER_OF = "member-of";

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

    /** A line that says, for the same day, something else than an earlier line of the same file; it was left out. */
    public record Repetition(long line, String aspect, String said, long earlierLine, String earlier) {}

    /**
     * What became of a file's lines.
     *
     * @param taken lines that brought news
     * @param contradictions lines refused, all that they said left out
     * @param repetitions words left out of lines that are otherwise taken
     */
    public record Outcome(long taken, List<Contradiction> contradictions, List<Repetition> repetitions) {}

    /**
     * Stores what a witness says, all of a line or nothing of it, and derives histories and boundaries anew if there
     * was news.
     *
     * @param sourceId a source already stored
     */
    public Outcome store(String sourceId, Witness witness) {
        database.script(STAGE);
        List<Repetition> repetitions = new ArrayList<>();
        Map<String, String> groupKeys = new HashMap<>();
        database.copy(
                "staged_attestation (line, territory_id, kind, identity_key, aspect, value, on_date, seat, area_km2)",
                rows -> witness.testify(new Ledger(rows, groupKeys, repetitions)));
        List<Contradiction> contradictions = database.query(CONTRADICTIONS)
                .with("source", sourceId)
                .list(row -> new Contradiction(
                        row.integer("line"),
                        row.text("aspect"),
                        groupKeys.getOrDefault(row.text("said"), row.text("said")),
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
        return new Outcome(taken, contradictions, repetitions);
    }

    /** Derives lives, codes, names and memberships anew, and then what rests on them. */
    void derive() {
        database.script(DERIVE);
        boundaries.derive();
    }

    /** Where a witness writes down what each line says. */
    public static final class Ledger {

        private final CopyRows rows;
        private final Map<String, String> groupKeys;
        private final List<Repetition> repetitions;
        private final Map<String, Word> written = new HashMap<>();

        private record Word(long line, String value) {}

        Ledger(CopyRows rows, Map<String, String> groupKeys, List<Repetition> repetitions) {
            this.rows = rows;
            this.groupKeys = groupKeys;
            this.repetitions = repetitions;
        }

        /**
         * Writes down that a line says something about a territory for a day.
         *
         * @param aspect {@code exists}, {@code istat}, {@code belfiore}, {@code uts}, {@code nuts}, {@code iso},
         *     {@code key}, {@code acronym} or {@code name:<language>}
         * @return what an earlier line of the same file said instead, or null: then this line's word counts
         */
        public @Nullable String attest(long line, Identity about, String aspect, String value, LocalDate on) {
            String earlier = repeated(line, about, aspect, on.toString(), value);
            if (earlier == null) {
                rows.add(line, about.id(), about.kind().slug(), about.key(), aspect, value, on, null, null);
            }
            return value.equals(earlier) ? null : earlier;
        }

        /** Writes down that a line says on which day a territory belongs to a group, as {@link #attest} does. */
        public @Nullable String attestMembership(long line, Identity member, Identity group, LocalDate on) {
            String id = group.id().toString();
            groupKeys.put(id, group.key());
            return attest(line, member, MEMBER_OF, id, on);
        }

        /**
         * Writes down where a territory is governed from and how large its source says it is.
         *
         * @param seat WGS 84
         * @param areaKm2 square kilometres
         */
        public void attestSeat(long line, Identity about, Position seat, BigDecimal areaKm2) {
            String point = "POINT(" + seat.lon() + " " + seat.lat() + ")";
            if (repeated(line, about, "seat", "", point + ", " + areaKm2 + " km2") == null) {
                rows.add(
                        line,
                        about.id(),
                        about.kind().slug(),
                        about.key(),
                        "seat",
                        null,
                        null,
                        "SRID=4326;" + point,
                        areaKm2);
            }
        }

        /** What an earlier line said of the same; null if none did. */
        private @Nullable String repeated(long line, Identity about, String aspect, String on, String value) {
            Word earlier = written.putIfAbsent(about.key() + '|' + aspect + '|' + on, new Word(line, value));
            if (earlier == null) {
                return null;
            }
            if (!earlier.value().equals(value)) {
                repetitions.add(new Repetition(
                        line,
                        aspect,
                        groupKeys.getOrDefault(value, value),
                        earlier.line(),
                        groupKeys.getOrDefault(earlier.value(), earlier.value())));
            }
            return earlier.value();
        }
    }
}
