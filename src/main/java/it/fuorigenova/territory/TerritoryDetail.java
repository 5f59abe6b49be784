package it.fuorigenova.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a territory, as it was on a day; the fields of {@link Territory} and its history.
 *
 * @param asOf the day it is seen on
 * @param codes every code it has had
 * @param names every name it has had, in every language
 * @param memberOf the groups it belonged to on that day, nearest first
 * @param lineage what happened to it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryDetail(
        UUID id,
        TerritoryKind kind,
        String name,
        @Nullable String istatCode,
        @Nullable String belfioreCode,
        @Nullable String utsCode,
        @Nullable String key,
        LocalDate asOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal areaKm2,
        Territory.@Nullable Basis boundary,
        Territory.@Nullable Seat seat,
        List<Territory.DatedCode> codes,
        List<Territory.DatedName> names,
        List<Territory.Membership> memberOf,
        List<Territory.Event> lineage,
        List<Link> links) {

    static TerritoryDetail from(Territory one, Territory.History history, LocalDate asOf, List<Link> links) {
        return new TerritoryDetail(
                one.id(),
                one.kind(),
                one.name(),
                one.istatCode(),
                one.belfioreCode(),
                one.utsCode(),
                one.key(),
                asOf,
                one.validFrom(),
                one.validTo(),
                one.areaKm2(),
                one.boundary(),
                one.seat(),
                history.codes(),
                history.names(),
                history.memberOf(),
                history.lineage(),
                links);
    }
}
