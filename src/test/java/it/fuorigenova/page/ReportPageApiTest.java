package it.fuorigenova.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of a territory in a real browser: on a desk, on a telephone and on paper. */
@QuarkusTest
class ReportPageApiTest {

    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    /** A4 without the margins of the report, in pixels of CSS. */
    private static final int WIDTH_OF_PAPER = (int) ((210 - 28) / 25.4 * 96);

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    private Page open(String address, int width, int height) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("it-IT").setViewportSize(width, height))
                .newPage();
        page.navigate(root.toString().replaceAll("/$", "") + address);
        return page;
    }

    private static void keep(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/municipalities/010052/diagnosis, 1280, 900, report-desk",
        "/v1/municipalities/010050/diagnosis, 390, 844, report-telephone",
        "/v1/territories/uts:210/diagnosis, 1280, 900, report-city"
    })
    void everybodyCanReadIt(String address, int width, int height, String name) {
        try (Page page = open(address, width, height)) {
            keep(page, name);
            List<Rule> violations =
                    new AxeBuilder(page).withTags(ACCESSIBLE).analyze().getViolations();
            assertEquals(
                    List.of(),
                    violations.stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().getFirst().getHtml())
                            .toList());
            assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        }
    }

    @Test
    void nothingIsCutOffOnPaper() {
        try (Page page = open("/v1/municipalities/010052/diagnosis", WIDTH_OF_PAPER, 1000)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Object wide = page.evaluate("""
                    () => [...document.querySelectorAll('main *')]
                        .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                        .map(one => one.tagName + '.' + one.className)""");
            assertEquals(List.of(), wide);
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPath(Path.of("target/screenshots/report-printed.pdf")));
            assertTrue(pdf.length > 10_000);
        }
    }
}
