package it.fuorigenova.ogc;

import io.quarkus.arc.All;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.AllowedMethods;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.Precondition;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.ItemEditor;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a collection are changed, where they can be (OGC API Features, Part 4). What {@code Allow} lists is
 * true of who asks: desktop programs offer to edit what it allows.
 */
@Path("/ogc/collections/{collectionId}/items")
public class EditItemsResource {

    private static final String CONTENT_CRS = "Content-Crs";
    private static final Wording UNKNOWN_CRS = new Wording(
            "«%s» non è tra i sistemi di riferimento che qui si usano",
            "`%s` is none of the reference systems used here");

    private final Layers layers;
    private final List<ItemEditor> editors;
    private final CurrentRequest request;

    EditItemsResource(Layers layers, @All List<ItemEditor> editors, CurrentRequest request) {
        this.layers = layers;
        this.editors = editors;
        this.request = request;
    }

    @OPTIONS
    public Response allowedOfAll(@RestPath String collectionId) {
        return allowed(find(collectionId).map(ItemEditor::methodsOfAll));
    }

    @OPTIONS
    @Path("/{featureId}")
    public Response allowedOfOne(@RestPath String collectionId, @RestPath String featureId) {
        return allowed(find(collectionId).map(ItemEditor::methodsOfOne));
    }

    @POST
    @Consumes({MediaTypes.GEOJSON, MediaTypes.JSON})
    public Response create(
            @RestPath String collectionId,
            byte[] body,
            @HeaderParam(CONTENT_CRS) @Nullable String crs,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestQuery @Nullable String reason) {
        ItemEditor editor = get(collectionId);
        ItemEditor.Changed made = editor.create(body, crs(crs), key, Grounds.of(null, reason));
        String address = request.address("/ogc/collections/" + collectionId + "/items/" + made.id());
        return Response.created(URI.create(address))
                .header(HttpHeaders.ETAG, Precondition.tag(made.version()))
                .build();
    }

    @PUT
    @Path("/{featureId}")
    @Consumes({MediaTypes.GEOJSON, MediaTypes.JSON})
    public Response replace(
            @RestPath String collectionId,
            @RestPath String featureId,
            byte[] body,
            @HeaderParam(CONTENT_CRS) @Nullable String crs,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String reason) {
        ItemEditor editor = get(collectionId);
        ItemEditor.Changed changed = editor.replace(featureId, body, crs(crs), Grounds.of(ifMatch, reason));
        return Response.noContent()
                .header(HttpHeaders.ETAG, Precondition.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{featureId}")
    public Response end(
            @RestPath String collectionId,
            @RestPath String featureId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String reason) {
        get(collectionId).end(featureId, Grounds.of(ifMatch, reason));
        return Response.noContent().build();
    }

    private Optional<ItemEditor> find(String collectionId) {
        String id = layers.get(collectionId).id();
        return editors.stream().filter(editor -> editor.layer().equals(id)).findFirst();
    }

    /** Who changes the items of a collection; where nobody does, its addresses can only be read. */
    private ItemEditor get(String collectionId) {
        ItemEditor editor =
                find(collectionId).orElseThrow(() -> AllowedMethods.notAllowed(withReading(Optional.empty())));
        editor.checkKnown();
        return editor;
    }

    private static Response allowed(Optional<Set<String>> methods) {
        return Response.noContent()
                .header("Allow", String.join(", ", withReading(methods)))
                .header("Cache-Control", "no-store")
                .header("Vary", "Authorization, X-API-Key")
                .build();
    }

    private static Set<String> withReading(Optional<Set<String>> methods) {
        Set<String> all = new TreeSet<>(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
        methods.ifPresent(all::addAll);
        return all;
    }

    /** The system that a body is in: longitude and latitude, WGS 84, unless it says otherwise (Part 2, 7.7). */
    private static Crs crs(@Nullable String header) {
        if (header == null) {
            return Crs.CRS84;
        }
        return Crs.parse(header.strip().replaceAll("^<|>$", "")).orElseThrow(() -> {
            Wording why = UNKNOWN_CRS.with(header);
            return ProblemException.of(
                    HttpProblem.INVALID_PARAMETER, why, List.of(Fault.inParameter(CONTENT_CRS, why)));
        });
    }
}
