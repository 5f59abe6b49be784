package it.fuorigenova.html;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search engines are told what a page is about, in the words of schema.org. */
@QuarkusTest
class LinkedDataApiTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    /** What is said on a page, which is one thing. */
    private static JsonNode said(String address) throws IOException {
        String page = given().urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher found = DATA.matcher(page);
        assertTrue(found.find(), address);
        JsonNode said = new ObjectMapper().readTree(found.group(1));
        assertFalse(found.find(), address);
        assertEquals("https://schema.org", said.path("@context").asText());
        return said;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/catalog | DataCatalog | description,publisher,dateModified,dataset",
                "/ogc/collections | DataCatalog | description,dataset",
                "/v1/indicators | DataCatalog | description,dataset",
                "/v1/indicators/population | Dataset | description,variableMeasured,isBasedOn,distribution,includedInDataCatalog",
                "/v1/municipalities | Dataset | description,variableMeasured,distribution",
                "/v1/opportunities | Dataset | description,variableMeasured,distribution",
                "/ogc/collections/municipalities | Dataset | description,distribution,spatialCoverage",
                "/ogc/collections/municipalities/items | Dataset | description,variableMeasured",
                "/v1/municipalities/010025 | AdministrativeArea | identifier,geo,containedInPlace",
                "/v1/territories/uts:210 | AdministrativeArea | identifier",
                "/problems/unknown-parameter | WebPage | name",
                "/status | WebPage | name"
            })
    void aPageSaysWhatItIsAbout(String address, String type, String members) throws IOException {
        JsonNode said = said(address);
        assertEquals(type, said.path("@type").asText(), said::toString);
        for (String member : (members + ",name,url").split(",")) {
            assertFalse(Json.isNothing(said.path(member)), () -> member + " of " + said);
        }
    }

    @Test
    void everyDownloadOfADataSetIsThereInTheFormatItIsSaidToHave() throws IOException {
        for (String address :
                List.of("/v1/indicators/population", "/v1/municipalities", "/ogc/collections/territories")) {
            List<JsonNode> files = list(said(address).path("distribution"));
            assertFalse(files.isEmpty(), address);
            for (JsonNode file : files) {
                String type = given().urlEncodingEnabled(false)
                        .get(file.path("contentUrl").asText())
                        .then()
                        .statusCode(200)
                        .extract()
                        .contentType();
                assertEquals(file.path("encodingFormat").asText(), type.replaceFirst(";.*", ""), file::toString);
            }
        }
    }

    @Test
    void aCatalogueNamesEachOfItsDataSetsAndWhereItIs() throws IOException {
        for (String address : List.of("/catalog", "/ogc/collections", "/v1/indicators")) {
            for (JsonNode one : list(said(address).path("dataset"))) {
                assertEquals("Dataset", one.path("@type").asText());
                assertFalse(one.path("name").asText().isBlank(), one::toString);
                assertTrue(one.path("url").asText().startsWith("http"), one::toString);
            }
        }
        assertEquals(
                given().get("/catalog").jsonPath().getList("datasets").size(),
                said("/catalog").path("dataset").size());
    }

    @Test
    void anIndicatorIsMeasuredInItsUnit() throws IOException {
        JsonNode measured = said("/v1/indicators/population?lang=en").path("variableMeasured");
        assertEquals("Resident population", measured.path("name").asText());
        assertEquals("persons", measured.path("unitText").asText());
        assertEquals("population", measured.path("propertyID").asText());
    }

    @Test
    void aPotentialOpportunityIsAPlaceAndNoOffer() throws IOException {
        String address = "/v1/opportunities/"
                + given().get("/v1/opportunities?limit=1&status=potential")
                        .jsonPath()
                        .getString("features[0].id");
        JsonNode said = said(address);
        assertEquals("Place", said.path("@type").asText(), said::toString);
        assertEquals("IT", said.path("address").path("addressCountry").asText());
        assertFalse(said.path("address").path("addressLocality").asText().isBlank(), said::toString);
        assertTrue(said.path("geo").path("latitude").isNumber(), said::toString);
        assertEquals(List.of("code"), said.path("identifier").findValuesAsText("propertyID"), said::toString);
        assertTrue(said.path("offers").isMissingNode(), said::toString);
    }

    @Test
    void anOpportunityThatIsOfferedIsAListingWithItsPrice() throws IOException {
        JsonNode said = said("/echo/site");
        assertEquals("RealEstateListing", said.path("@type").asText(), said::toString);
        assertEquals("Place", said.path("mainEntity").path("@type").asText(), said::toString);
        assertEquals(44.4, said.path("mainEntity").path("geo").path("latitude").asDouble(), said::toString);
        assertEquals("Offer", said.path("offers").path("@type").asText(), said::toString);
        assertEquals(72_000, said.path("offers").path("price").asInt(), said::toString);
        assertEquals("EUR", said.path("offers").path("priceCurrency").asText(), said::toString);
    }
}
