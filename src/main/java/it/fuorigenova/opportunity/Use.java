package it.fuorigenova.opportunity;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it was, is and may be used for.
 *
 * @param abandonedYear the year its use ended
 * @param permittedUses what the plan allows
 * @param wantedUses what the owner or the municipality wishes for
 * @param ateco economic activities sought, by their ATECO codes: {@code 55.10}
 * @param sector the broad sector it is for; derived from what it is wanted for, may be and was, where it is not stated
 */
@Embeddable
public record Use(
        @Enumerated(EnumType.STRING) @Nullable FormerUse formerUse,
        @Nullable @Min(1000) @Max(2100) Integer abandonedYear,
        @Enumerated(EnumType.STRING) @Nullable Occupancy occupancy,
        @Convert(converter = LandUses.class) List<LandUse> permittedUses,
        @Convert(converter = LandUses.class) List<LandUse> wantedUses,
        List<String> ateco,
        @Enumerated(EnumType.STRING) @Nullable Sector sector) {

    public Use {
        permittedUses = Values.list(permittedUses);
        wantedUses = Values.list(wantedUses);
        ateco = Values.list(ateco);
        if (sector == null) {
            sector = Sectors.derive(ateco, wantedUses, permittedUses, formerUse);
        }
    }
}
