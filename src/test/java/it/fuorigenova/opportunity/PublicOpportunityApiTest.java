package it.fuorigenova.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.opportunity.RegisterOpportunity.Registration;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Sources;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record names a person wherever it is written for those who work on it; nobody else ever reads the name. */
@QuarkusTest
class PublicOpportunityApiTest {

    private static final String PERSON = "Zanobi Ricciardetti";
    private static final String MAILBOX = "zanobi@example.org";
    private static final String SECRET_LINK = "https://example.org/zanobi-vault";
    /** Behind a different word, so that the record can be told to be there at all. */
    private static final String PUBLIC_TITLE = "Planimetria quotata";

    @Inject
    RegisterOpportunity register;

    @Inject
    Sources sources;

    @Inject
    Database database;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void store() {
        QuarkusTransaction.requiringNew().run(() -> sources.store(Sources.Source.file("test")));
        UUID rovegno = database.query(
                        "select territory_id from territory_code where scheme = 'belfiore' and code = 'H599'")
                .first(row -> row.id("territory_id"))
                .orElseThrow();
        NewOpportunity record = namingAPerson(FullRecord.full("private", rovegno));
        id = record.id();
        assertInstanceOf(Registration.Registered.class, register.register(record));
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'test'").run();
    }

    private static NewOpportunity namingAPerson(NewOpportunity full) {
        Texts texts = full.texts();
        Governance governance = full.governance();
        return new NewOpportunity(
                full.origin(),
                full.kind(),
                Status.PUBLISHED,
                new Texts(
                        texts.title(),
                        texts.summary(),
                        texts.description(),
                        texts.titleEn(),
                        texts.summaryEn(),
                        texts.descriptionEn(),
                        texts.keywords(),
                        "Chiavi da " + PERSON),
                full.place(),
                full.use(),
                full.measures(),
                full.capacity(),
                full.condition(),
                full.planning(),
                full.services(),
                full.offer(),
                new Dossier(obstacles(), documents()),
                new Governance(
                        governance.responsibleBody(),
                        MAILBOX,
                        governance.contactLink(),
                        governance.verification(),
                        governance.verifiedOn(),
                        PERSON,
                        governance.lastConfirmedAt(),
                        governance.licence()),
                full.outcome());
    }

    private static List<Obstacle> obstacles() {
        LocalDate due = LocalDate.of(2027, 5, 1);
        return List.of(new Obstacle(
                ObstacleType.OWNERSHIP, "Causa con " + PERSON, PERSON, ActorClass.OWNER, due, ObstacleStatus.OPEN));
    }

    private static List<Document> documents() {
        List<Document> all = new ArrayList<>();
        for (DocumentAccess access : DocumentAccess.values()) {
            boolean open = access == DocumentAccess.PUBLIC;
            all.add(new Document(
                    DocumentType.SURVEY,
                    open ? PUBLIC_TITLE : "Perizia di " + PERSON,
                    access,
                    LocalDate.of(2020, 2, 3),
                    open ? "CC BY 4.0" : "Concessa da " + PERSON,
                    open ? "https://example.org/plan" : SECRET_LINK));
        }
        return all;
    }

    private static String read(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private static void assertNobodyNamed(String address, String body) {
        String text = body.toLowerCase(java.util.Locale.ROOT);
        assertFalse(text.contains("zanobi") || text.contains("ricciardetti"), () -> address + " names a person");
    }

    @Test
    void namesNobodyInAnyFormatOfEitherFace() {
        List<String> addresses = new ArrayList<>(List.of(
                "/v1/opportunities?limit=1000",
                "/v1/opportunities?limit=1000&f=csv",
                "/v1/opportunities/" + id,
                "/v1/municipalities/010052/opportunities"));
        for (String collection : List.of("opportunities", "opportunity-areas")) {
            String address = "/ogc/collections/" + collection;
            addresses.add(address + "/items/" + id);
            addresses.add(address + "/items/" + id + "?f=html");
            JsonPath links = given().get(address).jsonPath();
            addresses.addAll(links.<String>getList("links.findAll { it.rel in ['items', 'enclosure'] }.href"));
        }
        assertTrue(addresses.size() > 20, "pages, downloads and single items: " + addresses);
        for (String address : addresses) {
            assertNobodyNamed(
                    address,
                    new String(
                            given().urlEncodingEnabled(false).get(address).asByteArray(), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void tellsThePublicWhatStandsInTheWayAndWhatThereIsToRead() {
        given().get("/v1/opportunities/" + id)
                .then()
                .body(
                        "properties.obstacles",
                        is(List.of(Map.of(
                                "type", "ownership",
                                "status", "open",
                                "dueDate", "2027-05-01",
                                "actorClass", "owner"))))
                .body("properties.documents.size()", is(DocumentAccess.values().length))
                .body(
                        "properties.documents.find { it.access == 'public' }",
                        is(Map.of(
                                "type", "survey",
                                "access", "public",
                                "title", PUBLIC_TITLE,
                                "date", "2020-02-03",
                                "licence", "CC BY 4.0",
                                "link", "https://example.org/plan")))
                .body(
                        "properties.documents.find { it.access == 'confidential' }",
                        is(Map.of("type", "survey", "access", "confidential", "date", "2020-02-03")));
    }

    @Test
    void findsNobodyByNameInWordsFiltersOrCounts() {
        String matched = "/ogc/collections/opportunities/items?resulttype=hits&f=json";
        assertEquals(1, JsonPath.from(read(matched + "&externalId=private")).getInt("numberMatched"));
        assertEquals(0, JsonPath.from(read(matched + "&q=zanobi")).getInt("numberMatched"));
        for (Property property : OpportunityProperties.ALL) {
            boolean text = property.type() == PropertyType.TEXT && property.is(Property.Trait.QUERYABLE);
            if (text) {
                String filter = "&filter=CASEI(" + property.name() + ")%20LIKE%20CASEI('%25zanobi%25')";
                assertEquals(0, JsonPath.from(read(matched + filter)).getInt("numberMatched"), property.name());
            }
            String counts = "/v1/opportunity-counts/facets?facets=" + property.name();
            assertNobodyNamed(counts, given().get(counts).asString());
            String table = "/v1/opportunity-counts/table?by=" + property.name();
            assertNobodyNamed(table, given().get(table).asString());
        }
    }

    @Test
    void refusesFiltersOnWhatIsReturnedOnly() {
        for (String inside : List.of("obstacles", "documents", "notes", "contactEmail", "verifiedBy")) {
            given().queryParam("filter", inside + " LIKE '%a%'")
                    .get("/ogc/collections/opportunities/items")
                    .then()
                    .statusCode(400);
        }
    }
}
