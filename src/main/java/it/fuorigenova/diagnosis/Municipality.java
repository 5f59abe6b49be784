package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import it.fuorigenova.territory.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as it was on a day, with its residents.
 *
 * @param population resident population: the latest value of the indicator {@code population} up to that day
 * @param populationPeriod the period of that value, as its source writes it
 * @param areaKm2 area inside its boundary, square kilometres
 * @param boundary what its boundary rests on; null when nobody has given one
 * @param memberOf the groups it belonged to, nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Municipality(
        UUID id,
        String name,
        @Nullable String istatCode,
        @Nullable String belfioreCode,
        LocalDate asOf,
        @Nullable BigDecimal population,
        @Nullable String populationPeriod,
        @Nullable BigDecimal areaKm2,
        Territory.@Nullable Basis boundary,
        Territory.@Nullable Seat seat,
        List<Territory.Membership> memberOf,
        List<Link> links) {

    /** How many people lived there, and when. */
    public record Residents(BigDecimal population, String period) {}

    static Municipality from(
            Territory one,
            @Nullable Residents residents,
            LocalDate asOf,
            List<Territory.Membership> memberOf,
            List<Link> links) {
        return new Municipality(
                one.id(),
                one.name(),
                one.istatCode(),
                one.belfioreCode(),
                asOf,
                residents == null ? null : residents.population(),
                residents == null ? null : residents.period(),
                one.areaKm2(),
                one.boundary(),
                one.seat(),
                memberOf,
                links);
    }
}
