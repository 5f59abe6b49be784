package it.fuorigenova.analysis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indices that a caller composes equal what a plain reading of the sample's file gives, whichever the method. */
@QuarkusTest
class CompositeIndexApiTest {

    private static final SampleFile FILE = new SampleFile();

    private record Part(String code, String period, double weight, boolean lowIsGood) {}

    private static final List<Part> PARTS = List.of(
            new Part("minutes_to_pole", "2020", 2, true),
            new Part("taxable_income_per_taxpayer_eur", "2021", 1, false),
            new Part("firms_value_added_per_worker_keur", "2023", 1, false),
            new Part("landslide_pop_p3p4_pct", "2021", 4, true));

    private static String question(String more) {
        StringBuilder parts = new StringBuilder();
        for (Part part : PARTS) {
            parts.append(parts.isEmpty() ? "" : ",")
                    .append("{\"code\":\"%s\",\"weight\":%s,\"direction\":\"%s\",\"period\":\"%s\"}"
                            .formatted(
                                    part.code,
                                    part.weight,
                                    part.lowIsGood ? "low-is-good" : "high-is-good",
                                    part.period));
        }
        return "{\"within\":\"uts:210\",\"indicators\":[" + parts + "]" + more + "}";
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(body)
                .post("/v1/composite-indices")
                .then();
    }

    private static JsonNode json(String body) throws IOException {
        return new ObjectMapper().readTree(post(body).statusCode(200).extract().asByteArray());
    }

    /** The value of each part for a municipality; absent where it may not be shown or is not there. */
    private static Map<String, Double> values(String municipality) {
        Map<String, Double> found = new TreeMap<>();
        PARTS.forEach(part ->
                FILE.published(part.code, part.period, municipality).ifPresent(value -> found.put(part.code, value)));
        return found;
    }

    private static List<Double> all(Part part) {
        return FILE.municipalities().stream()
                .flatMap(one -> FILE.published(part.code, part.period, one).stream())
                .toList();
    }

    /** What a part is worth for a municipality: what its mean is taken of. */
    private static double worth(Part part, double value, String normalisation, String aggregation) {
        List<Double> all = all(part);
        double mean = all.stream().mapToDouble(one -> one).sum() / all.size();
        if (normalisation.equals("z")) {
            double square =
                    all.stream().mapToDouble(one -> Math.pow(one - mean, 2)).sum() / all.size();
            return (part.lowIsGood ? -1 : 1) * (value - mean) / Math.sqrt(square);
        }
        double least = all.stream().mapToDouble(one -> one).min().orElseThrow();
        double most = all.stream().mapToDouble(one -> one).max().orElseThrow();
        double share = part.lowIsGood ? (most - value) / (most - least) : (value - least) / (most - least);
        return aggregation.equals("geometric") ? Math.log(1 + 99 * share) : 100 * share;
    }

    private static double mean(
            Map<String, Double> values, List<Double> weights, String normalisation, String aggregation) {
        double sum = 0;
        double weight = 0;
        for (int k = 0; k < PARTS.size(); k++) {
            Double value = values.get(PARTS.get(k).code);
            if (value != null) {
                sum += weights.get(k) * worth(PARTS.get(k), value, normalisation, aggregation);
                weight += weights.get(k);
            }
        }
        return sum / weight;
    }

    private static Map<String, Integer> ranks(
            List<String> places, List<Double> weights, String normalisation, String aggregation) {
        Map<String, Double> means = new TreeMap<>();
        for (String place : places) {
            means.put(place, mean(values(place), weights, normalisation, aggregation));
        }
        Map<String, Integer> ranks = new TreeMap<>();
        means.forEach((place, own) -> ranks.put(
                place,
                1
                        + (int) means.values().stream()
                                .filter(other -> other > own + 1e-9)
                                .count()));
        return ranks;
    }

    private static List<String> complete() {
        return FILE.municipalities().stream()
                .filter(one -> values(one).size() == PARTS.size())
                .toList();
    }

    private static List<Double> weights() {
        return PARTS.stream().map(part -> part.weight / 8).toList();
    }

