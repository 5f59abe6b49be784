package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Aggregates of zones, unions, the metropolitan city, the region and of municipalities that a caller puts together, trends
 * of all of them and of every municipality, and how many values there are, equal what a plain reading of the sample's
 * files gives.
 */
@QuarkusTest
class AggregatesAgainstFileApiTest {

    private static final String DAY = "2026-08-01";

    private static final Path MEMBERSHIPS = Path.of("src/main/resources/sample/memberships.csv");

    private final PlainFile file = PlainFile.ofSample();
    private final List<String> municipalities =
            List.copyOf(new TreeSet<>(file.of("population", "2022").keySet()));
    private final PlainProof proof = new PlainProof(file);

    @Test
    void theAggregatesAndTrendsOfEveryGroupAreThoseOfItsMembersInTheFile() throws IOException {
        for (Map.Entry<String, List<String>> group : groups().entrySet()) {
            JsonNode profile = get("/v1/territories/" + group.getKey() + "/diagnosis?asOf=" + DAY);
            assertEquals(group.getValue().size(), profile.path("municipalities").asInt(), group.getKey());
            check(group.getKey(), group.getValue(), profile);
        }
        assertTrue(proof.aggregates() > 200, proof::sum);
        assertTrue(proof.trends() > 20, proof::sum);
        assertEquals(List.of(), proof.wrong());
    }

    /** Municipalities drawn by a fixed seed, from two of them to all. */
    @Test
    void theAggregatesOfMunicipalitiesPutTogetherAreThoseOfTheFile() throws IOException {
        Random draw = new Random(41);
        for (int size : List.of(2, 3, 5, 8, 13, 21, 34, 55, 67)) {
            List<String> codes = new ArrayList<>(municipalities);
            Collections.shuffle(codes, draw);
            List<String> members = List.copyOf(codes.subList(0, size));
            String body = given().contentType(ContentType.JSON)
                    .body(Map.of("municipalities", members))
                    .post("/v1/diagnoses?asOf=" + DAY)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            check(members.toString(), members, new ObjectMapper().readTree(body));
        }
        assertTrue(proof.aggregates() > 100, proof::sum);
        assertEquals(List.of(), proof.wrong());
    }

    @Test
    void theTrendOfEveryMunicipalityIsThatOfItsSeriesInTheFile() throws IOException {
        for (String code : municipalities) {
            JsonNode profile = get("/v1/municipalities/" + code + "/diagnosis?asOf=" + DAY);
            for (JsonNode indicator : profile.path("indicators")) {
                if (file.has(indicator)) {
                    proof.checkTrend(
                            code,
                            indicator,
                            file.seriesSinceBreak(indicator.path("code").asText(), code));
                }
            }
        }
        assertTrue(proof.trends() >= 67, proof::sum);
        assertTrue(proof.significant() > 0, proof::sum);
        assertEquals(List.of(), proof.wrong());
    }

    /** Published, withheld, suppressed and absent values are all that there are, in the city as in its members. */
    @Test
    void theKindsOfValuesAddUp() throws IOException {
        Map<String, Map<String, Integer>> states = new TreeMap<>();
        for (String code : municipalities) {
            for (JsonNode one :
                    get("/v1/municipalities/" + code + "/diagnosis?asOf=" + DAY).path("indicators")) {
                String state = one.path("status").asText().equals("missing")
                        ? one.path("missingReason").asText()
                        : one.path("status").asText();
                states.computeIfAbsent(
                                one.path("code").asText() + " "
                                        + one.path("period").asText(),
                                any -> new TreeMap<>())
                        .merge(state, 1, Integer::sum);
            }
        }
        for (JsonNode one : get("/v1/territories/uts:210/diagnosis?asOf=" + DAY).path("indicators")) {
            String wave = one.path("code").asText() + " " + one.path("period").asText();
            Map<String, Integer> all = states.getOrDefault(wave, Map.of());
            int shown = all.getOrDefault("final", 0)
                    + all.getOrDefault("provisional", 0)
                    + all.getOrDefault("estimated", 0);
            assertTrue(
                    Set.of(
                                    "final",
                                    "provisional",
                                    "estimated",
                                    "withheld",
                                    "suppressed",
                                    "not-collected",
                                    "below-threshold",
                                    "not-defined")
                            .containsAll(all.keySet()),
                    () -> wave + all);
            if (file.has(one)) {
                assertEquals(67, all.values().stream().mapToInt(n -> n).sum(), wave);
                if (one.path("unit").asText().equals("class")) {
                    continue;
                }
                assertEquals(shown, one.path("coverage").path("withValue").asInt(), wave);
                assertEquals(
                        file.published(
                                        one.path("code").asText(),
                                        one.path("period").asText(),
                                        municipalities)
                                .size(),
                        shown,
                        wave);
            }
        }
    }

    /** Those of the sample, by reference. */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        for (NamedCsvRecord row : PlainFile.rows(MEMBERSHIPS)) {
            String from = row.getField("valid_from");
            String to = row.getField("valid_to");
            if ((from.isEmpty() || from.compareTo(DAY) <= 0) && (to.isEmpty() || to.compareTo(DAY) > 0)) {
                groups.computeIfAbsent("key:" + row.getField("group_key"), any -> new ArrayList<>())
                        .add(row.getField("member_istat_code"));
            }
        }
        groups.put("uts:210", municipalities);
        groups.put("istat:07", municipalities);
        return groups;
    }

    private void check(String group, List<String> members, JsonNode profile) {
        for (JsonNode indicator : profile.path("indicators")) {
            if (file.has(indicator)) {
                proof.checkAggregate(group, indicator, members);
                proof.checkTrend(
                        group,
                        indicator,
                        file.seriesSinceBreak(indicator.path("code").asText(), members));
            }
        }
    }

    private static JsonNode get(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asByteArray());
    }
}
