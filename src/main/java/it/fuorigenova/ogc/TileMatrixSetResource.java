package it.fuorigenova.ogc;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/** How the map is cut into tiles (OGC 17-083r4). */
@Path("/ogc/tileMatrixSets")
public class TileMatrixSetResource {

    private static final Wording NO_SET = new Wording(
            "La mappa non è divisa secondo «%s», ma secondo WebMercatorQuad.",
            "The map is not cut by `%s` but by WebMercatorQuad.");

    private final Answers answers;

    TileMatrixSetResource(Answers answers) {
        this.answers = answers;
    }

    /** All ways in which the map is cut. */
    record TileMatrixSets(List<Summary> tileMatrixSets, List<Link> links) {

        /** One of them. */
        record Summary(String id, String title, String uri, List<Link> links) {}
    }

    @GET
    @Shown(it = "Come è divisa la mappa", en = "How the map is cut", items = "/ogc/tileMatrixSets/{id}")
    @ReadsItsQuery
    public Response tileMatrixSets() {
        TileMatrixSet only = TileMatrixSet.webMercatorQuad(List.of());
        String address = answers.address("/tileMatrixSets/" + only.id());
        // By the standard it is the entry itself; who walks through the list looks for its items.
        List<Link> here = Stream.of("self", "item")
                .map(relation -> Link.of(address, relation, DocumentFormat.JSON.mediaType())
                        .titled(only.title()))
                .toList();
        return answers.document(
                DocumentFormat.OF_DOCUMENTS,
                links -> new TileMatrixSets(
                        List.of(new TileMatrixSets.Summary(only.id(), only.title(), only.uri(), here)), links));
    }

    @GET
    @Shown(it = "Divisione della mappa", en = "Tile matrix set")
    @Path("/{tileMatrixSetId}")
    @ReadsItsQuery
    public Response tileMatrixSet(@RestPath String tileMatrixSetId) {
        check(tileMatrixSetId);
        return answers.document(DocumentFormat.OF_DOCUMENTS, TileMatrixSet::webMercatorQuad);
    }

    /** The problem that the map is not cut this way. */
    static void check(String id) {
        if (!id.equals(TileMatrixSet.ID)) {
            throw ProblemException.notFound(NO_SET.with(id));
        }
    }
}
