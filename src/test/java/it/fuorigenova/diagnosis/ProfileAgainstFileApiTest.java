package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Ranks, percentiles, distances from the mean, quartiles and aggregates of the sample equal what a plain reading of its
 * file gives: every figure of every one of the 67 municipalities.
 */
@QuarkusTest
class ProfileAgainstFileApiTest {

    private static final Path FILE = Path.of("src/main/resources/sample/indicators.csv");

    /** Withheld below so many inhabitants, as the catalogue says. */
    private static final Map<String, Integer> LEAST_RESIDENTS =
            Map.of("firms_value_added_per_worker_keur", 1000, "firms_value_added_keur", 1000, "firms_wages_keur", 1000);

    private record Key(String indicator, String period) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCode = indicator.compareTo(other.indicator);
            return byCode != 0 ? byCode : period.compareTo(other.period);
        }
    }

    @Test
    void everyStandingAmongThe67EqualsThatOfTheFile() throws IOException {
        Map<Key, Map<String, Double>> file = read();
        int compared = 0;
        for (String code : codes(file)) {
            for (JsonNode indicator :
                    get("/v1/municipalities/" + code + "/diagnosis").path("indicators")) {
                Map<String, Double> all = published(file, indicator);
                if (!all.isEmpty()) {
                    check(code, indicator, all);
                    compared++;
                }
            }
        }
        assertTrue(compared > 900, compared + " figures were compared");
    }

    @Test
    void aggregatesOfTheMetropolitanCityEqualSumsAndMeansOfTheFile() throws IOException {
        Map<Key, Map<String, Double>> file = read();
        JsonNode profile = get("/v1/territories/uts:210/diagnosis");
        assertEquals(67, profile.path("municipalities").asInt());
        double employed = sum(of(file, "firms_persons_employed", "2023"));
        assertEquals(
                employed,
                indicator(profile, "firms_persons_employed").path("value").asDouble(),
                0.5);
        double mean = sum(of(file, "taxable_income_eur", "2021")) / sum(of(file, "taxable_income_taxpayers", "2021"));
        JsonNode income = indicator(profile, "taxable_income_per_taxpayer_eur");
        assertEquals("aggregated", income.path("status").asText());
        assertEquals(mean, income.path("value").asDouble(), 0.5);
        JsonNode classes = indicator(profile, "snai_class");
        assertEquals("not-aggregable", classes.path("missingReason").asText());
    }

    private static void check(String code, JsonNode indicator, Map<String, Double> all) {
        String what = code + " " + indicator.path("code").asText();
        Double own = all.get(code);
        if (own == null) {
            assertEquals(0, indicator.path("standings").size(), what);
            return;
        }
        JsonNode standing = named(indicator.path("standings"), "benchmark", "metropolitan-city");
        List<Double> sorted = all.values().stream().sorted().toList();
        long higher = sorted.stream().filter(v -> v > own).count();
        long below = sorted.stream().filter(v -> v < own).count();
        long equal = sorted.size() - higher - below;
        double mean = sorted.stream().mapToDouble(v -> v).sum() / sorted.size();
        double square = 0;
        for (double value : sorted) {
            square += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(square / sorted.size());
        assertEquals(higher + 1, standing.path("rank").asLong(), what);
        assertEquals(sorted.size(), standing.path("outOf").asLong(), what);
        assertEquals(
                100 * (below + equal / 2.0) / sorted.size(),
                standing.path("percentile").asDouble(),
                0.051,
                what);
        assertEquals(
                deviation == 0 ? 0 : (own - mean) / deviation,
                standing.path("z").asDouble(),
                0.0051,
                what);
        double half = 0.51 * Math.pow(10, -indicator.path("decimals").asInt());
        for (int quarter = 0; quarter <= 4; quarter++) {
            double told = standing.path("quartiles").path(quarter).asDouble();
            assertEquals(quantile(sorted, quarter / 4.0), told, half, what);
        }
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int before = (int) Math.floor(place);
        int after = Math.min(before + 1, sorted.size() - 1);
        return sorted.get(before) + (place - before) * (sorted.get(after) - sorted.get(before));
    }

    private static Map<String, Double> published(Map<Key, Map<String, Double>> file, JsonNode indicator) {
        String code = indicator.path("code").asText();
        Map<String, Double> all =
                new TreeMap<>(of(file, code, indicator.path("period").asText()));
        int least = LEAST_RESIDENTS.getOrDefault(code, 0);
        Map<String, Double> residents = of(file, "population", "2022");
        all.keySet().removeIf(one -> Objects.requireNonNull(residents.get(one)) < least);
        return all;
    }

    private static Map<String, Double> of(Map<Key, Map<String, Double>> file, String indicator, String period) {
        return file.getOrDefault(new Key(indicator, period), Map.of());
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(value -> value).sum();
    }

    private static List<String> codes(Map<Key, Map<String, Double>> file) {
        List<String> codes = List.copyOf(of(file, "population", "2022").keySet());
        assertEquals(67, codes.size());
        return codes;
    }

    private static Map<Key, Map<String, Double>> read() throws IOException {
        Map<Key, Map<String, Double>> all = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows.forEach(row -> number(row.getField("value"))
                    .forEach(value -> all.computeIfAbsent(
                                    new Key(row.getField("indicator"), row.getField("period")), any -> new TreeMap<>())
                            .put(row.getField("istat_code"), value)));
        }
        return all;
    }

    private static List<Double> number(String text) {
        List<Double> found = new ArrayList<>();
        if (text.matches("-?[0-9.]+")) {
            found.add(Double.valueOf(text));
        }
        return found;
    }

    private static JsonNode indicator(JsonNode profile, String code) {
        return named(profile.path("indicators"), "code", code);
    }

    private static JsonNode named(JsonNode among, String member, String value) {
        for (JsonNode one : among) {
            if (one.path(member).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("nothing has " + member + " " + value);
    }

    private static JsonNode get(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asByteArray());
    }
}