    @ParameterizedTest
    @CsvSource({"min-max, arithmetic", "min-max, geometric", "z, arithmetic"})
    void indexRanksAndContributionsEqualThoseOfTheFile(String normalisation, String aggregation) throws IOException {
        JsonNode answer = json(question(",\"normalisation\":\"%s\",\"aggregation\":\"%s\",\"sensitivity\":{\"draws\":1}"
                .formatted(normalisation, aggregation)));
        boolean geometric = aggregation.equals("geometric");
        Map<String, Integer> ranks = ranks(complete(), weights(), normalisation, aggregation);
        assertEquals(ranks.size(), answer.path("ranking").size());
        for (JsonNode place : answer.path("ranking")) {
            String code = place.path("code").asText();
            double mean = mean(values(code), weights(), normalisation, aggregation);
            assertEquals(ranks.get(code), place.path("rank").asInt(), code);
            assertEquals(geometric ? Math.exp(mean) : mean, place.path("index").asDouble(), 1e-4, code);
            double together = geometric ? 1 : 0;
            for (JsonNode contribution : place.path("contributions")) {
                together = geometric ? together * contribution.asDouble() : together + contribution.asDouble();
            }
            assertEquals(together, place.path("index").asDouble(), 5e-3, code);
        }
    }

    @Test
    void rangesOfRanksEqualThoseOfTheFile() throws IOException {
        JsonNode answer = json(question(",\"sensitivity\":{\"change\":40,\"draws\":60,\"seed\":7}"));
        List<String> places = complete();
        Map<String, List<Integer>> drawn = new TreeMap<>();
        Random random = new Random(7);
        for (int draw = 0; draw < 60; draw++) {
            List<Double> changed = new ArrayList<>();
            weights().forEach(weight -> changed.add(weight * (1 + 0.4 * (2 * random.nextDouble() - 1))));
            ranks(places, changed, "min-max", "arithmetic")
                    .forEach((place, rank) -> drawn.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(rank));
        }
        Map<String, List<Integer>> left = new TreeMap<>();
        for (int out = 0; out < PARTS.size(); out++) {
            List<Double> rest = new ArrayList<>(weights());
            rest.set(out, 0.0);
            ranks(places, rest, "min-max", "arithmetic")
                    .forEach((place, rank) -> left.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(rank));
        }
        Map<String, Integer> geometric = ranks(places, weights(), "min-max", "geometric");
        Map<String, Integer> z = ranks(places, weights(), "z", "arithmetic");
        for (JsonNode place : answer.path("ranking")) {
            String code = place.path("code").asText();
            JsonNode ranks = place.path("ranks");
            List<Integer> sorted =
                    Objects.requireNonNull(drawn.get(code)).stream().sorted().toList();
            List<Integer> without =
                    Objects.requireNonNull(left.get(code)).stream().sorted().toList();
            check(ranks.path("changedWeights"), sorted.getFirst(), sorted.getLast(), code);
            // The third and the 57th of 60.
            check(ranks.path("ninetyPercent"), sorted.get(2), sorted.get(56), code);
            check(ranks.path("leaveOneOut"), without.getFirst(), without.getLast(), code);
            List<Integer> methods = List.of(
                    place.path("rank").asInt(),
                    Objects.requireNonNull(geometric.get(code)),
                    Objects.requireNonNull(z.get(code)));
            assertEquals(
                    methods.toString().replace(" ", ""), ranks.path("methods").toString(), code);
            List<Integer> all = new ArrayList<>(sorted);
            all.addAll(without);
            all.addAll(methods);
            check(
                    ranks.path("all"),
                    all.stream().min(Integer::compare).orElseThrow(),
                    all.stream().max(Integer::compare).orElseThrow(),
                    code);
        }
        assertEquals(places.size(), answer.path("ranking").size());
    }

    private static void check(JsonNode range, int best, int worst, String what) {
        assertEquals(best, range.path("best").asInt(), what + range);
        assertEquals(worst, range.path("worst").asInt(), what + range);
    }

