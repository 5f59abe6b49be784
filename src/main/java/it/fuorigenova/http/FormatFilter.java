package it.fuorigenova.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets {@code f=} ask our own API for a format, as it does the standards' face, which reads it itself: a link to a table
 * can be sent to somebody who has nothing but a browser. It also leads those who want a page to the answer that the page
 * is made of.
 */
final class FormatFilter {

    private final CurrentRequest request;
    private final Addresses addresses;

    FormatFilter(CurrentRequest request, Addresses addresses) {
        this.request = request;
        this.addresses = addresses;
    }

    /** Before a method is chosen by what the caller accepts. */
    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext asked) {
        if (!isRead(asked)) {
            return;
        }
        Optional<OwnFormat> named = request.format().flatMap(OwnFormat::named);
        if (named.isPresent() || (request.wantsPage() && !prefersOwn(asked))) {
            asked.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, named.orElse(OwnFormat.HTML).accept());
        }
    }

    /** Whether the caller would rather have something that only this address answers in than a page. */
    private boolean prefersOwn(ContainerRequestContext asked) {
        List<OwnFormat> offered =
                addresses.find(request.path()).map(Addresses.Address::formats).orElse(List.of());
        return request.format().isEmpty() && !Accepted.prefersPage(asked.getHeaderString(HttpHeaders.ACCEPT), offered);
    }

    /** Refuses formats in which the address does not answer. */
    @ServerRequestFilter
    void check(ContainerRequestContext asked, ResourceInfo resource) {
        Optional<String> wanted = isRead(asked) ? request.format() : Optional.empty();
        if (wanted.isEmpty() || declaresItself(resource)) {
            return;
        }
        List<OwnFormat> offered =
                addresses.find(request.path()).map(Addresses.Address::formats).orElse(List.of());
        // Who produces nothing but pages, or says nowhere what, has a use of its own for the name.
        if (offered.stream().anyMatch(format -> format != OwnFormat.HTML)) {
            Parameters parameters = new Parameters();
            AnswerFormat.choose(withPage(offered), wanted.get(), List.of(), parameters);
            parameters.check();
        }
    }

    /** Whoever has formats of its own reads the name itself. */
    private static boolean declaresItself(ResourceInfo resource) {
        return Stream.of(resource.getResourceMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RestQuery.class)
                        && parameter.getName().equals(AnswerFormat.F));
    }

    /** What an address answers in: whatever its methods produce, a page, and JSON, as which GeoJSON passes, too. */
    static List<OwnFormat> withPage(List<OwnFormat> produced) {
        List<OwnFormat> all = new ArrayList<>(produced);
        for (OwnFormat always : List.of(OwnFormat.JSON, OwnFormat.HTML)) {
            if (!all.contains(always)) {
                all.add(always);
            }
        }
        return all;
    }

    private static boolean isRead(ContainerRequestContext asked) {
        return asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD");
    }
}
