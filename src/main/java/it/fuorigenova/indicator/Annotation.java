package it.fuorigenova.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a body says of an observation. The official value stays as it is, and this travels with it.
 *
 * @param indicator code of what was measured
 * @param territory where
 * @param territoryName what it is called, or was called last
 * @param period when, as the source of the observation writes it
 * @param kind {@code comment}, or {@code contest} where the body holds the value to be wrong
 * @param text what it says; in Italian where there is no translation
 * @param organisation the body: a municipality, an office, an association; never a natural person
 * @param date the day on which it said so
 * @param link where more is to be read
 * @param state open until whoever keeps the data has answered, or the body has withdrawn it
 * @param answer what is answered
 * @param answeredOn the day of the answer, where it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a body says of an observation; the official value stays as it is.")
public record Annotation(
        UUID id,
        String indicator,
        UUID territory,
        String territoryName,
        String period,

        @Schema(
                enumeration = {"comment", "contest"},
                description = "contest where the body holds the value to be wrong")
        String kind,

        String text,

        @Schema(description = "The body that says it; never a natural person.")
        String organisation,

        LocalDate date,

        @Schema(format = "uri", description = "Where more is to be read.") @Nullable
        String link,

        @Schema(enumeration = {"open", "answered", "withdrawn"})
        String state,

        @Nullable String answer,

        @Schema(description = "The day of the answer, where it is known.") @Nullable
        LocalDate answeredOn) {

    /** Whether the body holds the value to be wrong and has not taken that back. */
    public boolean contests() {
        return kind.equals("contest") && !state.equals("withdrawn");
    }
}
