package it.fuorigenova.ogc;

import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Several collections, or all of them, in the same vector tiles. */
@Path("/ogc/tiles")
public class DatasetTilesResource {

    private final Answers answers;
    private final TileAsked asked;
    private final TilesetAnswers tilesets;
    private final TileAnswers tiles;

    DatasetTilesResource(Answers answers, TileAsked asked, TilesetAnswers tilesets, TileAnswers tiles) {
        this.answers = answers;
        this.asked = asked;
        this.tilesets = tilesets;
        this.tiles = tiles;
    }

    @GET
    @Shown(it = "Tessere vettoriali", en = "Vector tiles")
    @ReadsItsQuery
    public Response list() {
        return tilesets.list(answers.in(TilesetAnswers.TILES), "/tiles");
    }

    @GET
    @Shown(it = "Insieme di tessere vettoriali", en = "Set of vector tiles")
    @Path("/{tileMatrixSetId}")
    @ReadsItsQuery
    public Response tileset(@RestQuery @Nullable String collections, @RestPath String tileMatrixSetId) {
        TileMatrixSetResource.check(tileMatrixSetId);
        TileAsked.Asked<DocumentFormat> what = asked.ofSeveral(collections, DocumentFormat.OF_TILESETS);
        String names = what.parts().stream()
                .map(part -> answers.in(part.layer().title()))
                .collect(Collectors.joining(", "));
        return tilesets.answer(what, answers.in(TilesetAnswers.TILES), names);
    }

    @GET
    @Path("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    @ReadsItsQuery
    public Response tile(
            @RestQuery @Nullable String collections,
            @RestPath String tileMatrixSetId,
            @RestPath String tileMatrix,
            @RestPath String tileRow,
            @RestPath String tileCol) {
        return tiles.answer(
                asked.ofSeveral(collections, TileFormat.ALL),
                new TileAnswers.Address(tileMatrixSetId, tileMatrix, tileRow, tileCol));
    }
}
