package it.fuorigenova.ogc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DownloadApiTest {

    private static final String OPPORTUNITIES = "/ogc/collections/opportunities/download";

    @Inject
    Database database;

    @Test
    void holdsAllItemsInOneFile() {
        given().get(OPPORTUNITIES + "?f=json")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("Content-Disposition", containsString("opportunities.json"))
                .body("features", hasSize(14))
                .body("numberReturned", is(14));
        String csv = given().get(OPPORTUNITIES + "?f=csv&properties=title").asString();
        assertEquals(15, csv.split("\r\n").length);
        String sequence = given().get(OPPORTUNITIES + "?f=jsonseq&kind=hamlet").asString();
        assertEquals(1, sequence.chars().filter(c -> c == '\u001e').count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void isCompressedOnItsWayIfTheCallerLikes(String coding) throws Exception {
        String address = OPPORTUNITIES + "?f=csv&properties=title";
        List<String> plain = lines(ask(address, "identity").body());
        HttpResponse<InputStream> coded = ask(address, coding);
        assertEquals(coding, coded.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(coded.headers().firstValue("ETag").isEmpty());
        assertEquals(
                plain,
                lines(coding.equals("br") ? new BrotliInputStream(coded.body()) : new GZIPInputStream(coded.body())));
    }

    /** Items come in no particular order. */
    private static List<String> lines(InputStream csv) throws IOException {
        try (csv) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
        }
    }

    private static HttpResponse<InputStream> ask(String path, String coding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The slow layer would take a quarter of an hour. */
    @Test
    void saysInItsHeaderWhatItWouldBeWithoutReadingIt() {
        given().head("/ogc/collections/slow/download?f=flatgeobuf&datetime=1999-01-01")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/flatgeobuf")
                .header("Content-Disposition", containsString("slow.fgb"))
                .header("Content-Crs", containsString("CRS84"));
        assertTrue(!isWorking());
    }

    @Test
    void refusesWhatDecidesAboutPages() {
        given().get(OPPORTUNITIES + "?limit=1").then().statusCode(400);
        given().get(OPPORTUNITIES + "?sortby=title").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "download?f=csv, identity",
        "download?f=csv, br",
        "download?f=flatgeobuf, gzip",
        "items?sortby=number, identity",
        "items?resulttype=hits&f=json, identity"
    })
    void stopsTheDatabaseWhenTheCallerGoesAway(String what, String coding) throws Exception {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            caller.getOutputStream()
                    .write(("GET /ogc/collections/slow/" + what
                                    + "&datetime=1999-01-01 HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + coding
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(comesTrue(this::isWorking), "the database works on it");
        }
        assertTrue(comesTrue(() -> !isWorking()), "the database has stopped");
    }

    private boolean isWorking() {
        return !database.query("""
                        select from pg_stat_activity
                        where state = 'active' and query like '%pg_sleep(0.005%'
                          and pid <> pg_backend_pid()""").list(row -> true).isEmpty();
    }

    /** Long before the hundred seconds that the statement would take, or the thirty after which it is stopped anyhow. */
    private static boolean comesTrue(BooleanSupplier what) throws InterruptedException, IOException {
        for (int i = 0; i < 150; i++) {
            if (what.getAsBoolean()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
