package it.fuorigenova.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends slowly, without end, or more than it looks like, keeps nobody from being answered. */
@QuarkusTest
@TestProfile(SlowSendersApiTest.Impatient.class)
class SlowSendersApiTest {

    private static final int THREADS = 20;

    private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** The settings of an installation with few threads that waits for nobody. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.max-threads", Integer.toString(THREADS),
                    "quarkus.http.idle-timeout", "3S",
                    "fuorigenova.http.longest-body", "5S");
        }
    }

    @Inject
    MeterRegistry meters;

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static Socket begin(String text) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void assertLeft(Socket sender) throws IOException {
        try (sender) {
            assertEquals(-1, sender.getInputStream().read());
        } catch (SocketException _) {
            // A line that is cut may end by a reset.
            assertTrue(sender.isClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET /echo HT", "GET /echo HTTP/1.1\r\nHost: loc", HEAD + "Content-Length: 20\r\n\r\n{"})
    void whoFallsSilentIsLeft(String begun) throws IOException {
        assertLeft(begin(begun));
    }

    /** Never silent for as long as would be too long, and never done: all bytes would take several minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
    void whoSendsByteByByteIsLeft(String rest) throws Exception {
        double before = left();
        byte[] portion = (rest.startsWith("T") ? "1\r\n \r\n" : " ").getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try (Socket sender = begin(HEAD + rest)) {
            while (sent < 999) {
                sender.getOutputStream().write(portion);
                sent++;
                Thread.sleep(200);
            }
        } catch (IOException _) {
            // Nobody is there any more.
        }
        assertTrue(sent < 999);
        assertTrue(left() > before);
    }

    private double left() {
        return meters.counter("fuorigenova.refused", "reason", "slow-body").count();
    }

    @Test
    void whoeverWaitsForABodyHoldsNoThread() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * THREADS; i++) {
                slow.add(begin(HEAD + "Content-Length: 60000\r\n\r\n" + " ".repeat(30_000)));
            }
            given().contentType(ContentType.JSON)
                    .body("{\"name\": \"Ada\"}")
                    .post("/echo")
                    .then()
                    .statusCode(200);
            given().get("/problems").then().statusCode(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    /** Some time after he has been answered; a hundred thousand portions would be six gigabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /echo", "POST /nowhere", "GET /echo"})
    void whoSendsWithoutEndIsLeft(String what) throws IOException {
        byte[] portion = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try (Socket sender = begin(HEAD.replace("POST /echo", what) + "Transfer-Encoding: chunked\r\n\r\n")) {
            while (sent < 100_000) {
                sender.getOutputStream().write(portion);
                sent++;
            }
        } catch (IOException _) {
            // Nobody takes any more.
        }
        assertTrue(sent < 100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "GZIP", "x-gzip, identity"})
    void aBodyThatIsLargerThanItLooksIsRefused(String coding) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream large = new GZIPOutputStream(small)) {
            large.write(" ".repeat(50_000_000).getBytes(StandardCharsets.US_ASCII));
        }
        given().header("Content-Encoding", coding)
                .contentType(ContentType.JSON)
                .body(small.toByteArray())
                .post("/echo?lang=en")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/unsupported-media-type"))
                .body("detail", containsString(coding));
    }

    @Test
    void aBodyInNoCodingMaySaySo() {
        given().header("Content-Encoding", "identity")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Ada\"}")
                .post("/echo")
                .then()
                .statusCode(200);
    }
}
