package it.fuorigenova.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.sql.Cancellation;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Watches over whoever waits for an answer: stops what is done for one who has left, and leaves one who does not take
 * the answer in time, because the thread that writes it waits for as long as nobody reads, and with it the statement
 * that it reads from.
 */
@Singleton
final class WaitingCaller {

    private static final String KEY = WaitingCaller.class.getName();

    private final long longestMillis;

    WaitingCaller(HttpConfig config) {
        this.longestMillis = config.http().longestAnswer().toMillis();
    }

    /** Before anything is done for the request: who leaves while it waits for a thread would leave unnoticed. */
    void register(@Observes Filters filters) {
        filters.register(this::watch, FilterOrder.WAITING_CALLER);
    }

    private void watch(RoutingContext context) {
        Cancellation cancellation = new Cancellation();
        AtomicBoolean left = new AtomicBoolean();
        context.put(KEY, new Watch(cancellation, left));
        // The channel itself, because whoever streams an answer takes over the handlers that would tell of its end.
        Channel line = line(context);
        long timer =
                context.vertx().setTimer(longestMillis, late -> line.eventLoop().execute(() -> cut(line)));
        Runnable over = () -> {
            context.vertx().cancelTimer(timer);
            cancellation.cancel();
        };
        ChannelFutureListener closed = any -> {
            left.set(true);
            over.run();
        };
        line.closeFuture().addListener(closed);
        // Also tells, and sometimes first, of an end that was none; only a statement knows whether it still runs.
        context.addEndHandler(end -> {
            line.closeFuture().removeListener(closed);
            over.run();
        });
        context.next();
    }

    private static Channel line(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channel();
    }

    /** Waits no longer for somebody; false if he has gone himself. */
    static boolean leave(RoutingContext context) {
        Channel line = line(context);
        boolean open = line.isOpen();
        line.eventLoop().execute(() -> cut(line));
        return open;
    }

    /** At once: a connection that is closed politely waits until all that was written is read, which may be for ever. */
    private static void cut(Channel line) {
        line.unsafe().close(line.voidPromise());
    }

    /** What is cancelled when the caller of a request goes away. */
    static Cancellation cancellation(RoutingContext context) {
        return Objects.requireNonNull(kept(context), "every request is watched from its beginning").cancellation;
    }

    /** Whether the line was closed before the answer had left: what fails after that is nobody's fault. */
    static boolean hasLeft(RoutingContext context) {
        Watch watch = kept(context);
        return watch != null && watch.left.get();
    }

    /** Nothing for what was refused before it was a request. */
    private static @Nullable Watch kept(RoutingContext context) {
        return context.get(KEY);
    }

    private record Watch(Cancellation cancellation, AtomicBoolean left) {}
}
