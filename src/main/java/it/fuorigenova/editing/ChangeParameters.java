package it.fuorigenova.editing;

import it.fuorigenova.http.Grounds;
import it.fuorigenova.sheet.Sheet;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What whoever changes a record says beside the change itself: the same whether he replaces, patches or ends it. */
public record ChangeParameters(
        @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
        String ifMatch,

        @Parameter(description = WHY, schema = @Schema(minLength = 1, maxLength = Grounds.LONGEST_REASON))
        @RestQuery
        @Nullable
        String reason) {

    static final String WHY = "Why it is done, for the history of the record";

    Grounds grounds() {
        return Grounds.of(ifMatch, reason);
    }
}
