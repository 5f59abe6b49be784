package it.fuorigenova.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of data is what DCAT-AP_IT wants, and true. */
@QuarkusTest
class CatalogApiTest {

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** What the profile calls mandatory of each class, and of those of ours that it wants one of. */
    private static final Map<String, List<IRI>> MANDATORY = Map.of(
            "Catalog",
            List.of(
                    DCTERMS.TITLE,
                    DCTERMS.DESCRIPTION,
                    DCTERMS.PUBLISHER,
                    DCTERMS.MODIFIED,
                    DCTERMS.LANGUAGE,
                    FOAF.HOMEPAGE,
                    DCAT.THEME_TAXONOMY,
                    DCAT.HAS_DATASET),
            "Dataset",
            List.of(
                    DCTERMS.IDENTIFIER,
                    DCTERMS.TITLE,
                    DCTERMS.DESCRIPTION,
                    DCTERMS.MODIFIED,
                    DCAT.THEME,
                    DCTERMS.RIGHTS_HOLDER,
                    DCTERMS.PUBLISHER,
                    DCTERMS.ACCRUAL_PERIODICITY,
                    DCAT.CONTACT_POINT,
                    DCAT.HAS_DISTRIBUTION),
            "Distribution",
            List.of(DCTERMS.FORMAT, DCTERMS.LICENSE, DCAT.ACCESS_URL),
            "Agent",
            List.of(DCTERMS.IDENTIFIER, FOAF.NAME),
            "LicenseDocument",
            List.of(FOAF.NAME, DCTERMS.TYPE),
            "Organization",
            List.of(VCARD4.FN, VCARD4.HAS_EMAIL));

    /** What there may be one of only. */
    private static final Set<IRI> ONCE = Set.of(
            DCTERMS.IDENTIFIER,
            DCTERMS.MODIFIED,
            DCTERMS.PUBLISHER,
            DCTERMS.RIGHTS_HOLDER,
            DCTERMS.ACCRUAL_PERIODICITY,
            DCTERMS.FORMAT,
            DCTERMS.LICENSE,
            VCARD4.FN);

    /** What is taken from a table of codes of the EU, and from which. */
    private static final Map<IRI, String> TABLES = Map.of(
            DCAT.THEME, "data-theme/[A-Z]{4}",
            DCTERMS.ACCRUAL_PERIODICITY, "frequency/[A-Z]+",
            DCTERMS.FORMAT, "file-type/[A-Z_]+",
            DCTERMS.LANGUAGE, "language/(ITA|ENG)");

