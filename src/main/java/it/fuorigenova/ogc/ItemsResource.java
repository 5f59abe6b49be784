package it.fuorigenova.ogc;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.GeoJson;
import it.fuorigenova.layer.ItemWriter;
import it.fuorigenova.layer.Items;
import it.fuorigenova.layer.ItemsQuery;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Output;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The items of a collection, a page at a time or one alone (OGC API Features, Part 1, 7.15 and 7.16). */
@Path("/ogc/collections/{collectionId}/items")
public class ItemsResource {

    private static final String RESULT_TYPE = "resulttype";
    /** About as much as an item takes, for the first guess at how large an answer will be. */
    private static final int USUAL_ITEM_BYTES = 800;

    private static final int FIRST_GUESS_ITEMS = 1000;
    private static final Wording NO_ITEM =
            new Wording("Nella collezione %s non c'è nessun oggetto «%s».", "The collection %s has no item `%s`.");

    private final Answers answers;
    private final CurrentRequest request;
    private final Layers layers;
    private final ItemsRequest asked;
    private final Items items;
    private final Pages pages;
    private final Clock clock;

    ItemsResource(
            Answers answers,
            CurrentRequest request,
            Layers layers,
            ItemsRequest asked,
            Items items,
            Pages pages,
            Clock clock) {
        this.answers = answers;
        this.request = request;
        this.layers = layers;
        this.asked = asked;
        this.items = items;
        this.pages = pages;
        this.clock = clock;
    }

    /** What is done with the items that are meant. */
    private enum ResultType {
        RESULTS,
        HITS
    }

    @GET
    @ReadsItsQuery
    public Response items(@RestPath String collectionId, @HeaderParam("Prefer") @Nullable String prefer) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given = answers.parameters(known(layer));
        Parameters parameters = new Parameters();
        Format format = answers.format(Format.OF_ITEMS, given, parameters);
        ResultType result = parameters.get(
                RESULT_TYPE, given.get(RESULT_TYPE), ValueReader.oneOf(ResultType.class), ResultType.RESULTS);
        Count count = Count.wanted(prefer, given);
        ItemsQuery query = asked.page(layer, Face.OGC, given, count.exact(), parameters);
        parameters.check();
        return result == ResultType.HITS ? hits(layer, query, format) : page(layer, query, format, count);
    }

    /** How many there are, and none of them. */
    private Response hits(Layer layer, ItemsQuery query, Format format) {
        Output out = Output.kept(1024);
        ItemWriter writer = writer(format, out, layer, query.view());
        long matched = items.count(layer, query.which(), request.whileWaitedFor());
        writer.begin();
        writer.end(new ItemWriter.Summary(OptionalLong.of(matched), 0, now(), answers.links(format, Format.OF_ITEMS)));
        return answer(out, format, query.view(), OptionalLong.of(matched), 0).build();
    }

    private Response page(Layer layer, ItemsQuery query, Format format, Count count) {
        Output out = Output.kept(Math.min(query.limit(), FIRST_GUESS_ITEMS) * USUAL_ITEM_BYTES);
        ItemWriter writer = writer(format, out, layer, query.view());
        writer.begin();
        Items.Read read = items.page(layer, query, writer, request.whileWaitedFor());
        List<Link> links = new ArrayList<>(answers.links(format, Format.OF_ITEMS));
        pages.links(read.next(), format.mediaType()).stream()
                .filter(link -> !link.rel().equals("self"))
                .forEach(links::add);
        links.add(Link.of(answers.address("/collections/" + layer.id()), "collection", Format.JSON.mediaType()));
        writer.end(new ItemWriter.Summary(read.matched(), read.returned(), now(), links));
        Response.ResponseBuilder answer = answer(out, format, query.view(), read.matched(), read.returned());
        count.applied().ifPresent(preference -> answer.header("Preference-Applied", preference));
        return answer.build();
    }

    @GET
    @Path("/{featureId}")
    @ReadsItsQuery
    public Response item(@RestPath String collectionId, @RestPath String featureId) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given =
                answers.parameters(Set.of("crs", Face.OGC.properties(), "skipGeometry", "datetime"));
        Parameters parameters = new Parameters();
        Format format = answers.format(Format.OF_ITEM, given, parameters);
        View view = asked.view(layer, Face.OGC, given, parameters);
        Selection which = asked.selection(layer, Face.OGC, given, parameters);
        parameters.check();
        List<Link> links = new ArrayList<>(answers.links(format, Format.OF_ITEM));
        links.add(Link.of(answers.address("/collections/" + layer.id()), "collection", Format.JSON.mediaType()));
        Output out = Output.kept(USUAL_ITEM_BYTES * 2);
        ItemWriter writer = format == Format.HTML
                ? new HtmlItems(out, layer, view, request.language())
                : new GeoJson(out, view, GeoJson.Shape.SINGLE, GeoJson.Absent.NULL);
        writer.begin();
        boolean found = identifier(featureId)
                .map(id -> items.one(layer, which, id, view, writer))
                .orElse(false);
        if (!found) {
            throw ProblemException.notFound(NO_ITEM.with(layer.id(), featureId));
        }
        writer.end(new ItemWriter.Summary(OptionalLong.empty(), 1, now(), links));
        return Response.ok(out.toByteArray(), format.contentType())
                .header("Content-Crs", "<" + view.crs().uri() + ">")
                .build();
    }

    private ItemWriter writer(Format format, Output out, Layer layer, View view) {
        return format == Format.HTML
                ? new HtmlItems(out, layer, view, request.language())
                : format.writer(out, layer, view);
    }

    private Response.ResponseBuilder answer(Output out, Format format, View view, OptionalLong matched, long returned) {
        Response.ResponseBuilder answer = Response.ok(out.toByteArray(), format.contentType())
                .header("Content-Crs", "<" + view.crs().uri() + ">")
                .header("OGC-NumberReturned", returned);
        matched.ifPresent(number -> answer.header("OGC-NumberMatched", number));
        return answer;
    }

    /** To the minute: an answer may be kept for one, and has the same bytes and tag for as long. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<UUID> identifier(String text) {
        try {
            return Optional.of(ValueReader.uuid().read(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    static Set<String> known(Layer layer) {
        Set<String> known = new HashSet<>(Face.OGC.parameters());
        known.add(RESULT_TYPE);
        Schemas.queryables(layer).stream().map(Property::name).forEach(known::add);
        return known;
    }
}
