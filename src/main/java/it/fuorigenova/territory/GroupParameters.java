package it.fuorigenova.territory;

import it.fuorigenova.layer.ItemFormat.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What may be asked of territories beside what may be asked of all items, for the contract. */
public record GroupParameters(
        @Parameter(
                description =
                        "Only members of this group, however many steps below: an id, uts:210, istat:07, key:zona-tigullio...")
        @RestQuery
        @Nullable
        String memberOf,

        @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
        @RestQuery
        @Nullable
        String asOf) {

    /** Who accepts anything gets JSON. */
    public static final String GEOJSON_ON_DEMAND = MediaTypes.GEOJSON + ";qs=0.9";

    public static final String CSV_ON_DEMAND = MediaTypes.CSV + ";qs=0.8";

    public static final String FLATGEOBUF_ON_DEMAND = MediaTypes.FLATGEOBUF + ";qs=0.7";
}
