package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Shows an answer as a page to whoever would rather have that: the page is made of the JSON that programs get, so that
 * both always say the same, and no resource need know of it. Whatever leaves as a page leaves with what it may load.
 */
final class PageFilter {

    private static final String POLICY = "Content-Security-Policy";

    private final CurrentRequest request;
    private final PageMaker pages;
    private final ObjectMapper json;

    PageFilter(CurrentRequest request, PageMaker pages, ObjectMapper json) {
        this.request = request;
        this.pages = pages;
        this.json = json;
    }

    /** Before the bytes are tagged and compressed, see {@link RepresentationFilter}. */
    @ServerResponseFilter(priority = FilterOrder.PAGE)
    void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.hasEntity() && isJson(answer.getMediaType()) && isForPeople(asked, answer)) {
            tree(answer.getEntity()).ifPresent(tree -> show(tree, answer));
        }
        if (MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType()) && answer.hasEntity()) {
            answer.getHeaders().computeIfAbsent(POLICY, any -> List.of(HtmlPage.POLICY));
        }
    }

    private boolean isForPeople(ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean read = asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
        return read && request.wantsPage() && !answer.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION);
    }

    private void show(JsonNode tree, ContainerResponseContext answer) {
        String page = answer.getStatus() < 400 ? pages.page(tree, request) : pages.problem(tree, request);
        answer.setEntity(page, answer.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private Optional<JsonNode> tree(Object entity) {
        return switch (entity) {
            case byte[] bytes -> Optional.of(read(bytes));
            case ReadyBytes ready -> Optional.of(read(ready.identity()));
            case Record value -> Optional.of(read(written(value)));
            default -> Optional.empty();
        };
    }

    /** By way of the bytes, because they are what programs get. */
    private byte[] written(Record value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
