package it.fuorigenova.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of it. Records end, they are never deleted.
 *
 * @param investmentEur what was invested, euro
 * @param landSavedM2 land that was not built upon because this was used again, square metres
 * @param endDate the day from which it is no longer an opportunity
 */
@Embeddable
public record Outcome(
        @Nullable @Min(1000) @Max(2200) Integer reuseYear,
        @Enumerated(EnumType.STRING) @Nullable ReuseType reuseType,
        @Nullable @PositiveOrZero BigDecimal investmentEur,
        @Nullable @PositiveOrZero Integer jobsCreated,

        @Column(name = "land_saved_m2") @Nullable @PositiveOrZero
        BigDecimal landSavedM2,

        @Nullable LocalDate endDate) {

    /** Nothing is known. */
    static final Outcome UNKNOWN = new Outcome(null, null, null, null, null, null);

    public Outcome {
        investmentEur = Values.plain(investmentEur);
        landSavedM2 = Values.plain(landSavedM2);
    }

    /** Whether it is no longer an opportunity on a day. */
    boolean isOver(LocalDate day) {
        return endDate != null && !endDate.isAfter(day);
    }

    /** The same, ended on a day. */
    Outcome until(LocalDate day) {
        return new Outcome(reuseYear, reuseType, investmentEur, jobsCreated, landSavedM2, day);
    }
}
