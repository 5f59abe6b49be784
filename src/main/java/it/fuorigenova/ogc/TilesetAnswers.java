package it.fuorigenova.ogc;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Tells which tiles there are, and what is in them (OGC API Tiles, Part 1, clauses 8 to 11). */
@ApplicationScoped
class TilesetAnswers {

    static final Wording TILES = new Wording("Tessere vettoriali", "Vector tiles");

    private final Answers answers;
    private final Tilesets tilesets;

    TilesetAnswers(Answers answers, Tilesets tilesets) {
        this.answers = answers;
        this.tilesets = tilesets;
    }

    /** The tile sets of a collection, or of all together. */
    record TilesetList(
            List<Summary> tilesets,
            List<Link> links,
            @JsonIgnore String title) implements Answers.Document {

        /** One of them. */
        record Summary(String title, String dataType, String crs, String tileMatrixSetURI, List<Link> links) {}

        @Override
        public String body() {
            return HtmlPage.list(tilesets.getFirst().links());
        }
    }

    /** The tile sets at an address. */
    Response list(String title, String path) {
        String address = answers.address(path + "/" + TileMatrixSet.ID);
        List<Link> links = new ArrayList<>();
        links.add(Link.of(address, "self", DocumentFormat.JSON.mediaType()).titled(title));
        links.add(Link.of(
                answers.address("/tileMatrixSets/" + TileMatrixSet.ID),
                Tilesets.TILING_SCHEME,
                DocumentFormat.JSON.mediaType()));
        TilesetList.Summary only = new TilesetList.Summary(
                title, Tilesets.VECTOR, TileMatrixSet.CRS, TileMatrixSet.URI, List.copyOf(links));
        return answers.document(
                DocumentFormat.OF_DOCUMENTS,
                own -> new TilesetList(List.of(only), own, answers.in(TILES) + ": " + title));
    }

    /** The tile set that is asked for; the parameters that choose items stay in the addresses of its tiles. */
    Response answer(TileAsked.Asked<DocumentFormat> what, String title, String description) {
        List<Layer> chosen = what.parts().stream().map(TileAsked.Part::layer).toList();
        if (what.format().equals(DocumentFormat.TILE_JSON)) {
            return Response.ok(
                            tilesets.tileJson(chosen, title, description),
                            what.format().contentType())
                    .build();
        }
        return answers.document(
                what.format(),
                DocumentFormat.OF_TILESETS,
                links -> tilesets.metadata(chosen, title, description, links));
    }
}
