package it.fuorigenova.html;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.testing.Partners;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address that may be read has a page for people, and programs notice nothing of it. */
@QuarkusTest
class PagesApiTest {

    /** What Chromium and Firefox send when somebody opens an address. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static final String PAGE = "text/html;charset=UTF-8";

    /** What stands for the parts of a path that vary, and what some addresses must be asked. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("/v1/codelists/{id}", "/v1/codelists/former-use"),
            Map.entry("/v1/indicators/{code}/values", "/v1/indicators/population/values?within=uts:210"),
            Map.entry(
                    "/v1/indicator-values",
                    "/v1/indicator-values?within=uts:210&indicators=population,minutes_to_pole"),
            Map.entry("/v1/indicators/{code}", "/v1/indicators/population"),
            Map.entry("/v1/indicators/{code}/classes", "/v1/indicators/population/classes"),
            Map.entry("/v1/opportunity-counts/facets", "/v1/opportunity-counts/facets?facets=kind,sector,plotM2"),
            Map.entry("/v1/opportunity-counts/table", "/v1/opportunity-counts/table?by=sector,status&measure=plotM2"),
            Map.entry("/v1/territories-at", "/v1/territories-at?lon=8.93&lat=44.41"),
            Map.entry("/problems/{slug}", "/problems/unknown-parameter"));

    /** Those that make pages of their own. */
    private static final List<String> REPORTS =
            List.of("/v1/municipalities/{code}/diagnosis", "/v1/territories/{reference}/diagnosis");

    private static final Pattern UNNAMED =
            Pattern.compile("<(?:dt|th scope=\"col\"|th scope=\"col\" class=\"number\"|h[2-6])><code>([^<]*)");

    private static RequestSpecification browser() {
        return whoMayReadAll().accept(BROWSER);
    }

    /** A few addresses are not for everybody. */
    private static RequestSpecification whoMayReadAll() {
        return Partners.administrator().urlEncodingEnabled(false);
    }

    /** Every path of the contract and of the standards' face that may be read and is not a file or a tile. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        JsonPath contract = given().get("/q/openapi?format=json").jsonPath();
        contract.<Map<String, Object>>get("paths").forEach((path, operations) -> {
            if (((Map<?, ?>) operations).containsKey("get")
                    && !REPORTS.contains(path)
                    && !path.endsWith(".svg")
                    && !path.endsWith(".pdf")
                    && !path.endsWith(".xml")
                    && !path.endsWith("/content")
                    && !path.endsWith("/thumbnail")
                    && !path.endsWith("/events")) {
                addresses.add(FILLED.getOrDefault(path, filled(path)));
            }
        });
        given().get("/ogc/api").jsonPath().<Map<String, Object>>get("paths").keySet().stream()
                .filter(path -> !path.endsWith("/download") && !path.endsWith("{tileCol}"))
                .map(path -> "/ogc" + filled(path))
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .forEach(addresses::add);
        return addresses;
    }

    private static String filled(String path) {
        String collection = path.replaceFirst("^/collections/([^/{]*)/items/\\{.*", "$1");
        return path.replace("/{code}", "/010025")
                .replace("/{partner}", "/operator")
                .replace("/v1/webhooks/{id}", path.contains("webhooks/{") ? "/v1/webhooks/" + aWebhook() : "")
                .replace(
                        "/v1/annotations/{id}",
                        path.contains("annotations/{") ? "/v1/annotations/" + anAnnotation() : "")
                .replace("/{version}", "/1")
                .replace("/{reference}", "/uts:210")
                .replace("/v1/imports/{id}", "/v1/imports/" + (path.contains("imports/{") ? anImport() : ""))
                .replace("/v1/opportunities/{id}", "/v1/opportunities/" + anOpportunity("code"))
                .replace(
                        "/v1/contributions/{id}",
                        "/v1/contributions/" + (path.contains("contributions/{") ? aContribution() : ""))
                .replace("{attachmentId}", path.contains("{attachmentId}") ? anAttachment() : "")
                .replace("{tileMatrixSetId}", "WebMercatorQuad")
                .replaceAll("\\{featureId}", path.contains("{featureId}") ? first(collection) : "");
    }

    private static String first(String collection) {
        List<String> ids = given().get("/ogc/collections/" + collection + "/items?limit=1")
                .jsonPath()
                .getList("features.id");
        return ids.isEmpty() ? "none" : ids.getFirst();
    }

    /** One that was told of something, or is to be. */
    private static String aWebhook() {
        String id = Partners.administrator()
                .contentType("application/json")
                .body("{\"url\": \"https://198.41.0.4/hook\", \"collections\": [\"opportunities\"]}")
                .post("/v1/webhooks")
                .jsonPath()
                .getString("webhook.id");
        Partners.administrator().post("/v1/webhooks/" + id + "/tests");
        return id;
    }

