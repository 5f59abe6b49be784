package it.fuorigenova.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.TileQuery;
import it.fuorigenova.layer.Tiles;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Notifications;
import it.fuorigenova.sql.SqlPart;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Draws each tile once, however many ask for it at the same time, and keeps it as it is sent until a committed write
 * touches it, here or on another instance. While the database cannot tell of writes, nothing is kept.
 */
@ApplicationScoped
public class TileCache {

    /** What tiles are written as. */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final String CHANNEL = "tiles";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    /** What a tile takes beside its bytes and the conditions of a filter: its key and its place in the cache. */
    private static final int OVERHEAD_BYTES = 1000;

    private static final int SMALL_VALUE_BYTES = 24;

    private final Tiles tiles;
    private final Notifications notifications;
    private final AsyncCache<Key, ReadyBytes> kept;
    private final Counter answeredKept;
    private final Counter answeredDrawn;
    private volatile boolean attached;
    private Notifications.@Nullable Line line;

    TileCache(Tiles tiles, Notifications notifications, TileConfig config, MeterRegistry meters) {
        this.tiles = tiles;
        this.notifications = notifications;
        this.answeredKept = counter(meters, "kept");
        this.answeredDrawn = counter(meters, "drawn");
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.cache().asLongValue())
                // Its bytes once as they are and, mostly, once or twice compressed.
                .weigher((Key key, ReadyBytes tile) -> key.bytes() + 2 * tile.identity().length)
                .buildAsync();
    }

    private static Counter counter(MeterRegistry meters, String how) {
        return Counter.builder("fuorigenova.tiles")
                .description("Map tiles that were asked for: kept ones, and those that were drawn")
                .tag("answered", how)
                .register(meters);
    }

    /** Which tile of which collection, of which items, with which properties, and of which version if it has one. */
    private record Key(String collection, TileQuery query, Optional<String> version) {

        /** About what it takes: a filter may draw a polygon of thousands of points. */
        int bytes() {
            return OVERHEAD_BYTES
                    + query.which().conditions().stream().mapToInt(Key::bytes).sum();
        }

        private static int bytes(SqlPart condition) {
            return 2 * condition.text().length()
                    + condition.values().stream().mapToInt(Key::bytes).sum();
        }

        private static int bytes(Object value) {
            return switch (value) {
                case String text -> 2 * text.length();
                case byte[] shape -> shape.length;
                case Object[] several ->
                    Arrays.stream(several).mapToInt(Key::bytes).sum();
                case Object _ -> SMALL_VALUE_BYTES;
            };
        }
    }

    /** A tile; no bytes where nothing is in it. */
    public ReadyBytes get(Layer layer, TileQuery query) {
        return get(layer, query, Optional.empty());
    }

    /**
     * A tile of a version, which the database has already: one that is kept from before would be sent to stay for ever.
     */
    public ReadyBytes get(Layer layer, TileQuery query, Optional<String> version) {
        if (!hears()) {
            return draw(layer, query);
        }
        Key key = new Key(layer.id(), query, version);
        CompletableFuture<ReadyBytes> own = new CompletableFuture<>();
        CompletableFuture<ReadyBytes> known = kept.asMap().putIfAbsent(key, own);
        if (known == null) {
            return draw(layer, query, own);
        }
        answeredKept.increment();
        return await(known);
    }

    /** A tile if it is kept, at once. */
    public Optional<ReadyBytes> find(Layer layer, TileQuery query) {
        CompletableFuture<ReadyBytes> known =
                attached ? kept.getIfPresent(new Key(layer.id(), query, Optional.empty())) : null;
        if (known == null || !known.isDone() || known.isCompletedExceptionally()) {
            return Optional.empty();
        }
        answeredKept.increment();
        return Optional.of(known.join());
    }

    /**
     * A tile that a write touches while it is drawn is not kept, because the touch has taken it out already. Nobody who
     * leaves stops it: others may wait for it.
     */
    private ReadyBytes draw(Layer layer, TileQuery query, CompletableFuture<ReadyBytes> own) {
        try {
            ReadyBytes drawn = draw(layer, query);
            own.complete(drawn);
            return drawn;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        }
    }

    private ReadyBytes draw(Layer layer, TileQuery query) {
        answeredDrawn.increment();
        return ReadyBytes.of(tiles.draw(layer, query, new Cancellation()), MEDIA_TYPE);
    }

    private static ReadyBytes await(CompletableFuture<ReadyBytes> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private boolean hears() {
        return attached || (line().awaitAttached(FIRST_WAIT) && attached);
    }

    private synchronized Notifications.Line line() {
        Notifications.Line known = line;
        if (known == null) {
            known = notifications.listen(CHANNEL, new Forgetting());
            line = known;
        }
        return known;
    }

    /** Forgets what writes have touched. */
    private final class Forgetting implements Notifications.Listener {

        @Override
        public void attached() {
            forgetAll();
            attached = true;
        }

        @Override
        public void heard(List<String> payloads) {
            Touched touched = Touched.from(payloads);
            // First of all seen which: whoever goes on looking meets those, too, that are drawn anew meanwhile.
            List<Map.Entry<Key, CompletableFuture<ReadyBytes>>> old = kept.asMap().entrySet().stream()
                    .filter(each -> touched.holds(
                            each.getKey().collection(), each.getKey().query().tile()))
                    .toList();
            old.forEach(each -> kept.asMap().remove(each.getKey(), each.getValue()));
        }

        @Override
        public void detached() {
            attached = false;
            forgetAll();
        }

        private void forgetAll() {
            kept.asMap().clear();
        }
    }

    @PreDestroy
    synchronized void close() {
        Notifications.Line open = line;
        if (open != null) {
            open.close();
        }
    }
}
