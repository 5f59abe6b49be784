package it.fuorigenova.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered about the sites of the sample. */
@QuarkusTest
class OpportunityResourceApiTest {

    @Test
    void answersWithTheSitesOfAMunicipality() {
        for (String reference : List.of("010052", "istat:010052")) {
            given().queryParam("municipality", reference)
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(200)
                    .contentType("application/geo+json")
                    .body("type", is("FeatureCollection"))
                    .body("features.properties.title", hasItem("Ex Colonia di Rovegno"))
                    .body("features.properties.istatCode", everyItem(equalTo("010052")))
                    .body("links.rel", contains("self"));
        }
        given().get("/v1/municipalities/010052/opportunities")
                .then()
                .statusCode(200)
                .body("features.properties.municipalityName", everyItem(equalTo("Rovegno")));
    }

    @Test
    void findsASiteInABoxAndNotBesideIt() {
        given().queryParam("bbox", "9.3,44.57,9.31,44.58")
                .get("/v1/opportunities")
                .then()
                .body("features.properties.externalId", contains("ex-colonia-di-rovegno"))
                .body("features[0].geometry.coordinates", hasItem(9.30138f))
                .body("features[0].properties.plotM2", is(65614));
        given().queryParam("bbox", "9.31,44.57,9.32,44.58")
                .get("/v1/opportunities")
                .then()
                .body("numberReturned", is(0))
                .body("features", is(List.of()));
    }

    @Test
    void takesABoxThatGoesRoundTheWorld() {
        given().queryParam("bbox", "9.3,44.57,9.29,44.58")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("features.properties.externalId", hasItem("ex-colonia-di-rovegno"));
    }

    @Test
    void leadsThroughAllPagesWithoutLosingOrRepeating() {
        List<String> all =
                given().get("/v1/opportunities?limit=1000").jsonPath().getList("features.id");
        List<String> paged = new ArrayList<>();
        String address = "/v1/opportunities?limit=4";
        while (address != null) {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("features.id"));
            address = page.getString("links.find { it.rel == 'next' }?.href");
        }
        assertEquals(all, paged);
    }

    @Test
    void answersWithOneSiteByIdOrPublicCode() {
        JsonPath page =
                given().get("/v1/opportunities?bbox=9.3,44.57,9.31,44.58").jsonPath();
        for (String key : List.of(page.getString("features[0].id"), page.getString("features[0].properties.code"))) {
            given().get("/v1/opportunities/" + key)
                    .then()
                    .statusCode(200)
                    .contentType("application/geo+json")
                    .body("properties.title", is("Ex Colonia di Rovegno"))
                    .body("properties.lastConfirmedAt", nullValue())
                    .body("links.rel", contains("self", "related"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=1,2,3               | bbox         | has 3 numbers
            bbox=9,45,10,44          | bbox         | south lies above north
            bbox=8,95,9,96           | bbox         | latitudes go from -90 to 90
            bbox=200,44,201,45       | bbox         | longitudes go from -180 to 180
            bbox=a,b,c,d             | bbox         | `a` is not a number
            municipality=Z999        | municipality | `Z999` does not name a territory
            municipality=istat:999999 | municipality | No territory answers to `istat:999999`
            limit=0                  | limit        | `0` is not a whole number from 1 to 10000
            cursor=x                 | cursor       | the cursor does not belong to this query
            """)
    void refusesWhatCannotBeRead(String query, String parameter, String detail) {
        given().header("Accept-Language", "en")
                .get("/v1/opportunities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", is(parameter))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void filtersSortsSearchesAndChoosesFields() {
        given().queryParam("filter", "plotM2 > 100000 OR formerUse = 'ex-colonia'")
                .queryParam("sort", "-plotM2,title")
                .queryParam("fields", "title,plotM2")
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body(
                        "features.properties.title",
                        contains("Aree libere ex Ilva", "Ex Colonia di Rovegno", "Ex Colonia Renesso"))
                .body("features[0].properties.keySet()", hasSize(2))
                .body("features[2].properties.keySet()", hasSize(1));
        given().queryParam("q", "coloni")
                .get("/v1/opportunities")
                .then()
                .body("features.properties.title", hasItem("Ex Colonia Renesso"))
                .body("features.properties.title", not(hasItem("Ex Tubi Ghisa")));
        given().queryParam("kind", "hamlet")
                .accept("text/csv")
                .get("/v1/opportunities?fields=title")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("id,title,lon,lat\r\n"))
                .body(containsString("Borgo di Canate,9.09"));
    }

    @Test
    void tellsWhereAFilterIsWrong() {
        given().header("Accept-Language", "en")
                .queryParam("filter", "plotM2 > 100 AND titel = 'x'")
                .get("/v1/opportunities")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("filter"))
                .body("errors[0].detail", startsWith("column 18: "))
                .body("errors[0].detail", containsString("title"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/opportunities/FG-00000-00000, There is no ",
        "/v1/opportunities/00000000-0000-0000-0000-000000000000, There is no ",
        "/v1/municipalities/999999/opportunities, No territory answers to `999999`."
    })
    void saysThatThereIsNoSuchThing(String address, String detail) {
        given().header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }
}
