package it.fuorigenova.ogc;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemWriter;
import it.fuorigenova.layer.Items;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Output;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import it.fuorigenova.sql.Cancellation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;

/** All items meant in one file, streamed from the database: memory stays flat however many there are. */
@Path("/ogc/collections/{collectionId}/download")
public class DownloadResource {

    /** What decides about pages has no meaning for a whole. */
    private static final Set<String> OF_PAGES = Set.of("limit", "offset", "cursor", Face.OGC.sort());

    private final Answers answers;
    private final CurrentRequest request;
    private final Layers layers;
    private final ItemsRequest asked;
    private final Items items;
    private final Clock clock;

    DownloadResource(
            Answers answers, CurrentRequest request, Layers layers, ItemsRequest asked, Items items, Clock clock) {
        this.answers = answers;
        this.request = request;
        this.layers = layers;
        this.asked = asked;
        this.items = items;
        this.clock = clock;
    }

    @GET
    @ReadsItsQuery
    public Response download(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given = answers.parameters(known(layer));
        Parameters parameters = new Parameters();
        Format format = answers.format(Format.OF_DOWNLOADS, given, parameters);
        Selection which = asked.selection(layer, Face.OGC, given, parameters);
        View view = asked.view(layer, Face.OGC, given, parameters);
        parameters.check();
        Cancellation wait = request.whileWaitedFor();
        StreamingOutput stream = to -> write(format, layer, which, view, wait, to);
        return Response.ok(stream, format.contentType())
                .header("Content-Crs", "<" + view.crs().uri() + ">")
                .header("Content-Disposition", "attachment; filename=\"" + layer.id() + "." + format.key() + "\"")
                .build();
    }

    private void write(Format format, Layer layer, Selection which, View view, Cancellation wait, OutputStream to)
            throws IOException {
        Output out = Output.into(to);
        ItemWriter writer = format.writer(out, layer, view);
        writer.begin();
        long written = items.all(layer, which, view, writer, out, wait);
        writer.end(new ItemWriter.Summary(OptionalLong.of(written), written, clock.instant(), List.of()));
        out.flush();
    }

    private static Set<String> known(Layer layer) {
        Set<String> known = new HashSet<>(ItemsResource.known(layer));
        known.removeAll(OF_PAGES);
        return known;
    }
}
