package it.fuorigenova.opportunity;

import it.fuorigenova.sql.Row;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the municipality of a record.
 *
 * @param municipalityId the one it is stored in; null where none is known
 * @param distanceM from the point to the border of the municipality it names, metres; null where there is none
 * @param otherName the municipality its point lies in, where that is another one
 * @param otherCode ISTAT code of that one
 */
public record Placement(
        @Nullable UUID municipalityId,
        Verdict verdict,
        @Nullable Double distanceM,
        @Nullable String otherName,
        @Nullable String otherCode) {

    /** Metres a point may lie outside the municipality it names: generalised borders are not better than that. */
    public static final double TOLERANCE_M = 100;

    /** Metres off every border at which a point still counts as on the shore of the nearest municipality. */
    public static final double REACH_M = 5000;

    /** How the municipality was decided; the same words as in the function {@code place_of_opportunity}. */
    public enum Verdict {
        /** The point lies in the municipality it names, or names none. */
        INSIDE,
        /** Only the name tells: there is no point, or no official boundary of the municipality. */
        DECLARED,
        /** The point lies outside the municipality it names, but within the tolerance. */
        NEAR,
        /** The point lies in no municipality and not far from the one it names: in the water, as a rule. */
        OFF_SHORE,
        /** The point lies in no municipality and names none; the nearest was taken. */
        NEAREST,
        /** The municipality it names has no boundary today; the one it lies in was taken. */
        SUCCESSOR,
        /** Nothing tells. */
        UNPLACED,
        /** The point is far from every municipality. */
        NOWHERE,
        /** Refused: the point lies in another municipality. */
        ELSEWHERE,
        /** Refused: the point is far from the municipality it names, and in no other. */
        FAR;

        /** Whether a record placed so is taken. */
        public boolean taken() {
            return this != ELSEWHERE && this != FAR;
        }

        private static Verdict of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static Placement read(Row row) {
        return new Placement(
                row.idOrNull("municipality_id"),
                Verdict.of(row.text("verdict")),
                row.numberOrNull("distance_m"),
                row.textOrNull("other_name"),
                row.textOrNull("other_code"));
    }
}
