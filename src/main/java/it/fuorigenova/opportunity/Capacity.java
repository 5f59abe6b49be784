package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * How many jobs, beds and dwellings it can hold, each from a least to a most; one figure is both.
 */
@Embeddable
public record Capacity(
        @Nullable @PositiveOrZero Integer jobsMin,
        @Nullable @PositiveOrZero Integer jobsMax,
        @Nullable @PositiveOrZero Integer bedsMin,
        @Nullable @PositiveOrZero Integer bedsMax,
        @Nullable @PositiveOrZero Integer dwellingsMin,
        @Nullable @PositiveOrZero Integer dwellingsMax) {

    /** Nothing is known. */
    static final Capacity UNKNOWN = new Capacity(null, null, null, null, null, null);
}