    private static Response as(String format) {
        return given().get("/catalog?f=" + format)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Model read(Response answer, RDFFormat format) throws IOException {
        return Rio.parse(new ByteArrayInputStream(answer.asByteArray()), "", format);
    }

    private static Model catalog() throws IOException {
        return read(as("ttl"), RDFFormat.TURTLE);
    }

    private static IRI word(String name) {
        return Values.iri("http://dati.gov.it/onto/dcatapit#", name);
    }

    private static Set<Resource> all(Model model, String type) {
        return model.filter(null, RDF.TYPE, word(type)).subjects();
    }

    private static List<Value> of(Model model, Resource one, IRI property) {
        return new ArrayList<>(model.filter(one, property, null).objects());
    }

    @Test
    void saysTheSameInEveryNotation() throws IOException {
        Model turtle = catalog();
        assertTrue(turtle.size() > 500, () -> turtle.size() + " statements");
        assertTrue(Models.isomorphic(turtle, read(as("rdf"), RDFFormat.RDFXML)));
        assertTrue(Models.isomorphic(turtle, read(as("jsonld"), RDFFormat.JSONLD)));
        assertTrue(turtle.stream().noneMatch(statement -> statement.getSubject().isBNode()), "every thing has a name");
    }

    @Test
    void hasWhatTheProfileWantsOfEachClass() throws IOException {
        Model model = catalog();
        List<String> wrong = new ArrayList<>();
        MANDATORY.forEach((type, properties) -> {
            Set<Resource> things = all(model, type);
            if (things.isEmpty()) {
                wrong.add("there is no " + type);
            }
            things.forEach(thing -> properties.forEach(property -> {
                List<Value> values = of(model, thing, property);
                if (values.isEmpty() || (ONCE.contains(property) && values.size() > 1)) {
                    wrong.add(thing + " has " + values + " as " + property.getLocalName());
                }
            }));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void takesItsCodesFromTheTablesOfTheUnion() throws IOException {
        Model model = catalog();
        List<String> wrong = new ArrayList<>();
        TABLES.forEach((property, code) -> {
            Set<Value> values = model.filter(null, property, null).objects();
            assertFalse(values.isEmpty(), property::toString);
            values.stream()
                    .map(Value::stringValue)
                    .filter(value -> !value.matches(EU + code))
                    .forEach(wrong::add);
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void titlesAndDescriptionsAreInBothLanguages() throws IOException {
        Model model = catalog();
        for (Resource set : all(model, "Dataset")) {
            for (IRI property : List.of(DCTERMS.TITLE, DCTERMS.DESCRIPTION)) {
                Set<String> languages = of(model, set, property).stream()
                        .map(value -> ((Literal) value).getLanguage().orElse("none"))
                        .collect(Collectors.toSet());
                assertEquals(Set.of("it", "en"), languages, set + " " + property.getLocalName());
            }
        }
    }

    @Test
    void whatIsNamedIsDescribed() throws IOException {
        Model model = catalog();
        for (IRI property : List.of(
                DCAT.HAS_DATASET,
                DCAT.HAS_SERVICE,
                DCAT.HAS_DISTRIBUTION,
                DCTERMS.PUBLISHER,
                DCTERMS.RIGHTS_HOLDER,
                DCTERMS.LICENSE,
                DCTERMS.SOURCE,
                DCTERMS.SPATIAL,
                DCAT.CONTACT_POINT,
                DCAT.SERVES_DATASET)) {
            Set<Value> named = model.filter(null, property, null).objects();
            assertFalse(named.isEmpty(), property::toString);
            for (Value one : named) {
                assertTrue(one instanceof IRI name && model.contains(name, RDF.TYPE, null), property + " " + one);
            }
        }
    }

    @Test
    void everyCollectionWithItemsAndEveryIndicatorIsInIt() throws IOException {
        Model model = catalog();
        Set<String> pages = model.filter(null, DCAT.LANDING_PAGE, null).objects().stream()
                .map(page -> page.stringValue().replaceFirst("^http://[^/]*", ""))
                .collect(Collectors.toSet());
        List<String> collections = given().get("/ogc/collections").jsonPath().getList("collections.id");
        List<String> indicators = given().get("/v1/indicators")
                .jsonPath()
                .getList("indicators.findAll { it.origin != 'named' && it.periods }.code");
        assertTrue(collections.size() > 3 && indicators.size() > 10);
        Set<String> expected = new HashSet<>();
        for (String id : collections) {
            int items = given().get("/ogc/collections/" + id + "/items?limit=1")
                    .jsonPath()
                    .getInt("features.size()");
            if (items > 0 || pages.contains("/ogc/collections/" + id)) {
                expected.add("/ogc/collections/" + id);
            }
        }
        indicators.forEach(code -> expected.add("/v1/indicators/" + code));
        assertEquals(expected, pages);
    }

    /** In full of the collections, of which each has all formats; of the indicators, which are many, two. */
    @Test
    void everyFileIsThereInTheFormatItIsSaidToHave() throws IOException {
        Model model = catalog();
        Stream<Resource> sets = all(model, "Dataset").stream()
                .filter(set -> !set.stringValue().contains("#indicator-")
                        || set.stringValue().matches(".*#indicator-(population|snai_class)"));
        int asked = 0;
        for (Resource set : sets.toList()) {
            for (Value form : of(model, set, DCAT.HAS_DISTRIBUTION)) {
                List<Value> files = of(model, (Resource) form, DCAT.DOWNLOAD_URL);
                List<Value> types = of(model, (Resource) form, DCAT.MEDIA_TYPE);
                for (Value file : files) {
                    asked++;
                    Response answer = given().urlEncodingEnabled(false).get(file.stringValue());
                    assertEquals(200, answer.statusCode(), file::stringValue);
                    String type = answer.contentType().replaceFirst(";.*", "");
                    types.forEach(named ->
                            assertEquals("https://www.iana.org/assignments/media-types/" + type, named.stringValue()));
                }
                for (Value access : of(model, (Resource) form, DCAT.ACCESS_URL)) {
                    given().urlEncodingEnabled(false)
                            .get(access.stringValue())
                            .then()
                            .statusCode(200);
                }
            }
        }
        assertTrue(asked > 20, asked + " files");
    }

    @Test
    void everyServiceAnswersAndHasItsContract() throws IOException {
        Model model = catalog();
        Set<Resource> services = model.filter(null, RDF.TYPE, DCAT.DATA_SERVICE).subjects();
        assertEquals(3, services.size());
        for (Resource service : services) {
            String contract =
                    of(model, service, DCAT.ENDPOINT_DESCRIPTION).getFirst().stringValue();
            given().get(contract).then().statusCode(200).body(containsString("openapi"));
            assertFalse(of(model, service, DCAT.SERVES_DATASET).isEmpty(), service::stringValue);
        }
        assertTrue(services.stream()
                .anyMatch(service -> of(model, service, DCAT.ENDPOINT_URL)
                        .getFirst()
                        .stringValue()
                        .endsWith("/v1/changes")));
    }

    /** ISTAT's registry of municipalities is CC BY 4.0, and other sources of the same are not verified. */
    @Test
    void aLicenceIsStatedOnlyWhereTheSourcesAgreeOnOne() throws IOException {
        Model model = catalog();
        String unknown = "https://w3id.org/italia/controlled-vocabulary/licences/C1_Unknown";
        for (Resource set : all(model, "Dataset")) {
            Set<String> stated = of(model, set, DCTERMS.SOURCE).stream()
                    .flatMap(source -> Stream.of(of(model, (Resource) source, DCTERMS.RIGHTS).stream()
                            .map(Value::stringValue)
                            .collect(Collectors.joining())))
                    .collect(Collectors.toSet());
            String expected =
                    stated.equals(Set.of("CC BY 4.0")) ? "http://creativecommons.org/licenses/by/4.0/" : unknown;
            for (Value form : of(model, set, DCAT.HAS_DISTRIBUTION)) {
                assertEquals(
                        List.of(expected),
                        of(model, (Resource) form, DCTERMS.LICENSE).stream()
                                .map(Value::stringValue)
                                .toList(),
                        set + " of " + stated);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | text/turtle;charset=UTF-8",
                "application/rdf+xml | application/rdf+xml",
                "application/ld+json | application/ld+json",
                "text/turtle;q=0.5, application/rdf+xml | application/rdf+xml",
                "text/turtle, text/html;q=0.5 | text/turtle;charset=UTF-8",
                "text/turtle;q=0.3, text/html;q=0.5 | text/html;charset=UTF-8",
                "application/rdf+xml, text/html;q=0.9 | application/rdf+xml",
                "*/* | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8"
            })
    void answersInWhatIsAccepted(String accept, String type) {
        given().header("Accept", accept)
                .get("/catalog")
                .then()
                .statusCode(200)
                .contentType(is(type))
                .header("Vary", containsString("Accept,"));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle;charset=UTF-8",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "json, application/json",
        "html, text/html;charset=UTF-8"
    })
    void aFormatIsAskedForByNameWhateverABrowserAccepts(String name, String type) {
        given().header("Accept", "text/html")
                .get("/catalog?f=" + name)
                .then()
                .statusCode(200)
                .contentType(is(type));
    }

    @Test
    void refusesWhatItIsNotWrittenIn() {
        given().header("Accept", "image/png")
                .get("/catalog")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().get("/catalog?f=n3").then().statusCode(400).body("errors[0].parameter", is("f"));
    }

    @ParameterizedTest
    @CsvSource({"ttl", "rdf", "jsonld"})
    void itsBytesAreTheSameAsLongAsNothingChanges(String format) {
        Response first = as(format);
        Response again = given().header("Accept-Language", "en").get("/catalog?f=" + format);
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.asString(), again.asString());
        assertFalse(first.header("Vary").contains("Accept-Language"), first.header("Vary"));
        given().header("If-None-Match", first.header("ETag"))
                .get("/catalog?f=" + format)
                .then()
                .statusCode(304);
        assertNotEquals(first.header("ETag"), as("json").header("ETag"));
    }

    @Test
    void isLinkedFromWhereProgramsAndPeopleBegin() {
        given().get("/ogc").then().body("links.find { it.rel == 'describedby' }.href", containsString("/catalog"));
        given().get("/v1/indicators")
                .then()
                .body("links.find { it.rel == 'describedby' }.href", containsString("/catalog"));
        given().header("Accept", "text/html").get("/v1/municipalities").then().body(containsString("/catalog\">"));
    }
}
