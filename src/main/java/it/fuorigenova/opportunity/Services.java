package it.fuorigenova.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it is connected to, and how far it is from what no reference point tells.
 *
 * @param powerKw electric power available, kilowatt
 * @param motorwayDistanceM stated distance to the nearest motorway junction, metres
 * @param freightTerminalDistanceM stated distance to the nearest freight terminal, metres
 */
@Embeddable
public record Services(
        @Enumerated(EnumType.STRING) @Nullable Availability water,
        @Enumerated(EnumType.STRING) @Nullable Availability sewer,
        @Enumerated(EnumType.STRING) @Nullable Availability gas,
        @Nullable @PositiveOrZero BigDecimal powerKw,
        @Enumerated(EnumType.STRING) @Nullable Availability fibre,
        @Enumerated(EnumType.STRING) @Nullable Availability railSiding,

        @Column(name = "motorway_distance_m") @Nullable @PositiveOrZero
        Integer motorwayDistanceM,

        @Column(name = "freight_terminal_distance_m") @Nullable @PositiveOrZero
        Integer freightTerminalDistanceM) {

    /** Nothing is known. */
    static final Services UNKNOWN = new Services(null, null, null, null, null, null, null, null);

    public Services {
        powerKw = Values.plain(powerKw);
    }
}
