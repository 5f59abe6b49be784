package it.fuorigenova.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A territory as it was on a day.
 *
 * @param id our own identifier, which no reform changes
 * @param name in Italian
 * @param istatCode six digits for a municipality, two for a region
 * @param belfioreCode cadastral code of a municipality
 * @param utsCode statistical code of a metropolitan city or province
 * @param key our key of a zone or union
 * @param validFrom first day of its existence; null when no source tells
 * @param validTo day after its last; null while it exists
 * @param areaKm2 area inside its boundary, square kilometres; as a source states it where the boundary is schematic
 * @param boundary what its boundary rests on; null when nobody has given one
 * @param seat where it is governed from, or a point inside it; null when neither is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Territory(
        UUID id,
        TerritoryKind kind,
        String name,
        @Nullable String istatCode,
        @Nullable String belfioreCode,
        @Nullable String utsCode,
        @Nullable String key,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal areaKm2,
        @Nullable Basis boundary,
        @Nullable Seat seat) {

    /**
     * What a boundary rests on.
     *
     * @param accuracy {@code surveyed}, {@code generalised} by its publisher, or {@code schematic}: drawn by us
     * @param vintage the day its source gives it for; null where schematic
     * @param computed whether it was united from the members' boundaries
     * @param membersWithoutBoundary members whose area is missing from it
     */
    public record Basis(
            String accuracy,
            @Nullable LocalDate vintage,
            boolean computed,
            String source,
            int membersWithoutBoundary) {}

    /** Its name in Italian, and its ISTAT code where it has one. */
    public record Called(String name, @Nullable String istatCode) {}

    /** Degrees, WGS 84. */
    public record Seat(double lon, double lat) {}

    /** A code with the days it was in force, the last one excluded. */
    public record DatedCode(
            String scheme,
            String code,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /** A name with its ISO 639-1 language and the days it was in force, the last one excluded. */
    public record DatedName(
            String lang,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /**
     * A group it belongs to.
     *
     * @param code the group's statistical code, ISTAT code or key
     * @param direct false for a group of groups
     */
    public record Membership(
            UUID id,
            TerritoryKind kind,
            String name,
            @Nullable String code,
            boolean direct,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * Something that happened to it.
     *
     * @param event {@code established}, {@code ceased}, {@code recoded}, {@code renamed}, {@code joined},
     *     {@code left}, {@code merged-into}, {@code split-into}, {@code succeeded-by}, {@code ceded-land-to}, or one
     *     of the last four after {@code received-}
     * @param date the first day of the new state
     * @param other the other territory of the event
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            LocalDate date,
            String event,
            @Nullable String detail,
            @Nullable UUID other) {}

    /** All that is known of its codes, names, groups and history. */
    public record History(
            List<DatedCode> codes, List<DatedName> names, List<Membership> memberOf, List<Event> lineage) {}
}
