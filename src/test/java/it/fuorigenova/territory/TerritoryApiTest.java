package it.fuorigenova.territory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.exchange.ImportFiles;
import it.fuorigenova.exchange.ImportResult;
import it.fuorigenova.exchange.SardinianReform;
import it.fuorigenova.exchange.SilentListener;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TerritoryApiTest {

    @Inject
    ImportFiles files;

    @BeforeEach
    void theReformIsImported() {
        var all = new ArrayList<>(SardinianReform.registriesAndChanges());
        all.add(SardinianReform.boundaries());
        List<ImportResult> results = files.files(all, false, new SilentListener());
        results.forEach(result -> assertEquals(0, result.refused(), result::toString));
    }

    @Test
    void aCodeThatAReformReplacedIsGivenForTheDayAskedFor() {
        get("/v1/territories/belfiore:M288?asOf=2023-06-01")
                .statusCode(200)
                .body("name", is("Castiadas"))
                .body("istatCode", is("111011"))
                .body("memberOf.find { it.direct }.kind", is("province"))
                .body("memberOf.find { it.direct }.name", is("Sud Sardegna"));
        get("/v1/territories/belfiore:M288?asOf=2026-03-01")
                .statusCode(200)
                .body("istatCode", is("118008"))
                .body("memberOf.find { it.direct }.kind", is("metropolitan-city"))
                .body("memberOf.find { it.direct }.name", is("Cagliari"))
                .body("memberOf.find { it.direct }.code", is("318"));
    }

    @Test
    void everyCodeATerritoryEverHadFindsIt() {
        String id = get("/v1/territories/istat:092009").extract().path("id");
        get("/v1/territories/istat:118006").body("id", is(id));
        get("/v1/territories/belfiore:B354").body("id", is(id));
        get("/v1/territories/" + id)
                .body("codes.code", hasItems("092009", "118006", "B354"))
                .body("codes.find { it.code == '092009' }.validTo", is("2026-01-01"))
                .body("lineage.event", hasItem("recoded"));
    }

    @Test
    void aMetropolitanCityKeepsItsIdentityWhenItsCodeAndMembersChange() {
        get("/v1/territories/uts:292/members?asOf=2023-06-01")
                .body("territories.name", hasItem("Cagliari"))
                .body("territories.name", not(hasItem("Castiadas")));
        get("/v1/territories/uts:292/members?asOf=2026-03-01")
                .body("territories.name", hasItems("Cagliari", "Castiadas"));
        get("/v1/territories/uts:312?asOf=2023-06-01")
                .statusCode(404)
                .body("type", containsString("/problems/territory-not-then"))
                .body("detail", containsString("2026-01-01/.."));
    }

    @Test
    void theEuropeanClassificationNamesTheCityAndTheRegionWhereverOtherCodesDo() {
        String city = get("/v1/territories/uts:210").extract().path("id");
        get("/v1/territories/nuts:ITC33")
                .statusCode(200)
                .body("id", is(city))
                .body("codes.find { it.scheme == 'nuts' }.code", is("ITC33"));
        get("/v1/territories/nuts:ITC3").statusCode(200).body("name", is("Liguria"));
        get("/v1/territories/nuts:ITC33/diagnosis").statusCode(200).body("territory.id", is(city));
        get("/v1/municipalities?memberOf=nuts:ITC33&limit=100").body("municipalities", hasSize(67));
        get("/v1/indicators/population/values?territory=nuts:ITC33")
                .statusCode(200)
                .body("columns.territoryId", is(List.of(city)));
        get("/v1/indicator-values?indicators=population&within=nuts:ITC33")
                .statusCode(200)
                .body("count", is(67));
        get("/v1/territories/nuts:ITZ99").statusCode(404).body("type", containsString("/problems/unknown-territory"));
    }

    @Test
    void aListIsFilteredByKindGroupAndPartOfAName() {
        get("/v1/territories?kind=municipality&memberOf=istat:20&limit=1000")
                .body("territories.kind", everyItem(is("municipality")))
                .body("territories.name", hasItems("Cagliari", "Sassari"));
        get("/v1/territories?q=PORTO-tòrres")
                .body("territories", hasSize(1))
                .body("territories[0].name", is("Porto Torres"));
        get("/v1/territories?q=100%25").body("territories", hasSize(0));
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrRepetition() {
        List<String> whole = get("/v1/territories?memberOf=istat:20&kind=municipality&limit=1000")
                .extract()
                .path("territories.name");
        List<String> walked = new ArrayList<>();
        String next = "/v1/territories?memberOf=istat:20&kind=municipality&limit=2";
        while (next != null) {
            ValidatableResponse page = get(next);
            walked.addAll(page.extract().path("territories.name"));
            next = page.extract().path("links.find { it.rel == 'next' }?.href");
        }
        assertEquals(whole, walked);
    }

    @Test
    void aListIsAskedLikeEveryOther() {
        get("/v1/territories?memberOf=istat:20&kind=municipality&sort=-name&fields=istatCode,areaKm2&limit=2&asOf=2026-03-01")
                .statusCode(200)
                .body("territories", hasSize(2))
                .body("territories[0].istatCode", is("112063"))
                .body("territories[0].name", nullValue())
                .body("asOf", is("2026-03-01"));
        get("/v1/territories?filter=istatCode='118008'%20AND%20kind='municipality'&asOf=2026-03-01")
                .body("territories.name", is(List.of("Castiadas")));
        get("/v1/territories?bbox=8.5,40.7,8.51,40.71&kind=municipality")
                .body("territories.name", is(List.of("Sassari")));
        get("/v1/municipalities?memberOf=uts:312&limit=1").body("links.rel", hasItem("next"));
        given().accept("text/csv")
                .get("/v1/municipalities?memberOf=uts:312&fields=name,istatCode&skipGeometry=true")
                .then()
                .statusCode(200)
                .body(containsString("id,name,istatCode\r\n"), containsString(",Sassari,112050\r\n"));
        given().accept("application/geo+json")
                .get("/v1/municipalities?q=sassari")
                .then()
                .statusCode(200)
                .body("features[0].properties.belfioreCode", is("I452"))
                .body("features[0].geometry.type", is("MultiPolygon"));
    }

    @Test
    void whatIsAskedWronglyIsToldAtOnce() {
        get("/v1/territories?kind=municipaliti&limit=0&asOf=2023-02-30&memberOf=atlantis")
                .statusCode(400)
                .body("errors.parameter", hasItems("kind", "limit", "asOf", "memberOf"));
        get("/v1/territories/istat:999999/members").statusCode(404);
    }

    @Test
    void aPointInsideFindsItsTerritoriesNarrowestFirst() {
        at(8.5, 40.7)
                .body("outcome", is("inside"))
                .body("territories[0].name", is("Sassari"))
                .body("territories.kind", hasItems("municipality", "metropolitan-city", "region", "country"))
                .body(
                        "territories.findAll { it.kind == 'metropolitan-city' }.borderDistanceM",
                        everyItem(greaterThan(0)));
    }

    /** Sardinia is not drawn as long as one of its provinces is not, and yet it holds what its municipalities hold. */
    @Test
    void aTerritoryWithoutABorderHoldsWhatItsMunicipalitiesHold() {
        get("/v1/territories/istat:20?asOf=2026-03-01").statusCode(200).body("$", not(hasKey("boundary")));
        at(8.5, 40.7)
                .body("territories.kind[-2]", is("region"))
                .body("territories.kind[-1]", is("country"))
                .body("territories[-2]", not(hasKey("borderDistanceM")));
    }

    @Test
    void aPointInAnEnclaveIsNotInTheTerritoryAround() {
        at(8.35, 40.67)
                .body("outcome", is("inside"))
                .body("territories.findAll { it.kind == 'municipality' }.name", is(List.of("Stintino")));
    }

    @Test
    void aPointOnASharedBorderFindsBothNeighbours() {
        at(8.5, 40.8)
                .body("outcome", is("on-border"))
                .body("territories.findAll { it.kind == 'municipality' }.name", hasItems("Porto Torres", "Sassari"));
    }

    @Test
    void aPointAtSeaIsToldTheNearestMunicipality() {
        at(8.0, 40.7)
                .body("outcome", is("outside"))
                .body("territories", hasSize(0))
                .body("nearest.name", is("Sassari"));
    }

    @Test
    void swappedCoordinatesAreRecognised() {
        at(40.7, 8.5).body("outcome", is("probably-swapped")).body("explanation", containsString("Sassari"));
    }

    @Test
    void zeroZeroIsAMissingCoordinate() {
        at(0, 0).body("outcome", is("null-island")).body("nearest", nullValue());
    }

    @Test
    void aLatitudeBeyondThePoleIsRefused() {
        get("/v1/territories-at?lon=8.5&lat=95").statusCode(400).body("errors[0].parameter", is("lat"));
        get("/v1/territories-at?lon=8.5").statusCode(400).body("errors[0].parameter", is("lat"));
    }

    @Test
    void aDrawnPolygonMeetsTerritoriesWithTheirShares() {
        given().contentType("application/geo+json")
                .body("""
                        {"type": "Polygon", "coordinates": [[[8.5, 40.75], [8.6, 40.75], [8.6, 40.85], [8.5, 40.85], [8.5, 40.75]]]}""")
                .post("/v1/territories-at")
                .then()
                .statusCode(200)
                .body("territories.name", hasItems("Sassari", "Porto Torres"))
                .body(
                        "territories.find { it.name == 'Porto Torres' }.shareOfTerritory",
                        allOf(greaterThan(0.124f), lessThan(0.126f)));
    }

    @Test
    void aPolygonThatCrossesItselfIsRefusedWithThePlace() {
        given().contentType("application/geo+json")
                .body("""
                        {"type": "Polygon", "coordinates": [[[8.5, 40.7], [8.6, 40.8], [8.6, 40.7], [8.5, 40.8], [8.5, 40.7]]]}""")
                .post("/v1/territories-at")
                .then()
                .statusCode(400)
                .body("type", containsString("/problems/unusable-shape"))
                .body("errors[0].detail", containsString("8.5500000 40.7500000"));
    }

    @Test
    void boundariesComeAsGeoJsonWithTheirAccuracyAndVintage() {
        given().accept("application/geo+json")
                .get("/v1/territories/belfiore:I452")
                .then()
                .statusCode(200)
                .body("type", is("Feature"))
                .body("geometry.type", is("MultiPolygon"))
                .body("properties.boundary.accuracy", is("generalised"))
                .body("properties.boundary.vintage", is("2023-01-01"));
        given().accept("application/geo+json")
                .get("/v1/territories/uts:312/members")
                .then()
                .body("type", is("FeatureCollection"))
                .body("features", hasSize(3));
    }

    @Test
    void aReferenceOfNoKnownFormSaysWhichFormsThereAre() {
        get("/v1/territories/atlantis").statusCode(404).body("detail", containsString("belfiore:D969"));
        get("/v1/territories/istat:999999").statusCode(404).body("type", containsString("/problems/unknown-territory"));
    }

    private static ValidatableResponse at(double lon, double lat) {
        return get("/v1/territories-at?lon=" + lon + "&lat=" + lat + "&asOf=2026-03-01")
                .statusCode(200);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }
}
