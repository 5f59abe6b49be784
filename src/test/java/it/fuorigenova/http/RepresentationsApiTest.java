package it.fuorigenova.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepresentationsApiTest {

    /** A client that neither asks for gzip nor undoes it by itself. */
    private HttpResponse<byte[]> ask(String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/echo/x", "/problems", "/nowhere"})
    void compressesWhateverItSaysIfTheCallerLikes(String path) throws Exception {
        HttpResponse<byte[]> plain = ask(path, "X-Request-Id", "same");
        HttpResponse<byte[]> gzip = ask(path, "X-Request-Id", "same", "Accept-Encoding", "gzip");
        assertEquals("", header(plain, "Content-Encoding"));
        assertEquals("gzip", header(gzip, "Content-Encoding"));
        assertEquals("Accept, Accept-Encoding, Accept-Language", header(gzip, "Vary"));
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
            assertArrayEquals(plain.body(), body.readAllBytes());
        }
        HttpResponse<byte[]> brotli = ask(path, "X-Request-Id", "same", "Accept-Encoding", "br");
        assertEquals("br", header(brotli, "Content-Encoding"));
        try (BrotliInputStream body = new BrotliInputStream(new ByteArrayInputStream(brotli.body()))) {
            assertArrayEquals(plain.body(), body.readAllBytes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                    | gzip",
                "x-gzip                  | gzip",
                "br                      | br",
                "gzip, deflate, br, zstd | br",
                "br;q=0.9, gzip          | gzip",
                "br, gzip;q=0.5          | br",
                "br;q=0, gzip            | gzip",
                "*                       | br",
                "*, br;q=0               | gzip",
                "gzip;q=0                | ''",
                "*;q=0                   | ''",
                "identity, gzip;q=0.5    | ''",
                "gzip;q=nonsense         | ''",
                "identity;q=0.5, gzip    | gzip",
            })
    void respectsHowMuchTheCallerLikesACoding(String acceptEncoding, String coding) throws Exception {
        assertEquals(coding, header(ask("/echo", "Accept-Encoding", acceptEncoding), "Content-Encoding"));
    }

    @Test
    void tagsEveryRepresentationApart() throws Exception {
        String tag = header(ask("/echo"), "ETag");
        assertEquals(tag, header(ask("/echo"), "ETag"));
        String gzip = header(ask("/echo", "Accept-Encoding", "gzip"), "ETag");
        assertNotEquals(tag, gzip);
        String brotli = header(ask("/echo", "Accept-Encoding", "br"), "ETag");
        assertNotEquals(tag, brotli);
        assertNotEquals(gzip, brotli);
        assertNotEquals(tag, header(ask("/echo", "Accept-Language", "en"), "ETag"));
        assertNotEquals(tag, header(ask("/echo?limit=7"), "ETag"));
    }

    @Test
    void leavesOutWhatTheCallerHas() throws Exception {
        String tag = header(ask("/echo"), "ETag");
        for (String match : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<byte[]> answer = ask("/echo", "If-None-Match", match);
            assertEquals(304, answer.statusCode(), match);
            assertEquals(0, answer.body().length);
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("public, max-age=60", header(answer, "Cache-Control"));
            assertEquals("Accept, Accept-Encoding, Accept-Language", header(answer, "Vary"));
            assertEquals("", header(answer, "Content-Encoding"));
        }
        assertEquals(200, ask("/echo", "If-None-Match", "\"other\"").statusCode());
        assertEquals(
                200,
                ask("/echo", "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode());
        assertEquals(
                200, ask("/echo", "If-None-Match", tag, "Accept-Language", "en").statusCode());
    }

    @Test
    void answersHeadAsItWouldAnswerGet() throws Exception {
        HttpResponse<byte[]> get = ask("/echo");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> head = client.send(
                    HttpRequest.newBuilder(address("/echo")).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, head.statusCode());
            for (String name :
                    List.of("Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary", "Content-Language")) {
                assertEquals(header(get, name), header(head, name), name);
            }
            assertEquals("", header(head, "Content-Encoding"));
        }
    }

    @Test
    void takesTheLanguageFromTheParameterThenFromTheHeader() {
        given().get("/echo").then().header("Content-Language", "it");
        given().header("Accept-Language", "en").get("/echo").then().header("Content-Language", "en");
        given().header("Accept-Language", "de, en;q=0.5, it;q=0.2")
                .get("/echo")
                .then()
                .header("Content-Language", "en");
        given().header("Accept-Language", ";;;").get("/echo").then().header("Content-Language", "it");
        given().header("Accept-Language", "en").get("/echo?lang=it").then().header("Content-Language", "it");
        given().get("/echo?lang=fr").then().statusCode(400);
    }

    @Test
    void mayBeReadFromAnyPage() {
        given().header("Origin", "https://example.org")
                .get("/echo")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/echo")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
    }

    @Test
    void evenWhatTheFrameworkAnswersMayBeReadFromAnyPageAndSaysHowLongItMayBeKept() {
        for (String path : new String[] {"/q/openapi", "/q/metrics", "/q/swagger-ui/"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("X-Content-Type-Options", "nosniff");
        }
        given().get("/q/openapi?format=json").then().header("Cache-Control", "no-cache");
        given().get("/q/metrics").then().header("Cache-Control", "no-store");
        given().get("/no/such/place").then().statusCode(404).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void echoesARequestIdThatIsAPlainWordAndNoOther() {
        given().header("X-Request-Id", "abc-123").get("/echo").then().header("X-Request-Id", "abc-123");
        given().header("X-Request-Id", "a b<c>").get("/echo").then().header("X-Request-Id", not("a b<c>"));
    }

    @Test
    void leadsFromPageToPage() {
        String next = given().get("/echo/pages/7?limit=3")
                .then()
                .statusCode(200)
                .body("items", is(List.of(1, 2, 3)))
                .body("links.rel", is(List.of("self", "next")))
                .header("Link", containsString("rel=\"self\""))
                .extract()
                .path("links[1].href");
        next = given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", is(List.of(4, 5, 6)))
                .body("links.rel", is(List.of("self", "first", "next")))
                .extract()
                .path("links[2].href");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", is(List.of(7)))
                .body("links[1].href", endsWith("/echo/pages/7?limit=3"))
                .body("links[2]", nullValue());
    }

    @Test
    void takesACursorOnlyForTheQueryItWasMadeFor() {
        String next = given().get("/echo/pages/7?limit=3").then().extract().path("links[1].href");
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        given().get("/echo/pages/7?limit=2&cursor=" + cursor).then().statusCode(200);
        given().get("/echo/pages/8?limit=3&cursor=" + cursor).then().statusCode(400);
        given().get("/echo/pages/7?limit=3&odd=true&cursor=" + cursor).then().statusCode(400);
        String tampered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
        given().get("/echo/pages/7?limit=3&cursor=" + tampered)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("cursor"));
        given().get("/echo/pages/7?cursor=x").then().statusCode(400);
        given().get("/echo/pages/7?cursor=!!").then().statusCode(400);
    }
}
