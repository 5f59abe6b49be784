package it.fuorigenova.diagnosis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Shown;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the indicators say about any territory. */
@Path("/v1/territories/{reference}/diagnosis")
@Produces(MediaTypes.JSON)
@Tag(name = "Diagnosis")
public class TerritoryDiagnosisResource {

    /** The same in every format. */
    public static final String SUMMARY =
            "What the indicators say about a zone, union, metropolitan city, province, region or municipality";

    private final TerritoryLookup lookup;
    private final Standpoints standpoints;
    private final Diagnoses diagnoses;
    private final CurrentRequest request;

    TerritoryDiagnosisResource(
            TerritoryLookup lookup, Standpoints standpoints, Diagnoses diagnoses, CurrentRequest request) {
        this.lookup = lookup;
        this.standpoints = standpoints;
        this.diagnoses = diagnoses;
        this.request = request;
    }

    @GET
    @Shown(it = "Diagnosi", en = "Diagnosis")
    @Operation(
            summary = SUMMARY,
            description = "As of a municipality, with values that are observed of the territory itself or put "
                    + "together from its municipalities by each indicator's rule, and compared with territories "
                    + "of the same kind. Each is in its own unit; rank 1 is the highest value, whether high is "
                    + "good or not. 404 where there is no such territory on that day.")
    public Diagnosis diagnosis(@RestPath String reference, @BeanParam SeenFrom from) {
        Standpoint standpoint = standpoints.of(from);
        Territory territory = lookup.get(reference, standpoint.asOf());
        String own = request.address("/v1/territories/" + territory.id());
        return diagnoses.of(
                territory,
                standpoint,
                List.of(
                        Link.of(own + "/diagnosis", "canonical", MediaTypes.JSON),
                        Link.of(own, "related", MediaTypes.JSON).titled("territory")));
    }
}
