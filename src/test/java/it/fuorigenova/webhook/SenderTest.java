package it.fuorigenova.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import it.fuorigenova.webhook.Receivers.Ports;
import it.fuorigenova.webhook.Receivers.Rules;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By TLS a message goes to the address that was checked, and to nobody who is not who the name says. */
class SenderTest {

    private static final String NAME = "receiver.example";
    private static final String WORD = "password";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> hosts = Collections.synchronizedList(new ArrayList<>());
    private Path keys;
    private HttpsServer server;

    @BeforeEach
    void startAReceiver() throws Exception {
        keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD,
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertEquals(0, keytool.waitFor(), () -> folder.resolve("said.txt").toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private SSLContext context() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, WORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void stopIt() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Every name leads to the receiver, though nobody else knows it. */
    private Attempt send(String name, HttpClientOptions options) {
        Receivers receivers = new Receivers(
                new Rules(false, true, List.of(new Ports(1, 65_535))),
                any -> List.of(InetAddress.getLoopbackAddress()));
        Sender sender = new Sender(vertx, receivers, Duration.ofSeconds(10), options);
        String url = "https://" + name + ":" + server.getAddress().getPort() + "/hook";
        return sender.send(new Sender.Message(url, Map.of(), "{}", 0));
    }

    private HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword(WORD));
    }

    @Test
    void goesToTheAddressThatWasCheckedUnderTheNameThatWasGiven() {
        assertEquals(Optional.of(204), send(NAME, trusting()).response());
        assertEquals(List.of(NAME + ":" + server.getAddress().getPort()), hosts);
    }

    @Test
    void goesToNobodyWhoHasAnotherName() {
        assertEquals(
                Optional.of(DeliveryFailure.NO_CONNECTION),
                send("another.example", trusting()).failure());
        assertEquals(List.of(), hosts);
    }

    @Test
    void goesToNobodyWhomNobodyVouchesFor() {
        assertEquals(
                Optional.of(DeliveryFailure.NO_CONNECTION),
                send(NAME, new HttpClientOptions()).failure());
        assertEquals(List.of(), hosts);
    }
}
