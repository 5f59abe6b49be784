package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code /ogc/conformance} declares, each class with a test of its name, on the sites of the sample. */
@QuarkusTest
class ConformanceApiTest {

    private static final String OPPORTUNITIES = "/ogc/collections/opportunities";
    private static final String MUNICIPALITIES = "/ogc/collections/municipalities";
    private static final String ILVA = "Aree libere ex Ilva";
    private static final String ROVEGNO = "Ex Colonia di Rovegno";
    private static final String CRS_84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static ValidatableResponse ok(String address) {
        return given().get(address).then().statusCode(200);
    }

    private static ValidatableResponse filtered(String collection, String filter) {
        return given().queryParam("filter", filter)
                .queryParam("limit", 1000)
                .get(collection + "/items")
                .then()
                .statusCode(200);
    }

    private static List<String> titles(String filter) {
        return filtered(OPPORTUNITIES, filter).extract().jsonPath().getList("features.properties.title");
    }

    private static List<String> towns(String filter) {
        return filtered(MUNICIPALITIES, filter).extract().jsonPath().getList("features.properties.name");
    }

    @Test
    void everyDeclaredClassHasATestOfItsName() {
        Set<String> tests = Stream.of(ConformanceApiTest.class, TileConformanceApiTest.class)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Conformance> untested = Arrays.stream(Conformance.values())
                .filter(each -> !tests.contains(each.name().replace("_", "").toLowerCase(Locale.ROOT)))
                .toList();
        assertEquals(List.of(), untested);
        ok("/ogc/conformance").body("conformsTo", is(Conformance.uris()));
    }

    @Test
    void commonCore() {
        given().get("/ogc/collections?unknown=1").then().statusCode(400).contentType("application/problem+json");
        given().get("/ogc/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/ogc/collections").then().statusCode(405).header("Allow", containsString("GET"));
    }

    @Test
    void commonLandingPage() {
        for (String address : List.of("/ogc", "/ogc/")) {
            ok(address)
                    .contentType("application/json")
                    .body("title", notNullValue())
                    .body("links.rel", hasItems("self", "service-desc", "service-doc", "conformance", "data"))
                    .body(
                            "links.find { it.rel == 'service-desc' }.type",
                            is("application/vnd.oai.openapi+json;version=3.0"));
        }
    }

    @Test
    void commonJson() {
        for (String address : List.of("/ogc", "/ogc/conformance", "/ogc/collections", OPPORTUNITIES)) {
            given().accept("application/json")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
            given().accept("text/html").get(address + "?f=json").then().contentType("application/json");
        }
    }

    @Test
    void commonHtml() {
        for (String address : List.of("/ogc", "/ogc/conformance", "/ogc/collections", OPPORTUNITIES, "/ogc/api")) {
            given().accept("text/html")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("<!doctype html>"));
        }
        given().accept("image/png").get("/ogc").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void commonOas30() {
        given().get("/ogc/api")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    void commonCollections() {
        ok("/ogc/collections")
                .body("collections.id", hasItems("municipalities", "opportunities", "opportunity-areas", "territories"))
                .body("collections.itemType", everyItem(is("feature")))
                .body("links.rel", hasItems("self", "alternate"));
        given().get("/ogc/collections/opportunitis")
                .then()
                .statusCode(404)
                .body("detail", containsString("opportunities"));
    }

    @Test
    void featuresCore() {
        ok(OPPORTUNITIES).body("extent.spatial.bbox[0]", hasSize(4)).body("links.rel", hasItem("items"));
        ValidatableResponse page = ok(OPPORTUNITIES + "/items?limit=3")
                .body("features", hasSize(3))
                .body("numberReturned", is(3))
                .body("timeStamp", notNullValue())
                .body("links.rel", hasItems("self", "alternate", "next", "collection"));
        String id = page.extract().path("features[0].id");
        ok(OPPORTUNITIES + "/items/" + id).body("id", is(id)).body("links.rel", hasItems("self", "collection"));
        ok(OPPORTUNITIES + "/items?limit=100000").body("numberReturned", greaterThan(10));
        ok(OPPORTUNITIES + "/items?bbox=9.3,44.57,9.31,44.58").body("features.properties.title", contains(ROVEGNO));
        ok(OPPORTUNITIES + "/items?bbox=9.3,44.57,-10,9.31,44.58,4000")
                .body("features.properties.title", contains(ROVEGNO));
        ok(OPPORTUNITIES + "/items?datetime=../1999-12-31").body("features", hasSize(0));
        ok(MUNICIPALITIES + "/items?datetime=2024-01-01T00:00:00Z/..&limit=100&zoneName=Entella")
                .body("features", hasSize(5));
        given().get(OPPORTUNITIES + "/items?datetime=yesterday").then().statusCode(400);
        given().get(OPPORTUNITIES + "/items?limit=0").then().statusCode(400);
        given().get(OPPORTUNITIES + "/items?bbox=1,2,3").then().statusCode(400);
        given().get(OPPORTUNITIES + "/items/none").then().statusCode(404);
    }

    @Test
    void featuresGeoJson() {
        given().accept("application/geo+json")
                .get(OPPORTUNITIES + "/items?limit=2")
                .then()
                .contentType("application/geo+json")
                .body("type", is("FeatureCollection"))
                .body("features.type", everyItem(is("Feature")))
                .body("features.geometry.type", everyItem(is("Point")));
        ok(MUNICIPALITIES + "/items?limit=2").body("features.geometry.type", everyItem(is("MultiPolygon")));
    }

    @Test
    void featuresHtml() {
        given().accept("text/html")
                .get(OPPORTUNITIES + "/items?limit=100")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(ROVEGNO));
    }

