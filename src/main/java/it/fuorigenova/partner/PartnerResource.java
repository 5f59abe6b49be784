package it.fuorigenova.partner;

import it.fuorigenova.http.Created;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/** Who works on the map: organisations, what was agreed with them, and their keys. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "Who works on the map, and may do what")
public class PartnerResource {

    private final PartnerRegister register;
    private final AdmitOrganisation admitting;
    private final IssueKey issuing;
    private final Administration administration;
    private final ApiKeys keys;
    private final CurrentCaller caller;
    private final CurrentRequest request;

    PartnerResource(
            PartnerRegister register,
            AdmitOrganisation admitting,
            IssueKey issuing,
            Administration administration,
            ApiKeys keys,
            CurrentCaller caller,
            CurrentRequest request) {
        this.register = register;
        this.admitting = admitting;
        this.issuing = issuing;
        this.administration = administration;
        this.keys = keys;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Shown(it = "Partner", en = "Partners", items = "/v1/partners/{key}")
    @Operation(
            operationId = "partners",
            summary = "The organisations that work on the map, with the conventions that were signed with them",
            description = "Each with the territory it keeps up to date, its duties about data, and whether its "
                    + "convention is in force today. Organisations are bodies, never persons, and stay on the "
                    + "list when they have ended.")
    public Partner.PartnerList list() {
        return new Partner.PartnerList(register.list(), request.linkToItself());
    }

    @GET
    @Path("/{partner}")
    @Shown(it = "Partner", en = "Partner")
    @Operation(
            operationId = "partner",
            summary = "One organisation, by its key",
            description = "As in the list of all. 404 where there is none of this key.")
    public Partner get(@RestPath String partner) {
        return register.get(partner);
    }

    @PUT
    @Path("/{partner}")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "partnerPut",
            summary = "Admits an organisation under a key of your choice, or changes what is known of one",
            description =
                    "By an administrator whose role is good wherever the organisation is to work. The key is of 3 "
                            + "to 64 small letters, digits and hyphens. An organisation with `endedOn` in the past is "
                            + "known no more: its keys and tokens are refused. Answers 201 where it is new, else 200.")
    @APIResponse(
            responseCode = "200",
            description = "It is changed",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is admitted",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    public Response put(@RestPath String partner, @NotNull @Valid PartnerRequest body) {
        boolean news = admitting.store(partner, body);
        Partner stored = register.get(partner);
        return news
                ? Created.at(request.address("/v1/partners/" + partner), stored)
                : Response.ok(stored, MediaType.APPLICATION_JSON).build();
    }

    @POST
    @Path("/{partner}/conventions")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "partnerConventionsPost",
            summary = "Adds a convention that was signed with an organisation",
            description = "By whoever administers the organisation. Who keeps which data up to date is public, and "
                    + "stays so when the convention has expired. Answers with the organisation.")
    @APIResponse(
            responseCode = "201",
            description = "It is added",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    public Response sign(@RestPath String partner, @NotNull @Valid PartnerRequest.ConventionRequest body) {
        register.sign(partner, body);
        return Created.at(request.address("/v1/partners/" + partner), register.get(partner));
    }

    @GET
    @Path("/self")
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Chi sono", en = "Who I am")
    @Operation(
            operationId = "partnerSelf",
            summary = "Who the service takes the caller for, and what he may do where",
            description =
                    "By the key in `X-API-Key`, or by the token in `Authorization`. 401 where neither is sent, or "
                            + "what is sent is not valid.")
    public Partner.Self self() {
        Caller known = caller.get();
        return new Partner.Self(
                known.name(),
                known.organisation().key(),
                known.organisation().name(),
                known.role(),
                known.scope().everywhere(),
                known.scope().municipalities().size());
    }

    @GET
    @Path("/{partner}/keys")
    @Cache(noStore = true)
    @NeedsRole(Role.ADMINISTRATOR)
    @Shown(it = "Chiavi", en = "Keys")
    @Operation(
            operationId = "partnerKeys",
            summary = "The keys of an organisation, without what is secret of them",
            description = "For whoever administers it: what each is used for, its role and territory, when it expires "
                    + "and when it was last used. Revoked keys stay on the list.")
    public Partner.KeyList keys(@RestPath String partner) {
        OrganisationEntity organisation = administration.get(partner, caller);
        return new Partner.KeyList(
                keys.listOf(organisation).stream().map(Partner.Key::of).toList(), request.linkToItself());
    }

    @POST
    @Path("/{partner}/keys")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "partnerKeysPost",
            summary = "Makes a key, and tells it this once",
            description = "By whoever administers the organisation, for a role of your choice, and if you like for a "
                    + "part of its territory only. Only the hash of the key is kept: who loses it needs a new "
                    + "one. It expires in a year unless `expiresAt` says otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = Partner.NewKey.class)))
    public Response issue(@RestPath String partner, @NotNull @Valid PartnerRequest.KeyRequest body) {
        Partner.NewKey made = issuing.issue(partner, body);
        return Created.at(
                request.address(
                        "/v1/partners/" + partner + "/keys/" + made.key().id()),
                made);
    }

    @DELETE
    @Path("/{partner}/keys/{id}")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "partnerKeyDelete",
            summary = "Revokes a key, at once and for ever",
            description = "By whoever administers the organisation. A key that is revoked already stays so. 404 where "
                    + "the organisation has no key of this identifier.")
    @APIResponse(responseCode = "204", description = "It is worth nothing any more")
    public Response revoke(
            @RestPath String partner,
            @Parameter(description = "The identifier of the key (UUID)") @RestPath String id) {
        UUID key = ValueReader.uuid().find(id).orElseThrow(() -> PartnerRegister.noKey(id));
        if (!issuing.revoke(partner, key)) {
            throw PartnerRegister.noKey(id);
        }
        return Response.noContent().build();
    }
}
