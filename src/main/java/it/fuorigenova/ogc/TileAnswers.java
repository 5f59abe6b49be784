package it.fuorigenova.ogc;

import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.TileQuery;
import it.fuorigenova.layer.TileVersions;
import it.fuorigenova.tile.TileCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Answers with vector tiles of one collection or of several (OGC API Tiles, Part 1, clause 7). */
@ApplicationScoped
class TileAnswers {

    /** Always asked for again, and mostly answered by 304: a change is seen at once. */
    static final String REVALIDATED = "public, no-cache";

    /** Never asked for again: another version has another address. */
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final Wording NO_TILE =
            new Wording("Non c'è nessuna tessera %s/%s/%s.", "There is no tile %s/%s/%s.");

    private final TileCache tiles;
    private final TileVersions versions;
    private final CurrentRequest request;

    TileAnswers(TileCache tiles, TileVersions versions, CurrentRequest request) {
        this.tiles = tiles;
        this.versions = versions;
        this.request = request;
    }

    /** The tile that is asked for, by the texts of its address. */
    Response answer(TileAsked.Asked<TileFormat> what, Address address) {
        TileMatrixSetResource.check(address.tileMatrixSetId());
        TileCoord tile = tile(what, address);
        TileAsked.Part first = what.parts().getFirst();
        return what.version()
                .flatMap(given -> versions.instead(first.layer(), first.which().asOf(), given))
                .map(present -> Response.temporaryRedirect(URI.create(request.selfWith(TileAsked.VERSION, present)))
                        .build())
                .orElseGet(() -> answer(what, tile));
    }

    /** Where a tile is, as the address says it. */
    record Address(String tileMatrixSetId, String tileMatrix, String tileRow, String tileCol) {}

    private static TileCoord tile(TileAsked.Asked<?> what, Address address) {
        ValueReader<Integer> number = ValueReader.integer(0, Integer.MAX_VALUE);
        int deepest = what.parts().stream()
                .mapToInt(part -> part.layer().tileContent().deepestZoom())
                .max()
                .orElseThrow();
        Optional<TileCoord> found = number.find(address.tileMatrix())
                .filter(z -> z <= deepest)
                .flatMap(z -> number.find(address.tileRow())
                        .flatMap(r -> number.find(address.tileCol()).flatMap(c -> TileCoord.find(z, r, c))));
        return found.orElseThrow(() ->
                ProblemException.notFound(NO_TILE.with(address.tileMatrix(), address.tileRow(), address.tileCol())));
    }

    private Response answer(TileAsked.Asked<TileFormat> what, TileCoord tile) {
        ReadyBytes drawn = drawn(what, tile);
        Response.ResponseBuilder response = drawn.identity().length == 0
                ? Response.noContent()
                : Response.ok(drawn, what.format().contentType());
        return response.header(HttpHeaders.CACHE_CONTROL, what.version().isPresent() ? IMMUTABLE : REVALIDATED)
                .build();
    }

    /** Tiles of several collections are their tiles one after the other: that is how the format is made. */
    private ReadyBytes drawn(TileAsked.Asked<TileFormat> what, TileCoord tile) {
        List<ReadyBytes> each = what.parts().stream()
                .map(part ->
                        tiles.get(part.layer(), new TileQuery(tile, part.which(), part.properties()), what.version()))
                .toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        each.forEach(one -> all.writeBytes(one.identity()));
        return ReadyBytes.of(all.toByteArray(), TileFormat.MVT.mediaType());
    }
}
