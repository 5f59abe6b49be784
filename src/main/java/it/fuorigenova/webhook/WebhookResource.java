package it.fuorigenova.webhook;

import it.fuorigenova.http.Created;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
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
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Addresses of organisations that changes are told to by themselves, and what became of it. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Changes told to partners' own addresses, after Standard Webhooks")
public class WebhookResource {

    private static final String ID = "The identifier of the webhook (UUID)";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final Pages pages;
    private final CurrentRequest request;

    WebhookResource(Webhooks webhooks, DeliveryLog log, Pages pages, CurrentRequest request) {
        this.webhooks = webhooks;
        this.log = log;
        this.pages = pages;
        this.request = request;
    }

    @GET
    @Cache(noStore = true)
    @NeedsRole(Role.ADMINISTRATOR)
    @Shown(
            it = "Webhook",
            en = "Webhooks",
            aboutIt = "A quali indirizzi dell'organizzazione sono comunicate le modifiche.",
            aboutEn = "Which addresses of the organisation changes are told to.",
            items = "/v1/webhooks/{id}")
    @Operation(
            operationId = "webhooks",
            summary = "The addresses of the caller's organisation that changes are told to",
            description = "The oldest first, without those that were ended. `waiting` and `dead` count deliveries; one "
                    + "with `failingSince` has had no success since then, and one with `disabledAt` was given up "
                    + "after five such days, or because it answered 410.")
    public Webhook.WebhookList list() {
        return new Webhook.WebhookList(webhooks.list(), request.linkToItself());
    }

