package it.fuorigenova.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large it is.
 *
 * @param plotM2 plot, square metres
 * @param grossFloorM2 gross floor, square metres
 * @param volumeM3 volume, cubic metres
 * @param floors storeys above ground
 * @param coverageRatio built share of the plot, 0 to 1
 * @param largestLotM2 largest lot that can be had, square metres
 * @param smallestLotM2 smallest lot that can be had, square metres
 */
@Embeddable
public record Measures(
        @Column(name = "plot_m2") @Nullable @PositiveOrZero BigDecimal plotM2,

        @Column(name = "gross_floor_m2") @Nullable @PositiveOrZero
        BigDecimal grossFloorM2,

        @Column(name = "volume_m3") @Nullable @PositiveOrZero
        BigDecimal volumeM3,

        @Nullable @PositiveOrZero Integer floors,
        @Nullable @PositiveOrZero @DecimalMax("1") BigDecimal coverageRatio,

        @Column(name = "largest_lot_m2") @Nullable @PositiveOrZero
        BigDecimal largestLotM2,

        @Column(name = "smallest_lot_m2") @Nullable @PositiveOrZero
        BigDecimal smallestLotM2) {

    /** Nothing is known. */
    static final Measures UNKNOWN = new Measures(null, null, null, null, null, null, null);

    public Measures {
        plotM2 = Values.plain(plotM2);
        grossFloorM2 = Values.plain(grossFloorM2);
        volumeM3 = Values.plain(volumeM3);
        coverageRatio = Values.plain(coverageRatio);
        largestLotM2 = Values.plain(largestLotM2);
        smallestLotM2 = Values.plain(smallestLotM2);
    }
}
