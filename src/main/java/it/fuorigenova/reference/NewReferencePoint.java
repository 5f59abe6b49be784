package it.fuorigenova.reference;

import it.fuorigenova.geo.Position;
import it.fuorigenova.sql.StableId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference point to be stored. The same source and external id name the same point, however often it comes.
 *
 * @param source key of a source already stored
 * @param at longitude and latitude, WGS 84
 * @param municipality the one it is said to lie in; the point has the last word where a boundary tells
 */
public record NewReferencePoint(
        String source,
        String externalId,
        ReferencePointKind kind,
        String name,
        Position at,
        @Nullable UUID municipality) {

    UUID id() {
        return StableId.of("reference-point:" + source + ":" + externalId);
    }
}