    @Test
    void featuresOas30() {
        String limit = "components.parameters.limit.schema.";
        given().get("/ogc/api")
                .then()
                .body("openapi", is("3.0.3"))
                .body("paths", hasKey("/collections/opportunities/items"))
                .body(limit + "minimum", is(1))
                .body(limit + "maximum", is(10_000))
                .body("components.parameters.bbox.schema.minItems", is(4))
                .body("components.parameters.bbox.schema.maxItems", is(6))
                .body("components.parameters.bbox.explode", is(false));
    }

    @Test
    void crs() {
        ok(OPPORTUNITIES)
                .body("crs", hasItems(CRS_84, EPSG + "3003", EPSG + "6707"))
                .body("storageCrs", is(CRS_84));
        ok(OPPORTUNITIES + "/items?limit=1").header("Content-Crs", "<" + CRS_84 + ">");
        position("4326", 44.574791, 9.301381, 1e-5);
        position("3857", 1035425.0, 5554827.5, 1);
        position("32632", 523928.4, 4935761.0, 1);
        position("25832", 523928.4, 4935761.0, 1);
        position("3003", 1523956.2, 4935779.1, 1);
        position("6707", 4935761.0, 523928.4, 1);
        given().queryParam("bbox-crs", EPSG + "4326")
                .get(OPPORTUNITIES + "/items?bbox=44.57,9.3,44.58,9.31")
                .then()
                .body("features.properties.title", contains(ROVEGNO));
        given().queryParam("bbox-crs", EPSG + "32632")
                .get(OPPORTUNITIES + "/items?bbox=523000,4935000,525000,4937000")
                .then()
                .body("features.properties.title", contains(ROVEGNO));
        given().get(OPPORTUNITIES + "/items?crs=EPSG:9999").then().statusCode(400);
    }

    /** Part 1, 7.15.3: a box also matches what has no geometry, in whatever reference system the box is given. */
    @Test
    void theSameItemsAreInABoxWhateverItsReferenceSystem() {
        String territories = "/ogc/collections/territories/items?limit=1000&properties=name,kind";
        ok(territories + "&bbox=-30,10,-29,11")
                .body("features.properties.name", hasItem("Italia"))
                .body("features.geometry", everyItem(nullValue()));
        given().get("/v1/territories?limit=1000&bbox=-30,10,-29,11").then().body("territories", hasSize(0));
        List<String> found = ok(territories + "&bbox=8.93,44.4,8.95,44.42")
                .body("features.properties.name", hasItems("Genova", "Italia"))
                .body("features.properties.name", not(hasItem("Recco")))
                .extract()
                .path("features.id");
        ok(territories + "&bbox=44.4,8.93,44.42,8.95&bbox-crs=" + EPSG + "4326").body("features.id", is(found));
        ok(territories + "&bbox=4916400,494500,4918500,496000&bbox-crs=" + EPSG + "6707")
                .body("features.id", is(found));
        ok(territories + "&bbox=494500,4916400,496000,4918500&bbox-crs=" + EPSG + "25832")
                .body("features.id", is(found));
    }

