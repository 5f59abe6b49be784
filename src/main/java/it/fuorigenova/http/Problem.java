package it.fuorigenova.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as it leaves, {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why a request was refused or failed, and what to do about it (RFC 9457).")
public record Problem(
        @Schema(format = "uri", description = "The kind of problem; the address answers with its explanation.")
        String type,

        @Schema(description = "What happened, in words that are the same for every problem of this kind.")
        String title,

        @Schema(format = "int32", description = "The HTTP status.", minimum = "100", maximum = "599")
        int status,

        @Schema(description = "What happened this time.") String detail,

        @Schema(format = "uri-reference", description = "The path that was asked for.")
        String instance,

        @Schema(description = "What to do next.") @Nullable String hint,

        @Schema(description = "The identifier of the request, to quote in a report.")
        String requestId,

        @Schema(description = "Everything that is wrong with the request, at once.") @Nullable
        List<Finding> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong with the request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError", description = "One thing that is wrong with a request: where, and why.")
    public record Finding(
            @Schema(description = "The parameter, if the error is in one.") @Nullable
            String parameter,

            @Schema(description = "The place in the body (JSON Pointer, RFC 6901), if the error is there.") @Nullable
            String pointer,

            @Schema(description = "Why.") String detail) {}

    /** No problem at all, in the shape of one: what {@code /status} answers. */
    static Problem fine(String detail, CurrentRequest request) {
        return new Problem("about:blank", "OK", 200, detail, request.path(), null, request.id(), null);
    }

    /** The answer to one request, in its language and with the addresses of this server. */
    static Problem from(ProblemException problem, CurrentRequest request) {
        ProblemType type = problem.type();
        Language language = request.language();
        List<Finding> errors = problem.faults().stream()
                .map(fault -> new Finding(
                        fault.parameter(), fault.pointer(), fault.detail().in(language)))
                .toList();
        return new Problem(
                request.address("/problems/" + type.slug()),
                type.title().in(language),
                type.status(),
                problem.detail().in(language),
                request.path(),
                type.hint().in(language),
                request.id(),
                errors);
    }
}
