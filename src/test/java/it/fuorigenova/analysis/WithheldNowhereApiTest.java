package it.fuorigenova.analysis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A value that is withheld is nowhere: whoever goes through all public addresses that show indicators, in every format,
 * finds the value of Genova, of half a million, and never that of Rondanina, of sixty-three inhabitants.
 */
@QuarkusTest
class WithheldNowhereApiTest {

    private static final String CODE = "secret_of_few";

    /** The highest there is by far: it would end every scale. */
    private static final double HIDDEN = 7654321.5;

    private static final double SHOWN = 43210.25;

    /**
     * Sorts of addresses of which one at least must show what is published. Of a list, a page for people has room for eight
     * properties: those that the address sorts or filters by are among them.
     */
    private static final List<String> SORTS = List.of(
            "/v1/indicators/.*/classes.*",
            "/v1/indicators/.*/values.* accept application/json",
            "/v1/indicators/.*/values.* accept text/csv",
            "/v1/indicators/.*/values.* accept application/vnd.sdmx.data\\+csv",
            "/v1/indicator-values.* accept application/json",
            "/v1/indicator-values.* accept text/csv",
            "/v1/municipalities/.*/diagnosis.*",
            "/v1/territories/.*/diagnosis.*",
            "/ogc/.*/items\\?.*f=json",
            "/ogc/.*/items\\?.*f=jsonfg",
            "/ogc/.*/items\\?.*f=jsonseq",
            "/ogc/.*/items\\?.*f=csv",
            "/ogc/.*/items\\?.*f=flatgeobuf",
            "/ogc/.*/items\\?.*sortby.*f=html",
            "/ogc/.*/items\\?.*f=html.*filter.*",
            "/ogc/.*/items/.*f=json",
            "/ogc/.*/items/.*f=html",
            "/ogc/.*/download\\?f=csv",
            "/ogc/.*/download\\?f=flatgeobuf",
            "/ogc/.*/tiles/.*");

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void store() throws Exception {
        remove();
        transaction.begin();
        database.query("""
                insert into indicator (code, name_it, name_en, definition_it, definition_en, theme, unit, value_type,
                    polarity, aggregation, min_population, decimals, origin)
                values (:code, 'Segreto', 'Secret', 's', 's', 'test', 'persons', 'number', 'high-is-good', 'sum', 100, 2,
                    'built-in')""").with("code", CODE).run();
        database.query("""
                insert into observation (indicator_code, territory_id, period, period_end, value, status, source_id,
                    release, withheld)
                select :code, territory_id, year::text, make_date(year, 12, 31),
                       case code when '010050' then :hidden when '010025' then :shown else code::numeric / 1000 end,
                       'final', (select id from source limit 1), (select max(number) from release), code = '010050'
                from territory_code
                cross join (values (2021), (2022), (2023)) as years (year)
                where scheme = 'istat' and code between '010001' and '010067' and length(code) = 6
                  and valid @> date '2026-11-01'""")
                .with("code", CODE)
                .with("hidden", HIDDEN)
                .with("shown", SHOWN)
                .run();
        transaction.commit();
    }

    @AfterEach
    void remove() {
        database.query("delete from observation where indicator_code = :code")
                .with("code", CODE)
                .run();
        database.query("delete from indicator where code = :code")
                .with("code", CODE)
                .run();
    }

