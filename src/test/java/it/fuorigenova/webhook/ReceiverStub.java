package it.fuorigenova.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner's own server, which answers as a test tells it to and remembers all that it was sent. */
final class ReceiverStub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Received> received = new ArrayList<>();
    private volatile Answering answering = (exchange, message) -> answer(exchange, 204);

    ReceiverStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** How it answers. */
    interface Answering {
        void answer(HttpExchange exchange, Received message) throws IOException;
    }

    /** What it was sent. */
    record Received(String path, Headers headers, String body) {

        String id() {
            return headers.getFirst("webhook-id");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(body, e);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        String item() {
            return json().at("/data/id").asText();
        }

        /** Whether those who wrote the specification find it signed with a secret, in the last minutes. */
        boolean isSignedNowWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new IllegalStateException(e);
            }
        }

        /** All its signatures. */
        List<String> signatures() {
            return List.of(headers.getFirst("webhook-signature").split(" "));
        }

        /** What those who wrote the specification sign it with. */
        String signedWith(String secret) {
            try {
                long second = Long.parseLong(headers.getFirst("webhook-timestamp"));
                return new Webhook(secret).sign(id(), second, body);
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received message = new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body);
            synchronized (received) {
                received.add(message);
            }
            answering.answer(exchange, message);
        }
    }

    void answers(Answering how) {
        answering = how;
    }

    void answers(int status) {
        answering = (exchange, message) -> answer(exchange, status);
    }

    static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    void forget() {
        synchronized (received) {
            received.clear();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
