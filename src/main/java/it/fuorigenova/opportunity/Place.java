package it.fuorigenova.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Where it is. Coordinates are WGS 84 degrees, longitude first.
 *
 * @param municipality the one it is said to lie in; the point has the last word where there is one
 * @param geom its point; null where the position is not known
 * @param area its valid area; null where only a point is known
 * @param altitudeM metres above the sea
 */
@Embeddable
public record Place(
        @Column(name = "municipality_id") @Nullable UUID municipality,
        @Nullable @Size(max = 200) String locality,
        @Nullable @Size(max = 300) String address,
        @Nullable Point geom,
        @Nullable MultiPolygon area,
        @Enumerated(EnumType.STRING) @NotNull GeometryAccuracy geometryAccuracy,

        @Column(name = "altitude_m") @Nullable @DecimalMin("-10") @DecimalMax("4810")
        Integer altitudeM,

        @Convert(converter = Parcel.AsJson.class) @ColumnTransformer(write = "?::jsonb")
        List<Parcel> parcels) {

    private static final GeometryFactory WGS_84 = new GeometryFactory(new PrecisionModel(), 4326);

    public Place {
        parcels = Values.list(parcels);
    }

    /** A point in degrees. */
    public static Point point(double lon, double lat) {
        return WGS_84.createPoint(new Coordinate(lon, lat));
    }

    /** The same place, in the municipality that was found for it. */
    public Place in(@Nullable UUID found) {
        return new Place(found, locality, address, geom, area, geometryAccuracy, altitudeM, parcels);
    }
}
