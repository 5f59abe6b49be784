package it.fuorigenova.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property.Trait;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The collections, and what each is made of. */
@Path("/ogc/collections")
public class CollectionResource {

    private static final Wording ITEMS = new Wording("Oggetti", "Items");
    private static final Wording WHOLE = new Wording("Tutti gli oggetti in un file", "All items in one file");
    private static final Wording QUERYABLES = new Wording("Proprietà per i filtri", "Queryables");
    private static final Wording SORTABLES = new Wording("Proprietà per l'ordine", "Sortables");
    private static final Wording SCHEMA = new Wording("Schema degli oggetti", "Schema of the items");
    private static final Wording FEATURE_SCHEMA =
            new Wording("Schema degli oggetti in GeoJSON", "Schema of the items as GeoJSON");
    /** As it is registered, and as GDAL up to 3.6 alone finds it, although case means nothing (RFC 8288, 2.1.1). */
    private static final List<String> DESCRIBED_BY = List.of("describedby", "describedBy");

    private static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";

    private final Answers answers;
    private final Layers layers;
    private final Extents extents;
    private final Schemas schemas;

    CollectionResource(Answers answers, Layers layers, Extents extents, Schemas schemas) {
        this.answers = answers;
        this.layers = layers;
        this.extents = extents;
        this.schemas = schemas;
    }

    /** All collections (OGC API Features, Part 1, 7.13). */
    record Collections(List<CollectionDescription> collections, List<String> crs, List<Link> links) {}

    /** One collection (OGC API Features, Part 1, 7.14; Part 2, 6.2). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CollectionDescription(
            String id,
            String title,
            String description,
            String itemType,
            @Nullable Extent extent,
            List<String> crs,
            String storageCrs,
            List<Link> links) {}

    /** Where and when the items of a collection are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {

        record Spatial(List<List<Double>> bbox, String crs) {}

        record Temporal(List<List<String>> interval, String trs) {}
    }

    @GET
    @Shown(
            it = "Collezioni",
            en = "Collections",
            aboutIt = "I livelli che si possono aprire in un GIS o scaricare.",
            aboutEn = "The layers that a GIS can open, or anybody download.",
            subject = Shown.Subject.CATALOGUE,
            items = "/ogc/collections/{id}")
    @ReadsItsQuery
    public Response collections() {
        return answers.document(
                DocumentFormat.OF_DOCUMENTS,
                links -> new Collections(
                        layers.list().stream()
                                .map(layer -> describe(layer, List.of()))
                                .toList(),
                        Crs.uris(),
                        links));
    }

    @GET
    @Shown(it = "Collezione", en = "Collection", subject = Shown.Subject.DATA)
    @Path("/{collectionId}")
    @ReadsItsQuery
    public Response collection(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return answers.document(DocumentFormat.OF_DOCUMENTS, links -> describe(layer, links));
    }

    @GET
    @Shown(it = "Proprietà per i filtri", en = "Queryables")
    @Path("/{collectionId}/queryables")
    @ReadsItsQuery
    public Response queryables(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return answers.tree(DocumentFormat.OF_SCHEMAS, links -> schemas.of(layer, Trait.QUERYABLE, self(links)));
    }

    @GET
    @Shown(it = "Proprietà per l’ordine", en = "Sortables")
    @Path("/{collectionId}/sortables")
    @ReadsItsQuery
    public Response sortables(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return answers.tree(DocumentFormat.OF_SCHEMAS, links -> schemas.of(layer, Trait.SORTABLE, self(links)));
    }

    @GET
    @Shown(it = "Schema degli oggetti", en = "Schema of the items")
    @Path("/{collectionId}/schema")
    @ReadsItsQuery
    public Response schema(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return answers.tree(DocumentFormat.OF_SCHEMAS, links -> schemas.of(layer, Trait.RETURNED, self(links)));
    }

    @GET
    @Shown(
            it = "Schema degli oggetti in GeoJSON",
            en = "Schema of the items as GeoJSON",
            aboutIt = "Com’è fatto ogni oggetto, con i tipi di tutte le sue proprietà: lo leggono GDAL e altri.",
            aboutEn = "What each item is made of, with the types of all its properties: GDAL and others read it.")
    @Path("/{collectionId}/feature-schema")
    @ReadsItsQuery
    public Response featureSchema(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return answers.tree(DocumentFormat.OF_SCHEMAS, links -> schemas.ofFeature(layer, self(links)));
    }

    private static String self(List<Link> links) {
        return links.getFirst().href();
    }

    private CollectionDescription describe(Layer layer, List<Link> own) {
        String address = answers.address("/collections/" + layer.id());
        List<Link> links = new ArrayList<>(own);
        if (own.isEmpty()) {
            links.add(Link.of(address, "self", DocumentFormat.JSON.mediaType()));
        }
        for (ItemFormat format : ItemFormat.OF_PAGES) {
            String query = format == ItemFormat.OF_PAGES.getFirst() ? "" : "?f=" + format.key();
            links.add(Link.of(address + "/items" + query, "items", format.mediaType())
                    .titled(answers.in(ITEMS) + ", " + format.title()));
        }
        for (ItemFormat format : ItemFormat.OF_DOWNLOADS) {
            links.add(Link.of(address + "/download?f=" + format.key(), "enclosure", format.mediaType())
                    .titled(answers.in(WHOLE) + ", " + format.title()));
        }
        links.add(Link.of(address + "/queryables", RELATION + "queryables", DocumentFormat.SCHEMA.mediaType())
                .titled(answers.in(QUERYABLES)));
        links.add(Link.of(address + "/sortables", RELATION + "sortables", DocumentFormat.SCHEMA.mediaType())
                .titled(answers.in(SORTABLES)));
        links.add(Link.of(address + "/schema", RELATION + "schema", DocumentFormat.SCHEMA.mediaType())
                .titled(answers.in(SCHEMA)));
        for (String relation : DESCRIBED_BY) {
            links.add(Link.of(address + "/feature-schema", relation, DocumentFormat.SCHEMA.mediaType())
                    .titled(answers.in(FEATURE_SCHEMA)));
        }
        links.add(Link.of(address + "/tiles", RELATION + "tilesets-vector", DocumentFormat.JSON.mediaType())
                .titled(answers.in(TilesetAnswers.TILES)));
        return new CollectionDescription(
                layer.id(),
                answers.in(layer.title()),
                answers.in(layer.name().description()),
                "feature",
                extents.of(layer),
                Crs.uris(),
                Crs.CRS84.uri(),
                List.copyOf(links));
    }
}
