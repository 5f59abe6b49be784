package it.fuorigenova.editing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import it.fuorigenova.testing.Partners;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that is not for everybody, crossed with every role and two territories. An operation that the contract has
 * and the table has not fails the test, and so does one that is on the table and no longer there.
 */
@QuarkusTest
class WhoMayDoWhatApiTest {

    private static final String HERE = "istat:010052";
    private static final String ELSEWHERE = "istat:010025";
    private static final String GEOJSON = "application/geo+json";
    private static final String PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    /** Who asks, in the order of the columns below. */
    private static final List<Supplier<RequestSpecification>> CALLERS = List.of(
            () -> given(),
            () -> given().header("X-API-Key", "nonsense"),
            () -> Partners.by("viewer", HERE),
            () -> Partners.by("contributor", HERE),
            () -> Partners.by("editor", HERE),
            () -> Partners.by("validator", HERE),
            () -> Partners.by("administrator", HERE),
            () -> Partners.by("viewer", ELSEWHERE),
            () -> Partners.by("contributor", ELSEWHERE),
            () -> Partners.by("editor", ELSEWHERE),
            () -> Partners.by("validator", ELSEWHERE),
            () -> Partners.by("administrator", ELSEWHERE),
            () -> Partners.as("editor", "metropolitan-city", "uts:210"),
            Partners::administrator);

    private record Row(String operation, String path, String type, String body, String statuses) {}

    private static Row row(String operation, String path, String type, String body, String statuses) {
        return new Row(operation, path, type, body, statuses);
    }

