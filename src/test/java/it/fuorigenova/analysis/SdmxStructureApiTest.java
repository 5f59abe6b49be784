package it.fuorigenova.analysis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a table in SDMX-CSV names is in the structure that it links. */
@QuarkusTest
class SdmxStructureApiTest {

    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
    private static final String STRUCTURE = "/v1/sdmx/structure.xml";

    private static Document message(String address) throws Exception {
        Response answer = given().get(address);
        answer.then().statusCode(200).contentType(startsWith("application/vnd.sdmx.structure+xml;version=3.0.0"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document message = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(NAMESPACE + "message", message.getDocumentElement().getNamespaceURI());
        return message;
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(NAMESPACE + "structure", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element only(Document message, String name) {
        List<Element> found = elements(message.getDocumentElement(), name);
        assertEquals(1, found.size(), name);
        return found.getFirst();
    }

    private static String reference(Element identified) {
        return identified.getAttribute("agencyID") + ":" + identified.getAttribute("id") + "("
                + identified.getAttribute("version") + ")";
    }

    private static Set<String> codes(Document message, String list) {
        return elements(message.getDocumentElement(), "Codelist").stream()
                .filter(one -> one.getAttribute("id").equals(list))
                .flatMap(one -> elements(one, "Code").stream())
                .map(code -> code.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> table(String indicator, String query) {
        String text = given().get("/v1/indicators/" + indicator + "/values?f=sdmx-csv&" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void theTableNamesTheFlowAndItsColumnsAreTheComponents() throws Exception {
        Document message = message(STRUCTURE);
        NamedCsvRecord row = table("population", "territory=010025").getFirst();
        assertEquals(row.getField("STRUCTURE_ID"), reference(only(message, "Dataflow")));
        Element structure = only(message, "DataStructure");
        assertEquals(
                "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + reference(structure),
                only(message, "Structure").getTextContent());
        Set<String> components = new TreeSet<>();
        for (String kind : List.of("Dimension", "TimeDimension", "Attribute", "Measure")) {
            elements(structure, kind).stream()
                    .filter(one -> one.hasAttribute("id"))
                    .forEach(one -> components.add(one.getAttribute("id")));
        }
        assertEquals(new TreeSet<>(row.getHeader().subList(3, row.getHeader().size())), components);
        Set<String> concepts = elements(only(message, "ConceptScheme"), "Concept").stream()
                .map(concept -> concept.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(components, concepts);
    }

    @Test
    void whatAComponentRefersToIsThere() throws Exception {
        Document message = message(STRUCTURE);
        Set<String> lists = elements(message.getDocumentElement(), "Codelist").stream()
                .map(one -> "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + reference(one))
                .collect(Collectors.toSet());
        Set<String> named = elements(message.getDocumentElement(), "Enumeration").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toSet());
        assertEquals(lists, named);
        String scheme =
                "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=" + reference(only(message, "ConceptScheme"));
        for (Element identity : elements(message.getDocumentElement(), "ConceptIdentity")) {
            assertEquals(
                    scheme + "." + ((Element) identity.getParentNode()).getAttribute("id"), identity.getTextContent());
        }
        for (Element dimension : elements(only(message, "AttributeList"), "Dimension")) {
            assertEquals("INDICATOR", dimension.getTextContent());
        }
    }

    @Test
    void everyCodeOfTheTablesIsInTheCodeLists() throws Exception {
        Document message = message(STRUCTURE);
        Element areas = elements(message.getDocumentElement(), "Codelist").stream()
                .filter(one -> one.getAttribute("isExternalReference").equals("true"))
                .findFirst()
                .orElseThrow();
        Set<String> places = codes(
                message(areas.getAttribute("structureURL").replaceFirst("^https?://[^/]+", "")),
                areas.getAttribute("id"));
        Set<String> indicators = codes(message, "CL_INDICATOR");
        Set<String> statuses = codes(message, "CL_OBS_STATUS");
        int rows = 0;
        for (String kind : List.of("municipality", "zone", "union", "metropolitan-city", "region", "country")) {
            for (String indicator : List.of("population", "firms_value_added_keur", "snai_class")) {
                for (NamedCsvRecord row : table(indicator, "kind=" + kind)) {
                    assertTrue(places.contains(row.getField("REF_AREA")), row::toString);
                    assertTrue(indicators.contains(row.getField("INDICATOR")), row::toString);
                    assertTrue(statuses.contains(row.getField("OBS_STATUS")), row::toString);
                    rows++;
                }
            }
        }
        assertTrue(rows > 3 * 67, () -> "too few rows");
    }

    @Test
    void aCodeHasItsNameInBothLanguages() throws Exception {
        Element minutes = elements(message(STRUCTURE).getDocumentElement(), "Code").stream()
                .filter(code -> code.getAttribute("id").equals("minutes_to_pole"))
                .findFirst()
                .orElseThrow();
        NodeList names = minutes.getElementsByTagNameNS(NAMESPACE + "common", "Name");
        assertEquals(2, names.getLength());
        for (String language : List.of("it", "en")) {
            String called = given().get("/v1/indicators/minutes_to_pole/values?territory=010025&lang=" + language)
                    .path("indicator.name");
            Element name = (Element) names.item(language.equals("it") ? 0 : 1);
            assertEquals(language, name.getAttribute("xml:lang"));
            assertEquals(called, name.getTextContent());
        }
    }

    @Test
    void theTableLinksTheStructureOfItsDay() {
        given().get("/v1/indicators/population/values?f=sdmx-csv&territory=010025&asOf=2026-08-01")
                .then()
                .header(
                        "Link",
                        containsString(STRUCTURE + "?asOf=2026-08-01>; rel=\"describedby\"; type=\"application/vnd.sdmx"
                                + ".structure+xml\""));
        given().get(STRUCTURE + "?asOf=2026-08-01").then().body(containsString("/v1/sdmx/areas.xml?asOf=2026-08-01"));
        for (String address : List.of(STRUCTURE, "/v1/sdmx/areas.xml")) {
            given().get(address + "?asOf=yesterday")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", is(List.of("asOf")));
        }
    }

    @Test
    void isNotSentTwice() {
        Response first = given().get("/v1/sdmx/areas.xml");
        assertEquals("public, max-age=60", first.header("Cache-Control"));
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/sdmx/areas.xml")
                .then()
                .statusCode(304);
    }
}
