package it.fuorigenova.life;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is being worked on where the caller works. */
@Path("/v1/partners/self/unpublished")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class UnpublishedResource {

    private static final Wording PUBLIC = new Wording(
            "in questo stato i record sono pubblici: draft o in-review",
            "records in this state are public: draft or in-review");
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final ListUnpublished listing;
    private final CurrentCaller caller;
    private final Pages pages;

    UnpublishedResource(ListUnpublished listing, CurrentCaller caller, Pages pages) {
        this.listing = listing;
        this.caller = caller;
        this.pages = pages;
    }

    private static Status unpublished(String code) throws InvalidValueException {
        Status status = ValueReader.oneOf(Status.class).read(code);
        if (Life.isPublic(status)) {
            throw new InvalidValueException(PUBLIC);
        }
        return status;
    }

    @GET
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "In lavorazione", en = "Being worked on", items = "/v1/opportunities/{id}/sheet")
    @Operation(
            operationId = "partnerSelfUnpublished",
            summary = "The drafts of the caller's territory and what is in review there, what has waited longest first",
            description =
                    "What nobody else can see: a validator finds here what waits for him (`status=in-review`), and "
                            + "whoever has the final say what is approved; `reason` tells why a record was returned. Records "
                            + "that have ended are left out. A page of 100 unless `limit` says otherwise.")
    public Unpublished unpublished(
            @Parameter(
                            description = "Only records in this state",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "in-review"}))
                    @RestQuery
                    @Nullable
                    String status,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Optional<Status> state = parameters.find("status", status, UnpublishedResource::unpublished);
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        Optional<Cursor> after = pages.after(parameters, cursor);
        parameters.check();
        PageOf<Unpublished.Entry> page = PageOf.of(
                listing.list(caller.get().scope(), state.map(Status::code).orElse(null), after, most + 1),
                most,
                last -> Cursor.after(last.updatedAt(), last.id()));
        return new Unpublished(page.items(), pages.links(page.next(), MediaType.APPLICATION_JSON));
    }
}
