package it.fuorigenova.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Which methods an address answers; the framework knows, but leaves it out of its answers (RFC 9110, 15.5.6). */
public final class AllowedMethods {

    private static final Wording DETAIL = new Wording("Questo indirizzo risponde a %s.", "This address answers to %s.");

    /** The refusal of a method, naming those that are allowed. */
    ProblemException notAllowed() {
        return notAllowed(here());
    }

    /** The refusal of a method where these are allowed. */
    public static ProblemException notAllowed(Set<String> methods) {
        String allowed = String.join(", ", methods);
        return ProblemException.of(HttpProblem.METHOD_NOT_ALLOWED, DETAIL.with(allowed))
                .withHeader("Allow", allowed);
    }

    /**
     * The refusal of what was not found. The framework also says so of an address that it knows but not by this method,
     * where the beginning of the address is that of another resource too.
     */
    ProblemException notFound(String method, String path) {
        Set<String> allowed = here();
        return allowed.isEmpty() || allowed.contains(method) ? Failures.noSuchAddress(path) : notAllowed();
    }

    /** Answers {@code OPTIONS} for an address of ours. */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> options(jakarta.ws.rs.container.ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        Set<String> methods = here();
        // Where it depends on who asks, the resource says itself.
        return methods.isEmpty() || answersItself()
                ? Optional.empty()
                : Optional.of(Response.noContent()
                        .header("Allow", String.join(", ", methods))
                        .build());
    }

    private static boolean answersItself() {
        return known().contains(HttpMethod.OPTIONS);
    }

    private static Set<String> here() {
        Set<String> methods = known();
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Set<String> known() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        Set<String> methods = new TreeSet<>();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        String path = request.getPathWithoutPrefix();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routes) {
                    routes.getMappers().forEach((method, paths) -> {
                        if (method != null && paths.map(rest) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        return methods;
    }
}
