package it.fuorigenova.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.layer.Property;
import it.fuorigenova.opportunity.RegisterOpportunity.Registration;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Sources;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps written out of an opportunity is what its properties say one by one. */
@QuarkusTest
class RenderedOpportunityApiTest {

    private static final String ITEMS = "/ogc/collections/opportunities/items";

    @Inject
    RegisterOpportunity register;

    @Inject
    Sources sources;

    @Inject
    Database database;

    private final ObjectMapper json = new ObjectMapper();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void store() {
        QuarkusTransaction.requiringNew().run(() -> sources.store(Sources.Source.file("test")));
        UUID rovegno = database.query(
                        "select territory_id from territory_code where scheme = 'belfiore' and code = 'H599'")
                .first(row -> row.id("territory_id"))
                .orElseThrow();
        NewOpportunity record = FullRecord.full("rendered", rovegno);
        id = record.id();
        assertInstanceOf(Registration.Registered.class, register.register(record));
        database.query("update opportunity set status = 'published' where id = :id")
                .with("id", id)
                .run();
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'test'").run();
    }

    @Test
    void saysTheSameAsThePropertiesOneByOne() throws Exception {
        List<String> names =
                OpportunityProperties.ALL.stream().map(Property::name).toList();
        Map<String, ObjectNode> whole = properties(ITEMS + "?limit=1000");
        Map<String, ObjectNode> oneByOne = new HashMap<>(properties(of(names.subList(0, 50))));
        properties(of(names.subList(50, names.size())))
                .forEach((item, rest) -> oneByOne.merge(
                        item, rest, (begun, more) -> begun.deepCopy().setAll(more)));
        assertEquals(whole.keySet(), oneByOne.keySet());
        oneByOne.forEach((item, properties) ->
                assertEquals(members(properties), members(whole.getOrDefault(item, json.createObjectNode())), item));
    }

    @Test
    void aFullRecordHasNearlyEveryProperty() {
        List<String> missing = OpportunityProperties.ALL.stream()
                .map(Property::name)
                .filter(name -> !record().has(name))
                .toList();
        assertTrue(missing.size() < 20, () -> "the comparison would say little: " + missing);
    }

    @Test
    void aChangeByWhateverWayIsWrittenOutAtOnce() {
        database.query("update opportunity set title = E'«Nuovo» \"titolo\"\\n\\\\ è', plot_m2 = 12.50 where id = :id")
                .with("id", id)
                .run();
        assertEquals("«Nuovo» \"titolo\"\n\\ è", record().get("title").textValue());
        assertEquals(12.5, record().get("plotM2").doubleValue());
        database.query("update opportunity set public_properties = '\"title\":\"untrue\"' where id = :id")
                .with("id", id)
                .run();
        assertEquals("«Nuovo» \"titolo\"\n\\ è", record().get("title").textValue());
    }

    /** Behind the back of the trigger, which would put it right: what is stored is what an answer copies. */
    @Test
    void copiesWhatIsKeptAndDoesNotWriteItAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.query("alter table opportunity disable trigger opportunity_public_properties")
                    .run();
            database.query("update opportunity set public_properties = '\"title\":\"as it is kept\"' where id = :id")
                    .with("id", id)
                    .run();
            database.query("alter table opportunity enable trigger opportunity_public_properties")
                    .run();
        });
        for (String format : List.of("json", "jsonfg", "jsonseq")) {
            String kept =
                    given().get(ITEMS + "?externalId=rendered&f=" + format).asString();
            assertTrue(kept.contains("as it is kept"), kept);
        }
        String written = given().get(ITEMS + "?externalId=rendered&properties=title,plotM2")
                .asString();
        assertFalse(written.contains("as it is kept"), written);
        assertTrue(written.contains("plotM2"), written);
    }

    @Test
    void onlyTheFirstItemNamesWhatHasNoValue() throws Exception {
        JsonNode features = json.readTree(
                        given().get(ITEMS + "?limit=5").then().extract().asByteArray())
                .get("features");
        JsonNode first = features.get(0).get("properties");
        for (Property property : OpportunityProperties.ALL) {
            assertTrue(first.has(property.name()), property.name());
        }
        assertTrue(
                first.properties().stream().anyMatch(member -> member.getValue().isNull()));
        for (int i = 1; i < features.size(); i++) {
            features.get(i)
                    .get("properties")
                    .properties()
                    .forEach(member -> assertFalse(member.getValue().isNull(), member.getKey()));
        }
        given().get(ITEMS + "?limit=1&properties=tenderLink")
                .then()
                .body("features[0].properties", hasKey("tenderLink"));
    }

    private JsonNode record() {
        try {
            return json.readTree(given().get("/v1/opportunities/" + id)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray())
                    .get("properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(List<String> names) {
        return ITEMS + "?limit=1000&properties=" + String.join(",", names);
    }

    private Map<String, ObjectNode> properties(String address) throws IOException {
        byte[] answer = given().get(address).then().statusCode(200).extract().asByteArray();
        Map<String, ObjectNode> byId = new HashMap<>();
        json.readTree(answer)
                .get("features")
                .forEach(feature -> byId.put(feature.get("id").textValue(), (ObjectNode) feature.get("properties")));
        return byId;
    }

    /** What has a value: the first item of an answer names the rest, too. */
    private static Map<String, JsonNode> members(JsonNode properties) {
        return properties.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .collect(Collectors.toMap(Map.Entry::getKey, RenderedOpportunityApiTest::comparable));
    }

    /** A number is the same however many zeros it is written with. */
    private static JsonNode comparable(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        return value.isNumber() ? DoubleNode.valueOf(value.doubleValue()) : value;
    }
}
