package it.fuorigenova.indicator;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** From when values are seen: who names both gets the same answer for ever, as long as the catalogue stays. */
public record SeenFrom(
        @Parameter(
                description =
                        "The day (RFC 3339 full-date) that codes, names and members are of, and that values are seen"
                                + " from: later ones are left out; today if absent.")
        @RestQuery
        @Nullable
        String asOf,

        @Parameter(
                description = "The number of a release: what was known after it, as far as it may be published today."
                        + " What is known now if absent.",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        @RestQuery
        @Nullable
        String release) {}
