package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, and on which terms.
 *
 * @param priceEur asked price, euro
 * @param rentEurPerYear asked rent or fee, euro a year
 * @param priceOnRequest whether the price is told to those who ask
 * @param availableFrom first day it may be had
 * @param tenderLink where the tender is published
 * @param worksCostEur estimated cost of the works, euro
 * @param incentives what it may draw on: {@code zls-porto-e-retroporto-di-genova}
 */
@Embeddable
public record Offer(
        @Enumerated(EnumType.STRING) @NotNull OwnerClass ownerClass,
        @Enumerated(EnumType.STRING) @Nullable TransferMode transferMode,
        @Nullable @PositiveOrZero BigDecimal priceEur,
        @Nullable @PositiveOrZero BigDecimal rentEurPerYear,
        @Nullable Boolean priceOnRequest,
        @Nullable LocalDate availableFrom,
        @Nullable @Size(max = 2000) String tenderLink,
        @Nullable @PositiveOrZero BigDecimal worksCostEur,
        List<String> incentives) {

    public Offer {
        priceEur = Values.plain(priceEur);
        rentEurPerYear = Values.plain(rentEurPerYear);
        worksCostEur = Values.plain(worksCostEur);
        incentives = Values.list(incentives);
    }
}
