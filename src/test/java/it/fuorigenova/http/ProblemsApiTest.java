package it.fuorigenova.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import it.fuorigenova.testing.RawHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsApiTest {

    private static ValidatableResponse problem(ValidatableResponse answer, String slug, int status) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Request-Id", notNullValue())
                .body("type", matchesPattern("http://localhost:\\d+/problems/" + slug))
                .body("status", is(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("hint", notNullValue())
                .body("requestId", notNullValue());
    }

    @Test
    void namesTheNearestParameterToAnUnknownOne() {
        problem(given().get("/echo?lmit=3&lang=en").then(), "unknown-parameter", 400)
                .header("Content-Language", "en")
                .body("instance", is("/echo"))
                .body("errors.parameter", contains("lmit"))
                .body("errors[0].detail", containsString("did you mean `limit`?"));
    }

    @Test
    void namesAllKnownParametersWhereNoneIsNear() {
        problem(given().get("/echo?zzzzzzzz=3&lang=en").then(), "unknown-parameter", 400)
                .body("errors[0].detail", endsWith("known are: asOf, cursor, lang, limit, tag"));
    }

    @Test
    void tellsNamesApartByCase() {
        problem(given().get("/echo?LIMIT=3").then(), "unknown-parameter", 400)
                .body("errors[0].detail", containsString("`limit`"));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        problem(given().get("/echo?limit=0&asOf=2023-02-30").then(), "invalid-parameter", 400)
                .header("Content-Language", "it")
                .body("errors.parameter", containsInAnyOrder("limit", "asOf"));
        problem(given().get("/echo?foo=1&limit=1&limit=2&lang=fr").then(), "unknown-parameter", 400)
                .body("errors.parameter", containsInAnyOrder("foo", "limit", "lang"));
    }

    @Test
    void refusesASecondValueWhereThereIsRoomForOne() {
        problem(given().get("/echo?limit=3&limit=4").then(), "invalid-parameter", 400)
                .body("errors.parameter", contains("limit"));
        given().get("/echo?tag=a&tag=b").then().statusCode(200);
    }

    @Test
    void refusesAParameterWithoutAValue() {
        problem(given().get("/echo?limit=").then(), "invalid-parameter", 400);
        problem(given().get("/echo?limit").then(), "invalid-parameter", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/echo?tag=%00",
                "/echo?tag=%zz",
                "/echo?tag=%ff",
                "/echo?tag=%C3%28",
                "/echo?%zz=1",
                "/echo/%00",
                "/echo/%zz",
                "/%zz",
                "/echo/%",
                "/<script>",
                "/q/%zz",
            })
    void refusesAddressesThatCannotBeDecoded(String address) throws IOException {
        RawHttp.Answer answer = RawHttp.get(RestAssured.port, address);
        assertEquals(400, answer.status(), answer.text());
        assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"), answer.text());
        assertTrue(answer.body().contains("/problems/malformed-address\""), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/echo/one/two/three", "/q/nowhere", "/a%2Fb", "/%F0%9F%97%BA", "/problems/none"})
    void answersAnAddressNobodyServesWithAProblem(String address) {
        problem(given().urlEncodingEnabled(false).get(address).then(), "not-found", 404);
    }

    @Test
    void namesTheAllowedMethods() {
        problem(given().delete("/echo").then(), "method-not-allowed", 405).header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().post("/echo/x").then(), "method-not-allowed", 405).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/echo/x").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void knowsItsAddressesByAnyMethod(String method) {
        problem(
                        given().request(method, "/ogc/collections/opportunities/sortables")
                                .then(),
                        "method-not-allowed",
                        405)
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(
                given().request(method, "/ogc/collections/opportunities/nothing")
                        .then(),
                "not-found",
                404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", "/", "application/", ";"})
    void refusesAnAcceptThatIsNone(String accept) {
        for (String address : new String[] {"/echo", "/ogc/collections", "/problems"}) {
            problem(given().header("Accept", accept).get(address).then(), "bad-request", 400)
                    .body("detail", containsString("Accept"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json,,text/html", "application/json; profile=\"a,b\"", ",", "*;q=.2"})
    void readsEveryAcceptThatIsOne(String accept) {
        for (String address : new String[] {"/echo", "/ogc/collections", "/problems"}) {
            given().header("Accept", accept).get(address).then().statusCode(200);
        }
    }

    @Test
    void saysWhichFormatsThereAreNot() {
        problem(given().accept("text/csv").get("/echo").then(), "not-acceptable", 406);
        problem(given().contentType("text/plain").body("x").post("/echo").then(), "unsupported-media-type", 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 3                                        | malformed-body | ''             | riga 1, colonna",
                "{\"name\": \"x\", \"age\": \"t\"}                   | malformed-body | /age           | riga 1, colonna",
                "{\"name\": \"x\", \"friends\": [{\"nome\": \"y\"}]} | malformed-body | /friends/0/nome | `name`",
                "{\"age\": -1, \"name\": \"x\"}                      | invalid-body   | /age           | uguale a 0",
                "{\"name\": \"x\", \"friends\": [{\"age\": 1}]}      | invalid-body   | /friends/0/name | null",
                "''                                                  | invalid-body   | ''             | null",
            })
    void pointsAtThePlaceInTheBody(String body, String slug, String pointer, String detail) {
        problem(given().contentType("application/json").body(body).post("/echo").then(), slug, 400)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void saysInTheLanguageAskedForWhatValidationFound() {
        problem(
                        given().contentType("application/json")
                                .body("{\"age\": -1, \"name\": \"x\"}")
                                .post("/echo?lang=en")
                                .then(),
                        "invalid-body",
                        400)
                .body("errors[0].detail", is("must be greater than or equal to 0"));
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItSaysSoOrNot() {
        byte[] body = new byte[1_500_000];
        Arrays.fill(body, (byte) ' ');
        problem(given().contentType("application/json").body(body).post("/echo").then(), "payload-too-large", 413);
        InputStream unmeasured = new ByteArrayInputStream(body);
        problem(
                given().contentType("application/json")
                        .body(unmeasured)
                        .post("/echo")
                        .then(),
                "payload-too-large",
                413);
    }

    @Test
    void tellsNothingOfItsOwnMistakes() {
        problem(given().get("/echo/failure/internal").then(), "internal-error", 500)
                .body(not(containsString("swordfish")));
    }

    @ParameterizedTest
    @CsvSource({
        "08006,unavailable,503",
        "53300,unavailable,503",
        "57014,unavailable,503",
        "57P01,unavailable,503",
        "40001,unavailable,503",
        "22P02,invalid-parameter,400"
    })
    void knowsWhatIsBehindAFailureOfTheDatabase(String sqlState, String slug, int status) {
        ValidatableResponse answer =
                problem(given().get("/echo/failure/" + sqlState).then(), slug, status);
        if (status == 503) {
            answer.header("Retry-After", "5");
        }
    }

    @Test
    void explainsEveryKindOfProblem() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("problems.slug", hasItem("unknown-parameter"))
                .body("problems.hint", not(hasItem("")));
        given().get("/problems/unknown-parameter?lang=en")
                .then()
                .statusCode(200)
                .body("title", is("Unknown parameter"));
    }

    @Test
    void explainsProblemsToPeopleToo() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en-GB,en;q=0.9,it;q=0.1")
                .get("/problems/unknown-parameter")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body("html.@lang", is("en"))
                .body("html.body.main.h1", is("Unknown parameter"));
    }
}
