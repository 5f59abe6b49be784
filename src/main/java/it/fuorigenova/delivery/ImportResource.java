package it.fuorigenova.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import it.fuorigenova.exchange.ReferenceSystems;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Files of opportunities that partners send. */
@Path("/v1/imports")
@Tag(name = "Imports", description = "Files of opportunities that partners send, and what became of them")
public class ImportResource {

    private static final Wording UNTYPED =
            new Wording("Content-Type deve dire che cos'è il file", "Content-Type must say what the file is");
    private static final String ADDRESS = "/v1/imports/";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private static final Wording NO_SYSTEM = new Wording(
            "«%s» non è un sistema di riferimento che si legge qui: scrivi per esempio EPSG:32632",
            "`%s` is no reference system that is read here: write EPSG:32632, for instance");

    private static final ValueReader<Integer> SYSTEM =
            text -> ReferenceSystems.parse(text).orElseThrow(() -> new InvalidValueException(NO_SYSTEM.with(text)));

    private static final Wording NONE = new Wording(
            "La tua organizzazione non ha nessuna importazione con identificativo «%s».",
            "Your organisation has no import with the id `%s`.");

    private final SendImport sending;
    private final ImportJobs jobs;
    private final UndoImport undoing;
    private final ImportFollowers followers;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final Pages pages;
    private final HttpHeaders headers;

    ImportResource(
            SendImport sending,
            ImportJobs jobs,
            UndoImport undoing,
            ImportFollowers followers,
            CurrentCaller caller,
            CurrentRequest request,
            Pages pages,
            HttpHeaders headers) {
        this.sending = sending;
        this.jobs = jobs;
        this.undoing = undoing;
        this.followers = followers;
        this.caller = caller;
        this.request = request;
        this.pages = pages;
        this.headers = headers;
    }

    /** What becomes of records that cannot be undone. */
    private enum Others {
        REFUSE,
        LEAVE
    }

    /** Yes or no. */
    private enum Flag {
        TRUE,
        FALSE
    }

