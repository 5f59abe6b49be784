package it.fuorigenova.change;

import io.smallrye.mutiny.Multi;
import it.fuorigenova.change.Changes.Found;
import it.fuorigenova.change.Changes.Interest;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What has changed, for whoever keeps a copy: asked for page by page, or told as it happens. */
@Path("/v1/changes")
@Tag(name = "Changes", description = "What has changed, for partners who keep copies")
public class ChangeResource {

    /** An answer that is kept for a minute would be a minute late. */
    private static final String ALWAYS_ASKED = "no-cache";

    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final String LATEST = "latest";

    private final Changes changes;
    private final Followers followers;
    private final Pages pages;
    private final CurrentRequest request;

    ChangeResource(Changes changes, Followers followers, Pages pages, CurrentRequest request) {
        this.changes = changes;
        this.followers = followers;
        this.pages = pages;
        this.request = request;
    }

    /** Where to begin, and what of. */
    private record Asked(Position since, Interest interest, int limit) {}

    @GET
    @Shown(
            it = "Cambiamenti",
            en = "Changes",
            aboutIt = "Che cosa è cambiato nelle collezioni, per chi ne tiene una copia.",
            aboutEn = "What has changed in the collections, for whoever keeps a copy.")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = ALWAYS_ASKED)
    @Operation(
            operationId = "changes",
            summary =
                    "Every committed change of every collection since a cursor, ends and removals included, in the order of"
                            + " the commits",
            description = "For whoever keeps a copy: apply the changes in their order, keep the `cursor` of the "
                    + "answer, and go on with it as `since`, at once while `more` is true. An answer holds 100 "
                    + "changes unless `limit` says otherwise, 1000 at most. A change that a later one of the "
                    + "same item follows is forgotten after 90 days; a cursor does not grow old. With "
                    + "`embed=item`, a change without an item means that the item is gone. A cursor that is not "
                    + "ours and a collection that there is not are refused with 400.")
    public Change.Page changes(
            @Parameter(
                            description =
                                    "The `cursor` of the last answer; from the beginning if absent, from now on if `latest`")
                    @RestQuery
                    @Nullable
                    String since,
            @Parameter(
                            description = "Collections of which changes are wanted; all if absent",
                            example = "opportunities")
                    @RestQuery
                    @Nullable
                    String collections,
            @Parameter(
                            description = "With `item` each change has the item as its collection shows it now",
                            schema = @Schema(enumeration = "item"))
                    @RestQuery
                    @Nullable
                    String embed,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RestQuery
                    @Nullable
                    String limit) {
        Asked asked = asked(since, collections, embed, limit);
        Found found = changes.after(asked.since, asked.interest, asked.limit);
        Change.Page page = found.page(pages, List.of());
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", MediaType.APPLICATION_JSON));
        links.add(Link.of(request.selfWith(Position.SINCE, page.cursor()), "next", MediaType.APPLICATION_JSON));
        request.announce(links);
        return found.page(pages, links);
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "changeEvents",
            summary = "The same changes as server-sent events, as soon as each is committed; goes on where the"
                    + " `Last-Event-ID` of a broken line says",
            description = "For whoever would rather be told than ask. Each event is called `change`, its identifier "
                    + "is the cursor, its data a change as /v1/changes has it; the stream does not end by "
                    + "itself. Where too many are listening already the answer is 503. A cursor that is not "
                    + "ours and a collection that there is not are refused with 400.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events called `change`: the identifier is the cursor, the data a change",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Change.class)))
    public Multi<OutboundSseEvent> events(
            @Parameter(description = "A cursor; from the beginning if absent, from now on if `latest`")
                    @RestQuery
                    @Nullable
                    String since,
            @Parameter(
                            description = "Collections of which changes are wanted; all if absent",
                            example = "opportunities")
                    @RestQuery
                    @Nullable
                    String collections,
            @Parameter(
                            description = "With `item` each change has the item as its collection shows it now",
                            schema = @Schema(enumeration = "item"))
                    @RestQuery
                    @Nullable
                    String embed,
            @Parameter(description = "The cursor of the last event that arrived; wins over `since`")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Nullable
                    String lastEventId,
            @Context Sse sse,
            @Context Request method) {
        Asked asked = asked(lastEventId == null ? since : lastEventId, collections, embed, null);
        // Whoever wants the header only must not wait for an end that never comes.
        return method.getMethod().equals(HttpMethod.HEAD)
                ? Multi.createFrom().empty()
                : followers.follow(asked.since, asked.interest, sse);
    }

    private Asked asked(
            @Nullable String since, @Nullable String collections, @Nullable String embed, @Nullable String limit) {
        Parameters parameters = new Parameters();
        Position from = LATEST.equals(since)
                ? changes.latest()
                : parameters.get(Position.SINCE, since, Position.reader(pages), Position.BEGINNING);
        boolean withItems = parameters
                .find("embed", embed, ValueReader.oneOf(Embedded.class))
                .isPresent();
        Interest interest = new Interest(
                parameters.get("collections", collections, changes.collectionsNamed(), changes.collections()),
                withItems,
                addresses());
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        parameters.check();
        return new Asked(from, interest, most);
    }

    /** What may stand inside a change. */
    private enum Embedded {
        ITEM
    }

    /** Whoever follows is told long after the request has been read. */
    private UnaryOperator<String> addresses() {
        String own = request.address("");
        return path -> own + path;
    }
}
