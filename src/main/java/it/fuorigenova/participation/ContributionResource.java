package it.fuorigenova.participation;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people without an account say to municipalities, and what these answer. */
@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Participation", description = "What people say to municipalities, and what these answer")
public class ContributionResource {

    private static final String FOLLOW_CODE = "Follow-Code";
    private static final String ID = "The identifier of the contribution (UUID)";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final Contributions contributions;
    private final AnswerContribution answering;
    private final Pages pages;

    ContributionResource(Contributions contributions, AnswerContribution answering, Pages pages) {
        this.contributions = contributions;
        this.answering = answering;
        this.pages = pages;
    }

    @GET
    @Cache(noStore = true)
    @NeedsRole(Role.EDITOR)
    @Shown(
            it = "Contributi",
            en = "Contributions",
            aboutIt = "Proposte, segnalazioni e richieste a cui la tua organizzazione risponde.",
            aboutEn = "Proposals, reports and enquiries that your organisation answers.",
            items = "/v1/contributions/{id}")
    @Operation(
            operationId = "contributions",
            summary = "Proposals, reports and enquiries that the caller answers",
            description = "Those for municipalities in which his role is good, and those about records of his "
                    + "organisation; the latest first, a page of 100 unless `limit` says otherwise, 1000 at most. What "
                    + "is personal in them is for him alone, and erased some time after the answer.")
    public Contribution.ContributionList list(
            @Parameter(
                            description = "Only of this kind",
                            schema = @Schema(enumeration = {"proposal", "report", "enquiry"}))
                    @RestQuery
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Only in this state",
                            schema = @Schema(enumeration = {"received", "accepted", "refused", "answered", "expired"}))
                    @RestQuery
                    @Nullable
                    String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Optional<ContributionKind> ofKind = parameters.find("kind", kind, ValueReader.oneOf(ContributionKind.class));
        Optional<ContributionState> inState =
                parameters.find("state", state, ValueReader.oneOf(ContributionState.class));
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        Optional<Contributions.Mark> before = pages.after(parameters, cursor).map(ContributionResource::mark);
        parameters.check();
        PageOf<Contribution> page = PageOf.of(
                contributions.list(ofKind.orElse(null), inState.orElse(null), before.orElse(null), most + 1),
                most,
                last -> Cursor.after(last.receivedAt(), last.id()));
        return new Contribution.ContributionList(page.items(), pages.links(page.next(), MediaType.APPLICATION_JSON));
    }

    /** Its two values are ours: a cursor is sealed. */
    private static Contributions.Mark mark(Cursor cursor) {
        return new Contributions.Mark(
                Instant.parse(Objects.requireNonNull(cursor.key().get(0))),
                UUID.fromString(Objects.requireNonNull(cursor.key().get(1))));
    }

    @GET
    @Path("/{id}")
    @Cache(noStore = true)
    @Shown(it = "Contributo", en = "Contribution")
    @Operation(
            operationId = "contribution",
            summary = "What has become of a proposal, report or enquiry",
            description =
                    "For whoever sent it, by the code that he was told, in the header `Follow-Code`: its state and the "
                            + "answer, and nothing personal. For those who answer it, by their key: all of it, until it is "
                            + "erased. 404 for all others.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution",
            content = @Content(schema = @Schema(implementation = Contribution.class)))
    @APIResponse(responseCode = "401", ref = "UnknownCaller")
    @APIResponse(responseCode = "403", ref = "NotAllowed")
    public Contribution get(
            @Parameter(description = ID) @RestPath String id,
            @Parameter(description = "The code that its sender was told", example = "7K3Q2-M9XTB-0A1B2-C3D4E")
                    @RestHeader(FOLLOW_CODE)
                    @Nullable
                    String code) {
        return code == null ? contributions.get(id) : contributions.follow(id, code);
    }

    @PUT
    @Path("/{id}/answer")
    @NeedsRole(Role.EDITOR)
    @Operation(
            operationId = "contributionAnswerPut",
            summary = "Answers a proposal, report or enquiry, once and for all",
            description =
                    "A proposal or report is `accepted` or `refused`, the latter with a reason; an enquiry is `answered`. "
                            + "A proposal that is accepted becomes a draft with what it says, which whoever accepts it "
                            + "could have made himself. 409 where it has an answer already.")
    @APIResponse(
            responseCode = "200",
            description = "It is answered",
            content = @Content(schema = @Schema(implementation = Contribution.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Contribution answer(
            @Parameter(description = ID) @RestPath String id, @NotNull @Valid ContributionRequest.Answer body) {
        return answering.answer(id, body);
    }
}
