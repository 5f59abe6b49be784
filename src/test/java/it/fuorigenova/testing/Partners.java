package it.fuorigenova.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Organisations and keys for tests: each is made when it is first asked for, as an administrator would make it. */
public final class Partners {

    private static final Map<String, String> KEYS = new HashMap<>();

    private Partners() {}

    /** The key that the first start of the application has left in its file. */
    public static String administratorKey() {
        try {
            return Files.readString(Path.of("target/administrator.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request by the administrator of the installation. */
    public static RequestSpecification administrator() {
        return given().header("X-API-Key", administratorKey());
    }

    /** A request of an organisation that works in a territory, in a role. */
    public static RequestSpecification as(String role, String kind, String territory) {
        return given().header("X-API-Key", key(role, kind, territory));
    }

    /** A request of a municipality in a role: {@code by("editor", "istat:010052")}. */
    public static RequestSpecification by(String role, String municipality) {
        return as(role, "municipality", municipality);
    }

    private static synchronized String key(String role, String kind, String territory) {
        String partner = kind + "-" + territory.replaceAll("[^a-z0-9]", "-");
        return KEYS.computeIfAbsent(administratorKey() + role + partner, any -> {
            administrator()
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "Ente di " + territory, "kind", kind, "territory", territory))
                    .put("/v1/partners/" + partner)
                    .then()
                    .statusCode(oneOf(200, 201));
            return administrator()
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "test", "role", role))
                    .post("/v1/partners/" + partner + "/keys")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("secret");
        });
    }
}
