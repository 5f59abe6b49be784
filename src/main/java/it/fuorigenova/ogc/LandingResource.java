package it.fuorigenova.ogc;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Wording;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where clients of the standards begin: the landing page, the conformance declaration and the API's description. */
@Path("/ogc")
public class LandingResource {

    private static final Wording TITLE = new Wording("fuorigenova, OGC API", "fuorigenova, OGC API");
    private static final Wording DESCRIPTION = new Wording(
            "Territori nel tempo, diagnosi e opportunità di investimento come collezioni di oggetti geografici.",
            "Territories in time, diagnosis and investment opportunities as collections of features.");
    private static final Wording COLLECTIONS = new Wording("Collezioni", "Collections");
    private static final Wording CONFORMANCE = new Wording("Conformità", "Conformance");
    private static final Wording API = new Wording("Descrizione dell'API", "Description of the API");
    private static final Wording DOCUMENTATION = new Wording("Documentazione dell'API", "Documentation of the API");

    private final Answers answers;
    private final ApiDocument api;

    LandingResource(Answers answers, ApiDocument api) {
        this.answers = answers;
        this.api = api;
    }

    /** The landing page (OGC API Common, Part 1, clause 8). */
    record LandingPage(String title, String description, List<Link> links) implements Answers.Document {

        @Override
        public String body() {
            return "<p>" + HtmlPage.escape(description) + "</p>\n" + Answers.list(links);
        }
    }

    /** The conformance declaration (OGC API Common, Part 1, 8.4). */
    record ConformanceDeclaration(
            List<String> conformsTo, @JsonIgnore String title) implements Answers.Document {

        @Override
        public String body() {
            return conformsTo.stream()
                    .map(uri -> "<li>" + HtmlPage.escape(uri) + "</li>")
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
        }
    }

    @GET
    @ReadsItsQuery
    public Response landingPage() {
        return answers.document(Format.OF_DOCUMENTS, links -> {
            List<Link> all = new ArrayList<>(links);
            all.add(Link.of(answers.address("/api"), "service-desc", Format.OPENAPI.mediaType())
                    .titled(answers.in(API)));
            all.add(Link.of(answers.address("/api?f=html"), "service-doc", Format.HTML.mediaType())
                    .titled(answers.in(DOCUMENTATION)));
            all.add(Link.of(answers.address("/conformance"), "conformance", Format.JSON.mediaType())
                    .titled(answers.in(CONFORMANCE)));
            all.add(Link.of(answers.address("/conformance"), CONFORMANCE_RELATION, Format.JSON.mediaType()));
            all.add(Link.of(answers.address("/collections"), "data", Format.JSON.mediaType())
                    .titled(answers.in(COLLECTIONS)));
            all.add(Link.of(answers.address("/collections"), DATA_RELATION, Format.JSON.mediaType()));
            return new LandingPage(answers.in(TITLE), answers.in(DESCRIPTION), List.copyOf(all));
        });
    }

    private static final String CONFORMANCE_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/conformance";
    private static final String DATA_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/data";

    @GET
    @Path("/conformance")
    @ReadsItsQuery
    public Response conformance() {
        return answers.document(
                Format.OF_DOCUMENTS, links -> new ConformanceDeclaration(Conformance.uris(), answers.in(CONFORMANCE)));
    }

    @GET
    @Path("/api")
    @ReadsItsQuery
    public Response api() {
        return answers.tree(Format.OF_API, answers.in(DOCUMENTATION), links -> api.make());
    }
}
