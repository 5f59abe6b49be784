package it.fuorigenova.life;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever works on records finds those that nobody else sees. */
@QuarkusTest
class UnpublishedApiTest {

    private static final String JSON = "application/json";
    private static final String ROVEGNO = "istat:010052";

    @Inject
    Database database;

    @BeforeEach
    void knowWhereBordersAre() {
        Borders.draw(database);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from opportunity where organisation_id is not null")
                .run();
    }

    private static RequestSpecification town(String role) {
        return Partners.by(role, ROVEGNO);
    }

    private static RequestSpecification city(String role) {
        return Partners.as(role, "metropolitan-city", "uts:210");
    }

    private static String made(String title, String status) {
        return city("validator")
                .contentType("application/geo+json")
                .body(
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138, 44.57479]},"
                                + " \"properties\": {\"kind\": \"land\", \"title\": \"" + title + "\", \"status\": \""
                                + status
                                + "\"}}")
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void post(RequestSpecification by, String id, String what, String body) {
        by.contentType(JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/opportunities/" + id + "/" + what)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse unpublished(RequestSpecification by, String query) {
        return by.get("/v1/partners/self/unpublished" + query).then();
    }

    @Test
    void listsWhatWaitsInOnesTerritoryAndNothingElse() {
        String first = made("Prima", "in-review");
        String second = made("Seconda", "in-review");
        String draft = made("Bozza", "draft");
        String open = made("Pubblica", "published");
        String ended = made("Finita", "draft");
        town("editor")
                .header("If-Match", "*")
                .delete("/v1/opportunities/" + ended)
                .then()
                .statusCode(204);
        post(town("validator"), first, "approvals", "{}");
        unpublished(town("viewer"), "")
                .statusCode(200)
                .body("unpublished.id", contains(first, second, draft))
                .body("unpublished.approved", contains(true, false, false))
                .body("unpublished[0].organisation", equalTo("Ente di uts:210"))
                .body("unpublished[0].istatCode", equalTo("010052"));
        unpublished(city("validator"), "?status=in-review")
                .body("unpublished.id", hasItems(first, second))
                .body("unpublished.id", not(hasItem(draft)))
                .body("unpublished.id", not(hasItem(open)));
        unpublished(Partners.by("validator", "istat:010025"), "").body("unpublished.id", not(hasItem(first)));
        unpublished(Partners.administrator(), "?limit=1000").body("unpublished.id", hasItems(first, second, draft));
        // Whoever is given a record back sees why, and it waits behind the others.
        post(town("validator"), first, "moves", "{\"to\": \"draft\", \"reason\": \"Manca la superficie\"}");
        unpublished(town("contributor"), "?status=draft")
                .body("unpublished.id", contains(draft, first))
                .body("unpublished[1].reason", equalTo("Manca la superficie"))
                .body("unpublished[1].approved", equalTo(false));
    }

    @Test
    void leadsFromPageToPage() {
        String first = made("Prima", "draft");
        String second = made("Seconda", "draft");
        String third = made("Terza", "in-review");
        String next = unpublished(town("viewer"), "?limit=2")
                .body("unpublished.id", contains(first, second))
                .extract()
                .path("links.find { it.rel == 'next' }.href");
        town("viewer")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("unpublished.id", contains(third))
                .body("links.rel", not(hasItem("next")));
    }

    @Test
    void refusesWhatItDoesNotList() {
        unpublished(town("viewer"), "?status=published").statusCode(400).body("errors[0].parameter", equalTo("status"));
        unpublished(town("viewer"), "?limit=0").statusCode(400).body("errors[0].parameter", equalTo("limit"));
        unpublished(given(), "").statusCode(401);
    }
}
