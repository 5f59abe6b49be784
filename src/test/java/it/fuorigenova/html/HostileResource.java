package it.fuorigenova.html;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource of the tests, whose every text would like to be a script. Not in the contract. */
@Path("/echo/hostile")
@Produces("application/json")
public class HostileResource {

    static final String SCRIPT = "\"'></script><script>alert(1)</script><img src=x onerror=alert(1)>{body}";

    public record Inner(String name, String label, List<String> values) {}

    public record Hostile(String title, String description, Inner inner, List<Inner> rows, List<Link> links) {}

    @GET
    @Shown(it = "Ostile", en = "Hostile")
    @Operation(hidden = true)
    public Hostile get() {
        Inner inner = new Inner(SCRIPT, SCRIPT, List.of(SCRIPT, "javascript:alert(1)"));
        List<Link> links = List.of(
                Link.of("http://example.org/\"><script>alert(1)</script>", "related", "text/html")
                        .titled(SCRIPT),
                Link.of("javascript:alert(1)", "item", "text/html").titled("a script"));
        return new Hostile(SCRIPT, SCRIPT, inner, List.of(inner, inner), links);
    }

    @GET
    @Path("/features")
    @Produces("application/geo+json")
    @Operation(hidden = true)
    public byte[] features() {
        String text = SCRIPT.replace("\"", "\\\"");
        return """
                {"type": "Feature", "id": "1", "geometry": null,
                 "properties": {"title": "%s", "%s": {"%s": "%s"}}, "links": []}
                """.formatted(text, text, text, text).getBytes(StandardCharsets.UTF_8);
    }
}
