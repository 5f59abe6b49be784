package it.fuorigenova.ogc;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.TileVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which tiles there are, and what is in them (OGC API Tiles, Part 1, clauses 8 to 11). */
@ApplicationScoped
class TilesetAnswers {

    static final Wording TILES = new Wording("Tessere vettoriali", "Vector tiles");

    private final Answers answers;
    private final Tilesets tilesets;
    private final TileVersions versions;

    TilesetAnswers(Answers answers, Tilesets tilesets, TileVersions versions) {
        this.answers = answers;
        this.tilesets = tilesets;
        this.versions = versions;
    }

    /** The tile sets of a collection, or of all together. */
    record TilesetList(List<Summary> tilesets, List<Link> links) {

        /** One of them. */
        record Summary(String title, String dataType, String crs, String tileMatrixSetURI, List<Link> links) {}
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
        return answers.document(DocumentFormat.OF_DOCUMENTS, own -> new TilesetList(List.of(only), own));
    }

    /** The tile set that is asked for; the parameters that choose items stay in the addresses of its tiles. */
    Response answer(TileAsked.Asked<DocumentFormat> what, String title, String description) {
        Optional<String> version = version(what);
        List<Layer> chosen = what.parts().stream().map(TileAsked.Part::layer).toList();
        if (what.format().equals(DocumentFormat.TILE_JSON)) {
            return Response.ok(
                            tilesets.tileJson(chosen, title, description, version),
                            what.format().contentType())
                    .build();
        }
        return answers.document(
                what.format(),
                DocumentFormat.OF_TILESETS,
                links -> tilesets.metadata(chosen, title, description, version, links));
    }

    /** That of the tiles of one collection, as long as nothing is left out of them. */
    private Optional<String> version(TileAsked.Asked<DocumentFormat> what) {
        TileAsked.Part first = what.parts().getFirst();
        return what.whole() && what.parts().size() == 1
                ? versions.of(first.layer(), first.which().asOf())
                : Optional.empty();
    }
}
