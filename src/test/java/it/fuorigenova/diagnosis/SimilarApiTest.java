package it.fuorigenova.diagnosis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The nearest by a plain reading of the sample's file are the nearest by the service. */
@QuarkusTest
class SimilarApiTest {

    private static final Path FILE = Path.of("src/main/resources/sample/indicators.csv");

    @Test
    void theNearestOfEveryMunicipalityAreThoseOfTheFile() throws IOException {
        Map<String, double[]> features = standardised(read());
        assertEquals(67, features.size());
        for (String code : features.keySet()) {
            JsonNode answer = get("/v1/municipalities/" + code + "/similar?limit=5&asOf=2026-08-01");
            assertEquals(67, answer.path("compared").asInt());
            List<String> nearest = features.keySet().stream()
                    .filter(other -> !other.equals(code))
                    .sorted(Comparator.comparingDouble(other -> distance(features, code, other)))
                    .limit(5)
                    .toList();
            for (int i = 0; i < 5; i++) {
                JsonNode told = answer.path("similar").path(i);
                // The distance, and not the code: two may be equally far to the digits told.
                assertEquals(
                        distance(features, code, nearest.get(i)),
                        told.path("distance").asDouble(),
                        0.0006,
                        code);
                double shares = 0;
                for (JsonNode share : told.path("shares")) {
                    shares += share.asDouble();
                }
                assertEquals(100, shares, 0.4, code);
            }
        }
    }

    @Test
    void theDistanceIsTheSameBothWays() throws IOException {
        JsonNode first = get("/v1/municipalities/010025/similar?limit=66");
        JsonNode last = first.path("similar").path(65);
        JsonNode back = get("/v1/municipalities/" + last.path("istatCode").asText() + "/similar?limit=66");
        for (JsonNode one : back.path("similar")) {
            if (one.path("istatCode").asText().equals("010025")) {
                assertEquals(
                        last.path("distance").asDouble(), one.path("distance").asDouble());
                return;
            }
        }
        throw new AssertionError("Genova is not among all others");
    }

    @Test
    void moreThanAHundredAreNotGiven() {
        given().get("/v1/municipalities/010025/similar?limit=101")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("limit"));
    }

    private static double distance(Map<String, double[]> features, String one, String other) {
        double[] a = Objects.requireNonNull(features.get(one));
        double[] b = Objects.requireNonNull(features.get(other));
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(sum / a.length);
    }

    private static Map<String, double[]> standardised(Map<String, Map<String, Double>> file) {
        Map<String, double[]> raw = new TreeMap<>();
        Map<String, Double> people = of(file, "population 2026-06-09");
        for (String code : people.keySet()) {
            double residents = number(people, code);
            raw.put(code, new double[] {
                Math.log10(residents),
                Math.log10(residents / number(of(file, "area_km2 2026"), code)),
                number(of(file, "altitude_m 2026"), code),
                number(of(file, "minutes_to_pole 2020"), code),
                number(of(file, "taxable_income_eur 2021"), code)
                        / number(of(file, "taxable_income_taxpayers 2021"), code),
                Math.log10(number(of(file, "firms_local_units 2023"), code) / residents)
            });
        }
        for (int feature = 0; feature < 6; feature++) {
            int at = feature;
            double mean =
                    raw.values().stream().mapToDouble(v -> v[at]).average().orElseThrow();
            double square = raw.values().stream()
                    .mapToDouble(v -> Math.pow(v[at] - mean, 2))
                    .sum();
            double deviation = Math.sqrt(square / raw.size());
            assertTrue(deviation > 0);
            raw.values().forEach(v -> v[at] = (v[at] - mean) / deviation);
        }
        return raw;
    }

    private static Map<String, Double> of(Map<String, Map<String, Double>> file, String wave) {
        return Objects.requireNonNull(file.get(wave), wave);
    }

    private static double number(Map<String, Double> values, String code) {
        return Objects.requireNonNull(values.get(code), code);
    }

    private static Map<String, Map<String, Double>> read() throws IOException {
        Map<String, Map<String, Double>> all = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            List<NamedCsvRecord> numbers = new ArrayList<>(rows.stream()
                    .filter(row -> row.getField("value").matches("-?[0-9.]+"))
                    .toList());
            numbers.forEach(row -> all.computeIfAbsent(
                            row.getField("indicator") + " " + row.getField("period"), any -> new TreeMap<>())
                    .put(row.getField("istat_code"), Double.valueOf(row.getField("value"))));
        }
        return all;
    }

    private static JsonNode get(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asByteArray());
    }
}
