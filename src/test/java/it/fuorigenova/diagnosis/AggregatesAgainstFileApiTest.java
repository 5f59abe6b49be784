package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Aggregates of zones, unions, the metropolitan city and the region, trends of all of them and of every municipality,
 * and how many values there are, equal what a plain reading of the sample's files gives.
 */
@QuarkusTest
class AggregatesAgainstFileApiTest {

    private static final String DAY = "2026-08-01";

    private final SampleFile file = SampleFile.read();

    @Test
    void theAggregatesOfEveryGroupAreThoseOfItsMembersInTheFile() throws IOException {
        int compared = 0;
        for (Map.Entry<String, List<String>> group : groups().entrySet()) {
            JsonNode profile = get("/v1/territories/" + group.getKey() + "/diagnosis?asOf=" + DAY);
            assertEquals(group.getValue().size(), profile.path("municipalities").asInt(), group.getKey());
            for (JsonNode indicator : profile.path("indicators")) {
                if (file.has(indicator)) {
                    check(group.getKey(), group.getValue(), indicator);
                    compared++;
                }
            }
        }
        assertTrue(compared > 200, compared + " aggregates were compared");
    }

    @Test
    void theTrendOfEveryMunicipalityIsThatOfItsSeriesInTheFile() throws IOException {
        int significant = 0;
        for (String code : file.municipalities()) {
            JsonNode profile = get("/v1/municipalities/" + code + "/diagnosis?asOf=" + DAY);
            for (JsonNode indicator : profile.path("indicators")) {
                JsonNode trend = indicator.path("trend");
                if (file.has(indicator) && !trend.isMissingNode()) {
                    List<Double> series =
                            file.seriesSinceBreak(indicator.path("code").asText(), code);
                    checkTrend(code + " " + indicator.path("code").asText(), series, trend);
                    significant += trend.path("significant").asBoolean() ? 1 : 0;
                }
            }
        }
        assertTrue(significant > 0, "a trend that is significant is among them");
    }

    /** Published, withheld, suppressed and absent values are all that there are, in the city as in its members. */
    @Test
    void theKindsOfValuesAddUp() throws IOException {
        Map<String, Map<String, Integer>> states = new TreeMap<>();
        for (String code : file.municipalities()) {
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
                                        file.municipalities())
                                .size(),
                        shown,
                        wave);
            }
        }
    }

    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        file.memberships(DAY).forEach((key, members) -> groups.put("key:" + key, members));
        groups.put("uts:210", file.municipalities());
        groups.put("istat:07", file.municipalities());
        return groups;
    }

    private void check(String group, List<String> members, JsonNode indicator) {
        String code = indicator.path("code").asText();
        String what = group + " " + code;
        Map<String, Double> values =
                file.published(code, indicator.path("period").asText(), members);
        Optional<Double> expected =
                file.aggregate(code, indicator.path("period").asText(), values, members);
        if (expected.isEmpty()) {
            assertEquals("missing", indicator.path("status").asText(), what);
            return;
        }
        double half = 0.5 * Math.pow(10, -indicator.path("decimals").asInt()) + 1e-9;
        assertEquals("aggregated", indicator.path("status").asText(), what);
        assertEquals(expected.get(), indicator.path("value").asDouble(), half, what);
        assertEquals(values.size(), indicator.path("coverage").path("withValue").asInt(), what);
    }

    private static void checkTrend(String what, List<Double> series, JsonNode trend) {
        assertEquals(series.size(), trend.path("periods").asInt(), what);
        int score = score(series);
        String direction = score > 0 ? "rising" : score < 0 ? "falling" : "steady";
        assertEquals(direction, trend.path("direction").asText(), what);
        boolean ties = series.stream().distinct().count() < series.size();
        if (series.size() >= 5 && !ties) {
            assertEquals(chance(series) < 0.05, trend.path("significant").asBoolean(), what);
        }
    }

    private static int score(List<Double> series) {
        int score = 0;
        for (int later = 1; later < series.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                score += Double.compare(series.get(later), series.get(earlier));
            }
        }
        return score;
    }

    /** How many of all orders of the values are at least as uneven. */
    private static double chance(List<Double> series) {
        List<List<Double>> orders = orders(series);
        int own = Math.abs(score(series));
        return orders.stream().filter(order -> Math.abs(score(order)) >= own).count() / (double) orders.size();
    }

    private static List<List<Double>> orders(List<Double> of) {
        if (of.size() < 2) {
            return List.of(of);
        }
        List<List<Double>> all = new ArrayList<>();
        for (int first = 0; first < of.size(); first++) {
            List<Double> rest = new ArrayList<>(of);
            Double taken = rest.remove(first);
            for (List<Double> order : orders(rest)) {
                List<Double> one = new ArrayList<>(List.of(taken));
                one.addAll(order);
                all.add(one);
            }
        }
        return all;
    }

    private static JsonNode get(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asByteArray());
    }
}
