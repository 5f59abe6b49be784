package it.fuorigenova.html;

import it.fuorigenova.http.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An opportunity that is offered, of which the sample has none. */
@Path("/echo/site")
public class SiteResource {

    @GET
    @Shown(it = "Luogo", en = "Site", subject = Shown.Subject.SITE)
    @Produces("application/geo+json")
    @Operation(hidden = true)
    public byte[] get() {
        return """
                {"type": "Feature", "id": "1", "geometry": {"type": "Point", "coordinates": [8.9, 44.4]},
                 "properties": {"title": "A site", "status": "published", "priceEur": 72000}, "links": []}
                """.getBytes(StandardCharsets.UTF_8);
    }
}
