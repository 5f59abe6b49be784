package it.fuorigenova.ogc;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemAnswers;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsQuery;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The items of a collection, a page at a time or one alone (OGC API Features, Part 1, 7.15 and 7.16). */
@Path("/ogc/collections/{collectionId}/items")
public class ItemsResource {

    static final String RESULT_TYPE = "resulttype";

    /** The same as WFS writes it: GDAL counts with it where the API document knows it, and else page by page. */
    static final String RESULT_TYPE_OF_WFS = "resultType";

    private static final Wording NO_ITEM =
            new Wording("Nella collezione %s non c'è nessun oggetto «%s».", "The collection %s has no item `%s`.");

    private static final ValueReader<ResultType> RESULT_TYPES = ValueReader.oneOf(ResultType.class);

    private final Answers answers;
    private final Layers layers;
    private final ItemsRequest asked;
    private final ItemAnswers items;

    ItemsResource(Answers answers, Layers layers, ItemsRequest asked, ItemAnswers items) {
        this.answers = answers;
        this.layers = layers;
        this.asked = asked;
        this.items = items;
    }

    /** What is done with the items that are meant. */
    private enum ResultType {
        RESULTS,
        HITS
    }

    @GET
    @Shown(it = "Oggetti", en = "Items")
    @ReadsItsQuery
    public Response items(@RestPath String collectionId, @HeaderParam("Prefer") @Nullable String prefer) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given = answers.parameters(layer, RESULT_TYPE, RESULT_TYPE_OF_WFS);
        Parameters parameters = new Parameters();
        ItemFormat format = answers.format(ItemFormat.OF_PAGES, given, parameters);
        String name = given.containsKey(RESULT_TYPE) ? RESULT_TYPE : RESULT_TYPE_OF_WFS;
        ResultType result = parameters.get(name, given.get(name), RESULT_TYPES, ResultType.RESULTS);
        Count count = Count.wanted(prefer, given);
        ItemsQuery query = asked.page(layer, Face.OGC, given, count.exact(), parameters);
        parameters.check();
        ItemAnswers.Manner in = new ItemAnswers.Manner(layer, Face.OGC, format);
        List<Link> links = links(in, ItemFormat.OF_PAGES);
        ItemAnswers.Answer answer =
                result == ResultType.HITS ? items.hits(in, query, links) : items.page(in, query, links);
        Response.ResponseBuilder response =
                response(answer, format, query.view()).header("OGC-NumberReturned", answer.returned());
        answer.matched().ifPresent(number -> response.header("OGC-NumberMatched", number));
        count.applied().ifPresent(preference -> response.header("Preference-Applied", preference));
        return response.build();
    }

    @GET
    @Shown(it = "Oggetto della collezione", en = "Item of the collection")
    @Path("/{featureId}")
    @ReadsItsQuery
    public Response item(@RestPath String collectionId, @RestPath String featureId) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given =
                answers.parameters(Set.of("crs", Face.OGC.properties(), Face.SKIP_GEOMETRY, "datetime"));
        Parameters parameters = new Parameters();
        ItemFormat format = answers.format(ItemFormat.OF_ONE, given, parameters);
        View view = asked.view(layer, Face.OGC, given, parameters);
        Selection which = asked.selection(layer, Face.OGC, given, parameters);
        parameters.check();
        ItemAnswers.Manner in = new ItemAnswers.Manner(layer, Face.OGC, format);
        return ValueReader.uuid()
                .find(featureId)
                .flatMap(id -> items.one(in, which.only(layer, id), view, links(in, ItemFormat.OF_ONE)))
                .map(answer -> response(answer, format, view).build())
                .orElseThrow(() -> ProblemException.notFound(NO_ITEM.with(layer.id(), featureId)));
    }

    private List<Link> links(ItemAnswers.Manner in, List<ItemFormat> offered) {
        List<Link> links = new ArrayList<>(answers.alternates(in.format(), offered));
        String collection = answers.address("/collections/" + in.layer().id());
        links.add(Link.of(collection, "collection", DocumentFormat.JSON.mediaType()));
        return links;
    }

    private static Response.ResponseBuilder response(ItemAnswers.Answer answer, ItemFormat format, View view) {
        return Response.ok(answer.bytes(), format.writtenAs())
                .header("Content-Crs", "<" + view.crs().uri() + ">");
    }
}
