package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state it is in, and what threatens or protects it.
 *
 * @param contaminants what contaminates the ground, in words: {@code cromo}
 */
@Embeddable
public record Condition(
        @Enumerated(EnumType.STRING) @Nullable BuildingCondition buildingCondition,
        @Enumerated(EnumType.STRING) @Nullable HeritageConstraint heritageConstraint,
        @Enumerated(EnumType.STRING) @Nullable Contamination contamination,
        List<String> contaminants,
        @Enumerated(EnumType.STRING) @Nullable FloodHazard floodHazard,
        @Enumerated(EnumType.STRING) @Nullable LandslideHazard landslideHazard,
        @Enumerated(EnumType.STRING) @Nullable SeismicZone seismicZone) {

    public Condition {
        contaminants = Values.list(contaminants);
    }
}
