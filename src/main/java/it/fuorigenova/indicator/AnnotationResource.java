package it.fuorigenova.indicator;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What bodies say of observations. */
@Path("/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class AnnotationResource {

    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final Wording NONE =
            new Wording("Non c'è nessuna annotazione «%s».", "There is no annotation `%s`.");

    private final Annotations annotations;
    private final TerritoryLookup lookup;
    private final Pages pages;
    private final CurrentRequest request;

    AnnotationResource(Annotations annotations, TerritoryLookup lookup, Pages pages, CurrentRequest request) {
        this.annotations = annotations;
        this.lookup = lookup;
        this.pages = pages;
        this.request = request;
    }

    /** A page of annotations. */
    @Schema(description = "What bodies say of observations, the latest said first.")
    public record AnnotationList(List<Annotation> annotations, List<Link> links) {}

    private enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    @GET
    @Shown(
            it = "Annotazioni",
            en = "Annotations",
            aboutIt = "Che cosa commentano o contestano gli enti: il valore ufficiale resta com'è.",
            aboutEn = "What bodies comment on or contest: the official value stays as it is.",
            items = "/v1/annotations/{id}")
    @Operation(
            operationId = "annotations",
            summary = "What municipalities and other bodies comment on or contest, withdrawn annotations included",
            description = "The latest said first, a page of 100 unless `limit` says otherwise, 1000 at most; the "
                    + "link `next` leads on. An annotation says what a body thinks of a value and changes "
                    + "nothing: the official value stays as it is. A territory or state that is not known is "
                    + "refused with 400.")
    public AnnotationList annotations(
            @Parameter(description = "Only of this territory: an ISTAT code, istat:010025, belfiore:D969 or an id")
                    @RestQuery
                    @Nullable
                    String territory,
            @Parameter(description = "Only of this indicator", example = "population") @RestQuery @Nullable
                    String indicator,
            @Parameter(
                            description = "Only in this state",
                            schema = @Schema(enumeration = {"open", "answered", "withdrawn"}))
                    @RestQuery
                    @Nullable
                    String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Optional<UUID> where = parameters.find("territory", territory, lookup.parameter(lookup.today()));
        Optional<String> what = parameters.find("indicator", indicator, ValueReader.text(64));
        Optional<State> how = parameters.find("state", state, ValueReader.oneOf(State.class));
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        Annotations.Place after =
                pages.after(parameters, cursor).map(AnnotationResource::place).orElse(Annotations.Place.FIRST);
        parameters.check();
        return page(
                new Annotations.Asked(
                        where.orElse(null),
                        what.orElse(null),
                        how.map(ValueReader::code).orElse(null)),
                after,
                most);
    }

    @GET
    @Path("/{id}")
    @Shown(it = "Annotazione", en = "Annotation")
    @Operation(
            operationId = "annotation",
            summary = "One annotation as it stands",
            description = "As in the list of all, withdrawn ones as well. 404 where there is none of this identifier.")
    public Annotation annotation(@Parameter(description = "Its identifier (UUID)") @RestPath String id) {
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> annotations.find(known, request.language()))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private AnnotationList page(Annotations.Asked asked, Annotations.Place after, int most) {
        PageOf<Annotation> page = PageOf.of(
                annotations.page(asked, after, most + 1, request.language()),
                most,
                last -> Cursor.after(last.date(), last.id()));
        return new AnnotationList(page.items(), pages.links(page.next(), MediaType.APPLICATION_JSON));
    }

    /** Its two values are ours: a cursor is sealed. */
    private static Annotations.Place place(Cursor cursor) {
        return new Annotations.Place(
                LocalDate.parse(Objects.requireNonNull(cursor.key().get(0))),
                UUID.fromString(Objects.requireNonNull(cursor.key().get(1))));
    }
}
