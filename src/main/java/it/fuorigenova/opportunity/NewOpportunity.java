package it.fuorigenova.opportunity;

import it.fuorigenova.sql.StableId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record to be registered. The same source and external id name the same record, however often it comes.
 *
 * @param source key of a source already stored
 * @param externalId its key at the source; null for a record that has none and is new every time
 */
public record NewOpportunity(
        @NotBlank String source,
        @Nullable @Size(max = 200) String externalId,
        @NotNull Kind kind,
        @NotNull Status status,
        @Valid Texts texts,
        @Valid Place place,
        Use use,
        @Valid Measures measures,
        @Valid Offer offer) {

    /** What it says to people, in Italian. */
    public record Texts(
            @NotBlank @Size(max = 300) String title,
            @Nullable @Size(max = 2000) String summary,
            @Nullable @Size(max = 20_000) String description) {}

    /**
     * Where it is.
     *
     * @param municipality the one it is said to lie in; the point has the last word where there is one
     * @param lon longitude, degrees WGS 84; null together with {@code lat} where the position is not known
     * @param lat latitude, degrees WGS 84
     */
    public record Place(
            @Nullable UUID municipality,
            @Nullable @Size(max = 200) String locality,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull GeometryAccuracy accuracy) {

        public Place {
            if ((lon == null) != (lat == null)) {
                throw new IllegalArgumentException("A point has a longitude and a latitude");
            }
        }
    }

    /** What it was and is used for. */
    public record Use(
            @Nullable FormerUse formerUse, @Nullable Occupancy occupancy) {}

    /**
     * How large it is.
     *
     * @param plotM2 plot, square metres
     * @param grossFloorM2 gross floor, square metres
     * @param volumeM3 volume, cubic metres
     */
    public record Measures(
            @Nullable @PositiveOrZero BigDecimal plotM2,
            @Nullable @PositiveOrZero BigDecimal grossFloorM2,
            @Nullable @PositiveOrZero BigDecimal volumeM3) {

        public Measures {
            plotM2 = plain(plotM2);
            grossFloorM2 = plain(grossFloorM2);
            volumeM3 = plain(volumeM3);
        }
    }

    /**
     * What is offered.
     *
     * @param priceEur asked price, euro
     * @param rentEurPerYear asked rent or fee, euro a year
     * @param availableFrom first day it may be had
     */
    public record Offer(
            @NotNull OwnerClass ownerClass,
            @Nullable TransferMode transferMode,
            @Nullable @PositiveOrZero BigDecimal priceEur,
            @Nullable @PositiveOrZero BigDecimal rentEurPerYear,
            @Nullable LocalDate availableFrom) {

        public Offer {
            priceEur = plain(priceEur);
            rentEurPerYear = plain(rentEurPerYear);
        }
    }

    /** The identifier it gets: the same for the same source and external id, on every installation. */
    UUID id() {
        return externalId == null ? UUID.randomUUID() : StableId.of("opportunity:" + source + ":" + externalId);
    }

    /** The same record as it is stored, in the municipality that was found for it. */
    NewOpportunity in(@Nullable UUID found) {
        Place there = new Place(found, place.locality(), place.lon(), place.lat(), place.accuracy());
        return new NewOpportunity(source, externalId, kind, status, texts, there, use, measures, offer);
    }

    /** Numbers that are equal look equal: 12.50 is 12.5. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