    /** Said today, or by another test before. */
    private static String anAnnotation() {
        Partners.administrator()
                .contentType("application/json")
                .body("{\"indicator\": \"altitude_m\", \"territory\": \"istat:010025\", \"period\": \"2026\","
                        + " \"kind\": \"comment\", \"text\": \"Prova\"}")
                .post("/v1/annotations");
        return given().get("/v1/annotations?limit=1").jsonPath().getString("annotations[0].id");
    }

    /** With an issue, so that there is something to be shown. */
    private static String anImport() {
        String id = Partners.administrator()
                .contentType("text/csv")
                .body("externalId,title,kind,colour\na,,lnd,red\n")
                .post("/v1/imports?dryRun=true")
                .path("id");
        Partners.administrator()
                .accept("text/event-stream")
                .get("/v1/imports/" + id + "/events")
                .asString();
        return id;
    }

    private static String aContribution() {
        return given().contentType("application/json")
                .body("{\"field\": \"title\", \"text\": \"Prova\"}")
                .post("/v1/opportunities/" + anOpportunity("code") + "/reports")
                .jsonPath()
                .getString("contribution.id");
    }

    /** A document, the same every time. */
    private static String anAttachment() {
        return Partners.administrator()
                .multiPart("file", "x.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .multiPart("type", "survey")
                .multiPart("title", "Rilievo")
                .multiPart("access", "public")
                .post("/v1/opportunities/" + anOpportunity("code") + "/attachments")
                .jsonPath()
                .getString("id");
    }

    private static String anOpportunity(String property) {
        return given().get("/v1/opportunities?limit=1&fields=" + property)
                .jsonPath()
                .getString("features[0].properties." + property);
    }

    @Test
    void everyAddressHasAPage() {
        List<String> addresses = addresses();
        assertTrue(addresses.size() > 40, addresses::toString);
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            if (!address.endsWith("/items/none")) {
                objections(address).forEach(objection -> wrong.add(address + ": " + objection));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> objections(String address) {
        List<String> wrong = new ArrayList<>();
        Response page = browser().get(address);
        String text = page.asString();
        if (page.statusCode() != 200 || !page.contentType().equals(PAGE)) {
            return List.of(page.statusCode() + " " + page.contentType() + " " + text);
        }
        if (text.split("<h1>", -1).length != 2 || text.contains("<h1></h1>")) {
            wrong.add("not one heading");
        }
        if (!text.contains("<html lang=\"it\">") || !"it".equals(page.header("Content-Language"))) {
            wrong.add("not in Italian");
        }
        if (!page.header("Vary").contains("Accept,") || !page.header("Vary").contains("Accept-Language")) {
            wrong.add("varies by " + page.header("Vary"));
        }
        if (!text.contains("class=\"formats\"") || !text.contains("href=\"" + origin(text) + "/\"")) {
            wrong.add("leads neither to formats nor to the map");
        }
        if (!String.valueOf(page.header("Content-Security-Policy")).startsWith("default-src 'self'")) {
            wrong.add("may load anything");
        }
        Matcher unnamed = UNNAMED.matcher(text);
        while (unnamed.find()) {
            wrong.add("nobody says what " + unnamed.group(1) + " is");
        }
        return wrong;
    }

    private static String origin(String page) {
        return page.replaceFirst("(?s).*<a class=\"brand\" href=\"/\">.*", "")
                + page.replaceFirst("(?s).*href=\"(http://[^/\"]+)/ogc\".*", "$1");
    }

    @Test
    void programsGetWhatTheyGotBefore() {
        for (String address : addresses()) {
            for (String accept : List.of("*/*", "application/json", "application/geo+json, application/json;q=0.9")) {
                String type =
                        whoMayReadAll().header("Accept", accept).get(address).contentType();
                assertFalse(type.contains("html"), address + " " + accept + ": " + type);
            }
        }
    }

    @Test
    void saysTheSameInEnglish() {
        browser()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/v1/municipalities/010025")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("ISTAT code"))
                .body(not(containsString("Codice ISTAT")));
        browser()
                .get("/v1/municipalities/010025?lang=en")
                .then()
                .body(containsString("/v1/municipalities/istat:010025/similar?lang=en\">Similar municipalities</a>"));
    }

    @Test
    void writesFiguresDaysAndCodesAsPeopleDo() {
        browser()
                .get("/v1/municipalities/010025")
                .then()
                .body(containsString("564.080"))
                .body(containsString("Città metropolitana"))
                .body(not(containsString("metropolitan-city<")));
        browser()
                .get("/v1/municipalities/010025?lang=en&asOf=2020-01-01")
                .then()
                .body(containsString("1 January 2020"));
        String opportunity = given().get("/v1/opportunities?limit=1&kind=building-with-land")
                .jsonPath()
                .getString("features[0].id");
        browser()
                .get("/v1/opportunities/" + opportunity)
                .then()
                .body(containsString("Edificio con terreno"))
                .body(containsString("Non si sa"));
    }

    /** Columns are for programs: people read a row for each municipality, by its name, with units and reasons. */
    @Test
    void columnsAreTablesOfMunicipalitiesByName() {
        String id = given().get("/v1/municipalities/010025").jsonPath().getString("id");
        String genova = "/v1/territories/" + id + "\">Genova</a></th>";
        browser()
                .get("/v1/indicator-values?within=uts:210&indicators=population,snai_class"
                        + ",firms_wages_keur,population_density,taxable_income_per_taxpayer_eur")
                .then()
                .statusCode(200)
                .body(containsString(genova))
                .body(containsString("Popolazione residente, 9 giugno 2026</th>"))
                .body(containsString("564.080\u00a0persone</td>"))
                .body(containsString("<td>A</td>"))
                .body(matchesPattern("(?s).*>\\d+(,\\d)?\u00a0persone per km²</td>.*"))
                .body(not(matchesPattern("(?s).*,\\d\\d\u00a0persone per km².*")))
                .body(containsString("non pubblicato: pochi abitanti"))
                .body(not(containsString(">" + id + "<")));
        browser()
                .get("/v1/indicators/population/values?within=uts:210")
                .then()
                .body(containsString(genova))
                .body(containsString("564.080\u00a0persone</td>"))
                .body(not(containsString(">" + id + "<")));
    }

    @Test
    void classesHaveALegendWithUnits() {
        browser()
                .get("/v1/indicators/population/classes?classes=2&period=2021")
                .then()
                .statusCode(200)
                .body(containsString("<caption>Classi</caption>"))
                .body(containsString("/v1/municipalities/010025\">010025</a>"))
                .body(matchesPattern("(?s).*<th scope=\"row\">\\d+\u00a0persone</th>"
                        + "<td class=\"number\">\\d+\u00a0persone</td><td class=\"number\">3[34]</td>.*"));
    }

    @Test
    void anOpportunityIsReadGroupByGroupAndEachFactOnce() {
        String page = browser()
                .get("/v1/opportunities/" + anOpportunity("code") + "?lang=en")
                .asString();
        List<String> headings = Pattern.compile("<h2>([^<]*)</h2>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("What it is", "Where it is", "Use"), headings.subList(0, 3));
        assertTrue(headings.contains("Responsibility and freshness"), headings::toString);
        List<String> facts = Pattern.compile("<dt>([^<]*)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(facts.contains("Completeness"), facts::toString);
        assertEquals(facts.stream().distinct().toList(), facts);
    }

    @Test
    void aPageHasATagOfItsOwnInEveryLanguage() {
        String address = "/v1/municipalities/010025";
        String json = given().get(address).header("ETag");
        String italian = browser().get(address).header("ETag");
        String english = browser().header("Accept-Language", "en").get(address).header("ETag");
        assertNotEquals(json, italian);
        assertNotEquals(italian, english);
        browser().header("If-None-Match", italian).get(address).then().statusCode(304);
        browser().header("If-None-Match", json).get(address).then().statusCode(200);
        Response head = browser().head(address);
        assertEquals(PAGE, head.contentType());
        assertEquals(italian, head.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/municipalities?f=html, text/html",
        "/v1/municipalities?f=csv, text/csv",
        "/v1/municipalities?f=geojson, application/geo+json",
        "/v1/municipalities?f=json, application/json",
        "/v1/municipalities?f=flatgeobuf, application/flatgeobuf",
        "/v1/opportunities?f=json, application/geo+json",
        "/v1/indicators?f=html, text/html",
        "/status?f=html, text/html",
        "/status?f=json, application/problem+json",
        "/ogc/collections?f=json, application/json"
    })
    void aFormatIsAskedForByNameWhateverABrowserAccepts(String address, String type) {
        browser().get(address).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void refusesAFormatInWhichItDoesNotAnswer() {
        given().get("/v1/indicators?f=csv")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", org.hamcrest.Matchers.is("f"));
        given().get("/v1/municipalities?f=geojsn")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("geojson"));
        given().accept("image/png").get("/v1/municipalities").then().statusCode(406);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/territories-at?f=html")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aPageOfAListLeadsToTheNextInEveryFormatAndLanguage() {
        String first = browser().get("/v1/municipalities?limit=5").asString();
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(first);
        assertTrue(next.find());
        String address = next.group(1).replace("&amp;", "&");
        String second = browser().get(address).then().statusCode(200).extract().asString();
        assertNotEquals(first, second);
        for (String other : List.of("&lang=en", "&f=csv", "&f=geojson&zoom-level=9")) {
            given().urlEncodingEnabled(false).get(address + other).then().statusCode(200);
        }
    }

    @Test
    void showsProblemsToPeople() {
        browser()
                .get("/v1/municipalities/999999")
                .then()
                .statusCode(404)
                .contentType(PAGE)
                .body(containsString("class=\"wrong\""));
        browser()
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(PAGE)
                .header("Content-Security-Policy", startsWith("default-src 'self'"));
        browser()
                .get("/v1/municipalities?%3Cscript%3Ealert(1)%3C/script%3E=1")
                .then()
                .statusCode(400)
                .contentType(PAGE)
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>alert")));
        given().get("/nowhere").then().contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/echo/hostile", "/echo/hostile/features"})
    void noTextBecomesAScript(String address) {
        String page = browser()
                .get(address)
                .then()
                .statusCode(200)
                .contentType(PAGE)
                .extract()
                .asString();
        assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
        // Our own two: the script of the map, and what search engines read.
        assertEquals(3, page.split("<script", -1).length);
        assertEquals(3, page.split("</script>", -1).length);
    }

    @Test
    void tellsSearchEnginesWhatItIs() {
        browser()
                .get("/v1/opportunities/" + anOpportunity("code"))
                .then()
                .body(containsString("\"@type\":\"Place\""))
                .body(containsString("\"@type\":\"GeoCoordinates\""));
        browser().get("/v1/opportunities").then().body(containsString("\"@type\":\"Dataset\""));
    }
}
