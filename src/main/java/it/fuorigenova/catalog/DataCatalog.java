package it.fuorigenova.catalog;

import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Frequency;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The catalogue in brief. */
@Schema(description = "The data that are served, in brief; all that is known of them is in the formats of RDF.")
public record DataCatalog(
        String title,
        String description,
        @Schema(description = "Who publishes them.") Publisher publisher,

        @Schema(description = "When any of them last changed.") @Nullable
        LocalDate modified,

        List<Entry> datasets,
        List<Service> services,
        List<Link> links) {

    /** A body. */
    @Schema(name = "Publisher", description = "A body that publishes data.")
    public record Publisher(
            String name,

            @Schema(description = "Its official code.") String identifier,

            @Schema(format = "uri", description = "Its page.")
            String homepage) {}

    /** A data set. */
    @Schema(name = "CatalogEntry", description = "A data set.")
    public record Entry(
            String title,

            String description,

            @Schema(description = "Unique among all catalogues.")
            String identifier,

            @Schema(description = "When any of it last changed.")
            LocalDate modified,

            @Schema(description = "How often it is renewed.")
            Frequency frequency,

            @Schema(description = "The licence of the data; what each source says of its own is in RDF.")
            String licence,

            @Schema(description = "Its page, and the whole of it in each format.")
            List<Link> links) {}

    /** A way to ask for data. */
    @Schema(name = "CatalogService", description = "A way in which programs ask for data.")
    public record Service(
            String title,

            String description,

            @Schema(format = "uri", description = "Where it answers.")
            String endpoint,

            @Schema(format = "uri", description = "Its description for programs, in OpenAPI.")
            String contract) {}
}
