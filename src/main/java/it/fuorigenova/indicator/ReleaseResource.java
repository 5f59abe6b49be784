package it.fuorigenova.indicator;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The releases by which what is known of indicators came to be. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured of a territory")
public class ReleaseResource {

    private final Releases releases;
    private final CurrentRequest request;

    ReleaseResource(Releases releases, CurrentRequest request) {
        this.releases = releases;
        this.request = request;
    }

    /** All releases. */
    @Schema(description = "The releases of values, newest first.")
    public record ReleaseList(List<ReleaseDescription> releases, List<Link> links) {}

    /** A release. */
    @Schema(
            description =
                    "A moment in which what is known of indicators changed. What was known at a release is all of it"
                            + " and of those with smaller numbers, in so far as none of them superseded it.")
    public record ReleaseDescription(
            @Schema(format = "int64", description = "Rises with time.")
            long number,

            @Schema(
                    enumeration = {"values", "catalogue", "start"},
                    description =
                            "What made it: a file of values, a catalogue, or another built-in catalogue at a start.")
            String kind,

            @Schema(description = "Name of the file.") String title,

            @Schema(description = "SHA-256 of the file, in hexadecimal digits.") @Nullable
            String sha256,

            @Schema(description = "When it was stored.") Instant madeAt,

            @Schema(format = "int64", description = "Values that were new or differed.")
            long stored,

            @Schema(format = "int64", description = "Values computed from others that were new, differed or are gone.")
            long derived) {}

    @GET
    @Shown(
            it = "Rilasci",
            en = "Releases",
            aboutIt = "Quando e con quale file è cambiato ciò che si sa degli indicatori.",
            aboutEn = "When what is known of indicators changed, and by which file.")
    @Operation(
            operationId = "releases",
            summary = "The releases of values of indicators, newest first",
            description = "Each is a moment in which what is known of indicators changed, with the file that "
                    + "changed it and how many values did. Tables, diagnoses, charts and maps take its number as "
                    + "`release` and then show what was known after it.")
    public ReleaseList releases() {
        return new ReleaseList(
                releases.list().stream().map(ReleaseResource::described).toList(),
                List.of(
                        Link.of(request.self(), "self", MediaType.APPLICATION_JSON),
                        Link.of(request.address("/v1/indicators"), "related", MediaType.APPLICATION_JSON)));
    }

    private static ReleaseDescription described(Release one) {
        return new ReleaseDescription(
                one.number(), one.kind().slug(), one.title(), one.sha256(), one.madeAt(), one.stored(), one.derived());
    }
}
