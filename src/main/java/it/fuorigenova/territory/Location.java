package it.fuorigenova.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param lon degrees east, as asked
 * @param lat degrees north, as asked
 * @param explanation the outcome in a sentence, with what to do where something seems wrong
 * @param territories those that hold the point, narrowest first
 * @param nearest the nearest municipality where none holds the point
 * @param formerly municipalities that held the point on other days, where none does on this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
        LocalDate asOf,
        double lon,
        double lat,
        Outcome outcome,
        String explanation,
        List<Holder> territories,
        @Nullable Neighbour nearest,
        List<Former> formerly) {

    /** How the question was answered. */
    public enum Outcome {
        /** A territory holds the point. */
        INSIDE,
        /** The point lies on a border; all territories that meet there are given. */
        ON_BORDER,
        /** No known territory holds it: it lies at sea or abroad. */
        OUTSIDE,
        /** 0, 0 is what a missing coordinate looks like. */
        NULL_ISLAND,
        /** It lies nowhere, but would lie somewhere with longitude and latitude exchanged. */
        PROBABLY_SWAPPED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A territory that holds the point.
     *
     * @param accuracy of its boundary, or of that of its municipality where it has none
     * @param borderDistanceM metres from the point to its border; absent where it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holder(
            UUID id,
            TerritoryKind kind,
            String name,
            String accuracy,
            @Nullable Long borderDistanceM) {}

    /**
     * The municipality nearest to a point that none holds.
     *
     * @param distanceM metres to its area
     */
    public record Neighbour(UUID id, String name, long distanceM) {}

    /** A municipality that held the point on other days, the last one excluded. */
    public record Former(
            UUID id,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * A territory that shares area with a shape.
     *
     * @param accuracy of its boundary
     * @param overlapKm2 shared area, square kilometres
     * @param shareOfShape shared area over the shape's, 0 to 1; null for points and lines
     * @param shareOfTerritory shared area over the territory's, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Meeting(
            UUID id,
            TerritoryKind kind,
            String name,
            String accuracy,
            double overlapKm2,
            @Nullable Double shareOfShape,
            @Nullable Double shareOfTerritory) {}
}
