package it.fuorigenova.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Compares answers with golden files: members in any order, values exactly. {@code -Dgolden=bless} writes the files
 * anew instead; then the diff is the review.
 *
 * <pre>{@code
 * static Stream<Question> questions() {
 *     return Stream.of(
 *             new Question("which municipalities has a union?", "/v1/territories?...", "members-of-a-union", 200));
 * }
 *
 * @ParameterizedTest
 * @MethodSource("questions")
 * void answers(Question question) {
 *     Golden.check(getClass(), question);
 * }
 * }</pre>
 */
public final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Members that differ from run to run. */
    private static final Set<String> VOLATILE = Set.of("requestId", "importedAt", "checkedAt");

    private Golden() {}

    /**
     * What is asked, and what is expected.
     *
     * @param words the question as a person would ask it
     * @param url path and query, percent-encoded
     * @param file the golden file's name without {@code .json}, in the folder {@code golden} beside the test
     */
    public record Question(String words, String url, String file, int status) {

        @Override
        public String toString() {
            return words;
        }
    }

    /** Asks the question, in JSON of any kind, and compares the answer. */
    public static void check(Class<?> test, Question question) {
        Response answer = given().urlEncodingEnabled(false).get(question.url());
        assertEquals(question.status(), answer.statusCode(), answer::asString);
        Path file = Path.of(
                "src/test/resources", test.getPackageName().replace('.', '/'), "golden", question.file() + ".json");
        compare(file, mask(parse(answer.asString().replace(server(), "http://server"))));
    }

    private static void compare(Path file, JsonNode answer) {
        try {
            if ("bless".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
            }
            if (!Files.exists(file)) {
                fail(file + " does not exist; -Dgolden=bless writes it. The answer is:\n"
                        + JSON.writeValueAsString(answer));
            }
            JsonNode golden = parse(Files.readString(file));
            if (!golden.equals(answer)) {
                assertEquals(sorted(golden), sorted(answer), file + " says otherwise");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String server() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private static JsonNode mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (VOLATILE.contains(member.getKey())) {
                    object.put(member.getKey(), "...");
                } else {
                    mask(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(Golden::mask);
        }
        return node;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private static String sorted(JsonNode node) throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.treeToValue(node, Object.class));
    }
}
