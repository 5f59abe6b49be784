package it.fuorigenova.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.testing.Partners;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator makes webhooks for his organisation, sees what becomes of them, and makes none that leads inside. */
@QuarkusTest
class WebhookApiTest extends WebhookFixture {

    @Test
    void refusesAReplayOfWhatThereIsNot() {
        for (Map<String, ?> wrong : List.of(
                Map.<String, Object>of(),
                Map.of("since", "x", "deliveries", List.of(UUID.randomUUID().toString())))) {
            administrator().body(wrong).post(here("/replays")).then().statusCode(400);
        }
        administrator()
                .body(Map.of("since", "x"))
                .post(here("/replays"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
        administrator()
                .body(Map.of("deliveries", List.of(UUID.randomUUID().toString())))
                .post(here("/replays"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/deliveries/0"));
    }

    @Test
    void tellsOnlyOfTheCollectionsAskedFor() {
        UUID all =
                UUID.fromString(make(Map.of("url", PUBLIC)).extract().jsonPath().getString("webhook.id"));
        database.query("""
                        update reference_point set name = name || '!' where id = (select min(id::text)::uuid from reference_point)
                        """).run();
        database.query("""
                        update reference_point set name = rtrim(name, '!') where id = (select min(id::text)::uuid from reference_point)
                        """).run();
        deliver();
        assertEquals(List.of(), arrived());
        assertTrue(outbox.fill(all));
        administrator()
                .get("/v1/webhooks/" + all + "/deliveries")
                .then()
                .body("deliveries.type", hasItem("reference_points.updated"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://receiver.example/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::ffff:10.0.0.1]/",
        "https://user@198.41.0.4/",
        "https://198.41.0.4:22/",
        "https://no-such-name.invalid/",
        "no address",
        "''"
    })
    void refusesAddressesThatMustNotBeSentTo(String url) {
        make(Map.of("url", url)).statusCode(400).body("errors[0].pointer", equalTo("/url"));
        administrator()
                .body(Map.of("url", url))
                .put(here(""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void refusesWhatNoWebhookCanBe() {
        make(Map.of("url", PUBLIC, "collections", List.of("opportunities", "oportunities")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/collections/1"))
                .body("errors[0].detail", containsString("opportunities"));
        make(Map.of("url", PUBLIC, "colections", List.of())).statusCode(400);
        make(Map.of("collections", List.of())).statusCode(400).body("errors[0].pointer", equalTo("/url"));
        administrator()
                .get(here("/deliveries?status=lost"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"));
    }

    @Test
    void nobodySeesThoseOfAnotherOrganisation() {
        RequestSpecification other =
                Partners.by("administrator", "istat:010025").contentType(ContentType.JSON);
        other.get("/v1/webhooks").then().statusCode(200).body("webhooks.id", not(hasItem(webhook.toString())));
        for (String rest : List.of("", "/deliveries")) {
            Partners.administrator().get(here(rest)).then().statusCode(404);
        }
        for (String rest : List.of("/secrets", "/tests")) {
            Partners.administrator().post(here(rest)).then().statusCode(404);
        }
        Partners.administrator().delete(here("")).then().statusCode(404);
        administrator().get("/v1/webhooks/nonsense").then().statusCode(404);
        administrator().get("/v1/webhooks").then().body("webhooks.id", hasItem(webhook.toString()));
    }

    @Test
    void neverTellsASecretAgainAndForgetsItInTheEnd() {
        for (String path : List.of("/v1/webhooks", here(""), here("/deliveries"))) {
            administrator().get(path).then().statusCode(200).body(not(containsString("whsec_")));
        }
        for (String role : List.of("fuorigenova_public", "fuorigenova_partner")) {
            for (String table : List.of("webhook", "webhook_secret", "webhook_delivery")) {
                assertEquals(
                        false,
                        database.query("select has_table_privilege(:role, :table, 'select') as may")
                                .with("role", role)
                                .with("table", table)
                                .first(row -> row.flag("may"))
                                .orElseThrow(),
                        role + " reads " + table);
            }
        }
        add(newRecord());
        outbox.fill(webhook);
        administrator().delete(here("")).then().statusCode(204);
        administrator().get(here("")).then().statusCode(404);
        administrator().delete(here("")).then().statusCode(404);
        deliver();
        assertEquals(List.of(), arrived());
        assertEquals(
                0,
                database.query("select count(*) as n from webhook_secret where webhook_id = :id")
                        .with("id", webhook)
                        .first(row -> row.integer("n"))
                        .orElseThrow());
    }

    @Test
    void leadsThroughTheLogPageByPageAndForgetsIt() {
        for (int i = 0; i < 5; i++) {
            add(newRecord());
        }
        failFor("none", 500);
        deliver();
        Set<String> seen = new TreeSet<>();
        String next = here("/deliveries?limit=2&status=delivered");
        int pages = 0;
        while (next != null) {
            JsonPath page =
                    administrator().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("deliveries.id"));
            next = page.getString("links.find { it.rel == 'next' }?.href");
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(
                receiver.received().stream()
                        .map(ReceiverStub.Received::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                seen);
        assertEquals(0, log.forget(clock.instant()));
        clock.pass(config.keep());
        assertEquals(5, log.forget(clock.instant()));
        assertEquals(List.of(), deliveries().getList("deliveries"));
    }

    @Test
    void theContractTellsWhoMay() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/v1/webhooks'.post.'x-role'", equalTo("administrator"))
                .body("paths.'/v1/webhooks'.post.summary", startsWith("Makes a webhook"));
    }
}
