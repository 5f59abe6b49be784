package it.fuorigenova.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import it.fuorigenova.http.InvalidValueException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message to one receiver. It connects to the very address that was checked, under the name that was registered
 * (in the header and in TLS); it follows nobody elsewhere, waits for no one longer than it said, and reads no more of an
 * answer than it must.
 */
@Singleton
class Sender {

    private static final int MOST_ANSWER_BYTES = 16_384;
    private static final int MOST_CONNECTIONS_TO_ONE = 8;
    private static final long LONGEST_WISH_SECONDS = 86_400;

    private final Vertx vertx;
    private final HttpClient client;
    private final Receivers receivers;
    private final Duration timeout;

    @Inject
    Sender(Vertx vertx, Receivers receivers, WebhookConfig config) {
        this(vertx, receivers, config.timeout(), new HttpClientOptions());
    }

    Sender(Vertx vertx, Receivers receivers, Duration timeout, HttpClientOptions options) {
        this.vertx = vertx;
        this.receivers = receivers;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(options.setConnectTimeout((int) timeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) timeout.toMillis())
                .setMaxPoolSize(MOST_CONNECTIONS_TO_ONE)
                .setVerifyHost(true)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * A message.
     *
     * @param attempt how often it was tried before
     */
    record Message(String url, Map<String, String> headers, String body, int attempt) {}

    /** Sends a message and waits for what is said to it. */
    Attempt send(Message message) {
        long begun = System.nanoTime();
        Receiver receiver;
        try {
            receiver = receivers.find(message.url());
        } catch (InvalidValueException e) {
            return Attempt.failed(DeliveryFailure.ADDRESS_REFUSED, since(begun));
        }
        CompletableFuture<HttpClientResponse> answer = new CompletableFuture<>();
        AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
        // Whatever comes of it, neither we nor the connection wait for longer.
        long timer = vertx.setTimer(timeout.toMillis(), any -> {
            answer.completeExceptionally(new TimeoutException());
            HttpClientRequest request = open.get();
            if (request != null) {
                request.reset();
            }
        });
        client.request(asked(receiver, message))
                .onSuccess(request -> {
                    open.set(request);
                    if (answer.isDone()) {
                        request.reset();
                        return;
                    }
                    request.send(Buffer.buffer(message.body()))
                            .onSuccess(response -> {
                                answer.complete(response);
                                forget(response, timer);
                            })
                            .onFailure(answer::completeExceptionally);
                })
                .onFailure(answer::completeExceptionally);
        return ended(answer, begun);
    }

    private static RequestOptions asked(Receiver receiver, Message message) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        new InetSocketAddress(receiver.address(message.attempt()), receiver.port())))
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setSsl(receiver.isSecure())
                .setURI(receiver.target())
                .setFollowRedirects(false);
        if (receiver.host().indexOf(':') >= 0) {
            // An address of IPv6 stands in brackets (RFC 3986, 3.2.2), which the client leaves out.
            options.putHeader("Host", '[' + receiver.host() + "]:" + receiver.port());
        }
        message.headers().forEach(options::putHeader);
        return options;
    }

    /** Lets go of what an answer says; of one that says too much, of its connection, too. */
    private void forget(HttpClientResponse response, long timer) {
        AtomicLong read = new AtomicLong();
        try {
            response.exceptionHandler(any -> vertx.cancelTimer(timer));
            response.endHandler(any -> vertx.cancelTimer(timer));
            response.handler(part -> {
                if (read.addAndGet(part.length()) > MOST_ANSWER_BYTES) {
                    response.request().reset();
                }
            });
        } catch (IllegalStateException e) {
            // It has ended already.
            vertx.cancelTimer(timer);
        }
    }

    private Attempt ended(CompletableFuture<HttpClientResponse> answer, long begun) {
        try {
            HttpClientResponse response = answer.get();
            return Attempt.answered(response.statusCode(), since(begun), wish(response));
        } catch (ExecutionException e) {
            boolean isLate = e.getCause() instanceof TimeoutException;
            return Attempt.failed(isLate ? DeliveryFailure.TIMED_OUT : DeliveryFailure.NO_CONNECTION, since(begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.failed(DeliveryFailure.TIMED_OUT, since(begun));
        }
    }

    /** How long the receiver asks to be left alone; a date instead of seconds is no wish of his that we hear. */
    private static Duration wish(HttpClientResponse response) {
        String text = response.getHeader("Retry-After");
        return text != null && text.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WISH_SECONDS))
                : Duration.ZERO;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
