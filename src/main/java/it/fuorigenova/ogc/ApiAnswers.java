package it.fuorigenova.ogc;

import it.fuorigenova.http.Problem;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this API answers, as OpenAPI 3.0 describes responses: statuses, media types, headers. */
final class ApiAnswers {

    private static final String RESPONSES = "responses";
    private static final Map<String, Object> TEXT = Members.of("type", "string");

    private ApiAnswers() {}

    /** What goes wrong, by status. */
    private enum Failure {
        BAD_REQUEST("400", "BadRequest", "A parameter is unknown or cannot be understood"),
        NOT_FOUND("404", "NotFound", "There is no such item"),
        NOT_ACCEPTABLE("406", "NotAcceptable", "None of the formats that are accepted is offered"),
        TOO_MANY_REQUESTS(
                "429", "TooManyRequests", "Too many requests in too short a time; Retry-After says when to ask again"),
        INTERNAL_ERROR("500", "InternalError", "Something failed, and not by the fault of the request"),
        UNAVAILABLE("503", "Unavailable", "Busy, or the database is away; Retry-After says when to ask again");

        private final String status;
        private final String response;
        private final String meaning;

        Failure(String status, String response, String meaning) {
            this.status = status;
            this.response = response;
            this.meaning = meaning;
        }
    }

    /** Those that operations share, by name. */
    static Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        for (String name : List.of("LandingPage", "Conformance", "Collections", "Collection", "Functions")) {
            shared.put(name, document(name, DocumentFormat.OF_DOCUMENTS));
        }
        TileSchemas.OF_DOCUMENTS.forEach(name -> shared.put(name, document(name, DocumentFormat.OF_DOCUMENTS)));
        shared.put(TileSchemas.TILESET, tileset());
        shared.put("Schema", document("Schema", DocumentFormat.OF_SCHEMAS));
        shared.put("Api", document("Api", DocumentFormat.OF_API));
        for (Failure failure : Failure.values()) {
            Map<String, Object> problem =
                    Members.of(Problem.MEDIA_TYPE, schema(Members.reference("schemas", "Problem")));
            shared.put(failure.response, answer(failure.meaning, problem));
        }
        return shared;
    }

    private static Map<String, Object> document(String name, List<DocumentFormat> formats) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (DocumentFormat format : formats) {
            boolean html = format.equals(DocumentFormat.HTML);
            content.put(format.mediaType(), schema(html ? TEXT : Members.reference("schemas", name)));
        }
        return answer("The document", content);
    }

    private static Map<String, Object> tileset() {
        return answer(
                "The tile set",
                Members.of(
                        DocumentFormat.JSON.mediaType(),
                        schema(Members.reference("schemas", TileSchemas.TILESET)),
                        DocumentFormat.HTML.mediaType(),
                        schema(TEXT),
                        DocumentFormat.TILE_JSON.mediaType(),
                        schema(Members.reference("schemas", TileSchemas.TILE_JSON))));
    }

    /** A tile, or nothing where it is empty. */
    static Map<String, Object> tile() {
        Map<String, Object> binary = Members.of("type", "string", "format", "binary");
        Map<String, Object> answers =
                withFailures(answer("A vector tile", Members.of(TileFormat.MVT.mediaType(), schema(binary))), true);
        answers.put("204", Members.of("description", "Nothing is in this tile"));
        answers.put("307", Members.of("description", "The version is outdated; Location names the present one"));
        return answers;
    }

    /** The headers that answers with items have. */
    static Map<String, Object> headers() {
        Map<String, Object> count = Members.of("type", "integer", "format", "int64", "minimum", 0);
        return Members.of(
                "ContentCrs", header("The reference system of the geometries, in angle brackets", TEXT),
                "NumberReturned", header("How many items the answer holds", count),
                "NumberMatched", header("How many items are meant in all, where that was asked", count));
    }

    private static Map<String, Object> header(String description, Map<String, Object> schema) {
        return Members.of("description", description, "schema", schema);
    }

    /** Answers to whoever asks for a document. */
    static Map<String, Object> document(String response) {
        return withFailures(Members.reference(RESPONSES, response), false);
    }

    /** Answers to whoever asks for a tile set, of collections that may not be there. */
    static Map<String, Object> tileset(String response) {
        return withFailures(Members.reference(RESPONSES, response), true);
    }

    static Map<String, Object> items(Layer layer) {
        Map<String, Object> answer =
                answer("A page of items", content(layer, ItemFormat.OF_PAGES, "FeatureCollection"));
        answer.put(
                "headers",
                Members.of(
                        "Content-Crs", Members.reference("headers", "ContentCrs"),
                        "OGC-NumberReturned", Members.reference("headers", "NumberReturned"),
                        "OGC-NumberMatched", Members.reference("headers", "NumberMatched")));
        return withFailures(answer, false);
    }

    static Map<String, Object> item(Layer layer) {
        return withFailures(inCrs(answer("The item", content(layer, ItemFormat.OF_ONE, "Item"))), true);
    }

    static Map<String, Object> download(Layer layer) {
        Map<String, Object> content = content(layer, ItemFormat.OF_DOWNLOADS, "FeatureCollection");
        return withFailures(inCrs(answer("All items, as they come from the database", content)), false);
    }

    private static Map<String, Object> inCrs(Map<String, Object> answer) {
        answer.put("headers", Members.of("Content-Crs", Members.reference("headers", "ContentCrs")));
        return answer;
    }

    private static Map<String, Object> content(Layer layer, List<ItemFormat> formats, String shape) {
        Map<String, Object> content = new LinkedHashMap<>();
        formats.forEach(format -> content.put(format.mediaType(), schema(body(layer, format, shape))));
        return content;
    }

    private static Map<String, Object> body(Layer layer, ItemFormat format, String shape) {
        return switch (format) {
            case GEOJSON -> ApiSchemas.reference(layer, shape);
            case JSON_FG -> ApiSchemas.reference(layer, "JsonFg" + shape);
            case GEOJSON_SEQUENCE ->
                Members.of(
                        "type",
                        "string",
                        "description",
                        "Texts of " + ApiSchemas.name(layer, "Feature") + ", each after a record separator (RFC 8142)");
            case CSV ->
                Members.of(
                        "type",
                        "string",
                        "description",
                        "A line of names and one for each item (RFC 4180); the geometry as lon and lat, or as WKT");
            case FLATGEOBUF -> Members.of("type", "string", "format", "binary");
            case HTML, JSON -> TEXT;
        };
    }

    private static Map<String, Object> withFailures(Map<String, Object> answer, boolean mayBeMissing) {
        Map<String, Object> answers = Members.of("200", answer);
        for (Failure failure : Failure.values()) {
            if (mayBeMissing || failure != Failure.NOT_FOUND) {
                answers.put(failure.status, Members.reference(RESPONSES, failure.response));
            }
        }
        return answers;
    }

    private static Map<String, Object> schema(Map<String, Object> schema) {
        return Members.of("schema", schema);
    }

    private static Map<String, Object> answer(String description, Map<String, Object> content) {
        return Members.of("description", description, "content", content);
    }
}