    @Test
    void nobodyIsLeftOutWithoutAReason() throws IOException {
        JsonNode answer = json(question(",\"sensitivity\":{\"draws\":1}"));
        int withheld = 0;
        for (JsonNode one : answer.path("leftOut")) {
            Map<String, Double> known = values(one.path("code").asText());
            assertEquals(PARTS.size() - known.size(), one.path("lacks").size());
            for (JsonNode lack : one.path("lacks")) {
                Part part = PARTS.stream()
                        .filter(each -> each.code.equals(lack.path("indicator").asText()))
                        .findFirst()
                        .orElseThrow();
                boolean hidden =
                        FILE.isWithheld(part.code, part.period, one.path("code").asText());
                assertEquals(hidden, lack.path("reason").asText().equals("withheld"));
                withheld += hidden ? 1 : 0;
            }
        }
        assertTrue(withheld > 0);
        assertEquals(67, answer.path("ranking").size() + answer.path("leftOut").size());
    }

    @Test
    void othersShareTheWeightOfWhatIsMissingWhereTheCallerSaysSo() throws IOException {
        JsonNode answer = json(question(",\"missing\":\"reweight\",\"sensitivity\":{\"draws\":1}"));
        assertEquals(67, answer.path("ranking").size());
        Map<String, Integer> ranks = ranks(FILE.municipalities(), weights(), "min-max", "arithmetic");
        for (JsonNode place : answer.path("ranking")) {
            assertEquals(
                    ranks.get(place.path("code").asText()), place.path("rank").asInt());
            assertEquals(
                    PARTS.size() - values(place.path("code").asText()).size(),
                    place.path("lacks").size());
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String body = question("");
        String first = post(body).statusCode(200).extract().asString();
        assertEquals(first, post(body).extract().asString());
    }

    @Test
    void asATableItHasALineForEachMunicipality() {
        String csv = given().contentType(ContentType.JSON)
                .accept("text/csv")
                .body(question(""))
                .post("/v1/composite-indices")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(68, lines.size());
        assertTrue(
                lines.getFirst().startsWith("rank,index,territoryId,code,name,minutes_to_pole_contribution"),
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("1,"), lines.get(1));
        assertTrue(lines.getLast().contains("firms_value_added_per_worker_keur: "), lines.getLast());
        long commas = lines.getFirst().chars().filter(c -> c == ',').count();
        lines.forEach(
                line -> assertEquals(commas, line.chars().filter(c -> c == ',').count(), line));
    }

    @Test
    void weightsAreMadeToAddUpAndPeriodsAreChosenForAll() {
        post("""
                {"within": "uts:210", "indicators": [{"code": "minutes_to_pole", "weight": 3},
                    {"code": "population", "direction": "high-is-good"}]}""")
                .statusCode(200)
                .body("indicators.weight", is(List.of(0.75f, 0.25f)))
                .body("indicators[0].direction", is("low-is-good"))
                .body("indicators[1].period", is("2026-06-09"))
                .body("method.explanation", hasSize(3))
                .body("method.explanation[2]", containsString("seed 1"))
                .body("within.code", is("210"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        post("""
                {"within": "uts:999", "normalisation": "z", "aggregation": "geometric", "missing": "guess",
                 "indicators": [{"code": "populatio"}, {"code": "snai_class"}, {"weight": 1},
                    {"code": "population"}, {"code": "population", "direction": "high-is-good"},
                    {"code": "minutes_to_pole", "weight": -1, "period": "1066"}],
                 "sensitivity": {"change": 0, "draws": 1000}}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        is(List.of(
                                "/within",
                                "/indicators/0/code",
                                "/indicators/1/code",
                                "/indicators/2/code",
                                "/indicators/3/direction",
                                "/indicators/4/code",
                                "/indicators/5/weight",
                                "/indicators/5/period",
                                "/aggregation",
                                "/missing",
                                "/sensitivity/change",
                                "/sensitivity/draws")));
        post("{\"indicators\": [{\"code\": \"population\"}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/indicators"));
        // Nothing parts anybody from anybody in a single municipality's zone.
        post("{\"within\": \"key:zona-genova\", \"indicators\": [{\"code\": \"minutes_to_pole\"},"
                        + " {\"code\": \"landslide_pop_p3p4_pct\"}]}")
                .statusCode(400)
                .body("errors[0].detail", containsString("all the same"));
        post("{\"indicator\": []}").statusCode(400);
        given().contentType(ContentType.JSON)
                .post("/v1/composite-indices?lang=en")
                .then()
                .statusCode(400);
    }
}
