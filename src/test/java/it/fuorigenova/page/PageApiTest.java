package it.fuorigenova.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do on the page, in a real browser, and what is painted then. The places are those of the sample. */
@QuarkusTest
class PageApiTest {

    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final int LARGEST_FIRST_VIEW = 500_000;
    private static final Color SEA = new Color(0xdfe9f3);
    private static final double[] ROVEGNO = {9.3013805, 44.5747907};
    /** In the area of Genova, away from its name and from any opportunity. */
    private static final double[] IN_GENOVA = {8.9, 44.425};

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

    private Visit desk() {
        return Visit.onADesk(chromium, origin());
    }

    private Visit telephone() {
        return Visit.onATelephone(chromium, origin());
    }

    private String origin() {
        return root.toString().replaceFirst("/$", "");
    }

    private static int known(String query) {
        return given().get("/v1/opportunity-counts/facets?facets=sector" + query)
                .jsonPath()
                .getInt("numberMatched");
    }

    private static void assertAccessible(Visit visit) {
        List<Rule> violations =
                new AxeBuilder(visit.page()).withTags(ACCESSIBLE).analyze().getViolations();
        assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList());
        assertEquals(List.of(), visit.complaints());
    }

    @Test
    void paintsWhereTheOpportunitiesAre() {
        try (Visit visit = desk().open("/").keep("opportunities")) {
            int all = known("");
            assertTrue(visit.find(".found").textContent().startsWith(all + " "));
            assertEquals(all, visit.opportunitiesOnTheMap());
            assertEquals(Color.WHITE, visit.painted(IN_GENOVA[0], IN_GENOVA[1]));
            Color point = visit.painted(ROVEGNO[0], ROVEGNO[1]);
            assertTrue(point.getBlue() > 120 && point.getRed() < 40, point::toString);
            assertEquals(SEA, visit.painted(8.8, 44.2));
            assertEquals("it", visit.find("html").getAttribute("lang"));
        }
    }

    @Test
    void countsWhatAFilterLeavesAndTheBackButtonTakesItAway() {
        try (Visit visit = desk().open("/")) {
            visit.find("label:has-text('Industria')").click();
            visit.settle().keep("filtered");
            int industries = known("&sector=industry");
            assertEquals("/?sector=industry", visit.address());
            assertTrue(visit.find(".found").textContent().startsWith(industries + " "));
            assertEquals(industries, visit.find(".list > li").count());
            assertEquals(industries, visit.opportunitiesOnTheMap());
            assertTrue(visit.find("label:has-text('Turismo')").isVisible());
            visit.page().goBack();
            assertEquals(known(""), visit.settle().opportunitiesOnTheMap());
        }
    }

    @Test
    void findsByWordsAndOpensTheCard() {
        try (Visit visit = desk().open("/")) {
            visit.find("#q").fill("colonia rovegno");
            visit.page().keyboard().press("Enter");
            visit.settle();
            assertEquals(1, visit.opportunitiesOnTheMap());
            visit.find(".list a").first().click();
            visit.settle().keep("card");
            assertTrue(visit.find("#card-title").textContent().contains("Rovegno"));
            assertEquals("card-title", visit.page().evaluate("document.activeElement.id"));
            assertTrue(visit.find(".quality").textContent().contains("%"));
            visit.page().goBack();
            visit.settle();
            assertEquals("/?q=colonia+rovegno", visit.address());
            assertEquals(1, visit.find(".list > li").count());
        }
    }

    @Test
    void opensTheCardOfThePointThatIsClicked() {
        try (Visit visit = desk().open("/")) {
            double[] at = visit.onScreen(ROVEGNO[0], ROVEGNO[1]);
            visit.page().mouse().click(at[0], at[1]);
            visit.settle().keep("clicked");
            assertTrue(visit.find("#card-title").textContent().contains("Rovegno"));
            Color lit = visit.painted(ROVEGNO[0], ROVEGNO[1]);
            assertTrue(lit.getRed() > 180, lit::toString);
        }
    }

    private static List<String> members(String cell) {
        return given().get("/v1/opportunities?limit=1000&fields=code&cell=" + cell)
                .jsonPath()
                .getList("features.properties.code", String.class);
    }

    @Test
    void openingAClusterListsItsMembersAndTheBackButtonClosesIt() {
        try (Visit visit = desk().open("/")) {
            Visit.Cluster cluster = visit.largestCluster();
            double[] at = visit.onScreen(cluster.lon(), cluster.lat());
            visit.page().mouse().click(at[0], at[1]);
            visit.settle().keep("group");
            assertTrue(visit.address().contains("cell=" + cluster.cell() + "&at="), visit::address);
            assertEquals(cluster.count(), visit.listed().size());
            assertEquals(Set.copyOf(members(cluster.cell())), Set.copyOf(visit.listed()));
            assertTrue(visit.find(".found").textContent().matches(cluster.count() + " .* in questo gruppo"));
            assertTrue(visit.opportunitiesOnTheMap() >= cluster.count(), "its members are in view");
            assertTrue(!cluster.parts() || visit.largestOnTheMap() < cluster.count(), "it has parted");
            try (Visit other = desk().open(visit.address())) {
                assertEquals(visit.listed(), other.listed());
            }
            visit.page().goBack();
            visit.settle();
            assertFalse(visit.address().contains("cell="), visit::address);
            assertEquals(known(""), visit.listed().size());
            assertEquals(known(""), visit.opportunitiesOnTheMap());
        }
    }

    @Test
    void opensWhatIsNearestToTheMiddleOfTheMapByKeyboard() {
        try (Visit visit = desk().open("/")) {
            Visit.Cluster cluster = visit.largestCluster();
            visit.open("/?at=%.4f,%.4f,9.0".formatted(cluster.lon(), cluster.lat()));
            visit.find(".maplibregl-canvas").focus();
            visit.keep("map-by-keyboard").page().keyboard().press("Enter");
            visit.settle();
            assertTrue(visit.address().contains("cell="), visit::address);
            assertEquals("found", visit.page().evaluate("document.activeElement.className"));
            visit.find("button.chip").click();
            visit.settle();
            assertFalse(visit.address().contains("cell="), visit::address);
        }
    }

    @Test
    void aGroupIsReadableForEveryone() {
        try (Visit visit = desk().open("/")) {
            visit.open("/?cell=" + visit.largestCluster().cell());
            assertEquals(
                    members(visit.address().replaceFirst(".*cell=", "")).size(),
                    visit.listed().size());
            assertAccessible(visit);
        }
    }

    @Test
    void whoIsSentTheAddressSeesTheSame() {
        try (Visit first = desk().open("/");
                Visit second = desk()) {
            first.find("label:has-text('Industria')").click();
            first.settle();
            first.find(".maplibregl-ctrl-zoom-in").click();
            first.settle();
            assertTrue(first.address().contains("at="), first::address);
            second.open(first.address());
            assertEquals(first.address(), second.address());
            assertEquals(first.find(".list").textContent(), second.find(".list").textContent());
            assertEquals(first.opportunitiesOnTheMap(), second.opportunitiesOnTheMap());
        }
    }

    @Test
    void theListMirrorsTheMap() {
        try (Visit visit = desk().open("/?at=9.3014,44.5748,13.0")) {
            assertEquals(1, visit.find(".list > li").count());
            assertEquals(1, visit.opportunitiesOnTheMap());
        }
    }

    @Test
    void anotherIndicatorPaintsAnotherColourAndMovesNoGeometry() {
        try (Visit visit = desk().open("/?view=diagnosis").keep("diagnosis")) {
            Color population = visit.painted(IN_GENOVA[0], IN_GENOVA[1]);
            int before = visit.requests().size();
            visit.find("#indicator").selectOption("minutes_to_pole");
            visit.settle().keep("indicator");
            assertNotEquals(population, visit.painted(IN_GENOVA[0], IN_GENOVA[1]));
            assertTrue(visit.address().contains("indicator=minutes_to_pole"), visit::address);
            List<String> asked = visit.requests().stream()
                    .skip(before)
                    .map(Request::url)
                    .filter(url -> url.contains("/v1/territories") || url.contains("/tiles/"))
                    .toList();
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void anotherYearIsAnotherValue() {
        try (Visit visit = desk().open("/?view=diagnosis&indicator=population")) {
            String newest = visit.find(".ranking").textContent();
            visit.find("#period").selectOption("2018");
            visit.settle();
            assertTrue(visit.address().contains("period=2018"), visit::address);
            assertNotEquals(newest, visit.find(".ranking").textContent());
        }
    }

    @Test
    void comparesAMunicipalityWithItsZoneAndCity() {
        try (Visit visit = desk().open("/?view=diagnosis")) {
            visit.find("#municipality").selectOption("010052");
            visit.settle().keep("profile");
            assertEquals("Rovegno", visit.find("#profile-title").textContent());
            String chart = visit.find(".strip svg").first().getAttribute("aria-label");
            assertTrue(chart.contains("Mediana della zona Val Trebbia e alta Val Bisagno"), chart);
            assertTrue(visit.find(".strip .own").count() > 5);
        }
    }

    @Test
    void aMunicipalityThatIsClickedTellsItsProfile() {
        try (Visit visit = desk().open("/?view=diagnosis")) {
            double[] at = visit.onScreen(IN_GENOVA[0], IN_GENOVA[1]);
            visit.page().mouse().click(at[0], at[1]);
            visit.settle();
            assertEquals("Genova", visit.find("#profile-title").textContent());
        }
    }

    @Test
    void theMapNamesWhatThePointerIsOn() {
        try (Visit visit = desk().open("/?view=diagnosis&indicator=population")) {
            String shown = visit.underPointer(IN_GENOVA[0], IN_GENOVA[1]);
            assertTrue(shown.matches("Genova: [1-9]\\d{0,2}(\\.\\d{3})+\\D*"), shown);
            visit.keep("pointed");
            assertEquals("", visit.underPointer(8.8, 44.2));
        }
        try (Visit visit = desk().open("/")) {
            assertTrue(visit.underPointer(ROVEGNO[0], ROVEGNO[1]).contains("Rovegno"));
            assertEquals("", visit.underPointer(IN_GENOVA[0], IN_GENOVA[1]));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/?opportunity=FG-00000-00000 | /", "/?view=diagnosis&municipality=999999 | /?view=diagnosis"})
    void whatThereIsNotLeadsBackToWhatThereIs(String address, String whole) {
        try (Visit visit = desk().open(address)) {
            assertTrue(visit.find(".map-said").textContent().startsWith("Aree schematiche"));
            visit.find(".failure button").click();
            visit.settle();
            assertEquals(whole, visit.address());
            assertTrue(visit.find(".found, .ranking").isVisible());
        }
    }

    @Test
    void anAddressThatIsMistypedLooksAtAllOfTheTerritory() {
        try (Visit visit = desk().open("/?at=9999,,99&cell=3/99/1")) {
            assertEquals(known(""), visit.opportunitiesOnTheMap());
            assertEquals(known(""), visit.find(".list > li").count());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void whereTheServiceDoesNotAnswerOneTriesAgain() {
        try (Visit visit = desk().open("/")) {
            visit.page().route("**/v1/opportunities?**", route -> route.abort());
            visit.find("#q").fill("colonia rovegno");
            visit.page().keyboard().press("Enter");
            visit.find(".failure").waitFor();
            assertTrue(visit.find(".failure").textContent().startsWith("Il servizio non risponde"));
            visit.page().unroute("**/v1/opportunities?**");
            visit.find(".failure button").click();
            visit.settle();
            assertEquals(1, visit.find(".list > li").count());
        }
    }

    @Test
    void moreThatCannotBeReadIsSaidBesideTheButton() {
        try (Visit visit = desk()) {
            visit.page()
                    .route(
                            "**/v1/opportunities?*limit=20*",
                            route -> route.resume(new Route.ResumeOptions()
                                    .setUrl(route.request().url().replace("limit=20", "limit=5"))));
            visit.open("/");
            visit.page().route("**/v1/opportunities?**", Route::abort);
            visit.find(".results button").click();
            visit.page()
                    .waitForCondition(() ->
                            visit.find(".results [role=alert]").textContent().startsWith("Il servizio non risponde"));
            assertEquals(5, visit.find(".list > li").count());
            visit.page().unroute("**/v1/opportunities?**");
            visit.find(".results button").click();
            visit.page().waitForCondition(() -> visit.find(".list > li").count() > 5);
            assertEquals("", visit.find(".results [role=alert]").textContent());
        }
    }

    @Test
    void wordsThatFindNothingAreTakenAwayAgain() {
        try (Visit visit = desk().open("/?q=zzzz").keep("nothing-found")) {
            assertTrue(visit.find(".found").textContent().startsWith("Nessuna opportunità"));
            visit.find(".chip").press("Enter");
            visit.settle();
            assertEquals("/", visit.address());
            assertEquals("", visit.find("#q").inputValue());
            assertEquals(known(""), visit.find(".list > li").count());
            assertEquals("filters", visit.page().evaluate("document.activeElement.className"));
        }
    }

    @Test
    void theKeyboardStaysWhereSomethingIsChosen() {
        try (Visit visit = desk().open("/")) {
            visit.find("input[value=industry]").press("Space");
            visit.settle();
            assertEquals("/?sector=industry", visit.address());
            assertEquals("industry", visit.page().evaluate("document.activeElement.value"));
            visit.open("/?view=diagnosis");
            visit.find("#indicator").focus();
            visit.find("#indicator").selectOption("taxpayers");
            visit.settle();
            assertEquals("indicator", visit.page().evaluate("document.activeElement.id"));
        }
    }

    @Test
    void escapeClosesTheCardAndTheWindowIsCalledByIt() {
        try (Visit visit = desk().open("/")) {
            String whole = visit.page().title();
            visit.find(".list a").first().press("Enter");
            visit.settle();
            assertEquals(
                    visit.find("#card-title").textContent() + " - fuorigenova",
                    visit.page().title());
            visit.page().keyboard().press("Escape");
            visit.settle();
            assertEquals("/", visit.address());
            assertEquals(whole, visit.page().title());
            assertEquals("A", visit.page().evaluate("document.activeElement.tagName"));
        }
    }

    @Test
    void theIndicatorThatWasChosenLastIsShownHoweverLateAnotherAnswers() {
        try (Visit visit = desk().open("/?view=diagnosis")) {
            List<Route> late = new ArrayList<>();
            visit.page().route("**/indicators/area_km2/classes", late::add);
            visit.find("#indicator").selectOption("area_km2");
            visit.find("#indicator").selectOption("taxpayers");
            visit.page()
                    .waitForCondition(() -> visit.find("caption").textContent().startsWith("Contribuenti"));
            late.forEach(Route::resume);
            visit.settle();
            assertEquals(1, late.size());
            assertEquals("taxpayers", visit.find("#indicator").inputValue());
            assertTrue(visit.find("caption").textContent().startsWith("Contribuenti"));
        }
    }

    @Test
    void whatTakesLongSaysSo() {
        try (Visit visit = desk().open("/?view=diagnosis")) {
            List<Route> late = new ArrayList<>();
            visit.page().route("**/indicators/area_km2/classes", late::add);
            visit.find("#indicator").selectOption("area_km2");
            visit.find(".panel[aria-busy=true]").waitFor();
            visit.page().waitForCondition(() -> !late.isEmpty());
            late.forEach(Route::resume);
            visit.settle();
            assertEquals(0, visit.find("[aria-busy]").count());
        }
    }

    @Test
    void aTitleWithoutASpaceStaysOnTheTelephone() {
        String title = "Exstabilimentoindustriale".repeat(8);
        try (Visit visit = telephone()) {
            visit.page().route("**/v1/opportunities/*", route -> {
                APIResponse answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("Ex Colonia di Rovegno", title)));
            });
            visit.open("/?opportunity=FG-ZW8EJ-XGP6B").keep("long-title");
            assertEquals(title, visit.find("#card-title").textContent());
            assertEquals(true, visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    @Test
    void daysAndUnitsAreWrittenAsPeopleWriteThem() {
        try (Visit visit = desk().open("/?view=diagnosis&municipality=010052")) {
            String period = visit.find("#period option").first().textContent();
            assertTrue(period.matches("\\d{1,2} [a-z]{3} \\d{4}"), period);
            String profile = visit.find(".profile").textContent();
            assertTrue(profile.contains("unità ogni 1.000 persone"), profile);
            assertTrue(profile.contains("persone per km²"), profile);
        }
    }

    @Test
    void theOpportunitiesOfAMunicipalityAreThoseThatLieInIt() {
        try (Visit visit = desk().open("/?view=diagnosis&municipality=010052&at=8.9,44.4,13")) {
            visit.find("a:has-text('Opportunità in questo comune')").click();
            visit.settle();
            assertEquals("/?istatCode=010052", visit.address().replaceAll("&at=.*", ""));
            assertEquals(known("&istatCode=010052"), visit.find(".list > li").count());
            assertEquals(known("&istatCode=010052"), visit.opportunitiesOnTheMap());
            assertTrue(visit.find(".tags").textContent().contains("Rovegno"));
        }
    }

    @Test
    void looksAgainExactlyWhereTheAddressSays() {
        try (Visit visit = desk().open("/?at=9.30142,44.57483,15.37")) {
            Object at = visit.page().evaluate("""
                    () => {
                      const { drawing } = document.querySelector('.map-box');
                      const { lng, lat } = drawing.getCenter();
                      drawing.panBy([3, 0], { animate: false });
                      return [lng.toFixed(5), lat.toFixed(5), drawing.getZoom().toFixed(2)].join(',');
                    }""");
            assertEquals("9.30142,44.57483,15.37", at);
            visit.settle();
            Object moved =
                    visit.page().evaluate("document.querySelector('.map-box').drawing.getCenter().lng.toFixed(5)");
            assertEquals("/?at=" + moved + ",44.57483,15.37", visit.address());
        }
    }

    @Test
    void speaksEnglishToWhomeverLikes() {
        try (Visit visit = desk().open("/")) {
            visit.find("a[hreflang=en]").click();
            visit.settle().keep("english");
            assertEquals("en", visit.find("html").getAttribute("lang"));
            assertTrue(visit.find(".found").textContent().contains("opportunities found"));
        }
    }

    @Test
    void tellsWhatToWriteIntoAnotherSite() {
        try (Visit visit = desk().open("/?sector=industry")) {
            visit.find("button.share").click();
            visit.keep("share");
            assertEquals(
                    origin() + "/?sector=industry", visit.find("#share-link").inputValue());
            String frame = visit.find("#share-frame").inputValue();
            assertTrue(frame.contains("src=\"" + origin() + "/embed?sector=industry\""), frame);
            assertAccessible(visit);
        }
    }

    @Test
    void standsInTheFrameOfAnotherSiteOnlyWhereItIsMadeFor() {
        String page = given().get("/").header("Content-Security-Policy");
        String embedded = given().get("/embed").header("Content-Security-Policy");
        assertTrue(page.endsWith("frame-ancestors 'self'"), page);
        assertTrue(embedded.endsWith("frame-ancestors *"), embedded);
        try (Visit visit = desk().open("/embed?sector=industry").keep("embedded")) {
            assertEquals(known("&sector=industry"), visit.opportunitiesOnTheMap());
            assertEquals(0, visit.find("footer").count());
            assertAccessible(visit);
        }
    }

    @Test
    void worksByKeyboardAlone() {
        try (Visit visit = desk().open("/")) {
            visit.page().keyboard().press("Tab");
            assertEquals("skiplink", visit.page().evaluate("document.activeElement.className"));
            visit.page().keyboard().press("Enter");
            visit.find(".list a").first().focus();
            visit.page().keyboard().press("Enter");
            visit.settle();
            assertEquals("card-title", visit.page().evaluate("document.activeElement.id"));
            visit.find(".back").press("Enter");
            visit.settle();
            assertEquals("A", visit.page().evaluate("document.activeElement.tagName"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/?opportunity=FG-ZW8EJ-XGP6B",
        "/?view=diagnosis",
        "/?view=diagnosis&municipality=010052",
        "/?lang=en"
    })
    void isReadableForEveryone(String address) {
        try (Visit desk = desk().open(address);
                Visit telephone = telephone().open(address)) {
            assertAccessible(desk);
            telephone.keep("telephone" + address.replaceAll("[^a-z0-9]+", "-"));
            assertAccessible(telephone);
            assertEquals(true, telephone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    @Test
    void isLightAndAsksNobodyElse() {
        try (Visit visit = desk().open("/")) {
            int transferred = visit.requests().stream()
                    .filter(request -> !request.url().matches(".*/page/(map|worker)-.*\\.(js|css)"))
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertTrue(transferred < LARGEST_FIRST_VIEW, () -> transferred + " bytes");
            assertAll(visit.requests().stream()
                    .map(request -> () -> assertTrue(
                            request.url().startsWith(origin()) || request.url().startsWith("data:"), request::url)));
        }
    }

    @Test
    void aBrowserNeedNotAskAgainForWhatBearsItsSumInItsName() {
        String document = given().get("/").asString();
        String script = document.replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertEquals("public, max-age=31536000, immutable", given().get(script).header("Cache-Control"));
        assertEquals("no-cache", given().get("/").header("Cache-Control"));
        assertFalse(given().get("/").header("ETag").isEmpty());
    }
}