    @POST
    @Consumes({MediaTypes.GEOJSON, MediaTypes.GEOJSON_SEQUENCE, MediaTypes.CSV, FileType.WORKBOOK, FileType.DATABASE})
    @Produces(MediaType.APPLICATION_JSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "importsPost",
            summary = "Takes in a file of opportunities, to be imported in the caller's name",
            description =
                    "The body is the file itself, up to 50 MB. It waits for its turn; `Location` says where to look how it"
                            + " goes on. Its rows become records of the caller's organisation, in the "
                            + "municipalities in which his role is good: a row whose `externalId` the organisation "
                            + "has already, changes that record, and of it only what the file has columns for. A "
                            + "row without `status` becomes a draft, or stays what it is. A content that is not what"
                            + " `Content-Type` says is refused with 415; where 20 files of the organisation are "
                            + "waiting already, the answer is 429.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn, now or since the same request came before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJob.class)))
    @APIResponse(responseCode = "422", ref = "RepeatedOtherwise")
    public Response send(
            @RequestBody(
                            required = true,
                            description =
                                    "The file: GeoJSON, a GeoJSON text sequence, CSV, an Excel workbook (its first"
                                            + " sheet is read), or a GeoPackage with one layer of features",
                            content = {
                                @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(
                                        mediaType = MediaTypes.GEOJSON_SEQUENCE,
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = FileType.WORKBOOK,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.DATABASE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body,
            @Parameter(
                            description =
                                    "What a row that is refused means for the others: none of them is taken, or all the same",
                            schema =
                                    @Schema(
                                            enumeration = {"all-or-nothing", "accept-the-good"},
                                            defaultValue = "all-or-nothing"))
                    @RestQuery
                    @Nullable
                    String mode,
            @Parameter(
                            description = "Whether to do everything and keep nothing but the issues",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @Nullable
                    String dryRun,
            @Parameter(
                            description =
                                    "The reference system of points and shapes, whatever the file says: `EPSG:32632`, its URI, or"
                                            + " any other that maps of Italy are drawn in (4326, 32632, 32633, 25832,"
                                            + " 25833, 7791, 7792, 3003, 3004, 3857); eastings stand in `lon`. Without it a"
                                            + " file is believed, and one that says nothing is in longitude and latitude",
                            example = "EPSG:32632")
                    @RestQuery
                    @Nullable
                    String crs,
            @Parameter(description = "A key of your choice that no other request of your organisation has")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Parameter(
                            description = "What you call the file",
                            example = "attachment; filename=\"aree-dismesse.geojson\"")
                    @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    @Nullable
                    String disposition) {
        Parameters parameters = new Parameters();
        ImportMode wanted =
                parameters.get("mode", mode, ValueReader.oneOf(ImportMode.class), ImportMode.ALL_OR_NOTHING);
        boolean dry = parameters.get("dryRun", dryRun, ValueReader.oneOf(Flag.class), Flag.FALSE) == Flag.TRUE;
        Optional<Integer> srid = parameters.find("crs", crs, SYSTEM);
        parameters.check();
        // The framework takes an empty header for whatever is asked for.
        FileType type = FileType.said(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElseThrow(() -> ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, UNTYPED));
        String name = FileName.in(disposition).orElse("import." + type.ending());
        UUID id = sending.send(new SendImport.Wish(name, type, wanted, dry, srid.orElse(null), key), body);
        return Response.accepted(shown(jobs.find(id).orElseThrow()))
                .location(URI.create(request.address(ADDRESS + id)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Importazioni", en = "Imports", items = "/v1/imports/{id}")
    @Operation(
            operationId = "imports",
            summary = "The files that the caller's organisation has sent, the newest first",
            description = "A page of 100 unless `limit` says otherwise, 1000 at most; the link `next` leads on.")
    public ImportJob.ImportJobList list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        ImportJobs.Place after =
                pages.after(parameters, cursor).map(ImportResource::place).orElse(ImportJobs.Place.FIRST);
        parameters.check();
        PageOf<Job> page = PageOf.of(
                jobs.list(caller.with(Role.VIEWER).organisation().id(), after, most + 1),
                most,
                last -> Cursor.after(last.sentAt(), last.id()));
        return new ImportJob.ImportJobList(
                page.items().stream().map(this::shown).toList(), pages.links(page.next(), MediaType.APPLICATION_JSON));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Importazione", en = "Import")
    @Operation(
            operationId = "import",
            summary = "How far an import has come, and what became of its rows",
            description =
                    "`state` is `waiting`, `running`, `done`, `failed` (then nothing is stored, and `failedBecause` says "
                            + "why) or `undone`. 404 where the caller's organisation has sent no such file.")
    public ImportJob get(@Parameter(description = "Its id (UUID)") @RestPath String id) {
        return shown(job(id));
    }

    @GET
    @Path("/{id}/issues")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Segnalazioni", en = "Issues")
    @Operation(
            operationId = "importIssues",
            summary = "What was wrong with rows of a file, and what to do about it",
            description =
                    "In the order in which it was found, once the import has ended: each with line, column, value, "
                            + "the reason in plain words, and a suggestion. `refused` means that the row was not taken, "
                            + "`notice` that it was, and what is to be known of it. A page of 100 unless `limit` says "
                            + "otherwise, 1000 at most; the link `next` leads on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of issues",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportIssue.ImportIssueList.class)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(implementation = String.class))
            })
    public Response issues(
            @Parameter(description = "Its id (UUID)") @RestPath String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Parameter(
                            description = "The format, where it is not said by `Accept`",
                            schema = @Schema(enumeration = {"json", "csv"}))
                    @RestQuery
                    @Nullable
                    String f) {
        Parameters parameters = new Parameters();
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        long after = pages.after(parameters, cursor)
                .map(place -> Long.parseLong(Objects.requireNonNull(place.key().getFirst())))
                .orElse(0L);
        OwnFormat format = AnswerFormat.choose(
                List.of(OwnFormat.JSON, OwnFormat.CSV),
                request.wantsPage() ? null : f,
                headers.getAcceptableMediaTypes(),
                parameters);
        parameters.check();
        PageOf<ImportIssue> page =
                PageOf.of(jobs.issues(job(id).id(), after, most + 1), most, last -> Cursor.after(last.number()));
        List<Link> links = pages.links(page.next(), format.mediaType());
        return format == OwnFormat.CSV
                ? Response.ok(csv(page.items()), OwnFormat.CSV.contentType()).build()
                : Response.ok(new ImportIssue.ImportIssueList(page.items(), links), MediaType.APPLICATION_JSON)
                        .build();
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @NeedsRole(Role.VIEWER)
    @Operation(
            operationId = "importEvents",
            summary = "How an import goes on, as server-sent events until it has ended",
            description =
                    "Each event is called `import`; its data is the import as `GET /v1/imports/{id}` shows it. The "
                            + "stream ends with the import. Where too many are listening already the answer is 503.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events called `import`",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ImportJob.class)))
    public Multi<OutboundSseEvent> events(
            @Parameter(description = "Its id (UUID)") @RestPath String id, @Context Sse sse, @Context Request method) {
        Job job = job(id);
        Language language = request.language();
        List<Link> links = links(job);
        // Whoever wants the header only must not wait for an end.
        return method.getMethod().equals(HttpMethod.HEAD)
                ? Multi.createFrom().empty()
                : followers.follow(job.id(), now -> ImportJob.of(now, language, links), sse);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "importDelete",
            summary = "Undoes an import as a whole",
            description =
                    "What it made ends today, what it changed says again what it said before, its status included; each as "
                            + "a new version, so that nothing of the history is lost. Where somebody has changed one of "
                            + "its records since, or one is not the caller's to change, the answer is 409 and names "
                            + "them, and nothing is undone; with `others=leave` those stay as they are. Of several "
                            + "imports that wrote the same record, the last is undone first. An import that is "
                            + "undone already stays so; one that is not done, or was a dry run, gets 409.")
    @APIResponse(
            responseCode = "200",
            description = "It is undone, now or since before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndoneImport.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public UndoneImport undo(
            @Parameter(description = "Its id (UUID)") @RestPath String id,
            @Parameter(
                            description =
                                    "What becomes of records that somebody has changed since, or that are not the caller's "
                                            + "to change: they forbid it, or are left as they are",
                            schema =
                                    @Schema(
                                            enumeration = {"refuse", "leave"},
                                            defaultValue = "refuse"))
                    @RestQuery
                    @Nullable
                    String others) {
        Parameters parameters = new Parameters();
        boolean leaving =
                parameters.get("others", others, ValueReader.oneOf(Others.class), Others.REFUSE) == Others.LEAVE;
        parameters.check();
        Job job = job(id);
        undoing.undo(job, leaving);
        return undoing.told(job.id(), links(job));
    }

    /** An import of the caller's own organisation; those of others are not there. */
    private Job job(String id) {
        UUID organisation = caller.with(Role.VIEWER).organisation().id();
        return ValueReader.uuid()
                .find(id)
                .flatMap(jobs::find)
                .filter(job -> job.sender().organisation().id().equals(organisation))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private ImportJob shown(Job job) {
        return ImportJob.of(job, request.language(), links(job));
    }

    private List<Link> links(Job job) {
        String own = request.address(ADDRESS + job.id());
        return List.of(
                Link.of(own, "self", MediaType.APPLICATION_JSON),
                Link.of(own + "/issues", "related", MediaType.APPLICATION_JSON),
                Link.of(own + "/events", "monitor", MediaType.SERVER_SENT_EVENTS));
    }

    private static byte[] csv(List<ImportIssue> issues) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.writeRecord("severity", "line", "column", "value", "reason", "suggestion");
            issues.forEach(issue -> rows.writeRecord(
                    issue.severity(),
                    issue.line() == null ? "" : issue.line().toString(),
                    Objects.requireNonNullElse(issue.column(), ""),
                    Objects.requireNonNullElse(issue.value(), ""),
                    issue.reason(),
                    Objects.requireNonNullElse(issue.suggestion(), "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Its two values are ours: a cursor is sealed. */
    private static ImportJobs.Place place(Cursor cursor) {
        return new ImportJobs.Place(
                Instant.parse(Objects.requireNonNull(cursor.key().get(0))),
                UUID.fromString(Objects.requireNonNull(cursor.key().get(1))));
    }
}
