package it.fuorigenova.opportunity;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of opportunities beside what may be asked of all items, for the contract. Every other property of an
 * opportunity may be a parameter, too.
 */
public record OpportunityParameters(
        @Parameter(description = "The municipality they lie in: 010025, istat:010025, belfiore:D969 or an id")
        @RestQuery
        @Nullable
        String municipality,

        @Parameter(description = "A code of the list kind") @RestQuery @Nullable
        String kind,

        @Parameter(description = "A code of the list status") @RestQuery @Nullable
        String status,

        @Parameter(description = "A code of the list sector") @RestQuery @Nullable
        String sector,

        @Parameter(
                description = "The cell of a cluster, as its map tile names it: exactly its members; `none` for those"
                        + " that have no point and are on no map",
                example = "10/370/537")
        @RestQuery
        @Nullable
        String cell) {}
