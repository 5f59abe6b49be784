package it.fuorigenova.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes come as they are committed, and a broken line goes on where it broke. */
@QuarkusTest
@Timeout(60)
class ChangeEventApiTest {

    @Inject
    Database database;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from reference_point where external_id like 'event-%'")
                .run();
        client.close();
    }

    private UUID referencePoint() {
        UUID id = UUID.randomUUID();
        database.query("""
                        insert into reference_point (id, source_id, external_id, kind, name, geom, recorded_at, updated_at)
                        select :id, id, 'event-' || :id, 'airport', 'Prova', st_setsrid(st_makepoint(8.9, 44.4), 4326), now(), now()
                        from source limit 1
                        """).with("id", id).run();
        return id;
    }

    /** What arrived: where to go on, and what has changed. */
    private record Event(String id, String data) {

        static Event from(Map<String, String> fields) {
            assertEquals("change", fields.get("event"));
            return new Event(fields.getOrDefault("id", ""), fields.getOrDefault("data", ""));
        }
    }

    /** An open line of events. */
    private final class Line implements AutoCloseable {

        private final BufferedReader reader;

        Line(String query, String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/v1/changes/events" + query))
                    .header("Accept", "text/event-stream")
                    .timeout(Duration.ofSeconds(30));
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next event; comments are passed over. */
        Event next() throws IOException {
            Map<String, String> fields = new TreeMap<>();
            while (true) {
                String line = reader.readLine();
                if (line == null) {
                    throw new IOException("the line was closed");
                }
                if (line.isEmpty() && !fields.isEmpty()) {
                    return Event.from(fields);
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), String::concat);
                }
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    @Test
    void aHeaderAloneEndsAtOnceAndLeavesTheLineToOthers() throws IOException, InterruptedException {
        URI events = URI.create("http://localhost:" + RestAssured.port + "/v1/changes/events?since=latest");
        HttpRequest head = HttpRequest.newBuilder(events)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                200, client.send(head, HttpResponse.BodyHandlers.discarding()).statusCode());
        HttpRequest status = HttpRequest.newBuilder(events.resolve("/status")).build();
        assertEquals(
                200, client.send(status, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @Test
    void tellsOfACommitAndGoesOnAfterTheLastOneThatArrived() throws IOException, InterruptedException {
        String wanted = "?since=latest&collections=reference-points&embed=item";
        Event first;
        try (Line line = new Line(wanted, "")) {
            UUID one = referencePoint();
            first = line.next();
            assertTrue(first.data.contains(one.toString()), first.data);
            assertTrue(first.data.contains("\"item\":{\"type\":\"Feature\""), first.data);
        }
        UUID missed = referencePoint();
        try (Line line = new Line(wanted, first.id)) {
            assertTrue(line.next().data.contains(missed.toString()));
            UUID later = referencePoint();
            assertTrue(line.next().data.contains(later.toString()));
        }
    }

    /** A stream is written in one way, so that there is nothing to choose. */
    @ParameterizedTest
    @CsvSource({
        "json, '\"parameter\":\"f\"'",
        "text/event-stream, '\"parameter\":\"f\"'",
        "xyz, '\"parameter\":\"f\"'",
        "html, <code>f</code>"
    })
    void refusesToBeAskedForAFormat(String format, String named) {
        given().queryParam("f", format)
                .get("/v1/changes/events")
                .then()
                .statusCode(400)
                .body(containsString(named));
    }
}
