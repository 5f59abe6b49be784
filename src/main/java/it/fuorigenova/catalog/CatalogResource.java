package it.fuorigenova.catalog;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

    /** The whole of it, in whatever of these is accepted. */
    @GET
    @Produces({
        Serialisation.TURTLE_TYPE + ";qs=0.9",
        Serialisation.RDF_XML_TYPE + ";qs=0.8",
        Serialisation.JSON_LD_TYPE + ";qs=0.7"
    })
    @Operation(operationId = "catalogInRdf", summary = "The catalogue after DCAT-AP_IT, in RDF")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = {
                @Content(mediaType = Serialisation.TURTLE_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Serialisation.RDF_XML_TYPE, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = Serialisation.JSON_LD_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "A document of JSON-LD 1.1: statements in `@graph`."))
            })
    public Response inRdf(@Context HttpHeaders headers) {
        Serialisation as = AnswerFormat.choose(
                List.of(Serialisation.values()), null, headers.getAcceptableMediaTypes(), new Parameters());
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
                one.frequency(),
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
        for (Serialisation format : Serialisation.values()) {
            links.add(Link.of(request.selfWith(AnswerFormat.F, format.key()), "alternate", format.mediaType())
                    .titled(format.title()));
        }
        request.announce(links);
        return links;
    }

    private String in(Wording text) {
        return text.in(request.language());
    }
}
