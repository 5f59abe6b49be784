package it.fuorigenova.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which territories a table is asked. */
public record PlacesParameters(
        @Parameter(
                description =
                        "Territories, separated by commas, at most 1000: each an ISTAT code of a municipality, an id,"
                                + " istat:010025, belfiore:D969, uts:210, key:zona-tigullio...",
                example = "010025,uts:210")
        @RestQuery
        @Nullable
        String territory,

        @Parameter(
                description = "Only members of this group, however many steps below: an id, uts:210, istat:07,"
                        + " key:zona-tigullio... All territories of the kind if absent.",
                example = "uts:210")
        @RestQuery
        @Nullable
        String within,

        @Parameter(
                description = "Their kind. What was not observed of a group as such is made of its members by the"
                        + " indicator's rule.",
                schema =
                        @Schema(
                                enumeration = {
                                    "country",
                                    "region",
                                    "metropolitan-city",
                                    "province",
                                    "zone",
                                    "union",
                                    "municipality"
                                },
                                defaultValue = "municipality"))
        @RestQuery
        @Nullable
        String kind) {}