    private static final String FEATURE =
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [9.30138,"
                    + " 44.57479]}, \"properties\": {\"kind\": \"land\", \"title\": \"Prova\"%s}}";
    private static final String SHEET = FEATURE.formatted("");
    private static final String PUBLIC_SHEET = FEATURE.formatted(", \"status\": \"published\"");
    private static final String REVIEW_SHEET = FEATURE.formatted(", \"status\": \"in-review\"");
    private static final String PART = "{\"properties\": {\"floors\": 1}}";

    /**
     * Statuses by caller: nobody, a wrong key; viewer, contributor, editor, validator and administrator of the municipality of
     * the record; the same of another; an editor of the metropolitan city; the administrator of the installation.
     */
    private static final List<Row> TABLE = List.of(
            row(
                    "partnerSelf",
                    "GET /v1/partners/self",
                    "",
                    "",
                    "401 401 200 200 200 200 200 200 200 200 200 200 200 200"),
            row(
                    "partnerSelfUsage",
                    "GET /v1/partners/self/usage",
                    "",
                    "",
                    "401 401 200 200 200 200 200 200 200 200 200 200 200 200"),
            row(
                    "partnerPut",
                    "PUT /v1/partners/table-one",
                    JSON,
                    "{\"name\": \"Uno\", \"kind\": \"municipality\", \"territory\":" + " \"istat:010052\"}",
                    "401 401 403 403 403 403 200 403 403 403 403 403 403 200"),
            row(
                    "partnerKeys",
                    "GET /v1/partners/table-one/keys",
                    "",
                    "",
                    "401 401 403 403 403 403 200 403 403 403 403 403 403 200"),
            row(
                    "partnerKeysPost",
                    "POST /v1/partners/table-one/keys",
                    JSON,
                    "{\"name\": \"k\", \"role\": \"viewer\"}",
                    "401 401 403 403 403 403 201 403 403 403 403 403 403 201"),
            row(
                    "partnerConventionsPost",
                    "POST /v1/partners/table-one/conventions",
                    JSON,
                    "{\"signedOn\": \"2026-01-01\", \"dataDuties\": \"Schede\"}",
                    "401 401 403 403 403 403 201 403 403 403 403 403 403 201"),
            row(
                    "partnerKeyDelete",
                    "DELETE /v1/partners/table-one/keys/{key}",
                    "",
                    "",
                    "401 401 403 403 403 403 204 403 403 403 403 403 403 204"),
            row(
                    "annotationsPost",
                    "POST /v1/annotations",
                    JSON,
                    "{\"indicator\": \"altitude_m\", \"territory\": \"istat:010052\", \"period\": \"2026\","
                            + " \"kind\": \"comment\", \"text\": \"Prova\"}",
                    "401 401 403 403 403 409 409 403 403 403 403 403 403 201"),
            row(
                    "annotationAnswerPut",
                    "PUT /v1/annotations/{annotation}/answer",
                    JSON,
                    "{\"text\": \"Risposta\"}",
                    "401 401 403 403 403 403 403 403 403 403 403 403 403 200"),
            row(
                    "annotationDelete",
                    "DELETE /v1/annotations/{annotation}",
                    "",
                    "",
                    "401 401 403 403 403 204 204 403 403 403 403 403 403 204"),
            row("webhooks", "GET /v1/webhooks", "", "", "401 401 403 403 403 403 200 403 403 403 403 200 403 200"),
            row(
                    "webhooksPost",
                    "POST /v1/webhooks",
                    JSON,
                    "{\"url\": \"https://198.41.0.4/hook\"}",
                    "401 401 403 403 403 403 201 403 403 403 403 201 403 201"),
            row(
                    "webhook",
                    "GET /v1/webhooks/{webhook}",
                    "",
                    "",
                    "401 401 403 403 403 403 200 403 403 403 403 404 403 404"),
            row(
                    "webhookPut",
                    "PUT /v1/webhooks/{webhook}",
                    JSON,
                    "{\"url\": \"https://198.41.0.4/hook\"}",
                    "401 401 403 403 403 403 200 403 403 403 403 404 403 404"),
            row(
                    "webhookSecretsPost",
                    "POST /v1/webhooks/{webhook}/secrets",
                    "",
                    "",
                    "401 401 403 403 403 403 201 403 403 403 403 404 403 404"),
            row(
                    "webhookDeliveries",
                    "GET /v1/webhooks/{webhook}/deliveries",
                    "",
                    "",
                    "401 401 403 403 403 403 200 403 403 403 403 404 403 404"),
            row(
                    "webhookReplaysPost",
                    "POST /v1/webhooks/{webhook}/replays",
                    JSON,
                    "{\"since\": \"x\"}",
                    "401 401 403 403 403 403 400 403 403 403 403 404 403 404"),
            row(
                    "webhookTestsPost",
                    "POST /v1/webhooks/{webhook}/tests",
                    "",
                    "",
                    "401 401 403 403 403 403 202 403 403 403 403 404 403 404"),
            row(
                    "webhookDelete",
                    "DELETE /v1/webhooks/{webhook}",
                    "",
                    "",
                    "401 401 403 403 403 403 204 403 403 403 403 404 403 404"),
            row(
                    "opportunitiesPost",
                    "POST /v1/opportunities",
                    GEOJSON,
                    SHEET,
                    "401 401 403 201 201 201 201 403 400 400 400 400 201 201"),
            row(
                    "opportunitySheet",
                    "GET /v1/opportunities/{draft}/sheet",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 200 200"),
            row(
                    "opportunitySheet",
                    "GET /v1/opportunities/{public}/sheet",
                    "",
                    "",
                    "401 401 200 200 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityPut",
                    "PUT /v1/opportunities/{draft}",
                    GEOJSON,
                    SHEET,
                    "401 401 403 403 200 200 200 403 404 404 404 404 200 200"),
            row(
                    "opportunityPut",
                    "PUT /v1/opportunities/{public}",
                    GEOJSON,
                    PUBLIC_SHEET,
                    "401 401 403 403 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityPatch",
                    "PATCH /v1/opportunities/{draft}",
                    PATCH,
                    PART,
                    "401 401 403 403 200 200 200 403 404 404 404 404 200 200"),
            row(
                    "opportunityPatch",
                    "PATCH /v1/opportunities/{public}",
                    PATCH,
                    PART,
                    "401 401 403 403 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityDelete",
                    "DELETE /v1/opportunities/{draft}",
                    "",
                    "",
                    "401 401 403 403 204 204 204 403 404 404 404 404 204 204"),
            row(
                    "opportunityDelete",
                    "DELETE /v1/opportunities/{public}",
                    "",
                    "",
                    "401 401 403 403 204 204 204 403 403 403 403 403 204 204"),
            row(
                    "opportunityHistory",
                    "GET /v1/opportunities/{draft}/history",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 200 200"),
            row(
                    "opportunityHistory",
                    "GET /v1/opportunities/{public}/history",
                    "",
                    "",
                    "401 401 200 200 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityVersion",
                    "GET /v1/opportunities/{public}/history/1",
                    "",
                    "",
                    "401 401 200 200 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityRestorationsPost",
                    "POST /v1/opportunities/{draft}/restorations",
                    JSON,
                    "{\"version\": 1}",
                    "401 401 403 403 200 200 200 403 403 404 404 404 200 200"),
            row(
                    "opportunityRestorationsPost",
                    "POST /v1/opportunities/{public}/restorations",
                    JSON,
                    "{\"version\": 1}",
                    "401 401 403 403 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "importsPost",
                    "POST /v1/imports?dryRun=true",
                    "text/csv",
                    "externalId,title,kind\na,Prova,land\n",
                    "401 401 403 202 202 202 202 403 202 202 202 202 202 202"),
            row("imports", "GET /v1/imports", "", "", "401 401 200 200 200 200 200 200 200 200 200 200 200 200"),
            row(
                    "import",
                    "GET /v1/imports/{import}",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 404 404"),
            row(
                    "importDelete",
                    "DELETE /v1/imports/{import}",
                    "",
                    "",
                    "401 401 403 409 409 409 409 403 404 404 404 404 404 404"),
            row(
                    "importIssues",
                    "GET /v1/imports/{import}/issues",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 404 404"),
            row(
                    "importEvents",
                    "GET /v1/imports/{import}/events",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 404 404"),
            row(
                    "opportunityMoves",
                    "GET /v1/opportunities/{draft}/moves",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 200 200"),
            row(
                    "opportunityMoves",
                    "GET /v1/opportunities/{public}/moves",
                    "",
                    "",
                    "401 401 200 200 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityMovesPost",
                    "POST /v1/opportunities/{draft}/moves",
                    JSON,
                    "{\"to\": \"published\"}",
                    "401 401 403 403 409 409 409 403 404 404 404 404 409 409"),
            row(
                    "opportunityMovesPost",
                    "POST /v1/opportunities/{review}/moves",
                    JSON,
                    "{\"to\": \"published\"}",
                    "401 401 403 403 403 403 403 403 404 404 404 404 403 200"),
            row(
                    "opportunityApprovalsPost",
                    "POST /v1/opportunities/{waiting}/approvals",
                    JSON,
                    "{}",
                    "401 401 403 403 403 200 200 403 403 403 404 404 403 200"),
            row(
                    "opportunityVerifications",
                    "GET /v1/opportunities/{draft}/verifications",
                    "",
                    "",
                    "401 401 200 200 200 200 200 404 404 404 404 404 200 200"),
            row(
                    "opportunityVerifications",
                    "GET /v1/opportunities/{public}/verifications",
                    "",
                    "",
                    "401 401 200 200 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityVerificationsPost",
                    "POST /v1/opportunities/{draft}/verifications",
                    JSON,
                    "{\"verification\": \"desk\"}",
                    "401 401 403 403 200 200 200 403 403 404 404 404 200 200"),
            row(
                    "opportunityVerificationsPost",
                    "POST /v1/opportunities/{public}/verifications",
                    JSON,
                    "{\"verification\": \"on-site\"}",
                    "401 401 403 403 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "opportunityConfirmationsPost",
                    "POST /v1/opportunities/{draft}/confirmations",
                    JSON,
                    "{}",
                    "401 401 403 403 200 200 200 403 403 404 404 404 200 200"),
            row(
                    "opportunityConfirmationsPost",
                    "POST /v1/opportunities/{public}/confirmations",
                    JSON,
                    "{}",
                    "401 401 403 403 200 200 200 403 403 403 403 403 200 200"),
            row(
                    "partnerSelfUnpublished",
                    "GET /v1/partners/self/unpublished",
                    "",
                    "",
                    "401 401 200 200 200 200 200 200 200 200 200 200 200 200"),
            row(
                    "partnerSelfReminders",
                    "GET /v1/partners/self/reminders",
                    "",
                    "",
                    "401 401 200 200 200 200 200 200 200 200 200 200 200 200"),
            row(
                    "contributions",
                    "GET /v1/contributions",
                    "",
                    "",
                    "401 401 403 403 200 200 200 403 403 200 200 200 200 200"),
            row(
                    "contributionAnswerPut",
                    "PUT /v1/contributions/{contribution}/answer",
                    JSON,
                    "{\"state\": \"accepted\"}",
                    "401 401 403 403 200 200 200 403 403 404 404 404 200 200"),
            row(
                    "opportunityAttachmentsPost",
                    "POST /v1/opportunities/{draft}/attachments",
                    FORM,
                    "",
                    "401 401 403 403 400 400 400 403 404 404 404 404 400 400"),
            row(
                    "opportunityAttachmentsPost",
                    "POST /v1/opportunities/{public}/attachments",
                    FORM,
                    "",
                    "401 401 403 403 400 400 400 403 403 403 403 403 400 400"),
            row(
                    "opportunityAttachmentDelete",
                    "DELETE /v1/opportunities/{draft}/attachments/{attachment}",
                    "",
                    "",
                    "401 401 403 403 204 204 204 403 404 404 404 404 204 204"),
            row(
                    "opportunityAttachmentDelete",
                    "DELETE /v1/opportunities/{public}/attachments/{attachment}",
                    "",
                    "",
                    "401 401 403 403 204 204 204 403 403 403 403 403 204 204"),
            row(
                    "opportunities.create",
                    "POST /ogc/collections/opportunities/items",
                    GEOJSON,
                    SHEET,
                    "401 401 403 201 201 201 201 403 400 400 400 400 201 201"),
            row(
                    "opportunities.replace",
                    "PUT /ogc/collections/opportunities/items/{public}",
                    GEOJSON,
                    PUBLIC_SHEET,
                    "401 401 403 403 204 204 204 403 403 403 403 403 204 204"),
            row(
                    "opportunities.end",
                    "DELETE /ogc/collections/opportunities/items/{public}",
                    "",
                    "",
                    "401 401 403 403 204 204 204 403 403 403 403 403 204 204"),
            row(
                    "opportunityMovesPost",
                    "POST /v1/opportunities/{public}/moves",
                    JSON,
                    "{\"to\": \"withdrawn\", \"reason\": \"Doppione\"}",
                    "401 401 403 403 403 200 409 403 403 403 403 403 409 409"));

    @Inject
    Database database;

    private String draft = "";
    private String open = "";
    private String review = "";
    private String waiting = "";
    private String webhook = "";
    private String sent = "";
    private String annotation = "";
    private String ofDraft = "";
    private String ofOpen = "";

    @BeforeEach
    void makeWhatIsAskedFor() {
        Borders.draw(database);
        // By the city, so that no municipality's contributor has made it.
        draft = make(SHEET);
        open = make(PUBLIC_SHEET);
        review = make(REVIEW_SHEET);
        waiting = make(REVIEW_SHEET);
        sent = Partners.by("editor", HERE)
                .contentType("text/csv")
                .body("externalId,title,kind\na,Prova,land\n")
                .post("/v1/imports?dryRun=true")
                .path("id");
        ofDraft = attach(draft);
        ofOpen = attach(open);
        Partners.administrator()
                .contentType(JSON)
                .body("{\"name\": \"Uno\", \"kind\": \"municipality\", \"territory\": \"istat:010052\"}")
                .put("/v1/partners/table-one");
        webhook = Partners.by("administrator", HERE)
                .contentType(JSON)
                .body("{\"url\": \"https://198.41.0.4/hook\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        annotation = Partners.by("validator", HERE)
                .contentType(JSON)
                .body("{\"indicator\": \"altitude_m\", \"territory\": \"istat:010052\", \"period\": \"2026\", \"kind\":"
                        + " \"contest\", \"text\": \"Prova\"}")
                .post("/v1/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String make(String sheet) {
        return Partners.as("validator", "metropolitan-city", "uts:210")
                .contentType(GEOJSON)
                .body(sheet)
                .post("/v1/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String attach(String opportunity) {
        return Partners.administrator()
                .multiPart("file", "x.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .multiPart("type", "survey")
                .multiPart("title", "Rilievo")
                .multiPart("access", "public")
                .post("/v1/opportunities/" + opportunity + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from opportunity where organisation_id is not null")
                .run();
        database.query("delete from annotation where organisation_id is not null")
                .run();
        for (String table : List.of("webhook_delivery", "webhook_secret", "webhook")) {
            database.query("delete from " + table).run();
        }
    }

    /** A new one for each: it is answered once. */
    private String aContribution() {
        return given().contentType(JSON)
                .body("{\"text\": \"Prova\"}")
                .post("/v1/opportunities/" + open + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("contribution.id");
    }

    private static String aKey() {
        return Partners.administrator()
                .contentType(JSON)
                .body("{\"name\": \"k\", \"role\": \"viewer\"}")
                .post("/v1/partners/table-one/keys")
                .then()
                .extract()
                .path("key.id");
    }

    @Test
    void everyOperationAnswersEveryCallerAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (Row row : TABLE) {
            String method = row.path.substring(0, row.path.indexOf(' '));
            List<String> statuses = new ArrayList<>();
            for (Supplier<RequestSpecification> caller : CALLERS) {
                String path = row.path
                        .substring(method.length() + 1)
                        .replace("{draft}", draft)
                        .replace("{public}", open)
                        .replace("{review}", review)
                        .replace("{waiting}", waiting)
                        .replace("{webhook}", webhook)
                        .replace("{import}", sent)
                        .replace("{annotation}", annotation)
                        .replace("{contribution}", row.path.contains("{contribution}") ? aContribution() : "")
                        .replace("{attachment}", row.path.contains("{draft}") ? ofDraft : ofOpen)
                        .replace("{key}", row.path.contains("{key}") ? aKey() : "");
                RequestSpecification request = caller.get().header("If-Match", "*");
                if (row.type.equals(FORM)) {
                    // Without a file: whoever gets so far as to be told so may send one.
                    request.multiPart("title", "Prova");
                }
                if (!row.body.isEmpty()) {
                    request.contentType(row.type).body(row.body);
                }
                statuses.add(Integer.toString(request.request(method, path).statusCode()));
            }
            String found = String.join(" ", statuses);
            if (!found.equals(row.statuses)) {
                wrong.add(row.path + "\n  expected " + row.statuses + "\n  found    " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOperationIsOnTheTableOrForEverybody() {
        Set<String> guarded = new TreeSet<>(guarded("/q/openapi?format=json"));
        guarded.addAll(guarded("/ogc/api"));
        Set<String> told = TABLE.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, guarded);
        assertTrue(guarded.size() > 10, guarded::toString);
    }

    /** Whatever changes something is guarded, unless it is known to change nothing. */
    @Test
    void nothingIsChangedByNobody() {
        Set<String> free = new TreeSet<>();
        for (String contract : List.of("/q/openapi?format=json", "/ogc/api")) {
            operations(contract).forEach(operation -> {
                if (!operation.method().equals("get") && !operation.isGuarded()) {
                    free.add(operation.id());
                }
            });
        }
        // Questions too long for an address.
        assertEquals(
                Set.of(
                        "compositeIndicesPost",
                        "diagnosesPost",
                        "territoriesAtPost",
                        // What people say without an account, which changes nothing but that it is said.
                        "proposalsPost",
                        "opportunityReportsPost",
                        "opportunityEnquiriesPost"),
                free);
    }

    private record Operation(String method, Map<String, Object> node) {

        String id() {
            return String.valueOf(node.get("operationId"));
        }

        boolean isGuarded() {
            return node.get("security") instanceof List<?> security
                    && !security.isEmpty()
                    && security.stream().noneMatch(one -> ((Map<?, ?>) one).isEmpty());
        }
    }

    private static Set<String> guarded(String contract) {
        return operations(contract).stream()
                .filter(Operation::isGuarded)
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Operation> operations(String contract) {
        JsonPath document = given().urlEncodingEnabled(false).get(contract).jsonPath();
        List<Operation> all = new ArrayList<>();
        document.<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, methods) -> methods.forEach((method, node) -> {
                    if (node instanceof Map<?, ?> operation && operation.containsKey("operationId")) {
                        @SuppressWarnings("unchecked")
                        Map<String, Object> known = (Map<String, Object>) operation;
                        all.add(new Operation(method, known));
                    }
                }));
        return all;
    }
}
