package it.fuorigenova.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The OpenAPI document, asked whether it allows an answer: path, method, status and media type must be in it, and JSON
 * must match its schema. Members that a schema does not name are not allowed here, so that none stays undocumented.
 */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        close(document);
    }

    /** The contract in an OpenAPI 3.1 document in JSON. */
    public static Contract parse(String document) {
        return new Contract(json(document));
    }

    /**
     * An answer, as far as the contract has a say in it.
     *
     * @param mediaType without parameters; empty where there is no body
     */
    public record Answer(String method, String path, int status, String mediaType, String body) {}

    /** What the contract has against an answer; empty if nothing. */
    public Optional<String> objection(Answer answer) {
        JsonNode operation = operation(answer.path(), method(answer));
        if (operation.isMissingNode() || answer.status() == 405) {
            // What the contract does not know, the service must refuse; and a method it does not know, anywhere.
            return answer.status() >= 400 && answer.status() < 500
                    ? content(
                            json("{\"content\":{\"" + PROBLEM
                                    + "\":{\"schema\":{\"$ref\":\"#/components/schemas/Problem\"}}}}"),
                            answer)
                    : Optional.of("The contract does not know it");
        }
        JsonNode response = resolve(operation.path("responses").path(Integer.toString(answer.status())));
        return response.isMissingNode()
                ? Optional.of("The contract has no such status there")
                : content(response, answer);
    }

    /**
     * What an answer's headers leave untold of how its caller stands, which the contract says that it tells.
     *
     * @param headers the names of those it has
     */
    public Optional<String> untold(Answer answer, Set<String> headers) {
        JsonNode operation = operation(answer.path(), method(answer));
        return resolve(operation.path("responses").path(Integer.toString(answer.status())))
                .path("headers")
                .properties()
                .stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("RateLimit-"))
                .filter(name -> headers.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> "The contract has the header " + name + " there")
                .findFirst();
    }

    private static String method(Answer answer) {
        return answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
    }

    private JsonNode operation(String path, String method) {
        JsonNode literal = document.path("paths").path(path);
        if (!literal.isMissingNode()) {
            return literal.path(method);
        }
        return document.path("paths").properties().stream()
                .filter(entry -> template(entry.getKey()).matcher(path).matches())
                .map(entry -> entry.getValue().path(method))
                .findFirst()
                .orElse(document.path("no such path"));
    }

    private static Pattern template(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    private Optional<String> content(JsonNode response, Answer answer) {
        JsonNode content = response.path("content");
        if (answer.body().isEmpty()) {
            return Optional.empty();
        }
        if (answer.mediaType().equals("text/html") && content.size() == 1 && content.has(PROBLEM)) {
            // What a browser shows in place of a problem says the same; the Italian rules want only its JSON named.
            return Optional.empty();
        }
        if (!content.has(answer.mediaType())) {
            return Optional.of("The contract has no " + answer.mediaType() + " there");
        }
        return answer.mediaType().endsWith("json")
                ? mismatch(content.path(answer.mediaType()).path("schema"), answer.body())
                : Optional.empty();
    }

    private Optional<String> mismatch(JsonNode schema, String body) {
        JsonSchema rules = compiled.computeIfAbsent(schema, this::compile);
        String messages = rules
                .validate(
                        body, InputFormat.JSON, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages);
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.isMissingNode() ? JSON.createObjectNode() : schema.deepCopy();
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean names = object.path("properties").isObject()
                    && object.path("type").asText().equals("object");
            if (names && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.forEach(Contract::close);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Contract::close);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + text, e);
        }
    }
}
