package it.fuorigenova.exchange;

import it.fuorigenova.opportunity.Placement;
import java.util.Locale;

/** Says in plain words how the municipality of a record was decided, where that is not plain. */
final class Placements {

    private static final String FIELD = "lon, lat";

    private Placements() {}

    static void tell(long line, String point, Placement placement, Report report) {
        switch (placement.verdict()) {
            case INSIDE, DECLARED -> {}
            case NEAR ->
                report.notice(
                        line,
                        FIELD,
                        point,
                        "The point lies just outside the municipality of the row, no farther than borders are exact",
                        "It is " + metres(placement) + " off");
            case OFF_SHORE ->
                report.notice(
                        line,
                        FIELD,
                        point,
                        "The point lies in no municipality, perhaps in the sea; the municipality of the row was taken",
                        "It is " + metres(placement) + " off");
            case NEAREST ->
                report.notice(
                        line,
                        FIELD,
                        point,
                        "The point lies in no municipality, perhaps in the sea, and the row names none; the nearest was taken",
                        "It is %s from %s".formatted(metres(placement), other(placement)));
            case SUCCESSOR ->
                report.notice(
                        line,
                        "municipality",
                        point,
                        "The municipality of the row has no boundary today; the one that the point lies in was taken",
                        "That is " + other(placement));
            case UNPLACED ->
                report.notice(
                        line,
                        "municipality",
                        point,
                        "Nothing tells in which municipality the record lies; it was taken without one",
                        "Name the municipality, or import the boundaries");
            case NOWHERE ->
                report.notice(
                        line,
                        FIELD,
                        point,
                        "The point is far from every municipality and the row names none; it was taken without one",
                        "The nearest is %s, %s off".formatted(other(placement), metres(placement)));
            case ELSEWHERE ->
                report.refused(
                        line,
                        FIELD,
                        point,
                        "The point lies in another municipality than the row says",
                        "It lies in %s, %s outside: correct the point or the municipality"
                                .formatted(other(placement), metres(placement)));
            case FAR ->
                report.refused(
                        line,
                        FIELD,
                        point,
                        "The point is far outside the municipality of the row, and in no other",
                        "It is " + metres(placement) + " off: correct the point or the municipality");
        }
    }

    private static String other(Placement placement) {
        return placement.otherName() == null
                ? "another one"
                : placement.otherName() + " (" + placement.otherCode() + ")";
    }

    private static String metres(Placement placement) {
        Double distance = placement.distanceM();
        if (distance == null) {
            return "an unknown distance";
        }
        return distance < 10_000
                ? String.format(Locale.ROOT, "%.0f m", distance)
                : String.format(Locale.ROOT, "%.0f km", distance / 1000);
    }
}
