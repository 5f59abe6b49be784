package it.fuorigenova.life;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What should be confirmed where the caller works. */
@Path("/v1/partners/self/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class RemindersResource {

    private static final int MOST_DAYS = 3650;
    private static final int USUAL_DAYS = 30;
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final ReadReminders reading;
    private final CurrentCaller caller;
    private final Pages pages;

    RemindersResource(ReadReminders reading, CurrentCaller caller, Pages pages) {
        this.reading = reading;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Da confermare", en = "To be confirmed", items = "/v1/opportunities/{id}/sheet")
    @Operation(
            operationId = "partnerSelfReminders",
            summary = "What should be confirmed in the caller's territory, the most urgent first",
            description =
                    "Records on offer whose `confirmBy` is past or comes within so many days, those included that "
                            + "organisations have made and nobody has confirmed yet. `returnsOn` is the day on which one goes "
                            + "back into review, out of public sight, unless it is confirmed: so it is with published records "
                            + "of organisations whose convention is in force. A page of 100 unless `limit` says otherwise.")
    public Reminders reminders(
            @Parameter(
                            description = "How many days are looked ahead",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "0",
                                            maximum = "3650",
                                            defaultValue = "30"))
                    @RestQuery
                    @Nullable
                    String within,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Parameters parameters = new Parameters();
        int days = parameters.get("within", within, ValueReader.integer(0, MOST_DAYS), USUAL_DAYS);
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST), USUAL);
        Optional<Cursor> after = pages.after(parameters, cursor);
        parameters.check();
        return reading.list(caller.get().scope(), days, after, most);
    }
}
