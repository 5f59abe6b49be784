package it.fuorigenova.attachment;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.KeptBytes;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.DocumentType;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Photographs and documents of opportunities. */
@Path("/v1/opportunities/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Photographs and documents of opportunities")
public class AttachmentResource {

    private static final String ID = "The id (UUID) or public code of the opportunity";
    private static final String ATTACHMENT = "The id of the attachment (UUID)";
    private static final String EXAMPLE = "FG-7K3Q2-M9XTB";
    private static final int LONGEST = 200;

    /** What is ended is to disappear, from the caches of others, too. */
    private static final String PUBLIC = "public, max-age=86400, immutable";

    private static final String PRIVATE = "private, no-store";
    private static final String WHO_ASKS = CurrentCaller.KEY_HEADER + ", Authorization";

    /** Should a browser take a file for something that runs, it runs nothing and loads nothing. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private static final Wording NO_FILE = new Wording(
            "manca il file: invialo come campo `file` di un modulo multipart/form-data",
            "the file is missing: send it as the field `file` of a multipart/form-data form");
    private static final Wording NO_PICTURE =
            new Wording("L'allegato «%s» non è un'immagine.", "The attachment `%s` is no picture.");

    private final Attachments attachments;
    private final JudgeFile judging;
    private final ContentStore store;
    private final CurrentCaller caller;
    private final CurrentRequest request;

    AttachmentResource(
            Attachments attachments,
            JudgeFile judging,
            ContentStore store,
            CurrentCaller caller,
            CurrentRequest request) {
        this.attachments = attachments;
        this.judging = judging;
        this.store = store;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Shown(
            it = "Allegati",
            en = "Attachments",
            aboutIt = "Fotografie e documenti di questa opportunità.",
            aboutEn = "Photographs and documents of this opportunity.")
    @Operation(
            operationId = "opportunityAttachments",
            summary = "The photographs and documents of an opportunity",
            description =
                    "The oldest first. Without a key, those of `access` `public`; organisations see those for `partners`, "
                            + "too, and whoever has a role in its municipality all of them, also those that were ended.")
    @APIResponse(
            responseCode = "200",
            description = "The attachments",
            content = @Content(schema = @Schema(implementation = Attachment.AttachmentList.class)))
    @APIResponse(responseCode = "401", ref = "UnknownCaller")
    public Response list(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        Attachments.Of found = attachments.list(id);
        return told(new Attachment.AttachmentList(
                found.attachments().stream()
                        .map(one -> one.told(found.opportunity(), request))
                        .toList(),
                List.of(
                        Link.of(request.self(), "self", MediaType.APPLICATION_JSON),
                        Link.of(
                                request.address("/v1/opportunities/" + found.opportunity()),
                                "up",
                                "application/geo+json"))));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityAttachmentsPost",
            summary = "Adds a photograph or document to an opportunity",
            description =
                    "A form with the file and what it is. The file is judged by its content, not by its name: JPEG, PNG, "
                            + "WebP, PDF, DOCX, XLSX, ODT or ODS, of 20 MB at most, and nothing else besides (422 says "
                            + "why). Pictures are turned upright and made anew without what the camera wrote into them. "
                            + "By whoever may change the opportunity. The same sent once more is no second one (200).")
    @APIResponse(
            responseCode = "200",
            description = "The same was sent before",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is added; `Location` is its address",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "RefusedFile")
    public Response add(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String id,
            @Schema(description = "The file itself", required = true, format = "binary", type = SchemaType.STRING)
                    @RestForm(AttachmentProblem.FILE)
                    @Nullable
                    FileUpload file,
            @Schema(description = "What it is", required = true, implementation = DocumentType.class)
                    @RestForm
                    @Nullable
                    String type,
            @Schema(
                            description = "What it shows or says, in a few words",
                            required = true,
                            minLength = 1,
                            maxLength = LONGEST)
                    @RestForm
                    @Nullable
                    String title,
            @Schema(description = "Under which licence it may be used", minLength = 1, maxLength = LONGEST)
                    @RestForm
                    @Nullable
                    String licence,
            @Schema(
                            description = "Who may read it; `restricted` where nothing is said",
                            implementation = AttachmentAccess.class)
                    @RestForm
                    @Nullable
                    String access) {
        attachments.checkMayAdd(id);
        Parameters form = new Parameters();
        Optional<DocumentType> what = form.require("type", type, ValueReader.oneOf(DocumentType.class));
        Optional<String> called = form.require("title", title, ValueReader.text(LONGEST));
        Optional<String> under = form.find("licence", licence, ValueReader.text(LONGEST));
        // Nothing becomes public because somebody forgot to say that it is not.
        AttachmentAccess whose =
                form.get("access", access, ValueReader.oneOf(AttachmentAccess.class), AttachmentAccess.RESTRICTED);
        if (file == null) {
            form.refuse(AttachmentProblem.FILE, NO_FILE);
        }
        form.check();
        JudgedFile judged = judging.judge(bytes(file));
        Attachments.Added added = attachments.add(
                id, judged, new Attachments.Label(what.orElseThrow(), called.orElseThrow(), under.orElse(null), whose));
        return added(added);
    }

    private static byte[] bytes(@Nullable FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response added(Attachments.Added added) {
        String opportunity = added.opportunity().toString();
        StoredAttachment stored = attachments
                .get(opportunity, added.id().toString())
                .attachments()
                .getFirst();
        URI address = URI.create(request.address("/v1/opportunities/" + opportunity + "/attachments/" + added.id()));
        return (added.isNew() ? Response.created(address) : Response.ok().location(address))
                .type(MediaType.APPLICATION_JSON)
                .entity(stored.told(added.opportunity(), request))
                .build();
    }

    @GET
    @Path("/{attachmentId}")
    @Shown(it = "Allegato", en = "Attachment")
    @Operation(
            operationId = "opportunityAttachment",
            summary = "What is known of one photograph or document of an opportunity",
            description = "As in the list of all. 404 where there is none of this id, or none that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "The attachment",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    @APIResponse(responseCode = "401", ref = "UnknownCaller")
    public Response get(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String id,
            @Parameter(description = ATTACHMENT) @RestPath String attachmentId) {
        Attachments.Of found = attachments.get(id, attachmentId);
        return told(found.attachments().getFirst().told(found.opportunity(), request));
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "opportunityAttachmentContent",
            summary = "A photograph or document of an opportunity itself",
            description =
                    "As it is kept: a picture without what a camera writes into it, a document as it was sent. It never "
                            + "changes under its address; its `ETag` is its SHA-256. 404 where there is none of this id, "
                            + "or none that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.oasis.opendocument.text",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.oasis.opendocument.spreadsheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "401", ref = "UnknownCaller")
    public Response content(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String id,
            @Parameter(description = ATTACHMENT) @RestPath String attachmentId) {
        StoredAttachment found = attachments.get(id, attachmentId).attachments().getFirst();
        return bytes(found, found.content(), found.kind());
    }

    @GET
    @Path("/{attachmentId}/thumbnail")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "opportunityAttachmentThumbnail",
            summary = "A small picture of a photograph of an opportunity",
            description = "A JPEG of 320 pixels at most. 404 where there is no attachment of this id, none that the "
                    + "caller may see, or one that is no picture.")
    @APIResponse(
            responseCode = "200",
            description = "The small picture",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", ref = "UnknownCaller")
    public Response thumbnail(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String id,
            @Parameter(description = ATTACHMENT) @RestPath String attachmentId) {
        StoredAttachment found = attachments.get(id, attachmentId).attachments().getFirst();
        StoredAttachment.Part small =
                found.thumbnail().orElseThrow(() -> ProblemException.notFound(NO_PICTURE.with(attachmentId)));
        return bytes(found, small, FileKind.JPEG);
    }

    @DELETE
    @Path("/{attachmentId}")
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityAttachmentDelete",
            summary = "Ends a photograph or document of an opportunity",
            description =
                    "Nobody sees it any more but those who work on the opportunity; that it was there, and who ended it, "
                            + "is not forgotten, and its bytes only after 90 days. By whoever may change the opportunity. "
                            + "404 where there is none of this id.")
    @APIResponse(responseCode = "204", description = "It has ended")
    public Response end(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String id,
            @Parameter(description = ATTACHMENT) @RestPath String attachmentId,
            @Parameter(
                            description = "Why it is ended",
                            schema = @Schema(minLength = 1, maxLength = Grounds.LONGEST_REASON))
                    @RestQuery
                    @Nullable
                    String reason) {
        attachments.end(id, attachmentId, Grounds.of(null, reason).reason());
        return Response.noContent().build();
    }

    /** Who asks with a key may see more than the next one: no cache may answer for us. */
    private Response told(Record answer) {
        Response.ResponseBuilder built =
                Response.ok(answer, MediaType.APPLICATION_JSON).header(HttpHeaders.VARY, WHO_ASKS);
        if (caller.find().isPresent()) {
            built.header(HttpHeaders.CACHE_CONTROL, PRIVATE);
        }
        return built.build();
    }

    private Response bytes(StoredAttachment attachment, StoredAttachment.Part part, FileKind kind) {
        KeptBytes bytes = new KeptBytes(part.sum(), part.bytes(), () -> store.open(part.sum()));
        return Response.ok(bytes, kind.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, caller.find().isPresent() ? PRIVATE : PUBLIC)
                .header(HttpHeaders.VARY, WHO_ASKS)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.title(), kind))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** Pictures are looked at, documents are saved, under what they are called here (RFC 6266). */
    private static String disposition(String title, FileKind kind) {
        String name = title.replaceAll("[\\p{Cntrl}\\s/\\\\:*?\"<>|]+", " ").strip() + "." + kind.extension();
        String plain = name.replaceAll("[^\\x20-\\x7e]", "_").replace("%", "_");
        return (kind.isPicture() ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
