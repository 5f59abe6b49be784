package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.diagnosis.GroupDiagnosis.Member;
import it.fuorigenova.http.Costs;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.standing.Figures;
import it.fuorigenova.territory.Location;
import it.fuorigenova.territory.Locations;
import it.fuorigenova.territory.References;
import it.fuorigenova.territory.References.Referred;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.SentShape;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the indicators say about municipalities that nobody but the caller has put together. */
@Path("/v1/diagnoses")
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
@Tag(name = "Diagnosis")
public class DiagnosesResource {

    private static final int MOST_MUNICIPALITIES = 10_000;
    private static final double MOST_OF_IT = 0.5;

    private static final Wording UNUSABLE = new Wording(
            "La richiesta non dice di quali comuni fare la diagnosi.",
            "The request does not say which municipalities to diagnose.");
    private static final Wording ONE_OF_TWO = new Wording(
            "serve una sola tra `municipalities` (codici) e `area` (geometria GeoJSON)",
            "exactly one of `municipalities` (codes) and `area` (a GeoJSON geometry) is needed");
    private static final Wording HOW_MANY =
            new Wording("da 1 a " + MOST_MUNICIPALITIES + " comuni", "1 to " + MOST_MUNICIPALITIES + " municipalities");
    private static final Wording NO_MUNICIPALITY =
            new Wording("«%s» non era un comune il %s", "`%s` was no municipality on %s");

    private final Standpoints standpoints;
    private final Diagnoses diagnoses;
    private final Locations locations;
    private final References references;

    DiagnosesResource(Standpoints standpoints, Diagnoses diagnoses, Locations locations, References references) {
        this.standpoints = standpoints;
        this.diagnoses = diagnoses;
        this.locations = locations;
        this.references = references;
    }

    /**
     * Whom a diagnosis is asked of: exactly one of the two.
     *
     * @param municipalities by ISTAT code, istat:010025, belfiore:D969 or id; each counts once
     * @param area a GeoJSON geometry (RFC 7946) in degrees, WGS 84: the municipalities of which most lies inside
     */
    public record Group(
            @Nullable List<String> municipalities,
            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode area) {}

    @POST
    @Costs(Costs.TABLE)
    @Operation(
            summary = "What the indicators say about several municipalities, or an area, taken together",
            description = "The body has either `municipalities`, 1 to 10000 of them by code or id, or `area`, a "
                    + "GeoJSON geometry in WGS 84 degrees, which stands for the municipalities of which more "
                    + "than half lies in it; the others that it meets are listed as left out. Each indicator "
                    + "has its latest value, put together by its own rule and in its own unit. A body with "
                    + "both, with neither, or with a code that was no municipality on that day is refused with "
                    + "400, every fault with its pointer.")
    public GroupDiagnosis diagnose(@Nullable Group group, @BeanParam SeenFrom from) {
        Standpoint standpoint = standpoints.of(from);
        List<String> named = group == null ? null : group.municipalities;
        // Jackson makes a node of a null.
        JsonNode area = group == null || group.area == null || group.area.isNull() ? null : group.area;
        if ((named == null) == (area == null)) {
            throw unusable(List.of(Fault.inBody("", ONE_OF_TWO)));
        }
        return named == null ? inside(area, standpoint) : named(named, standpoint);
    }

    private GroupDiagnosis named(List<String> named, Standpoint from) {
        if (named.isEmpty() || named.size() > MOST_MUNICIPALITIES) {
            throw unusable(List.of(Fault.inBody("/municipalities", HOW_MANY)));
        }
        List<Fault> faults = new ArrayList<>();
        Map<UUID, Member> members = new LinkedHashMap<>();
        List<Referred> meant =
                references.resolve(named.stream().map(String::valueOf).toList(), from.asOf());
        for (int i = 0; i < meant.size(); i++) {
            String pointer = "/municipalities/" + i;
            switch (meant.get(i)) {
                case Referred.Meant(Roll.Entry one)
                when one.kind() == TerritoryKind.MUNICIPALITY ->
                    members.put(one.id(), new Member(one.id(), one.name(), null));
                case Referred.Meant(Roll.Entry one) ->
                    faults.add(Fault.inBody(pointer, NO_MUNICIPALITY.with(one.name(), from.asOf())));
                case Referred.Nobody(Wording why) -> faults.add(Fault.inBody(pointer, why));
            }
        }
        if (!faults.isEmpty()) {
            throw unusable(faults);
        }
        return diagnosis(from, List.copyOf(members.values()), List.of());
    }

    private GroupDiagnosis inside(@Nullable JsonNode area, Standpoint from) {
        List<Member> inside = new ArrayList<>();
        List<Member> leftOut = new ArrayList<>();
        for (Location.Meeting one : locations.meeting(SentShape.read(area, "/area"), from.asOf())) {
            if (one.kind() == TerritoryKind.MUNICIPALITY) {
                Double told = one.shareOfTerritory();
                double share = told == null ? 0 : Math.min(1, told);
                Member member = new Member(one.id(), one.name(), Figures.rounded(100 * share, 1));
                (share > MOST_OF_IT ? inside : leftOut).add(member);
            }
        }
        return diagnosis(from, inside, leftOut);
    }

    private GroupDiagnosis diagnosis(Standpoint from, List<Member> members, List<Member> leftOut) {
        List<UUID> ids = members.stream().map(Member::id).toList();
        return new GroupDiagnosis(from.asOf(), members, leftOut, diagnoses.together(ids, from));
    }

    private static ProblemException unusable(List<Fault> faults) {
        return ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, faults);
    }
}
