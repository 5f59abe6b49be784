package it.fuorigenova.ogc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import it.fuorigenova.geo.TileCoord;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers with a tile that is kept already before any resource is asked: most tiles of a map are, and finding the
 * resource takes longer than sending the bytes. Whatever is not quite usual goes on to the resource.
 */
@Singleton
final class WarmTiles {

    /** After all that every request passes, see {@code it.fuorigenova.http.FilterOrder}. */
    private static final int AFTER_ALL_CHECKS = 100;

    private static final Pattern ADDRESS = Pattern.compile(
            "/ogc/collections/([a-z-]{1,50})/tiles/" + TileMatrixSet.ID + "/([0-9]{1,2})/([0-9]{1,8})/([0-9]{1,8})");

    private final Map<String, Layer> layers;
    private final TileCache tiles;
    private final Clock clock;

    WarmTiles(Layers layers, TileCache tiles, Clock clock) {
        this.layers = layers.list().stream().collect(Collectors.toMap(Layer::id, Function.identity()));
        this.tiles = tiles;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> find(context.request())
                        .ifPresentOrElse(ready -> ready.answer(context, TileAnswers.REVALIDATED), context::next),
                AFTER_ALL_CHECKS);
    }

    private Optional<ReadyBytes> find(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) || request.query() != null || !accepts(request)) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(String.valueOf(request.path()));
        if (!address.matches()) {
            return Optional.empty();
        }
        Optional<Layer> layer = Optional.ofNullable(layers.get(address.group(1)));
        return layer.flatMap(known -> TileCoord.find(number(address, 2), number(address, 3), number(address, 4))
                .flatMap(tile -> tiles.find(
                        known,
                        new TileQuery(
                                tile,
                                Selection.all(LocalDate.now(clock)),
                                known.tileContent().properties()))));
    }

    private static boolean accepts(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.equals("*/*") || accepted.equals(TileFormat.MVT.mediaType());
    }

    private static int number(Matcher address, int group) {
        return Integer.parseInt(address.group(group));
    }
}
