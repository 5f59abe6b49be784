package it.fuorigenova.editing;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What records said before, and how they come to say it again. */
@Path("/v1/opportunities/{id}")
@Tag(name = "Editing")
public class HistoryResource {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final String VERSION = "version";
    private static final String ID = "Its id (UUID) or public code";

    private final ReadHistory history;
    private final RestoreVersion restoring;
    private final Pages pages;

    HistoryResource(ReadHistory history, RestoreVersion restoring, Pages pages) {
        this.history = history;
        this.restoring = restoring;
        this.pages = pages;
    }

    @GET
    @Path("/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Storia", en = "History")
    @Operation(
            operationId = "opportunityHistory",
            summary = "The versions of an opportunity: who changed what of it, when and why",
            description = "The newest first, a page of 20 unless `limit` says otherwise, 100 at most. Every change of "
                    + "what a record says is kept, whoever made it and however: callers are named as in "
                    + "`/v1/partners/self`, imports `import`, nightly work `nightly`, what took them back for "
                    + "want of confirmation `freshness`, others by their user of the "
                    + "database. A change of what is only computed raises the version and is no entry here. For "
                    + "whoever may read the sheet.")
    public History history(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RestQuery
                    @Nullable
                    String limit,
            @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        Long before = pages.after(parameters, cursor)
                .map(after -> Long.valueOf(Objects.requireNonNull(after.key().getFirst())))
                .orElse(null);
        parameters.check();
        PageOf<History.Entry> page =
                PageOf.of(history.list(id, before, most + 1), most, last -> Cursor.after(last.version()));
        return new History(page.items(), pages.links(page.next(), MediaType.APPLICATION_JSON));
    }

    @GET
    @Path("/history/{version}")
    @Produces(MediaTypes.GEOJSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Versione", en = "Version")
    @Operation(
            operationId = "opportunityVersion",
            summary = "What an opportunity said at one of its versions, and what it changed",
            description = "A feature as it was written, without what is computed, and `changes`: what it says "
                    + "otherwise than the version before, or than the one that `against` names, each with its "
                    + "values before and after. A version that changed only what is computed says what the last "
                    + "one before it said. 404 where there is none of this number.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = PastSheet.class)))
    public PastSheet version(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @Parameter(description = "Its number", schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @RestPath
                    String version,
            @Parameter(
                            description = "The number of the version to compare it with; the one before if absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @RestQuery
                    @Nullable
                    String against) {
        Parameters parameters = new Parameters();
        int number = parameters.get(VERSION, version, ValueReader.integer(1, Integer.MAX_VALUE), 1);
        Optional<Integer> other = parameters.find("against", against, ValueReader.integer(1, Integer.MAX_VALUE));
        parameters.check();
        return history.at(id, number, other.map(Integer::longValue).orElse(null));
    }

    @POST
    @Path("/restorations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.EDITOR)
    @Operation(
            operationId = "opportunityRestorationsPost",
            summary = "Lets an opportunity say again what it said at one of its versions",
            description = "As a new version: nothing of its history is lost. Its `status` stays as it is, since who "
                    + "may move it depends on more than what it says. 404 where there is no version of this number.")
    @APIResponse(
            responseCode = "200",
            description = "It is restored",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response restore(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @NotNull @Valid Restoration body,
            @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Grounds grounds = Grounds.of(ifMatch, null).because(body.reason());
        return restoring.restore(id, body.version(), grounds).tagged(Response.ok());
    }
}
