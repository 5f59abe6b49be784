package it.fuorigenova.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of an answer, tagged and compressed when they are first asked for in a coding, and never again: whoever
 * keeps it sends the same bytes to a thousand callers.
 */
public final class ReadyBytes {

    /** What decides about bytes that are the same in every language. */
    static final String VARY = "Accept, Accept-Encoding";

    /** Encoded once: a kept tile is sent in the time that all its headers take otherwise. */
    private static final CharSequence VARIES = HttpHeaders.createOptimized(VARY);

    private final byte[] identity;
    private final String mediaType;
    private final String language;
    private final Map<ContentCoding, byte[]> coded = new EnumMap<>(ContentCoding.class);
    private final Map<String, EntityTag> tags = new HashMap<>();

    private ReadyBytes(byte[] identity, String mediaType, String language) {
        this.identity = identity;
        this.mediaType = mediaType;
        this.language = language;
    }

    /** Bytes that say the same in every language. */
    public static ReadyBytes of(byte[] identity, String mediaType) {
        return new ReadyBytes(identity, mediaType, "");
    }

    static ReadyBytes of(byte[] identity, String mediaType, String language) {
        return new ReadyBytes(identity, mediaType, language);
    }

    /** The bytes before any coding. */
    public byte[] identity() {
        return identity;
    }

    /** Whether they say the same in every language. */
    boolean inAnyLanguage() {
        return language.isEmpty();
    }

    /**
     * Answers a request with them as they are, before any resource is asked: the same answer with the same headers as
     * from a resource that returns them.
     *
     * @param cacheControl how long others may keep them
     */
    public void answer(RoutingContext context, String cacheControl) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (identity.length == 0) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatusCode(204).end();
            return;
        }
        Optional<ContentCoding> coding =
                ContentCoding.preferred(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = tag(coding);
        response.putHeader(HttpHeaders.VARY, VARIES);
        response.putHeader(HttpHeaders.ETAG, tag.toString());
        if (tag.isAmong(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatusCode(304).end();
            return;
        }
        // Said even of nothing, or the framework would compress once more.
        response.putHeader(
                HttpHeaders.CONTENT_ENCODING, coding.map(ContentCoding::token).orElse("identity"));
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        response.end(Buffer.buffer(in(coding)));
    }

    synchronized EntityTag tag(Optional<ContentCoding> coding) {
        return tags.computeIfAbsent(
                coding.map(ContentCoding::token).orElse(""),
                token -> EntityTag.of(identity, mediaType, language, token));
    }

    synchronized byte[] in(Optional<ContentCoding> coding) {
        return coding.map(wanted -> coded.computeIfAbsent(wanted, any -> wanted.compress(identity)))
                .orElse(identity);
    }
}
