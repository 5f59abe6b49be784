package it.fuorigenova.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A provider of identities as OpenID Connect has them, in so far as a service asks one: it tells where its keys are, and
 * signs tokens. Every {@code @QuarkusTest} trusts it without asking.
 */
@QuarkusTestResource(IdentityProvider.class)
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair OURS = pair();
    private static final KeyPair FOREIGN = pair();
    private static String issuer = "";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, keys()));
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static Map<String, Object> discovery() {
        return Map.of("issuer", issuer, "jwks_uri", issuer + "/keys", "token_endpoint", issuer + "/token");
    }

    private static Map<String, Object> keys() {
        RSAPublicKey key = (RSAPublicKey) OURS.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "RSA",
                        "kid", "ours",
                        "alg", "RS256",
                        "use", "sig",
                        "n", base64(key.getModulus().toByteArray()),
                        "e", base64(key.getPublicExponent().toByteArray()))));
    }

    /** A token that is good for an hour, with these claims besides those that any has. */
    public static String token(Map<String, ?> claims) {
        return signed(claims, OURS);
    }

    /** The same, signed by somebody else under the name of our key. */
    public static String forged(Map<String, ?> claims) {
        return signed(claims, FOREIGN);
    }

    private static String signed(Map<String, ?> claims, KeyPair by) {
        Map<String, Object> all = new TreeMap<>(Map.of(
                "iss",
                issuer,
                "sub",
                "a-subject",
                "aud",
                "fuorigenova",
                "iat",
                Instant.now().getEpochSecond(),
                "exp",
                Instant.now().plusSeconds(3600).getEpochSecond()));
        all.putAll(claims);
        String content = base64(json(Map.of("alg", "RS256", "kid", "ours", "typ", "JWT"))) + "." + base64(json(all));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, Object> document) throws IOException {
        byte[] bytes = json(document);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] json(Map<String, ?> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
