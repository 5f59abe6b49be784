package it.fuorigenova.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes from the beginning, or from any cursor, has what the collections hold. */
@QuarkusTest
class ChangeApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLLECTIONS = List.of(
            "diagnosis", "municipalities", "opportunities", "opportunity-areas", "reference-points", "territories");
    private static final String AREA = "st_multi(st_buffer(st_setsrid(st_makepoint(8.9, 44.45), 4326), 0.001))";

    @Inject
    Database database;

    @Inject
    ChangeUpkeep upkeep;

    @Inject
    Clock clock;

    @Inject
    DataSource source;

    /** A partner's copy of all collections. */
    private static final class Replica {

        private final Map<String, Map<String, JsonNode>> items = new TreeMap<>();
        private @Nullable String cursor;
        private final List<String> told = new ArrayList<>();

        /** Applies what has changed since it last did. */
        void follow(int limit) throws IOException {
            boolean more = true;
            while (more) {
                var request = given().queryParam("embed", "item").queryParam("limit", limit);
                if (cursor != null) {
                    request.queryParam("since", cursor);
                }
                JsonNode page = JSON.readTree(request.get("/v1/changes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                page.get("changes").forEach(this::apply);
                cursor = page.get("cursor").asText();
                more = page.get("more").asBoolean();
            }
        }

        private void apply(JsonNode change) {
            Map<String, JsonNode> collection =
                    items.computeIfAbsent(change.get("collection").asText(), any -> new TreeMap<>());
            String id = change.get("id").asText();
            told.add(
                    change.get("kind").asText() + " " + change.get("collection").asText() + " " + id);
            if (change.has("item")) {
                collection.put(id, bare(change.get("item")));
            } else {
                collection.remove(id);
            }
        }

        Map<String, JsonNode> of(String collection) {
            return items.getOrDefault(collection, Map.of());
        }

        List<String> toldOf(UUID id) {
            return told.stream().filter(one -> one.endsWith(id.toString())).toList();
        }
    }

    /** What a collection holds, asked for page by page. */
    private static Map<String, JsonNode> held(String collection) throws IOException {
        Map<String, JsonNode> items = new TreeMap<>();
        JsonNode page = JSON.readTree(given().queryParam("limit", 10_000)
                .get("/ogc/collections/" + collection + "/items")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        page.get("features").forEach(feature -> items.put(feature.get("id").asText(), bare(feature)));
        assertTrue(items.size() < 10_000);
        return items;
    }

    /** A feature without what says that a property has no value. */
    private static JsonNode bare(JsonNode feature) {
        ObjectNode copy = feature.deepCopy();
        ((ObjectNode) copy.get("properties"))
                .properties()
                .removeIf(property -> property.getValue().isNull());
        return copy;
    }

    private static void assertExact(Replica replica) throws IOException {
        for (String collection : COLLECTIONS) {
            assertEquals(held(collection), replica.of(collection), collection);
        }
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where external_id like 'change-%'")
                .run();
        database.query("delete from reference_point where external_id like 'change-%'")
                .run();
    }

    private UUID opportunity(String status) {
        UUID id = UUID.randomUUID();
        database.query("""
                        insert into opportunity (id, code, source_id, external_id, kind, status, title, geom, geometry_accuracy,
                                                 recorded_at, updated_at)
                        select :id, 'C-' || :id, source_id, 'change-' || :id, 'land', :status, 'Terreno',
                               st_setsrid(st_makepoint(8.9, 44.45), 4326), 'approximate', now(), now()
                        from opportunity limit 1
                        """).with("id", id).with("status", status).run();
        return id;
    }

    private UUID referencePoint() {
        UUID id = UUID.randomUUID();
        database.query("""
                        insert into reference_point (id, source_id, external_id, kind, name, geom, recorded_at, updated_at)
                        select :id, id, 'change-' || :id, 'airport', 'Prova', st_setsrid(st_makepoint(8.9, 44.4), 4326), now(), now()
                        from source limit 1
                        """).with("id", id).run();
        return id;
    }

    private void change(UUID id, String set) {
        database.query("update opportunity set " + set + " where id = :id")
                .with("id", id)
                .run();
    }

    @Test
    void aReplicaThatFollowsFromNothingHoldsWhatTheCollectionsHold() throws IOException {
        Replica replica = new Replica();
        replica.follow(37);
        assertExact(replica);
        assertTrue(replica.items.size() >= 5, "of what the sample holds, nothing is left out");
    }

    @Test
    void aReplicaStaysExactThroughWritesOfEveryKind() throws IOException {
        Replica replica = new Replica();
        replica.follow(500);
        Random random = new Random(7);
        List<UUID> ours = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 12; i++) {
                write(random, ours);
            }
            replica.follow(1 + random.nextInt(20));
            assertExact(replica);
        }
    }

    private void write(Random random, List<UUID> ours) {
        if (ours.isEmpty()) {
            ours.add(opportunity("published"));
        }
        UUID one = ours.get(random.nextInt(ours.size()));
        switch (random.nextInt(8)) {
            case 0 -> ours.add(opportunity(random.nextBoolean() ? "published" : "draft"));
            case 1 -> change(one, "title = title || '!', updated_at = now()");
            case 2 -> change(one, "status = 'draft'");
            case 3 -> change(one, "status = 'published'");
            case 4 -> change(one, "area = " + AREA);
            case 5 -> change(one, "area = null");
            case 6 ->
                database.query("delete from opportunity where id = :id")
                        .with("id", one)
                        .run();
            default -> referencePoint();
        }
    }

    @Test
    void whatIsObservedOrNamedReachesEveryItemThatShowsIt() throws IOException {
        Replica replica = new Replica();
        replica.follow(1000);
        String zone = "(select territory_id from territory_code where code = 'zona-tigullio')";
        String person = "indicator_code = 'population' and territory_id = (select territory_id from territory_code"
                + " where scheme = 'istat' and code = '010025')";
        try {
            database.query("update territory_name set name = name || ' prova' where territory_id = " + zone)
                    .run();
            database.query("update observation set value = value + 1 where " + person)
                    .run();
            replica.follow(1000);
            assertExact(replica);
            assertTrue(replica.of("municipalities").values().stream()
                    .anyMatch(item -> item.toString().contains(" prova")));
        } finally {
            database.query("update territory_name set name = replace(name, ' prova', '') where territory_id = " + zone)
                    .run();
            database.query("update observation set value = value - 1 where " + person)
                    .run();
        }
        replica.follow(1000);
        assertExact(replica);
    }

    @Test
    void aDraftIsNobodysBusinessUntilItIsPublished() throws IOException {
        Replica replica = new Replica();
        replica.follow(1000);
        UUID id = opportunity("draft");
        change(id, "title = 'Segreto'");
        replica.follow(1000);
        assertEquals(List.of(), replica.toldOf(id));
        change(id, "status = 'published'");
        change(id, "title = 'Pubblico'");
        change(id, "end_date = current_date");
        change(id, "status = 'in-review'");
        change(id, "title = 'Segreto'");
        replica.follow(1000);
        assertEquals(
                List.of(
                        "created opportunities " + id,
                        "updated opportunities " + id,
                        "ended opportunities " + id,
                        "removed opportunities " + id),
                replica.toldOf(id));
    }

    @Test
    void aCursorGoesOnWhereItStoodWhateverIsFiltered() throws IOException {
        String latest = given().queryParam("since", "latest")
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("changes.size()", equalTo(0))
                .body("more", equalTo(false))
                .header("Cache-Control", "no-cache")
                .extract()
                .path("cursor");
        UUID point = referencePoint();
        UUID land = opportunity("published");
        given().queryParam("since", latest)
                .queryParam("collections", "reference-points")
                .get("/v1/changes")
                .then()
                .body("changes.id", equalTo(List.of(point.toString())))
                .body("changes[0].item", equalTo(null))
                .body("changes[0].kind", equalTo("created"))
                .body("changes[0].href", containsString("/ogc/collections/reference-points/items/" + point))
                .body("links[1].rel", equalTo("next"));
        String after = given().queryParam("since", latest)
                .queryParam("limit", 1)
                .get("/v1/changes")
                .then()
                .body("changes.id", equalTo(List.of(point.toString())))
                .body("more", equalTo(true))
                .extract()
                .path("cursor");
        given().queryParam("since", after)
                .get("/v1/changes")
                .then()
                .body("changes.id", equalTo(List.of(land.toString())));
    }

    @Test
    void refusesACursorThatIsNone() {
        given().queryParam("since", "abc")
                .queryParam("collections", "oportunities")
                .queryParam("embed", "all")
                .queryParam("lang", "en")
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.parameter", equalTo(List.of("since", "embed", "collections")))
                .body("errors[2].detail", containsString("opportunities"));
    }

    @Test
    void forgettingWhatWasSupersededLeavesEveryFollowerRight() throws IOException {
        upkeep.forget(soon());
        Replica early = new Replica();
        early.follow(1000);
        UUID id = opportunity("published");
        for (int i = 0; i < 5; i++) {
            change(id, "title = title || '!'");
        }
        assertEquals(5, upkeep.forget(soon()));
        early.follow(1000);
        assertExact(early);
        assertEquals(List.of("updated opportunities " + id), early.toldOf(id));
        Replica late = new Replica();
        late.follow(1000);
        assertExact(late);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    @Test
    void whatTheComingOfADayChangesIsToldOnce() throws IOException {
        LocalDate today = LocalDate.now(clock);
        UUID stale = opportunity("published");
        change(stale, "confirm_by = '" + today.minusDays(1) + "'");
        Replica replica = new Replica();
        replica.follow(1000);
        int told = replica.toldOf(stale).size();
        database.query("update change_day set day = :day")
                .with("day", today.minusDays(1))
                .run();
        upkeep.recordDays(today);
        replica.follow(1000);
        assertEquals(told + 1, replica.toldOf(stale).size());
        assertExact(replica);
        upkeep.recordDays(today);
        replica.follow(1000);
        assertEquals(told + 1, replica.toldOf(stale).size());
    }

    @Test
    void emptyingATableIsRecordedItemByItem() throws SQLException {
        referencePoint();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                long points = number(statement, "select count(*) from reference_point");
                assertTrue(points > 1);
                statement.execute("truncate reference_point");
                assertEquals(
                        points,
                        number(
                                statement,
                                "select count(*) from change where transaction_id = pg_current_xact_id()"
                                        + " and collection = 'reference-points' and kind = 'removed'"));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
