package it.fuorigenova.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.chart.Numerals;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagnosis as a document. The places are those of the sample. */
@QuarkusTest
class ReportApiTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String GENOVA = "/v1/municipalities/010025/diagnosis";
    /** 63 inhabitants: what its few firms earn is withheld. */
    private static final String RONDANINA = "/v1/municipalities/010050/diagnosis";

    private static final List<String> WITHHELD = List.of("9.261", "9,261", "9,3");

    private static String page(String address) {
        return given().header("Accept", BROWSER)
                .header("Accept-Language", "it")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
    }

    private static PDDocument pdf(String address) throws IOException {
        byte[] bytes = given().get(address)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        Path folder = Files.createDirectories(Path.of("target/report"));
        Files.write(folder.resolve(address.replaceAll("[^A-Za-z0-9]+", "-") + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    @Test
    void programsGetTheDataAndPeopleThePage() {
        given().header("Accept", "*/*").get(GENOVA).then().contentType("application/json");
        given().header("Accept", "application/json").get(GENOVA).then().contentType("application/json");
        given().get(GENOVA).then().contentType("application/json");
        given().header("Accept", "application/pdf")
                .get(GENOVA)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        assertTrue(page(GENOVA).contains("<h1>Diagnosi di Genova</h1>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GENOVA,
                RONDANINA,
                "/v1/territories/uts:210/diagnosis",
                "/v1/territories/key:zona-tigullio/diagnosis"
            })
    void everyValueAndFindingOfTheDiagnosisIsInThePage(String address) {
        String page = page(address);
        List<Map<String, Object>> indicators = given().get(address).jsonPath().getList("indicators");
        Numerals numerals = Numerals.of(Language.IT);
        for (Map<String, Object> one : indicators) {
            assertTrue(page.contains(HtmlPage.escape(String.valueOf(one.get("name")))), () -> String.valueOf(one));
            if (one.get("value") instanceof Number value) {
                int decimals = ((Number) one.getOrDefault("decimals", 0)).intValue();
                assertTrue(page.contains(numerals.write(value.doubleValue(), decimals)), () -> String.valueOf(one));
            }
        }
        for (String sentence :
                given().header("Accept-Language", "it").get(address).jsonPath().<String>getList("findings.sentence")) {
            assertTrue(page.contains(HtmlPage.escape(sentence)), sentence);
        }
    }

    @Test
    void everyMunicipalityOfTheSampleHasAReport() {
        List<String> codes = given().get("/v1/municipalities?limit=100&memberOf=uts:210")
                .then()
                .extract()
                .jsonPath()
                .getList("municipalities.istatCode");
        assertTrue(codes.size() >= 67, codes::toString);
        for (String code : codes) {
            String page = page("/v1/municipalities/" + code + "/diagnosis");
            assertTrue(page.contains("id=\"radar-title\""), code);
            assertTrue(page.contains("id=\"map-title\""), code);
        }
    }

    @Test
    void aWithheldValueIsNeitherInThePageNorInThePdf() throws IOException {
        String page = page(RONDANINA);
        String text;
        try (PDDocument document = pdf(RONDANINA + "/report.pdf")) {
            text = new PDFTextStripper().getText(document);
        }
        for (String figure : WITHHELD) {
            assertFalse(page.contains(">" + figure + "\u00a0migliaia"), figure);
            assertFalse(text.contains(figure + "\u00a0migliaia"), figure);
        }
        assertTrue(page.contains("non pubblicato: vi abitano troppo pochi"));
        assertTrue(text.replaceAll("\\s+", " ").contains("non pubblicato: vi abitano troppo pochi"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GENOVA + "/report.pdf",
                "/v1/territories/uts:210/diagnosis/report.pdf",
                GENOVA + "/report.pdf?lang=en"
            })
    void thePdfIsTaggedHasItsLettersAndReadsAsText(String address) throws IOException {
        try (PDDocument document = pdf(address)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(document.getDocumentCatalog().getStructureTreeRoot() != null);
            assertEquals(
                    address.endsWith("lang=en") ? "en" : "it",
                    document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().contains("Genova"));
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font::getName);
                }
                assertEquals(595, page.getMediaBox().getWidth(), 1);
            }
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(address.endsWith("lang=en") ? "What stands out" : "può"), text);
            assertTrue(text.contains(address.endsWith("lang=en") ? "Sources and licences" : "Fonti e licenze"), text);
        }
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        given().header("Accept", BROWSER)
                .get(GENOVA + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Diagnosis of Genova</h1>"))
                .body(containsString("What stands out"));
    }

    @Test
    void aReportThatIsNotThereIsAProblem() {
        given().get("/v1/municipalities/999999/diagnosis/report.pdf").then().statusCode(404);
        given().get(GENOVA + "/report.pdf?asOf=yesterday").then().statusCode(400);
    }
}
