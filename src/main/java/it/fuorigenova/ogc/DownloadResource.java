package it.fuorigenova.ogc;

import it.fuorigenova.http.Costs;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemAnswers;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;

/** All items meant in one file, streamed from the database: memory stays flat however many there are. */
@Path("/ogc/collections/{collectionId}/download")
public class DownloadResource {

    /** What decides about pages has no meaning for a whole. */
    static final Set<String> OF_PAGES = Set.of("limit", "offset", "cursor", Face.OGC.sort());

    private final Answers answers;
    private final Layers layers;
    private final ItemsRequest asked;
    private final ItemAnswers items;

    DownloadResource(Answers answers, Layers layers, ItemsRequest asked, ItemAnswers items) {
        this.answers = answers;
        this.layers = layers;
        this.asked = asked;
        this.items = items;
    }

    @GET
    @ReadsItsQuery
    @Costs(Costs.DOCUMENT)
    public Response download(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        Set<String> known = new HashSet<>(Face.OGC.parameters(layer));
        known.removeAll(OF_PAGES);
        Map<String, String> given = answers.parameters(known);
        Parameters parameters = new Parameters();
        ItemFormat format = answers.format(ItemFormat.OF_DOWNLOADS, given, parameters);
        Selection which = asked.selection(layer, Face.OGC, given, parameters);
        View view = asked.view(layer, Face.OGC, given, parameters);
        parameters.check();
        return Response.ok(
                        items.all(new ItemAnswers.Manner(layer, Face.OGC, format), which, view), format.contentType())
                .header("Content-Crs", "<" + view.crs().uri() + ">")
                .header("Content-Disposition", "attachment; filename=\"" + layer.id() + "." + format.extension() + "\"")
                .build();
    }
}
