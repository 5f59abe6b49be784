package it.fuorigenova.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends every page with what it may load, unless it has said so itself. */
final class PagePolicy {

    private static final String HEADER = "Content-Security-Policy";

    @ServerResponseFilter
    void filter(ContainerResponseContext answer) {
        if (MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType())
                && !answer.getHeaders().containsKey(HEADER)) {
            answer.getHeaders().putSingle(HEADER, HtmlPage.POLICY);
        }
    }
}
