package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
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
 * <p>Text, bytes and records are treated so. A stream is compressed on its way and has no tag: its items come in no
 * particular order, so that two answers with the same content need not have the same bytes, and nothing in the database
 * says at a price below that of reading them all that none has changed. Whoever asks for its header only gets no more,
 * and nothing is read for it.
 *
 * <p>{@link KeptBytes} are sent as they are: whoever keeps them knows their tag, and they are compressed already.
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
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.computeIfAbsent(
                HttpHeaders.CACHE_CONTROL,
                any -> List.of(isRead(asked) && answer.getStatus() == 200 ? PUBLIC : PRIVATE));
        List<Link> announced = request.announced();
        if (!announced.isEmpty()) {
            headers.putSingle(
                    HttpHeaders.LINK, announced.stream().map(Link::toHeader).collect(Collectors.joining(", ")));
        }
        if (!answer.hasEntity()) {
            return;
        }
        if (answer.getEntity() instanceof KeptBytes kept) {
            send(kept, asked, answer);
            return;
        }
        if (answer.getEntity() instanceof ReadyBytes ready && ready.inAnyLanguage()) {
            headers.add(HttpHeaders.VARY, ReadyBytes.VARY);
        } else {
            headers.add(HttpHeaders.VARY, ReadyBytes.VARY + ", Accept-Language");
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, request.language().tag());
        }
        Optional<ContentCoding> coding = ContentCoding.preferred(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        switch (answer.getEntity()) {
            case StreamingOutput stream -> stream(stream, coding, asked, answer);
            case ReadyBytes ready -> represent(ready, coding, asked, answer);
            default ->
                bytes(answer.getEntity(), answer.getMediaType())
                        .map(bytes -> ReadyBytes.of(
                                bytes,
                                plain(answer.getMediaType()).toString(),
                                request.language().tag()))
                        .ifPresent(ready -> represent(ready, coding, asked, answer));
        }
    }

    private static void send(KeptBytes kept, ContainerRequestContext asked, ContainerResponseContext answer) {
        EntityTag tag = new EntityTag(kept.tag());
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag.toString());
        if (tag.isAmong(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            answer.setStatus(304);
            answer.setEntity(null);
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, kept.length());
        InputStream bytes = asked.getMethod().equals("HEAD")
                ? InputStream.nullInputStream()
                : kept.opener().get();
        answer.setEntity(bytes, answer.getEntityAnnotations(), answer.getMediaType());
    }

    private static void stream(
            StreamingOutput stream,
            Optional<ContentCoding> coding,
            ContainerRequestContext asked,
            ContainerResponseContext answer) {
        coding.ifPresent(wanted -> answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, wanted.token()));
        StreamingOutput coded = asked.getMethod().equals("HEAD")
                ? nothing -> {}
                : coding.<StreamingOutput>map(wanted -> new CodedStream(stream, wanted))
                        .orElse(stream);
        answer.setEntity(coded, answer.getEntityAnnotations(), answer.getMediaType());
    }

    private void represent(
            ReadyBytes ready,
            Optional<ContentCoding> coding,
            ContainerRequestContext asked,
            ContainerResponseContext answer) {
        coding.ifPresent(wanted -> answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, wanted.token()));
        if (isRead(asked) && answer.getStatus() == 200 && isStorable(answer)) {
            EntityTag tag = ready.tag(coding).behind(request.version());
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag.toString());
            if (tag.isAmong(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                answer.setStatus(304);
                answer.setEntity(null);
                return;
            }
        }
        byte[] bytes = ready.in(coding);
        answer.setEntity(bytes, answer.getEntityAnnotations(), plain(answer.getMediaType()));
        // A HEAD answer has the length that the GET answer would have.
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }

    private static boolean isRead(ContainerRequestContext asked) {
        return asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
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
        if (type.getParameters().isEmpty()) {
            return type;
        }
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
