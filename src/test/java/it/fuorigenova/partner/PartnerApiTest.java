package it.fuorigenova.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.IdentityProvider;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Organisations are admitted, are known by keys and tokens, and give out no more than they have. */
@QuarkusTest
class PartnerApiTest {

    private static final String ROVEGNO = "istat:010052";
    private static final String GENOVA = "istat:010025";

    @Inject
    Database database;

    private static ValidatableResponse self(RequestSpecification caller) {
        return caller.get("/v1/partners/self").then();
    }

    private static ValidatableResponse admit(RequestSpecification caller, String key, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .put("/v1/partners/" + key)
                .then();
    }

    private static ValidatableResponse issue(RequestSpecification caller, String partner, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/partners/" + partner + "/keys")
                .then();
    }

    @Test
    void leavesTheFirstKeyWhereOnlyItsOwnerReadsIt() throws IOException {
        Path file = Path.of("target/administrator.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        self(Partners.administrator())
                .statusCode(200)
                .body("role", equalTo("administrator"))
                .body("partner", equalTo("operator"))
                .body("everywhere", equalTo(true));
    }

    @Test
    void keepsNoKeyButItsHash() {
        String secret = Partners.administratorKey();
        String stored = database.query("select string_agg(to_jsonb(api_key)::text, ' ') as rows from api_key")
                .first(row -> row.text("rows"))
                .orElseThrow();
        assertFalse(stored.contains(secret.substring("fg_12345678_".length())), "the key stands in the table");
        assertTrue(stored.contains(secret.substring(0, "fg_12345678".length())), "its beginning does");
    }

    @Test
    void asksWhoeverIsNotKnownWhoHeIs() {
        self(given())
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", startsWith("http"));
        self(given().header("X-API-Key", "nonsense")).statusCode(401);
        self(given().header("X-API-Key", Partners.administratorKey().replaceAll(".$", "x")))
                .statusCode(401);
        self(given().header("Authorization", "Basic dXNlcjpwYXNz")).statusCode(401);
        self(given().header("Authorization", "Bearer nonsense")).statusCode(401);
    }

    @Test
    void letsAnyoneReadWhateverHeSends() {
        for (RequestSpecification caller : List.of(
                given(), given().header("X-API-Key", "nonsense"), given().header("Authorization", "Bearer nonsense"))) {
            caller.get("/v1/partners").then().statusCode(200).body("partners.key", hasItem("operator"));
        }
    }

    @Test
    void knowsWhomATokenStandsFor() {
        Partners.by("viewer", ROVEGNO);
        Map<String, Object> claims = Map.of(
                "organisation", "municipality-istat-010052", "groups", List.of("fuorigenova-editor", "other-admin"));
        self(given().header("Authorization", "Bearer " + IdentityProvider.token(claims)))
                .statusCode(200)
                .body("name", equalTo("token:a-subject"))
                .body("partner", equalTo("municipality-istat-010052"))
                .body("role", equalTo("editor"))
                .body("municipalities", equalTo(1));
        Map<String, Object> keycloak = Map.of(
                "organisation",
                "municipality-istat-010052",
                "realm_access",
                Map.of("roles", List.of("fuorigenova-viewer", "fuorigenova-validator", "offline_access")));
        self(given().header("Authorization", "Bearer " + IdentityProvider.token(keycloak)))
                .statusCode(200)
                .body("role", equalTo("validator"));
    }

    @Test
    void trustsNoTokenThatIsNotForUs() {
        Partners.by("viewer", ROVEGNO);
        Map<String, Object> ours =
                Map.of("organisation", "municipality-istat-010052", "groups", List.of("fuorigenova-administrator"));
        self(given().header("Authorization", "Bearer " + IdentityProvider.forged(ours)))
                .statusCode(401);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("aud", "another-service"), Map.of("iss", "http://elsewhere.example"), Map.of("exp", 1000))) {
            Map<String, Object> claims = new HashMap<>(ours);
            claims.putAll(wrong);
            self(given().header("Authorization", "Bearer " + IdentityProvider.token(claims)))
                    .statusCode(401);
        }
        self(given().header(
                                "Authorization",
                                "Bearer "
                                        + IdentityProvider.token(Map.of(
                                                "organisation", "nobody", "groups", List.of("fuorigenova-editor")))))
                .statusCode(403);
        self(given().header(
                                "Authorization",
                                "Bearer "
                                        + IdentityProvider.token(Map.of(
                                                "organisation",
                                                "municipality-istat-010052",
                                                "groups",
                                                List.of("editor", "administrator")))))
                .statusCode(403);
    }

    @Test
    void anOrganisationWorksInAllThatItsTerritoryConsistsOf() {
        self(Partners.as("viewer", "metropolitan-city", "uts:210"))
                .body("municipalities", equalTo(67))
                .body("everywhere", equalTo(false));
        self(Partners.by("viewer", GENOVA)).body("municipalities", equalTo(1));
    }

    @Test
    void aKeyThatIsRevokedIsWorthNothingFromThenOn() {
        admit(Partners.administrator(), "revoked-one", Map.of("name", "Uno", "kind", "partner"));
        JsonPath made = issue(Partners.administrator(), "revoked-one", Map.of("name", "copia", "role", "viewer"))
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = made.getString("secret");
        String id = made.getString("key.id");
        self(given().header("X-API-Key", secret)).statusCode(200).body("municipalities", equalTo(0));
        Partners.administrator()
                .get("/v1/partners/revoked-one/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("keys[0].name", equalTo("copia"))
                .body("keys[0].revokedAt", nullValue())
                .body("keys[0].lastUsedAt", notNullValue());
        Partners.administrator()
                .delete("/v1/partners/revoked-one/keys/" + id)
                .then()
                .statusCode(204);
        self(given().header("X-API-Key", secret)).statusCode(401);
        Partners.administrator()
                .delete("/v1/partners/revoked-one/keys/" + id)
                .then()
                .statusCode(204);
        Partners.administrator()
                .delete("/v1/partners/operator/keys/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aKeyEndsWithItsDayAndItsOrganisation() {
        admit(Partners.administrator(), "ending-one", Map.of("name", "Uno", "kind", "partner"))
                .statusCode(201);
        issue(
                        Partners.administrator(),
                        "ending-one",
                        Map.of("name", "k", "role", "viewer", "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expiresAt"));
        String secret = issue(Partners.administrator(), "ending-one", Map.of("name", "k", "role", "viewer"))
                .extract()
                .path("secret");
        database.query("update api_key set created_at = '2020-01-01', expires_at = '2020-01-02'"
                        + " where organisation_id = (select id from organisation where key = 'ending-one')")
                .run();
        self(given().header("X-API-Key", secret)).statusCode(401);
        String other = issue(Partners.administrator(), "ending-one", Map.of("name", "k", "role", "viewer"))
                .extract()
                .path("secret");
        self(given().header("X-API-Key", other)).statusCode(200);
        admit(Partners.administrator(), "ending-one", Map.of("name", "Uno", "kind", "partner", "endedOn", "2020-01-01"))
                .statusCode(200);
        self(given().header("X-API-Key", other)).statusCode(401);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        RequestSpecification city = Partners.as("administrator", "metropolitan-city", "uts:210");
        Map<String, String> municipality = Map.of("name", "Comune", "kind", "municipality", "territory", ROVEGNO);
        admit(city, "given-inside", municipality).statusCode(201);
        issue(
                        Partners.as("administrator", "metropolitan-city", "uts:210"),
                        "given-inside",
                        Map.of("name", "k", "role", "editor"))
                .statusCode(201);
        admit(
                        Partners.by("administrator", GENOVA),
                        "given-outside",
                        Map.of("name", "Città", "kind", "metropolitan-city", "territory", "uts:210"))
                .statusCode(403);
        admit(
                        Partners.as("administrator", "metropolitan-city", "uts:210"),
                        "given-everywhere",
                        Map.of("name", "Gestore", "kind", "operator"))
                .statusCode(403);
        issue(
                        Partners.as("administrator", "metropolitan-city", "uts:210"),
                        "operator",
                        Map.of("name", "k", "role", "viewer"))
                .statusCode(403);
        admit(Partners.by("administrator", GENOVA), "given-inside", municipality)
                .statusCode(403);
        issue(Partners.by("administrator", GENOVA), "given-inside", Map.of("name", "k", "role", "viewer"))
                .statusCode(403);
        admit(Partners.by("validator", ROVEGNO), "given-inside", municipality).statusCode(403);
        admit(given(), "given-inside", municipality).statusCode(401);
    }

    @Test
    void refusesWhatNoOrganisationCanBe() {
        admit(Partners.administrator(), "self", Map.of("name", "x", "kind", "partner"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("partner"));
        admit(Partners.administrator(), "No", Map.of("name", "x", "kind", "partner"))
                .statusCode(400);
        admit(Partners.administrator(), "no-place", Map.of("name", "x", "kind", "union"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/territory"));
        admit(Partners.administrator(), "no-place", Map.of("name", "x", "kind", "union", "territory", "uts:999"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/territory"));
        admit(Partners.administrator(), "no-kind", Map.of("name", "", "kind", "kingdom"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        admit(Partners.administrator(), "no-name", Map.of("name", "", "kind", "partner", "homepage", "javascript:1"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/homepage", "/name")));
        given().get("/v1/partners/no-place").then().statusCode(404);
    }

    @Test
    void keepsTheRegisterOfConventions() {
        admit(Partners.administrator(), "agreed-one", Map.of("name", "Uno", "kind", "partner"));
        for (Map<String, String> one : List.of(
                Map.of("signedOn", "2016-05-23", "expiresOn", "2020-05-23", "dataDuties", "Schede, ogni anno"),
                Map.of(
                        "signedOn",
                        "2021-01-01",
                        "dataDuties",
                        "Schede, ogni sei mesi",
                        "link",
                        "https://example.org/1"))) {
            Partners.administrator()
                    .contentType(ContentType.JSON)
                    .body(one)
                    .post("/v1/partners/agreed-one/conventions")
                    .then()
                    .statusCode(201);
        }
        given().get("/v1/partners/agreed-one")
                .then()
                .body("conventions.inForce", equalTo(List.of(true, false)))
                .body("conventions[0].dataDuties", equalTo("Schede, ogni sei mesi"));
        Partners.administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("signedOn", "2021-01-01", "expiresOn", "2020-01-01", "dataDuties", "x"))
                .post("/v1/partners/agreed-one/conventions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expiresOn"));
    }
}
