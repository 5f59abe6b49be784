package it.fuorigenova.page;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Wording;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The document the page begins with. Its query is the state of the page, which the browser reads: any parameter that it
 * does not know is left alone, because links to it pass through newsletters and social networks that add their own.
 */
@Path("/")
public class PageResource {

    private static final Wording TITLE = new Wording(
            "fuorigenova: mappa delle opportunità e diagnosi del territorio",
            "fuorigenova: map of the opportunities and diagnosis of the territory");
    private static final Wording DESCRIPTION = new Wording(
            "Com'è questo territorio, e dove si può investire? Opportunità, indicatori e comuni della città metropolitana.",
            "What is this territory like, and where can one invest in it? Opportunities, indicators and municipalities of"
                    + " the metropolitan city.");

    private final PageConfig config;
    private final CurrentRequest request;
    private final String document;
    private final String sources;

    PageResource(PageConfig config, CurrentRequest request) {
        this.config = config;
        this.request = request;
        this.document = built();
        this.sources =
                config.basemap().tiles().map(tiles -> " " + origin(tiles)).orElse("");
    }

    /** The page with everything around it. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @ReadsItsQuery
    public Response page() {
        return document("page", "'self'");
    }

    /** The same for the frame of another site: the map and its list, without header and footer. */
    @GET
    @Path("embed")
    @Produces(MediaType.TEXT_HTML)
    @ReadsItsQuery
    public Response embed() {
        return document("embed", "*");
    }

    private Response document(String face, String frames) {
        String text = document.replace("{lang}", request.language().tag())
                .replace("{face}", face)
                .replace("{title}", TITLE.in(request.language()))
                .replace("{description}", DESCRIPTION.in(request.language()))
                .replace("{territory}", HtmlPage.escape(config.territory()))
                .replace("{basemap}", HtmlPage.escape(config.basemap().tiles().orElse("")))
                .replace(
                        "{attribution}",
                        HtmlPage.escape(config.basemap().attribution().orElse("")));
        return Response.ok(text, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", policy(frames))
                .build();
    }

    /** What the page may load: only what is ours, and the map below if there is one. */
    private String policy(String frames) {
        return "default-src 'self'; img-src 'self' data:" + sources + "; connect-src 'self'" + sources
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors " + frames;
    }

    /** The address of a tile is no address yet: what it begins with, up to the path, is. */
    private static String origin(String tiles) {
        int path = tiles.indexOf('/', tiles.indexOf("//") + 2);
        URI address = URI.create(path < 0 ? tiles : tiles.substring(0, path));
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String built() {
        try (InputStream page = PageResource.class.getResourceAsStream("page.html")) {
            byte[] bytes =
                    Objects.requireNonNull(page, "The build has made no page").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
