package it.fuorigenova.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a proxy in front that says so, addresses are those that the caller sees. */
@QuarkusTest
@TestProfile(BehindAProxyApiTest.Proxied.class)
class BehindAProxyApiTest {

    /** The settings of an installation behind a proxy. */
    public static class Proxied implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.enable-forwarded-prefix", "true",
                    "fuorigenova.cursor.secret", "told, not made");
        }
    }

    @Test
    void linksLeadBackThroughTheProxy() {
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "dati.example.org")
                .header("X-Forwarded-Prefix", "/metropoli")
                .get("/echo/pages/7?limit=3")
                .then()
                .statusCode(200)
                .body("links[0].href", is("https://dati.example.org/metropoli/echo/pages/7?limit=3"))
                .body("links[1].href", startsWith("https://dati.example.org/metropoli/echo/pages/7?limit=3&cursor="));
    }

    @Test
    void problemsAreExplainedBehindTheProxyToo() {
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "dati.example.org:8443")
                .get("/nowhere")
                .then()
                .body("type", is("https://dati.example.org:8443/problems/not-found"));
    }
}
