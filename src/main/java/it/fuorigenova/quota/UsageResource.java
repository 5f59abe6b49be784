package it.fuorigenova.quota;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Shown;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** How much an organisation has asked for, and may still ask for. */
@Path("/v1/partners/self/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class UsageResource {

    private static final int MONTHS = 12;

    private final RequestCounts counts;
    private final QuotaConfig config;
    private final CurrentCaller caller;
    private final CurrentRequest request;

    UsageResource(RequestCounts counts, QuotaConfig config, CurrentCaller caller, CurrentRequest request) {
        this.counts = counts;
        this.config = config;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Uso del servizio", en = "Use of the service")
    @Operation(
            operationId = "partnerSelfUsage",
            summary = "How many requests came with the keys of the caller's organisation, and how many are left",
            description = "By month and by day of UTC, with how many of them were refused because they were too many. "
                    + "Requests with a token are counted by address and not here, nor are map tiles that the "
                    + "service had ready. What other instances of the service have counted is added within a "
                    + "minute.")
    public Usage get() {
        String organisation = caller.get().organisation().key();
        LocalDate month = counts.month();
        List<RequestCounts.Day> days = counts.days(organisation, month.minusMonths(MONTHS - 1L));
        Map<YearMonth, RequestCounts.Tally> months = new LinkedHashMap<>();
        days.forEach(day -> months.merge(YearMonth.from(day.day()), day.tally(), RequestCounts.Tally::plus));
        RequestCounts.Tally present = months.getOrDefault(YearMonth.from(month), new RequestCounts.Tally(0, 0));
        Long quota = config.monthly().get(organisation);
        return new Usage(
                organisation,
                quota,
                quota == null ? null : Math.max(0, quota - present.answered()),
                months.entrySet().stream().map(UsageResource::month).toList(),
                days.stream()
                        .filter(day -> !day.day().isBefore(month.minusMonths(1)))
                        .map(UsageResource::day)
                        .toList(),
                request.linkToItself());
    }

    private static Usage.Month month(Map.Entry<YearMonth, RequestCounts.Tally> month) {
        return new Usage.Month(
                month.getKey().toString(),
                month.getValue().requests(),
                month.getValue().refused());
    }

    private static Usage.Day day(RequestCounts.Day day) {
        return new Usage.Day(day.day(), day.tally().requests(), day.tally().refused());
    }
}
