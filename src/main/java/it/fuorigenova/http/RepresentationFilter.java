package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes of what a resource returns the bytes that leave: serialised once, compressed if the caller likes, tagged with
 * a strong ETag, and left out where the caller has them already (RFC 9110, 8.8.3 and 13.1.2).
 *
 * <p>Text, bytes and records are treated so; streams pass untouched.
 */
final class RepresentationFilter {

    private static final String PUBLIC = "public, max-age=60";
    private static final String PRIVATE = "no-store";

    private final ObjectMapper json;
    private final CurrentRequest request;

    RepresentationFilter(ObjectMapper json, CurrentRequest request) {
        this.json = json;
        this.request = request;
    }

    /** The lowest priority runs last on the way out: whatever other filters change is in the bytes. */
    @ServerResponseFilter(priority = 0)
    void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean read = asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.computeIfAbsent(
                HttpHeaders.CACHE_CONTROL, any -> List.of(read && answer.getStatus() == 200 ? PUBLIC : PRIVATE));
        if (!request.announced().isEmpty()) {
            headers.putSingle(
                    HttpHeaders.LINK,
                    request.announced().stream().map(Link::toHeader).collect(Collectors.joining(", ")));
        }
        if (!answer.hasEntity()) {
            return;
        }
        headers.add(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, request.language().tag());
        Optional<byte[]> bytes = bytes(answer.getEntity(), answer.getMediaType());
        if (bytes.isPresent()) {
            represent(bytes.get(), read, asked, answer);
        }
    }

    private void represent(
            byte[] identity, boolean read, ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean gzip = Gzip.isAccepted(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        MediaType type = plain(answer.getMediaType());
        if (gzip) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (read && answer.getStatus() == 200 && isStorable(answer)) {
            EntityTag tag =
                    EntityTag.of(identity, type.toString(), request.language().tag(), gzip ? "gzip" : "");
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag.toString());
            if (tag.isAmong(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                answer.setStatus(304);
                answer.setEntity(null);
                return;
            }
        }
        byte[] bytes = gzip ? Gzip.compress(identity) : identity;
        answer.setEntity(bytes, answer.getEntityAnnotations(), type);
        // A HEAD answer has the length that the GET answer would have.
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }

    private static boolean isStorable(ContainerResponseContext answer) {
        return !String.valueOf(answer.getHeaderString(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    private Optional<byte[]> bytes(Object entity, MediaType type) {
        return switch (entity) {
            case byte[] bytes -> Optional.of(bytes);
            case String text -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
            case Record value when isJson(type) -> Optional.of(serialise(value));
            default -> Optional.empty();
        };
    }

    private byte[] serialise(Record value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the weight in the negotiation, and JSON, always UTF-8, without a charset (RFC 8259, 11). */
    private static MediaType plain(MediaType type) {
        Map<String, String> parameters = new TreeMap<>(type.getParameters());
        parameters.remove("qs");
        if (isJson(type)) {
            parameters.remove("charset");
        }
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
