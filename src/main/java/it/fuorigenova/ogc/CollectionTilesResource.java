package it.fuorigenova.ogc;

import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.Layer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** A collection as vector tiles. */
@Path("/ogc/collections/{collectionId}/tiles")
public class CollectionTilesResource {

    private final Answers answers;
    private final Layers layers;
    private final TileAsked asked;
    private final TilesetAnswers tilesets;
    private final TileAnswers tiles;

    CollectionTilesResource(
            Answers answers, Layers layers, TileAsked asked, TilesetAnswers tilesets, TileAnswers tiles) {
        this.answers = answers;
        this.layers = layers;
        this.asked = asked;
        this.tilesets = tilesets;
        this.tiles = tiles;
    }

    @GET
    @Shown(it = "Tessere vettoriali", en = "Vector tiles")
    @ReadsItsQuery
    public Response list(@RestPath String collectionId) {
        Layer layer = layers.get(collectionId);
        return tilesets.list(answers.in(layer.title()), "/collections/" + layer.id() + "/tiles");
    }

    @GET
    @Shown(it = "Insieme di tessere vettoriali", en = "Set of vector tiles")
    @Path("/{tileMatrixSetId}")
    @ReadsItsQuery
    public Response tileset(@RestPath String collectionId, @RestPath String tileMatrixSetId) {
        TileMatrixSetResource.check(tileMatrixSetId);
        TileAsked.Asked<DocumentFormat> what = asked.of(collectionId, DocumentFormat.OF_TILESETS);
        Layer layer = what.parts().getFirst().layer();
        return tilesets.answer(
                what, answers.in(layer.title()), answers.in(layer.name().description()));
    }

    @GET
    @Path("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    @ReadsItsQuery
    public Response tile(
            @RestPath String collectionId,
            @RestPath String tileMatrixSetId,
            @RestPath String tileMatrix,
            @RestPath String tileRow,
            @RestPath String tileCol) {
        return tiles.answer(
                asked.ofTile(collectionId), new TileAnswers.Address(tileMatrixSetId, tileMatrix, tileRow, tileCol));
    }
}
