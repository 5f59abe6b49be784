package it.fuorigenova.http;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Whether the service works, as the Italian interoperability rules want it asked (ModI, RAC_REST_NAME_005). */
@Path("/status")
@Tag(name = "Service")
public class StatusResource {

    private static final Wording WELL = new Wording("Il servizio funziona.", "The service works.");
    private static final Wording ILL = new Wording(
            "Una parte del servizio non risponde: i particolari sono su /q/health/ready.",
            "A part of the service does not answer: /q/health/ready has the particulars.");

    private final SmallRyeHealthReporter health;
    private final CurrentRequest request;

    StatusResource(SmallRyeHealthReporter health, CurrentRequest request) {
        this.health = health;
        this.request = request;
    }

    @GET
    @Shown(it = "Stato del servizio", en = "State of the service")
    @Produces(Problem.MEDIA_TYPE)
    @Cache(noStore = true)
    @Operation(
            operationId = "status",
            summary = "Whether the service works",
            description = "200 while the database and whatever else is needed answer, 503 with `Retry-After` while "
                    + "one does not; /q/health/ready has the particulars. Both are told as a problem (RFC "
                    + "9457), as the Italian guidelines ask, and kept by no cache.")
    public Uni<Problem> get() {
        return health.getReadinessAsync().map(this::answer);
    }

    private Problem answer(SmallRyeHealth readiness) {
        if (readiness.isDown()) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, ILL).withRetryAfter(DatabaseFailures.SOON);
        }
        return Problem.fine(WELL.in(request.language()), request);
    }
}
