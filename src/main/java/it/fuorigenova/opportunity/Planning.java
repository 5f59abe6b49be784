package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the plans say about it.
 *
 * @param planningZone zone of the plan, as the plan names it
 * @param planningAct the act that set it
 * @param planningLink where the plan can be read
 * @param variantNeeded whether the plan must be changed first
 */
@Embeddable
public record Planning(
        @Enumerated(EnumType.STRING) @Nullable PlanningInstrument planningInstrument,
        @Nullable @Size(max = 200) String planningZone,
        @Nullable @Size(max = 300) String planningAct,
        @Nullable @Size(max = 2000) String planningLink,
        @Nullable Boolean variantNeeded,
        @Enumerated(EnumType.STRING) @Nullable PlanningStage planningStage) {

    /** Nothing is known. */
    static final Planning UNKNOWN = new Planning(null, null, null, null, null, null);
}
