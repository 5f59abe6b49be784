package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of writes has lost nothing of what it has acknowledged, and left nothing half done. */
class KilledWritesPackagedTest {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What was acknowledged: the record by the key of its request. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Requests whose answer never came: each is done whole, or not at all. */
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    private int port;
    private String key = "";

    @Test
    void whatWasAcknowledgedIsThereAndARepeatedRequestIsDoneOnce() throws Exception {
        PackagedApplication application = new PackagedApplication(folder.resolve("data"), folder.resolve("said.txt"));
        port = freePort();
        Process running = application.startAt(port);
        awaitAnswer(application, running);
        Path file = folder.resolve("data/administrator.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        key = Files.readString(file).strip();
        assertTrue(application.said().contains(key), "the first start tells the key");

        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "w" + writer + "-";
            writers.add(Thread.ofPlatform().start(() -> write(name, killed)));
        }
        while (acknowledged.size() < ACKNOWLEDGED) {
            assertTrue(running.isAlive(), application::saidSoFar);
            Thread.sleep(5);
        }
        running.destroyForcibly().waitFor();
        killed.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        Process again = application.startAt(port);
        awaitAnswer(application, again);
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            HttpResponse<String> sheet = get("/v1/opportunities/" + one.getValue() + "/sheet");
            assertEquals(200, sheet.statusCode(), one.getKey());
            assertTrue(sheet.body().contains("\"title\":\"" + one.getKey() + "\""), sheet::body);
            assertTrue(sheet.body().contains("\"municipalityName\":\"Rovegno\""), "its place was computed with it");
            assertEquals(one.getValue(), create(one.getKey()), "a request that is repeated is not done twice");
        }
        for (String one : unanswered) {
            String id = create(one);
            assertEquals(id, create(one));
        }
        again.destroy();
        again.waitFor();
        assertTrue(!application.said().contains(key), "the key is told once");
    }

    private void write(String name, AtomicBoolean killed) {
        for (int i = 0; !killed.get(); i++) {
            String title = name + i;
            try {
                acknowledged.put(title, create(title));
            } catch (IOException e) {
                unanswered.add(title);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String create(String title) throws IOException, InterruptedException {
        String body = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.30138,44.57479]},"
                + "\"properties\":{\"kind\":\"land\",\"istatCode\":\"010052\",\"title\":\"" + title + "\"}}";
        HttpResponse<String> answer = client.send(
                request("/v1/opportunities")
                        .header("Content-Type", "application/geo+json")
                        .header("Idempotency-Key", title)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer::body);
        Matcher id = ID.matcher(answer.body());
        assertTrue(id.find(), answer::body);
        return id.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-API-Key", key);
    }

    private void awaitAnswer(PackagedApplication application, Process running) throws InterruptedException {
        while (true) {
            assertTrue(running.isAlive(), application::saidSoFar);
            try {
                if (client.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status"))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // It is not there yet.
            }
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