    private static void position(String code, double first, double second, double tolerance) {
        given().queryParam("crs", EPSG + code)
                .queryParam("q", "Rovegno")
                .config(io.restassured.RestAssured.config()
                        .jsonConfig(io.restassured.config.JsonConfig.jsonConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get(OPPORTUNITIES + "/items?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Crs", "<" + EPSG + code + ">")
                .body("features[0].geometry.coordinates[0]", closeTo(first, tolerance))
                .body("features[0].geometry.coordinates[1]", closeTo(second, tolerance));
    }

    /** OGC 21-045r1, clause 8: what GeoJSON has no room for stands beside it. */
    @Test
    void jsonFg() {
        String core = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core";
        given().accept("application/vnd.ogc.fg+json")
                .get(OPPORTUNITIES + "/items?q=Rovegno&limit=1")
                .then()
                .statusCode(200)
                .contentType("application/vnd.ogc.fg+json")
                .body("conformsTo", hasItem(core))
                .body("$", not(hasKey("coordRefSys")))
                .body("features[0].place", nullValue())
                .body("features[0].geometry.type", is("Point"))
                .body("features[0].time.timestamp", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("features[0].properties.title", is(ROVEGNO))
                .body("links.rel", hasItems("self", "alternate", "profile", "collection"));
        ok(OPPORTUNITIES + "/items?q=Rovegno&limit=1&f=jsonfg&properties=title&crs=EPSG:6707")
                .body("coordRefSys", is(EPSG + "6707"))
                .body("features[0].place.coordinates[0].toInteger()", is(4935761))
                .body("features[0].place.coordinates[1].toInteger()", is(523928))
                .body("features[0].geometry.coordinates[0].toInteger()", is(9))
                .body("features[0].geometry.coordinates[1].toInteger()", is(44))
                .body("features[0].properties.keySet()", contains("title"));
        ok(OPPORTUNITIES + "/items?limit=1&f=jsonfg&skipGeometry=true&crs=EPSG:3857")
                .body("features[0].geometry", nullValue())
                .body("features[0].place", nullValue());
        ok("/ogc/collections/territories/items?f=jsonfg&name=Unione Scrivia&properties=name")
                .body("features[0].time.interval", contains("2014-02-21", ".."));
        ok("/ogc/collections/reference-points/items?limit=1&f=jsonfg").body("features[0].time", nullValue());
        String id = ok(MUNICIPALITIES + "/items?istatCode=010025").extract().path("features[0].id");
        ok(MUNICIPALITIES + "/items/" + id + "?f=jsonfg&crs=EPSG:32632")
                .body("type", is("Feature"))
                .body("conformsTo", hasItem(core))
                .body("coordRefSys", is(EPSG + "32632"))
                .body("place.type", is("MultiPolygon"))
                .body("geometry.type", is("MultiPolygon"));
    }

    @Test
    void jsonFgTypesSchemas() {
        String types = "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas";
        ok(OPPORTUNITIES + "/items?limit=1&f=jsonfg")
                .body("conformsTo", hasItem(types))
                .body("featureType", is("opportunities"))
                .body("geometryDimension", is(0));
        String id = ok(MUNICIPALITIES + "/items?limit=1&f=jsonfg")
                .body("geometryDimension", is(2))
                .extract()
                .path("features[0].id");
        ok(MUNICIPALITIES + "/items/" + id + "?f=jsonfg")
                .body("conformsTo", hasItem(types))
                .body("featureType", is("municipalities"));
    }

    @Test
    void schemas() {
        given().get(OPPORTUNITIES + "/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("type", is("object"))
                .body("properties.plotM2", allOf(hasEntry("type", "number"), hasEntry("x-ogc-unit", "m2")))
                .body("properties.geometry.format", is("geometry-point"));
    }

    @Test
    void coreRoles() {
        ok(OPPORTUNITIES + "/schema")
                .body("properties.id.'x-ogc-role'", is("id"))
                .body("properties.geometry.'x-ogc-role'", is("primary-geometry"))
                .body("properties.updatedAt.'x-ogc-role'", is("primary-instant"));
        ok(MUNICIPALITIES + "/schema")
                .body("properties.validFrom.'x-ogc-role'", is("primary-interval-start"))
                .body("properties.lastDay.'x-ogc-role'", is("primary-interval-end"));
    }

    @Test
    void returnables() {
        Set<String> described = ok(OPPORTUNITIES + "/schema")
                .extract()
                .<java.util.Map<String, Object>>path("properties")
                .keySet();
        Set<String> returned = ok(OPPORTUNITIES + "/items?limit=1")
                .extract()
                .<java.util.Map<String, Object>>path("features[0].properties")
                .keySet();
        assertTrue(described.containsAll(returned));
        ok(OPPORTUNITIES + "/items?limit=1&properties=title,kind")
                .body("features[0].properties.keySet()", containsInAnyOrder("title", "kind"));
        given().get(OPPORTUNITIES + "/items?properties=titel").then().statusCode(400);
    }

    @Test
    void sortables() {
        ok(OPPORTUNITIES + "/sortables")
                .body("properties", hasKey("plotM2"))
                .body("properties", not(hasKey("parcels")));
        ok(OPPORTUNITIES + "/items?sortby=-plotM2&limit=2").body("features.properties.title", contains(ILVA, ROVEGNO));
        given().get(OPPORTUNITIES + "/items?sortby=parcels").then().statusCode(400);
    }

    @Test
    void queryablesSchema() {
        ok(OPPORTUNITIES + "/queryables")
                .contentType("application/schema+json")
                .body("properties", hasKey("plotM2"))
                .body("properties", not(hasKey("parcels")))
                .body("additionalProperties", is(false));
    }

    @Test
    void queryables() {
        ok(OPPORTUNITIES).body("links.rel", hasItem("http://www.opengis.net/def/rel/ogc/1.0/queryables"));
        assertEquals(
                400,
                given().queryParam("filter", "nothing = 1")
                        .get(OPPORTUNITIES + "/items")
                        .statusCode());
    }

    @Test
    void queryablesQueryParameters() {
        ok(OPPORTUNITIES + "/items?kind=hamlet").body("features.properties.title", contains("Borgo di Canate"));
        ok(OPPORTUNITIES + "/items?plotM2=500000").body("features.properties.title", contains(ILVA));
        given().get(OPPORTUNITIES + "/items?plotM2=large").then().statusCode(400);
    }

    @Test
    void filter() {
        assertEquals(List.of(ILVA), titles("plotM2 > 100000"));
        given().queryParam("filter", "S_INTERSECTS(geometry, POINT(44.57479066 9.30138052))")
                .queryParam("filter-crs", EPSG + "4326")
                .get(OPPORTUNITIES + "/items")
                .then()
                .statusCode(200)
                .body("features.properties.title", contains(ROVEGNO));
    }

    @Test
    void featuresFilter() {
        given().queryParam("filter", "kind <> 'hamlet'")
                .queryParam("bbox", "9.3,44.57,9.31,44.58")
                .get(OPPORTUNITIES + "/items")
                .then()
                .body("features.properties.title", contains(ROVEGNO));
        given().queryParam("filter", "kind <")
                .get(OPPORTUNITIES + "/items")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("filter"));
    }

    @Test
    void cql2Text() {
        given().queryParam("filter-lang", "cql2-text")
                .queryParam("filter", "kind = 'hamlet'")
                .get(OPPORTUNITIES + "/items")
                .then()
                .body("features.properties.title", contains("Borgo di Canate"));
    }

    @Test
    void cql2Json() {
        given().queryParam("filter-lang", "cql2-json")
                .queryParam("filter", "{\"op\":\"=\",\"args\":[{\"property\":\"kind\"},\"hamlet\"]}")
                .get(OPPORTUNITIES + "/items")
                .then()
                .statusCode(200)
                .body("features.properties.title", contains("Borgo di Canate"));
    }

    @Test
    void basicCql2() {
        assertEquals(List.of("Borgo di Canate"), titles("NOT (kind <> 'hamlet') AND plotM2 IS NULL"));
        assertEquals(2, titles("plotM2 IS NOT NULL").size());
        assertEquals(List.of(ILVA), titles("plotM2 >= 500000 OR kind = 'nothing'"));
    }

    @Test
    void advancedComparisonOperators() {
        assertEquals(List.of(ROVEGNO), titles("plotM2 BETWEEN 60000 AND 70000"));
        assertEquals(2, titles("title LIKE 'Ex Colonia%'").size());
        assertEquals(2, towns("name IN ('Rovegno', 'Recco', 'Nowhere')").size());
    }

    @Test
    void caseInsensitiveComparison() {
        assertEquals(List.of("Recco"), towns("CASEI(name) = CASEI('RECCO')"));
    }

    @Test
    void accentInsensitiveComparison() {
        assertEquals(List.of("Serra Riccò"), towns("ACCENTI(name) = ACCENTI('Serra Ricco')"));
    }

    @Test
    void basicSpatialFunctions() {
        assertEquals(List.of("Genova"), towns("S_INTERSECTS(geometry, POINT(8.9463 44.4056))"));
    }

    @Test
    void basicSpatialFunctionsPlus() {
        assertEquals(List.of(ROVEGNO), titles("S_INTERSECTS(geometry, BBOX(9.3, 44.57, 9.31, 44.58))"));
        assertEquals(
                List.of(ROVEGNO),
                titles("S_INTERSECTS(geometry, POLYGON((9.3 44.57, 9.31 44.57, 9.31 44.58, 9.3 44.58, 9.3 44.57)))"));
    }

    @Test
    void spatialFunctions() {
        String box = "BBOX(9.3, 44.57, 9.31, 44.58)";
        assertEquals(List.of(ROVEGNO), titles("S_WITHIN(geometry, " + box + ")"));
        assertEquals(13, titles("S_DISJOINT(geometry, " + box + ")").size());
        assertEquals(List.of("Genova"), towns("S_CONTAINS(geometry, POINT(8.9463 44.4056))"));
        for (String function : List.of("S_EQUALS", "S_TOUCHES", "S_OVERLAPS", "S_CROSSES")) {
            assertEquals(List.of(), titles(function + "(geometry, " + box + ")"), function);
        }
    }

    @Test
    void temporalFunctions() {
        assertEquals(
                14,
                titles("T_AFTER(updatedAt, TIMESTAMP('2000-01-01T00:00:00Z'))").size());
        assertEquals(List.of(), titles("T_BEFORE(updatedAt, DATE('2000-01-01'))"));
        assertEquals(
                14,
                titles("T_INTERSECTS(updatedAt, INTERVAL('2000-01-01', '..'))").size());
    }

    @Test
    void arrayFunctions() {
        assertEquals(List.of(ROVEGNO), titles("A_CONTAINS(istatCodes, ('010052'))"));
        assertEquals(List.of(ROVEGNO), titles("A_OVERLAPS(istatCodes, ('010052', '999999'))"));
        assertEquals(List.of(), titles("A_EQUALS(istatCodes, ('010052', '999999'))"));
    }

    @Test
    void propertyProperty() {
        assertEquals(List.of(), titles("title = summary"));
        assertEquals(14, titles("recordedAt <= updatedAt").size());
    }

    @Test
    void functions() {
        ok("/ogc/functions").body("functions.name", hasItems("lower", "distance"));
        assertEquals(List.of(ROVEGNO), titles("distance(geometry, POINT(9.3014 44.5748)) < 1000"));
    }

    @Test
    void arithmetic() {
        assertEquals(List.of(ILVA), titles("plotM2 / 1000 + 1 > 2 * 100"));
    }

    @Test
    void countsOnlyForThoseWhoAsk() {
        ok(OPPORTUNITIES + "/items?limit=2").body("$", not(hasKey("numberMatched")));
        given().header("Prefer", "count=exact")
                .get(OPPORTUNITIES + "/items?limit=2")
                .then()
                .header("Preference-Applied", "count=exact")
                .body("numberMatched", is(14));
        ok(OPPORTUNITIES + "/items?resulttype=hits&kind=hamlet")
                .body("numberMatched", is(1))
                .body("features", hasSize(0));
        ok(OPPORTUNITIES + "/items?resultType=hits&kind=hamlet").body("numberMatched", is(1));
        ok("/ogc/api").body("components.parameters.resultType.schema.enum", hasItem("hits"));
        given().head(OPPORTUNITIES + "/items?limit=1")
                .then()
                .statusCode(200)
                .header("OGC-NumberMatched", equalTo("14"));
    }

    @Test
    void leadsFromPageToPageInEveryFormat() {
        for (String format : List.of("json", "csv", "jsonseq", "html", "flatgeobuf", "jsonfg")) {
            String link =
                    given().get(OPPORTUNITIES + "/items?limit=5&f=" + format).header("Link");
            assertTrue(link.contains("rel=\"next\""), format);
        }
    }
}
