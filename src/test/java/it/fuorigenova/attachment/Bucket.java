package it.fuorigenova.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small store that speaks as much of S3 as is needed here, and checks every signature itself, after what Amazon publishes
 * of it (Signature Version 4): a client that signed another way, or was given another secret, is refused.
 */
final class Bucket implements AutoCloseable {

    static final String NAME = "prova";
    static final String ACCESS_KEY = "AKIAPROVA";
    static final String SECRET_KEY = "segreto/di+prova";

    private static final int PAGE = 2;
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=(\\S+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=(\\S+), ?Signature=(\\S+)");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> since = new ConcurrentSkipListMap<>();

    Bucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        byte[] body = request.getRequestBody().readAllBytes();
        try (request) {
            if (!isSigned(request, body)) {
                send(request, 403, error("SignatureDoesNotMatch"));
                return;
            }
            String path = request.getRequestURI().getPath();
            if (path.equals("/" + NAME) || path.equals("/" + NAME + "/")) {
                send(request, 200, listing(query(request)));
                return;
            }
            String key = path.substring(NAME.length() + 2);
            switch (request.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body);
                    since.put(key, Instant.now());
                    send(request, 200, new byte[0]);
                }
                case "GET" -> {
                    byte[] found = objects.get(key);
                    send(request, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    send(request, 204, new byte[0]);
                }
                default -> send(request, 405, error("MethodNotAllowed"));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code><Message>x</Message></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange request, int status, byte[] body) throws IOException {
        request.getResponseHeaders().add("Content-Type", "application/xml");
        request.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        request.getResponseBody().write(body);
    }

    /** Two at a time, so that whoever lists must ask for the rest. */
    private byte[] listing(Map<String, String> asked) {
        String prefix = asked.getOrDefault("prefix", "");
        String after = asked.getOrDefault("continuation-token", "");
        List<String> all = objects.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                .toList();
        List<String> page = all.stream().limit(PAGE).toList();
        boolean cut = all.size() > PAGE;
        return ("<ListBucketResult><IsTruncated>" + cut + "</IsTruncated>"
                        + (cut ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>" : "")
                        + page.stream()
                                .map(key -> "<Contents><Key>" + key + "</Key><LastModified>" + since.get(key)
                                        + "</LastModified></Contents>")
                                .collect(Collectors.joining())
                        + "</ListBucketResult>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(HttpExchange request) {
        Map<String, String> query = new TreeMap<>();
        String raw = request.getRequestURI().getQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        return query;
    }

    private static boolean isSigned(HttpExchange request, byte[] body) throws GeneralSecurityException {
        Matcher said =
                AUTHORIZATION.matcher(String.valueOf(request.getRequestHeaders().getFirst("Authorization")));
        String sum = String.valueOf(request.getRequestHeaders().getFirst("x-amz-content-sha256"));
        boolean whole = sum.equals("UNSIGNED-PAYLOAD")
                || sum.equals(hex(MessageDigest.getInstance("SHA-256").digest(body)));
        if (!said.matches() || !said.group(1).equals(ACCESS_KEY) || !whole) {
            return false;
        }
        String asked = canonical(request, said.group(4), sum);
        String text = "AWS4-HMAC-SHA256\n" + request.getRequestHeaders().getFirst("x-amz-date") + "\n" + said.group(2)
                + "/" + said.group(3) + "/s3/aws4_request\n"
                + hex(MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(said.group(2), said.group(3), "s3", "aws4_request")) {
            key = hmac(key, part);
        }
        return MessageDigest.isEqual(
                hex(hmac(key, text)).getBytes(StandardCharsets.US_ASCII),
                said.group(5).getBytes(StandardCharsets.US_ASCII));
    }

    private static String canonical(HttpExchange request, String names, String sum) {
        String raw = String.valueOf(request.getRequestURI().getRawQuery());
        String query = raw.equals("null")
                ? ""
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.contains("=") ? pair : pair + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
        String headers = Arrays.stream(names.split(";"))
                .map(name -> name + ":"
                        + String.join(",", request.getRequestHeaders().get(name))
                                .strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n", request.getRequestMethod(), request.getRequestURI().getRawPath(), query, headers, names, sum);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
