package it.fuorigenova.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and how it ended.
 *
 * @param sender makes requests of whoever sent it
 */
record Sent(Supplier<RequestSpecification> sender, String id, JsonPath job) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String GEOPACKAGE = "application/geopackage+sqlite3";

    /** Sends a file, which must be taken in, and waits until it has ended. */
    static Sent of(Supplier<RequestSpecification> sender, String type, String query, String file) {
        return of(sender, type, query, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a file that is no text. */
    static Sent of(Supplier<RequestSpecification> sender, String type, String query, byte[] file) {
        Response answer = sender.get().contentType(type).body(file).post("/v1/imports" + query);
        assertEquals(202, answer.statusCode(), answer::asString);
        String id = answer.path("id");
        assertTrue(answer.header("Location").endsWith("/v1/imports/" + id), () -> answer.header("Location"));
        return new Sent(sender, id, ended(sender, id));
    }

    /** Waits until an import has ended. */
    static JsonPath ended(Supplier<RequestSpecification> sender, String id) {
        // The stream of events ends when the import does.
        sender.get()
                .accept("text/event-stream")
                .get("/v1/imports/" + id + "/events")
                .asString();
        return sender.get().get("/v1/imports/" + id).jsonPath();
    }

    /** How it ended, as a person would write it. */
    String sum() {
        return "%s: read %s = taken %s + unchanged %s + refused %s"
                .formatted(
                        job.getString("state"),
                        job.getString("rowsRead"),
                        job.getString("rowsTaken"),
                        job.getString("rowsUnchanged"),
                        job.getString("rowsRefused"));
    }

    /** What was said of its rows, a line each. */
    List<String> issues() {
        return sender
                .get()
                .get("/v1/imports/" + id + "/issues")
                .jsonPath()
                .<Map<String, Object>>getList("issues")
                .stream()
                .map(issue -> "%s %s %s [%s] %s | %s"
                        .formatted(
                                issue.get("severity"),
                                told(issue.get("line")),
                                told(issue.get("column")),
                                told(issue.get("value")),
                                issue.get("reason"),
                                told(issue.get("suggestion"))))
                .toList();
    }

    private static String told(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The sheet of the sender's record. */
    JsonPath sheet(String recordId) {
        return sender.get().get("/v1/opportunities/" + recordId + "/sheet").jsonPath();
    }
}
