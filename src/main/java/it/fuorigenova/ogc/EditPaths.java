package it.fuorigenova.ogc;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.Problem;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How items are changed, as OpenAPI 3.0 describes operations. */
final class EditPaths {

    private static final String TAG = "Editing";
    private static final String TYPE = "type";
    private static final String STRING = "string";

    private EditPaths() {}

    /** How callers say who they are. */
    static Map<String, Object> schemes() {
        return Members.of(
                "key", Members.of(TYPE, "apiKey", "in", "header", "name", "X-API-Key"),
                "token", Members.of(TYPE, "http", "scheme", "bearer", "bearerFormat", "JWT"));
    }

    /** What a collection takes. */
    static Map<String, Object> ofAll(Layer layer) {
        Map<String, Object> create = operation(
                layer.id() + ".create",
                layer.title().en() + ": makes one",
                List.of(
                        crs(),
                        header("Idempotency-Key", "A key of your choice, to repeat the request safely"),
                        reason()),
                "201",
                "It is made; Location is its address");
        create.put("requestBody", body());
        return Members.of("post", create);
    }

    /** What an item takes. */
    static Map<String, Object> ofOne(Layer layer) {
        Map<String, Object> replace = operation(
                layer.id() + ".replace",
                layer.title().en() + ": replaces one",
                List.of(id(), crs(), ifMatch(), reason()),
                "204",
                "It is replaced");
        replace.put("requestBody", body());
        return Members.of(
                "put",
                replace,
                "delete",
                operation(
                        layer.id() + ".end",
                        layer.title().en() + ": ends one, which is never deleted",
                        List.of(id(), ifMatch(), reason()),
                        "204",
                        "It has ended"));
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Map<String, Object>> parameters, String status, String done) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(status, Members.of("description", done));
        answers.put("400", Members.reference("responses", "BadRequest"));
        refusals().forEach((refusal, meaning) -> answers.put(refusal, problem(meaning)));
        answers.put("500", Members.reference("responses", "InternalError"));
        answers.put("503", Members.reference("responses", "Unavailable"));
        Map<String, Object> operation = new LinkedHashMap<>(ApiDocument.operation(TAG, id, summary));
        operation.put("parameters", new ArrayList<>(parameters));
        operation.put("security", List.of(Members.of("key", List.of()), Members.of("token", List.of())));
        operation.put("responses", answers);
        return operation;
    }

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("401", "Nobody knows who asks");
        refusals.put("403", "The caller's role or territory does not reach so far");
        refusals.put("404", "There is no such item");
        refusals.put("409", "In conflict with what is there");
        refusals.put("412", "Somebody has changed it since it was read");
        refusals.put("413", "The body is too large");
        refusals.put("415", "The body has a format that is not read here");
        refusals.put("422", "The Idempotency-Key was used for another request");
        refusals.put("428", "It is not said which state the change is based on");
        return refusals;
    }

    private static Map<String, Object> problem(String meaning) {
        return Members.of(
                "description",
                meaning,
                "content",
                Members.of(Problem.MEDIA_TYPE, Members.of("schema", Members.reference("schemas", "Problem"))));
    }

    private static Map<String, Object> body() {
        return Members.of(
                "required",
                true,
                "content",
                Members.of(MediaTypes.GEOJSON, Members.of("schema", Members.of(TYPE, "object"))));
    }

    private static Map<String, Object> id() {
        return Members.of(
                "name",
                "featureId",
                "in",
                "path",
                "required",
                true,
                "description",
                "The item's id",
                "schema",
                Members.of(TYPE, STRING));
    }

    private static Map<String, Object> crs() {
        return Members.of(
                "name",
                "Content-Crs",
                "in",
                "header",
                "description",
                "The reference system of the geometry, in angle brackets",
                "schema",
                Members.of(TYPE, STRING, "default", "<" + Crs.CRS84.uri() + ">"));
    }

    private static Map<String, Object> ifMatch() {
        return header("If-Match", "The ETag of the state that the change is based on");
    }

    private static Map<String, Object> reason() {
        return Members.of(
                "name",
                Grounds.REASON,
                "in",
                "query",
                "description",
                "Why it is done, for the history of the item",
                "schema",
                Members.of(TYPE, STRING, "minLength", 1, "maxLength", Grounds.LONGEST_REASON));
    }

    private static Map<String, Object> header(String name, String description) {
        return Members.of("name", name, "in", "header", "description", description, "schema", Members.of(TYPE, STRING));
    }
}