    @POST
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhooksPost",
            summary = "Makes a webhook for the caller's organisation, and tells its secret this once",
            description = "What is committed from now on is sent to `url`, as an event for each change of an item, "
                    + "signed after Standard Webhooks: the headers `webhook-id`, `webhook-timestamp` and "
                    + "`webhook-signature`. Only a 2xx answer counts; else it is tried again, ten times within "
                    + "three days. Events of one item come in their order, each at least once. The address must "
                    + "be one of https on a public network.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook and its secret",
            content = @Content(schema = @Schema(implementation = Webhook.NewWebhook.class)))
    public Response make(@NotNull @Valid WebhookRequest body) {
        Webhook.NewWebhook made = webhooks.make(body);
        return Created.at(request.address("/v1/webhooks/" + made.webhook().id()), made);
    }

    @GET
    @Path("/{id}")
    @Cache(noStore = true)
    @NeedsRole(Role.ADMINISTRATOR)
    @Shown(it = "Webhook", en = "Webhook")
    @Operation(
            operationId = "webhook",
            summary = "One webhook of the caller's organisation",
            description = "As in the list of all. `cursor` says up to where in /v1/changes events have been taken for "
                    + "it. 404 where the organisation has none of this identifier.")
    public Webhook get(@Parameter(description = ID) @RestPath String id) {
        return webhooks.get(id);
    }

    @PUT
    @Path("/{id}")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhookPut",
            summary = "Changes where a webhook leads, what it is told, and whether it is told at all",
            description = "What is not told while `active` is false is told later. To switch on one that was given up, "
                    + "send it with `active` true. What waits is tried at once. 404 where the organisation has "
                    + "none of this identifier.")
    public Webhook change(@Parameter(description = ID) @RestPath String id, @NotNull @Valid WebhookRequest body) {
        return webhooks.change(id, body);
    }

    @DELETE
    @Path("/{id}")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhookDelete",
            summary = "Ends a webhook, at once and for ever",
            description = "Its secrets are forgotten, and what waits is not sent any more. 404 where the organisation "
                    + "has none of this identifier.")
    @APIResponse(responseCode = "204", description = "It is told nothing any more")
    public Response end(@Parameter(description = ID) @RestPath String id) {
        webhooks.end(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/secrets")
    @Consumes(MediaType.WILDCARD)
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhookSecretsPost",
            summary = "Gives a webhook another secret, and tells it this once",
            description = "For a day deliveries are signed with both, one signature after the other, so that a "
                    + "receiver can change over in its own time. 404 where the organisation has no webhook of this "
                    + "identifier.")
    @APIResponse(
            responseCode = "201",
            description = "The secret",
            content = @Content(schema = @Schema(implementation = Webhook.NewSecret.class)))
    public Response rotate(@Parameter(description = ID) @RestPath String id) {
        Webhook.NewSecret made = webhooks.rotate(id);
        return Created.at(request.address("/v1/webhooks/" + id), made);
    }

    @GET
    @Path("/{id}/deliveries")
    @Cache(noStore = true)
    @NeedsRole(Role.ADMINISTRATOR)
    @Shown(
            it = "Consegne",
            en = "Deliveries",
            aboutIt = "Che cosa è stato comunicato a un webhook, e con quale esito.",
            aboutEn = "What a webhook was told, and what became of it.")
    @Operation(
            operationId = "webhookDeliveries",
            summary = "What a webhook was told or is to be told, and what became of it",
            description =
                    "The latest first, a page of 100 unless `limit` says otherwise, 1000 at most; the link `next` "
                            + "leads on. Nothing is kept of what receivers answer but the status. What was delivered or "
                            + "given up is forgotten after 30 days. 404 where the organisation has no webhook of this "
                            + "identifier.")
    public Delivery.DeliveryList deliveries(
            @Parameter(description = ID) @RestPath String id,
            @Parameter(
                            description = "Only in this state",
                            schema = @Schema(enumeration = {"waiting", "delivered", "dead"}))
                    @RestQuery
                    @Nullable
                    String status,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        UUID webhook = webhooks.get(id).id();
        Parameters parameters = new Parameters();
        Optional<DeliveryStatus> wanted = parameters.find("status", status, ValueReader.oneOf(DeliveryStatus.class));
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        DeliveryLog.Place after =
                pages.after(parameters, cursor).map(WebhookResource::place).orElse(DeliveryLog.Place.FIRST);
        parameters.check();
        PageOf<DeliveryLog.Entry> page = PageOf.of(
                log.page(webhook, wanted, after, most + 1),
                most,
                last -> Cursor.after(last.createdAt(), last.delivery().id()));
        return new Delivery.DeliveryList(
                page.items().stream().map(DeliveryLog.Entry::delivery).toList(),
                pages.links(page.next(), MediaType.APPLICATION_JSON));
    }

    /** Its two values are ours: a cursor is sealed. */
    private static DeliveryLog.Place place(Cursor cursor) {
        return new DeliveryLog.Place(
                Instant.parse(Objects.requireNonNull(cursor.key().get(0))),
                UUID.fromString(Objects.requireNonNull(cursor.key().get(1))));
    }

    @POST
    @Path("/{id}/replays")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhookReplaysPost",
            summary = "Tells a webhook once more what it was told: all since a cursor, or single deliveries",
            description = "Each event has the identifier it had before. With `since` they come in their order again; "
                    + "single deliveries of an item may come after later ones of the same item. Of changes older "
                    + "than 90 days only the last of each item is known. 404 where the organisation has no webhook "
                    + "of this identifier.")
    @APIResponse(
            responseCode = "202",
            description = "The webhook as it is now: it will be told",
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    public Response replay(
            @Parameter(description = ID) @RestPath String id, @NotNull @Valid WebhookRequest.ReplayRequest body) {
        return accepted(webhooks.replay(id, body));
    }

    @POST
    @Path("/{id}/tests")
    @Consumes(MediaType.WILDCARD)
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "webhookTestsPost",
            summary = "Sends a webhook an event of the type `webhooks.test`, which tells nothing",
            description = "What becomes of it stands among the deliveries, under the identifier of the answer. 404 "
                    + "where the organisation has no webhook of this identifier.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = Webhook.Test.class)))
    public Response test(@Parameter(description = ID) @RestPath String id) {
        return accepted(webhooks.test(id));
    }

    private static Response accepted(Object answer) {
        return Response.status(Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }
}
