package it.fuorigenova.ogc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.FilterOrder;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.TileQuery;
import it.fuorigenova.tile.TileCache;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers who asks for a tile of all items of a collection, before any resource is asked: most tiles of a map are such,
 * and finding the resource takes longer than sending the bytes, or half as long as drawing them. Whatever is not quite
 * usual goes on to the resource.
 */
@Singleton
final class PlainTiles {

    private static final String WANTED = Wanted.class.getName();

    private static final String COLLECTION = "/ogc/collections/";
    private static final String TILES = "/tiles/" + TileMatrixSet.ID + "/";
    /** More than any column of the deepest tiles has. */
    private static final int MOST_DIGITS = 8;

    private final Map<String, Layer> layers;
    private final TileCache tiles;
    private final Clock clock;

    PlainTiles(Layers layers, TileCache tiles, Clock clock) {
        this.layers = layers.list().stream().collect(Collectors.toMap(Layer::id, Function.identity()));
        this.tiles = tiles;
        this.clock = clock;
    }

    /** What is asked for. */
    private record Wanted(Layer layer, TileQuery query) {}

    void register(@Observes Filters filters) {
        filters.register(this::answerKept, FilterOrder.KEPT);
        filters.register(this::answerDrawn, FilterOrder.PLAINEST);
    }

    /** At once where it is kept. */
    private void answerKept(RoutingContext context) {
        Optional<Wanted> wanted = wanted(context.request());
        Optional<ReadyBytes> kept = wanted.flatMap(tile -> tiles.find(tile.layer, tile.query));
        if (kept.isPresent()) {
            kept.get().answer(context, TileAnswers.REVALIDATED);
            return;
        }
        wanted.ifPresent(tile -> context.put(WANTED, tile));
        context.next();
    }

    /** Otherwise from a thread that may wait for the database. */
    private void answerDrawn(RoutingContext context) {
        Wanted tile = context.get(WANTED);
        if (tile == null) {
            context.next();
            return;
        }
        context.vertx().executeBlocking(() -> draw(context, tile), false).onFailure(context::fail);
    }

    private boolean draw(RoutingContext context, Wanted tile) {
        tiles.get(tile.layer, tile.query).answer(context, TileAnswers.REVALIDATED);
        return true;
    }

    private Optional<Wanted> wanted(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) || request.query() != null || !accepts(request)) {
            return Optional.empty();
        }
        // By hand: an expression took a tenth of all that is done for a tile, and every request passes here.
        String path = String.valueOf(request.path());
        int end = path.startsWith(COLLECTION) ? path.indexOf(TILES, COLLECTION.length()) : -1;
        Layer layer = end < 0 ? null : layers.get(path.substring(COLLECTION.length(), end));
        return layer == null
                ? Optional.empty()
                : tile(path, end + TILES.length())
                        .filter(tile -> tile.zoom() <= layer.tileContent().deepestZoom())
                        .map(tile -> new Wanted(layer, query(layer, tile)));
    }

    private TileQuery query(Layer layer, TileCoord tile) {
        return new TileQuery(
                tile, Selection.all(LocalDate.now(clock)), layer.tileContent().properties());
    }

    /** The tile that an address ends with, zoom, row and column. */
    private static Optional<TileCoord> tile(String path, int from) {
        int row = path.indexOf('/', from) + 1;
        int column = path.indexOf('/', row) + 1;
        return row > 0 && column > row
                ? TileCoord.find(
                        number(path, from, row - 1), number(path, row, column - 1), number(path, column, path.length()))
                : Optional.empty();
    }

    /** A number of few digits and nothing else; -1 for anything else. */
    private static int number(String path, int from, int to) {
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = path.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean accepts(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.equals("*/*") || accepted.equals(TileFormat.MVT.mediaType());
    }
}
