package it.fuorigenova.house;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the Italian rules of interoperability (ModI) ask of a contract, as far as their official checker can tell: the
 * national catalogue takes an API only without errors.
 */
@QuarkusTest
class ItalianRulesApiTest {

    private static final List<String> LIMITS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private JsonNode contract = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        contract = new ObjectMapper()
                .readTree(given().queryParam("format", "json")
                        .get("/q/openapi-3.0")
                        .asString());
    }

    private record Operation(String path, String method, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Answer(Operation operation, String status, JsonNode node) {

        @Override
        public String toString() {
            return operation + " " + status;
        }
    }

    private Stream<Operation> operations() {
        return contract.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    private Stream<Answer> answers() {
        return operations()
                .flatMap(operation -> operation.node().path("responses").properties().stream()
                        .map(answer -> new Answer(operation, answer.getKey(), resolve(answer.getValue()))));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static <T> void none(Stream<T> all, Predicate<T> wrong) {
        assertEquals(List.of(), all.filter(wrong).map(Object::toString).toList());
    }

    private static List<JsonNode> everywhere(JsonNode node, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        if (wanted.test(node)) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(everywhere(child, wanted)));
        return found;
    }

    @Test
    void theDocumentSaysWhoAnswersForItAndUnderWhichTerms() {
        JsonNode info = contract.path("info");
        none(
                Stream.of("title", "description", "contact", "license", "termsOfService", "x-summary", "x-api-id"),
                name -> info.path(name).isMissingNode());
        assertTrue(info.path("version").asText().matches("\\d+\\.\\d+\\.\\d+(-[a-z0-9+.-]+)?"));
        assertTrue(contract.path("openapi").asText().startsWith("3.0"));
    }

    @Test
    void everyServerIsDescribedAndSafeOrASandbox() {
        assertTrue(contract.path("servers").size() > 0);
        none(
                Stream.of(contract.path("servers")).flatMap(servers -> everywhere(servers, s -> s.has("url")).stream()),
                server -> server.path("description").asText().isBlank()
                        || !(server.path("x-sandbox").asBoolean()
                                || server.path("url").asText().startsWith("https://")));
    }

    @Test
    void theStatusIsToldAsAProblem() {
        JsonNode answers = contract.path("paths").path("/status").path("get").path("responses");
        assertEquals(
                List.of("application/problem+json"),
                answers.path("200").path("content").properties().stream()
                        .map(entry -> entry.getKey())
                        .toList());
    }

    @Test
    void everyRefusalIsAProblem() {
        none(
                answers().filter(answer -> answer.status().matches("[45].*")),
                answer -> answer.node().path("content").size() != 1
                        || !answer.node().path("content").has("application/problem+json"));
    }

    @Test
    void everyOperationKnowsTheCommonRefusals() {
        none(
                operations(),
                operation -> Stream.of("400", "406", "429", "500", "503")
                        .anyMatch(status -> !operation.node().path("responses").has(status)));
        none(
                operations().filter(operation -> operation.path().contains("{")),
                operation -> !operation.node().path("responses").has("404"));
    }

    /** A pattern of JSON Schema is one of ECMAScript, which knows no flags inside: {@code (?s)} is Java's own. */
    @Test
    void everyPatternIsOneOfEveryLanguage() {
        List<JsonNode> patterns =
                everywhere(contract, node -> node.path("pattern").isTextual());
        assertTrue(patterns.size() > 1);
        none(patterns.stream(), node -> node.path("pattern").asText().matches("(?s).*\\(\\?[a-zA-Z].*"));
    }

    @Test
    void everyTokenIsDescribedByItsGoodPractice() {
        List<JsonNode> tokens =
                everywhere(contract, node -> node.path("bearerFormat").asText().equals("JWT"));
        assertEquals(1, tokens.size());
        none(tokens.stream(), node -> !node.path("description").asText().contains("RFC8725"));
    }

    @Test
    void everyNumberHasAFormat() {
        none(
                everywhere(contract, node -> node.path("type").asText().equals("integer")).stream(),
                node -> !node.path("format").asText().matches("int32|int64"));
        none(
                everywhere(contract, node -> node.path("type").asText().equals("number")).stream(),
                node -> !node.path("format").asText().matches("float|double|decimal(32|64|128)"));
    }

    @Test
    void noReadTakesABodyAndNoEmptyAnswerHasOne() {
        none(
                operations().filter(operation -> operation.method().matches("get|delete|head")),
                operation -> operation.node().has("requestBody"));
        none(
                answers().filter(answer -> answer.status().matches("204|205|304")),
                answer -> answer.node().has("content"));
        none(
                answers().filter(answer -> answer.status().matches("200|201|202|203|206")),
                answer -> answer.node().path("content").isEmpty());
    }

    @Test
    void everySuccessIsAnObjectSoThatItCanGrow() {
        none(
                answers()
                        .filter(answer -> answer.status().startsWith("2"))
                        .flatMap(answer -> answer.node().path("content").properties().stream())
                        .filter(content -> content.getKey().endsWith("json"))
                        .map(content -> resolve(content.getValue().path("schema"))),
                schema -> !schema.path("type").asText().equals("object") && !schema.has("oneOf"));
    }

    @Test
    void limitsOfRateAreToldByOneFamilyOfHeaders() {
        none(
                answers().filter(answer -> answer.status().matches("[24].*")),
                answer -> LIMITS.stream()
                        .anyMatch(name -> !answer.node().path("headers").has(name)));
        none(
                answers().filter(answer -> answer.status().matches("429|503")),
                answer -> !answer.node().path("headers").has("Retry-After"));
        none(
                answers().filter(answer -> answer.status().startsWith("2")),
                answer -> !answer.node().path("headers").has("Cache-Control"));
    }

    @Test
    void headersAreLeftToHttpAndNoSecretStandsInAnAddress() {
        none(
                everywhere(contract, node -> node.path("in").asText().equals("header")).stream(),
                // What a key comes in is no parameter.
                node -> !node.path("type").asText().equals("apiKey")
                        && node.path("name").asText().matches("(?i)accept|content-type|authorization|x-.*"));
        none(
                answers(),
                answer -> answer.node().path("headers").properties().stream()
                        .anyMatch(header -> header.getKey().matches("(?i)accept|content-type|authorization|x-.*")));
        none(
                everywhere(contract, node -> node.path("in").asText().equals("query")).stream(),
                node -> node.path("name").asText().matches("(?i).*(key|token|password|secret|api.?id).*"));
    }

    @Test
    void pathsAreKebabCaseAndNamesArePascalCase() {
        none(
                contract.path("paths").properties().stream().map(entry -> entry.getKey()),
                path -> !path.matches("(/[a-z0-9-.]+|/\\{[a-zA-Z0-9_]+})+")
                        || path.matches(".*/(get|post|put|delete|patch|create|remove|list)([/A-Z_-].*)?"));
        none(
                contract.path("components").path("schemas").properties().stream()
                        .map(entry -> entry.getKey()),
                // Two records of one simple name would be told apart by a number.
                name -> !name.matches("([A-Z][a-z]*)+") && !name.equals("UUID"));
    }

    @Test
    void everyOperationHasANameOfItsOwnThatIsNoVerbASummaryAndATag() {
        Set<String> names = new HashSet<>();
        none(
                operations(),
                operation -> !names.add(operation.node().path("operationId").asText())
                        || operation
                                .node()
                                .path("operationId")
                                .asText()
                                .matches("(get|post|put|delete|patch|head|list|find|create|update|remove)[A-Z].*")
                        || operation.node().path("summary").asText().isBlank()
                        || operation.node().path("tags").size() != 1);
        Set<String> described = new HashSet<>();
        contract.path("tags").forEach(tag -> {
            if (tag.has("description")) {
                described.add(tag.path("name").asText());
            }
        });
        none(
                operations(),
                operation -> !described.contains(
                        operation.node().path("tags").path(0).asText()));
    }

    /** A summary says what is answered; the description what to know of it: units, limits, errors. */
    @Test
    void everyOperationIsDescribedBeyondItsSummary() {
        none(operations(), operation -> {
            String description = operation.node().path("description").asText();
            return description.length() < 40
                    || description.equals(operation.node().path("summary").asText());
        });
    }

    @Test
    void everyParameterIsDescribed() {
        none(
                operations()
                        .flatMap(operation -> operation
                                .node()
                                .path("parameters")
                                .valueStream()
                                .map(this::resolve)
                                .map(parameter -> new Answer(
                                        operation, parameter.path("name").asText(), parameter))),
                parameter -> parameter.node().path("description").asText().isBlank()
                        || parameter.node().path("schema").isEmpty());
    }

    @Test
    void everyExampleIsOneOfItsSchema() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
        none(
                everywhere(
                        contract,
                        node -> node.has("example") && node.path("schema").has("type"))
                        .stream(),
                node -> !schemas.getSchema(node.path("schema"))
                        .validate(node.path("example"))
                        .isEmpty());
    }

    /** A list of values that is null alone says that nothing else may stand there, and the checker stumbles over it. */
    @Test
    void nothingIsNull() {
        assertEquals(List.of(), everywhere(contract, JsonNode::isNull));
    }

    @Test
    void everyOperationSaysWhoMayUseIt() {
        assertTrue(contract.has("security"));
    }

    @Test
    void aPatchIsSentAsAPatch() {
        none(
                operations().filter(operation -> operation.method().equals("patch")),
                operation -> operation.node().path("requestBody").path("content").properties().stream()
                        .noneMatch(content -> content.getKey().matches("application/(merge-|json-)patch\\+json")));
    }
}