    /** Whether a number stands in an answer, as text in any notation or as the bytes of a double or float. */
    private static boolean holds(byte[] answer, double number) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        // Without a fraction: else no group of digits would end where the text does.
        String whole = BigDecimal.valueOf(number).toBigInteger().toString();
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        byte[] wide = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(number)
                .array();
        byte[] narrow = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat((float) number)
                .array();
        return text.contains(whole.substring(0, 5))
                || text.contains(grouped)
                || text.contains(grouped.replace('.', ','))
                || text.contains(new String(wide, StandardCharsets.ISO_8859_1))
                || text.contains(new String(narrow, StandardCharsets.ISO_8859_1));
    }

    /** The addresses, each with a media type to accept; a body after a blank is posted. */
    private static List<String> ways() throws IOException {
        List<String> ways = new ArrayList<>(ofTheContract());
        String diagnosis = "/ogc/collections/diagnosis";
        for (String format : List.of("json", "html", "jsonfg", "jsonseq", "csv", "flatgeobuf")) {
            ways.add(diagnosis + "/items?limit=100&f=" + format);
            ways.add(diagnosis + "/items?limit=100&skipGeometry=true&sortby=-" + CODE + "&f=" + format);
            ways.add(diagnosis + "/items?limit=100&f=" + format + "&filter=" + CODE + " IS NOT NULL");
            if (!format.equals("html")) {
                ways.add(diagnosis + "/download?f=" + format);
            }
        }
        for (String id : ids()) {
            for (String format : List.of("json", "html", "jsonfg")) {
                ways.add(diagnosis + "/items/" + id + "?f=" + format);
            }
        }
        for (String tile : List.of("0/0/0", "7/46/67", "8/92/134", "10/370/537", "10/369/539", "10/369/538")) {
            ways.add(diagnosis + "/tiles/WebMercatorQuad/" + tile + "?properties=" + CODE);
        }
        return ways;
    }

    private static List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String code : List.of("010050", "010025")) {
            ids.add(new ObjectMapper()
                    .readTree(given().get("/v1/municipalities/" + code).asByteArray())
                    .path("id")
                    .asText());
        }
        return ids;
    }

    /** Every address of the contract that speaks of indicators or diagnoses, whoever adds one. */
    private static List<String> ofTheContract() throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray());
        List<String> ways = new ArrayList<>();
        contract.path("paths").properties().forEach(entry -> {
            JsonNode get = entry.getValue().path("get");
            if (!get.isMissingNode()
                    && entry.getKey().matches(".*(indicator|diagnos|similar|municipalit|territor).*")) {
                get.path("responses")
                        .path("200")
                        .path("content")
                        .fieldNames()
                        .forEachRemaining(type ->
                                filled(entry.getKey(), get).forEach(address -> ways.add(address + " accept " + type)));
            }
        });
        return ways;
    }

    private static List<String> filled(String path, JsonNode get) {
        String query = queryOf(
                get, Map.of("indicator", CODE, "indicators", CODE + ",population", "period", "latest", "limit", "100"));
        if (!path.contains("{")) {
            return List.of(
                    path + query,
                    path
                            + queryOf(
                                    get,
                                    Map.of("indicators", CODE, "indicator", CODE, "kind", "zone", "period", "2022")));
        }
        List<String> all = new ArrayList<>();
        for (String place : List.of("istat:010050", "istat:010025", "uts:210", "key:zona-val-trebbia")) {
            String address = path.startsWith("/v1/indicators")
                    ? path.replace("{code}", CODE)
                    : path.replaceAll("\\{(code|reference|istatCode)}", place);
            all.add(address + query);
            all.add(address
                    + queryOf(
                            get,
                            Map.of(
                                    "indicator",
                                    CODE,
                                    "indicators",
                                    CODE,
                                    "period",
                                    "all",
                                    "territory",
                                    place.replace("istat:", ""))));
            all.add(address
                    + queryOf(
                            get, Map.of("indicator", CODE, "indicators", CODE, "period", "2022", "method", "natural")));
        }
        return all.stream().filter(address -> !address.contains("{")).distinct().toList();
    }

    private static String queryOf(JsonNode get, Map<String, String> values) {
        Map<String, String> given = new TreeMap<>();
        for (JsonNode parameter : get.path("parameters")) {
            String name = parameter.path("name").asText();
            if (values.containsKey(name)) {
                given.put(name, Objects.requireNonNull(values.get(name)));
            }
        }
        StringBuilder query = new StringBuilder();
        given.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return query.toString();
    }

    private static Response ask(String way) {
        String[] parts = way.split(" accept ");
        return parts.length == 2 ? given().accept(parts[1]).get(parts[0]) : given().get(way);
    }

    @Test
    void noAddressShowsItAndEverySortOfAddressShowsWhatIsPublished() throws IOException {
        List<String> showing = new ArrayList<>();
        for (String way : ways()) {
            Response answer = ask(way);
            assertTrue(answer.statusCode() < 500, way + " " + answer.statusCode());
            byte[] bytes = answer.asByteArray();
            assertFalse(holds(bytes, HIDDEN), way);
            if (holds(bytes, SHOWN)) {
                showing.add(way);
            }
        }
        // Else the search would find nothing anywhere, and prove nothing.
        List<String> blind = SORTS.stream()
                .filter(sort -> showing.stream().noneMatch(way -> way.matches(sort)))
                .toList();
        assertEquals(List.of(), blind, showing.toString());
    }

    private static Response post(String address, String accept, String body) {
        Response answer =
                given().contentType(ContentType.JSON).accept(accept).body(body).post(address);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertFalse(holds(answer.asByteArray(), HIDDEN), address);
        return answer;
    }

    @Test
    void noIndexNoScaleNoRankAndNoRangeRestsOnIt() throws IOException {
        String question = """
                {"within": "uts:210", %s "indicators": [{"code": "secret_of_few"}, {"code": "minutes_to_pole"}]}""";
        for (String more : List.of(
                "", "\"missing\": \"reweight\",", "\"aggregation\": \"geometric\",", "\"normalisation\": \"z\",")) {
            JsonNode index = new ObjectMapper()
                    .readTree(post("/v1/composite-indices", "application/json", question.formatted(more))
                            .asByteArray());
            assertEquals(
                    SHOWN, index.path("indicators").path(0).path("greatest").asDouble());
            assertEquals(66, index.path("indicators").path(0).path("withValue").asInt());
            assertTrue(index.toString().contains("withheld"), more);
            post("/v1/composite-indices", "text/csv", question.formatted(more));
        }
        // What is withheld is worth nothing to an index: another value leaves every byte as it is.
        String before = post("/v1/composite-indices", "text/csv", question.formatted(""))
                .asString();
        database.query("update observation set value = 1 where indicator_code = :code and withheld")
                .with("code", CODE)
                .run();
        assertEquals(
                before,
                post("/v1/composite-indices", "text/csv", question.formatted(""))
                        .asString());
    }

    @Test
    void noGroupTellsIt() {
        for (String others : List.of("\"010025\"", "\"010025\", \"010022\"")) {
            String body = post(
                            "/v1/diagnoses", "application/json", "{\"municipalities\": [\"010050\", " + others + "]}")
                    .asString();
            assertFalse(holds(body.getBytes(StandardCharsets.UTF_8), HIDDEN + SHOWN));
        }
    }

    /** Halving the interval again and again would find a value that a filter can compare. */
    @Test
    void noFilterOfAnyLayerComparesIt() {
        List<String> filters = List.of("> 7000000", "< 8000000", "= 7654321.5", "<> 1", "BETWEEN 7000000 AND 8000000");
        for (String condition : filters) {
            String own = "istatCode = '010050' AND " + CODE + " " + condition;
            assertEquals(0, matched("/ogc/collections/diagnosis/items?filter=" + own), own);
            String other = "municipalityName = 'Rondanina' AND indicator('" + CODE + "') " + condition;
            assertEquals(0, matched("/ogc/collections/opportunities/items?filter=" + other), other);
            assertEquals(0, matched("/v1/opportunities?filter=" + other), other);
            String ofMunicipalities = "istatCode = '010050' AND indicator('" + CODE + "', 2022) " + condition;
            assertEquals(0, matched("/ogc/collections/municipalities/items?filter=" + ofMunicipalities));
        }
        // The same comparisons do find what is published.
        assertEquals(
                1, matched("/ogc/collections/diagnosis/items?filter=istatCode = '010025' AND " + CODE + " > 43210"));
    }

    private static int matched(String address) {
        int mark = address.indexOf("filter=") + 7;
        String filter = URLEncoder.encode(address.substring(mark), StandardCharsets.UTF_8);
        Response answer = given().urlEncodingEnabled(false).get(address.substring(0, mark) + filter + "&limit=1000");
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer.jsonPath().getList("features").size();
    }

    @Test
    void aDistributionThatLacksItIsTheOneThatIsShown() {
        List<Float> values = given().get("/v1/indicators/" + CODE + "/values?within=uts:210")
                .jsonPath()
                .getList("columns.value", Float.class);
        assertEquals(
                1,
                IntStream.range(0, values.size())
                        .filter(i -> values.get(i) == null)
                        .count());
    }
}
