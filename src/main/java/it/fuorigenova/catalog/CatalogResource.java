package it.fuorigenova.catalog;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of the data that are served. */
@Path(CatalogResource.PATH)
@Tag(name = "Catalogue", description = "The data that are served, as catalogues of data describe them")
public class CatalogResource {

    static final String PATH = "/catalog";

    static final Wording TITLE = new Wording("Catalogo dei dati di fuorigenova", "Data catalogue of fuorigenova");

    static final Wording DESCRIPTION = new Wording(
            "Territori nel tempo, indicatori, diagnosi dei comuni e opportunità di investimento, con formati, fonti e"
                    + " licenze.",
            "Territories in time, indicators, the diagnosis of municipalities and investment opportunities, with formats,"
                    + " sources and licences.");

    private static final String TURTLE = "text/turtle";
    private static final String RDF_XML = "application/rdf+xml";
    private static final String JSON_LD = "application/ld+json";

    private final DataSets sets;
    private final Notations notations;
    private final CatalogConfig config;
    private final CurrentRequest request;

    CatalogResource(DataSets sets, Notations notations, CatalogConfig config, CurrentRequest request) {
        this.sets = sets;
        this.notations = notations;
        this.config = config;
        this.request = request;
    }

    /** In brief, and as a page. */
    @GET
    @Shown(
            it = "Catalogo dei dati",
            en = "Data catalogue",
            aboutIt = "Quali dati ci sono, in quali formati, con quale licenza e da quali fonti.",
            aboutEn = "Which data there are, in which formats, under which licence and from which sources.",
            subject = Shown.Subject.CATALOGUE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "catalog",
            summary = "The catalogue of data, in brief, or after DCAT-AP_IT in RDF",
            description =
                    "Each collection in which anything ever was, and each indicator that a catalogue describes: when "
                            + "it last changed, how often it is renewed, its licence and its files. Turtle, RDF/XML and JSON-LD "
                            + "have the same statements as one another, in both languages, with sources, themes, places, times "
                            + "and the services that answer with the data.")
    public DataCatalog brief() {
        List<DataSet> all = sets.list();
        return new DataCatalog(
                in(TITLE),
                in(DESCRIPTION),
                new DataCatalog.Publisher(
                        config.publisher().name(),
                        config.publisher().identifier(),
                        config.publisher().homepage().toString()),
                DataSets.modified(all).orElse(null),
                all.stream().map(this::entry).toList(),
                DataService.ALL.stream().map(this::service).toList(),
                links());
    }

    /** The whole of it as Turtle. */
    @GET
    @Produces(TURTLE + ";qs=0.9")
    @Operation(operationId = "catalogAsTurtle", summary = "The catalogue after DCAT-AP_IT, as Turtle")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = TURTLE, schema = @Schema(implementation = String.class)))
    public Response turtle() {
        return written(Serialisation.TURTLE);
    }

    /** The whole of it as RDF/XML. */
    @GET
    @Produces(RDF_XML + ";qs=0.8")
    @Operation(operationId = "catalogAsRdfXml", summary = "The same as RDF/XML")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = RDF_XML, schema = @Schema(implementation = String.class)))
    public Response rdfXml() {
        return written(Serialisation.RDF_XML);
    }

    /** The whole of it as JSON-LD. */
    @GET
    @Produces(JSON_LD + ";qs=0.7")
    @Operation(operationId = "catalogAsJsonLd", summary = "The same as JSON-LD")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A document of JSON-LD 1.1: statements in `@graph`.")))
    public Response jsonLd() {
        return written(Serialisation.JSON_LD);
    }

    private Response written(Serialisation as) {
        return Response.ok(notations.of(as, sets.list(), request), as.contentType())
                .build();
    }

    private DataCatalog.Entry entry(DataSet one) {
        Stream<Link> page = Stream.of(Link.of(request.address(one.page()), "item", MediaType.APPLICATION_JSON)
                .titled(in(one.title())));
        Stream<Link> files = one.distributions().stream()
                .flatMap(form -> form
                        .download()
                        .map(path -> Link.of(request.address(path), "enclosure", form.mediaType())
                                .titled(form.title()))
                        .stream());
        return new DataCatalog.Entry(
                in(one.title()),
                in(one.description()),
                config.publisher().identifier() + ":" + one.key(),
                one.modified(),
                one.frequency().slug(),
                in(Licence.of(one, config).title()),
                Stream.concat(page, files).toList());
    }

    private DataCatalog.Service service(DataService one) {
        return new DataCatalog.Service(
                in(one.title()),
                in(one.description()),
                request.address(one.endpoint()),
                request.address(one.contract()));
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", MediaType.APPLICATION_JSON));
        for (OwnFormat format : List.of(OwnFormat.TURTLE, OwnFormat.RDF_XML, OwnFormat.JSON_LD)) {
            links.add(Link.of(request.selfWith(OwnFormat.F, format.key()), "alternate", format.mediaType())
                    .titled(format.title()));
        }
        request.announce(links);
        return links;
    }

    private String in(Wording text) {
        return text.in(request.language());
    }
}
