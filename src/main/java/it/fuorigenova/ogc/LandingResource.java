package it.fuorigenova.ogc;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.FilterFunction;
import it.fuorigenova.layer.FilterFunctions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Where clients of the standards begin: the landing page, the conformance declaration and the API's description. */
@Path("/ogc")
public class LandingResource {

    private static final String CONFORMANCE_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/conformance";
    private static final String DATA_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/data";
    private static final String FUNCTIONS_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/functions";

    private static final String TILESETS_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    private static final String TILING_SCHEMES_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    private static final Wording FUNCTIONS = new Wording("Funzioni per i filtri", "Functions for filters");
    private static final Wording TITLE = new Wording("fuorigenova, OGC API", "fuorigenova, OGC API");
    private static final Wording DESCRIPTION = new Wording(
            "Territori nel tempo, diagnosi e opportunità di investimento come collezioni di oggetti geografici.",
            "Territories in time, diagnosis and investment opportunities as collections of features.");
    private static final Wording COLLECTIONS = new Wording("Collezioni", "Collections");
    private static final Wording CONFORMANCE = new Wording("Conformità", "Conformance");
    private static final Wording API = new Wording("Descrizione dell'API", "Description of the API");
    private static final Wording CATALOGUE = new Wording("Catalogo dei dati", "Data catalogue");
    private static final Wording DOCUMENTATION = new Wording("Documentazione dell'API", "Documentation of the API");

    private final Answers answers;
    private final FilterFunctions functions;
    private final ApiDocument api;

    LandingResource(Answers answers, FilterFunctions functions, ApiDocument api) {
        this.answers = answers;
        this.functions = functions;
        this.api = api;
    }

    /** The landing page (OGC API Common, Part 1, clause 8). */
    record LandingPage(String title, String description, List<Link> links) {}

    /** The conformance declaration (OGC API Common, Part 1, 8.4). */
    record ConformanceDeclaration(List<String> conformsTo) {}

    @GET
    @Shown(it = "Livelli per GIS: OGC API", en = "Layers for GIS: OGC API")
    @ReadsItsQuery
    public Response landingPage() {
        return answers.document(DocumentFormat.OF_DOCUMENTS, links -> {
            List<Link> all = new ArrayList<>(links);
            all.add(Link.of(answers.address("/api"), "service-desc", DocumentFormat.OPENAPI.mediaType())
                    .titled(answers.in(API)));
            all.add(Link.of(answers.address("/api?f=html"), "service-doc", DocumentFormat.HTML.mediaType())
                    .titled(answers.in(DOCUMENTATION)));
            all.add(Link.of(answers.address("/conformance"), "conformance", DocumentFormat.JSON.mediaType())
                    .titled(answers.in(CONFORMANCE)));
            all.add(Link.of(answers.address("/conformance"), CONFORMANCE_RELATION, DocumentFormat.JSON.mediaType()));
            all.add(Link.of(answers.address("/collections"), "data", DocumentFormat.JSON.mediaType())
                    .titled(answers.in(COLLECTIONS)));
            all.add(Link.of(answers.address("/collections"), DATA_RELATION, DocumentFormat.JSON.mediaType()));
            all.add(Link.of(answers.address("/functions"), FUNCTIONS_RELATION, DocumentFormat.JSON.mediaType())
                    .titled(answers.in(FUNCTIONS)));
            all.add(Link.of(answers.address("/tiles"), TILESETS_RELATION, DocumentFormat.JSON.mediaType())
                    .titled(answers.in(TilesetAnswers.TILES)));
            all.add(Link.of(
                    answers.address("/tileMatrixSets"), TILING_SCHEMES_RELATION, DocumentFormat.JSON.mediaType()));
            all.add(Link.of(answers.beside("/catalog"), "describedby", DocumentFormat.JSON.mediaType())
                    .titled(answers.in(CATALOGUE)));
            return new LandingPage(answers.in(TITLE), answers.in(DESCRIPTION), List.copyOf(all));
        });
    }

    @GET
    @Shown(
            it = "Conformità",
            en = "Conformance",
            aboutIt = "A quali parti degli standard OGC risponde questo servizio.",
            aboutEn = "Which parts of the OGC standards this service conforms to.")
    @Path("/conformance")
    @ReadsItsQuery
    public Response conformance() {
        return answers.document(DocumentFormat.OF_DOCUMENTS, links -> new ConformanceDeclaration(Conformance.uris()));
    }

    /** The functions that filters may call (OGC API Features, Part 3, clause 7). */
    record Functions(List<Function> functions) {

        /** One of them. */
        record Function(String name, String description, List<String> returns, List<Argument> arguments) {}

        /** What one takes. */
        record Argument(String title, List<String> type) {}
    }

    @GET
    @Shown(
            it = "Funzioni per i filtri",
            en = "Functions for filters",
            aboutIt = "Che cosa possono chiamare i filtri scritti in CQL2.",
            aboutEn = "What filters in CQL2 may call.")
    @Path("/functions")
    @ReadsItsQuery
    public Response functions() {
        return answers.document(
                DocumentFormat.OF_DOCUMENTS,
                links -> new Functions(
                        functions.all().stream().map(this::describe).toList()));
    }

    private Functions.Function describe(FilterFunction function) {
        return new Functions.Function(
                function.name(),
                answers.in(function.description()),
                function.returns(),
                function.arguments().stream()
                        .map(argument -> new Functions.Argument(answers.in(argument.title()), argument.types()))
                        .toList());
    }

    @GET
    @Shown(
            it = "Descrizione dell’API",
            en = "Description of the API",
            aboutIt = "Gli indirizzi a cui si può chiedere; tutti i particolari sono in OpenAPI.",
            aboutEn = "The addresses that may be asked; OpenAPI has all particulars.")
    @Path("/api")
    @ReadsItsQuery
    public Response api() {
        return answers.tree(DocumentFormat.OF_API, links -> api.make());
    }
}
