package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Shown;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the indicators say about a municipality. */
@Path("/v1/municipalities/{code}/diagnosis")
@Produces(MediaTypes.JSON)
@Tag(name = "Diagnosis")
public class MunicipalityDiagnosisResource {

    /** The same in every format. */
    public static final String SUMMARY =
            "What the indicators say about a municipality: where it stands among its neighbours and in Italy, and how it"
                    + " moves";

    private final TerritoryLookup lookup;
    private final Standpoints standpoints;
    private final Diagnoses diagnoses;
    private final MunicipalityLinks links;

    MunicipalityDiagnosisResource(
            TerritoryLookup lookup, Standpoints standpoints, Diagnoses diagnoses, MunicipalityLinks links) {
        this.lookup = lookup;
        this.standpoints = standpoints;
        this.diagnoses = diagnoses;
        this.links = links;
    }

    @GET
    @Shown(it = "Diagnosi", en = "Diagnosis")
    @Operation(
            summary = SUMMARY,
            description = "Every indicator with its latest value in its own unit, its source, its trend, and its "
                    + "rank, percentile and verdict in each benchmark: zone, union, metropolitan city or "
                    + "province, region, country, similar municipalities. Rank 1 is the highest value, whether "
                    + "high is good or not: `polarity` says which. Findings are what stands out, in sentences. "
                    + "A value that may not be published has its reason instead. 404 where there is no such "
                    + "municipality on that day.")
    public Diagnosis diagnosis(@RestPath String code, @BeanParam SeenFrom from) {
        Standpoint standpoint = standpoints.of(from);
        Territory municipality = lookup.getMunicipality(code, standpoint.asOf());
        return diagnoses.of(municipality, standpoint, links.of(municipality));
    }
}
