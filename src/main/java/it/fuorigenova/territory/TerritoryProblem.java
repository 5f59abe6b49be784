package it.fuorigenova.territory;

import it.fuorigenova.http.ProblemFacts;
import it.fuorigenova.http.ProblemFamily;
import it.fuorigenova.http.ProblemType;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.util.List;

/** The problems that come with territories. */
public enum TerritoryProblem implements ProblemType {
    UNKNOWN_TERRITORY(
            "unknown-territory",
            404,
            new Wording("Territorio sconosciuto", "Unknown territory"),
            new Wording(
                    "Cerca il territorio per nome su /v1/territories?q=… e usa il suo id o uno dei suoi codici.",
                    "Look the territory up by name at /v1/territories?q=… and use its id or one of its codes.")),
    TERRITORY_NOT_THEN(
            "territory-not-then",
            404,
            new Wording("Territorio non esistente in quella data", "Territory did not exist on that day"),
            new Wording(
                    "Cambia `asOf`: il dettaglio dice quando il territorio è esistito.",
                    "Change `asOf`: the detail says when the territory existed.")),
    UNUSABLE_SHAPE(
            "unusable-shape",
            400,
            new Wording("Forma non utilizzabile", "Unusable shape"),
            new Wording(
                    "Invia una geometria GeoJSON (RFC 7946) in gradi, longitudine prima della latitudine, con anelli chiusi che non si incrociano.",
                    "Send a GeoJSON geometry (RFC 7946) in degrees, longitude before latitude, with closed rings that do not cross."));

    private final ProblemFacts facts;

    TerritoryProblem(String slug, int status, Wording title, Wording hint) {
        this.facts = new ProblemFacts(slug, status, title, hint);
    }

    @Override
    public ProblemFacts facts() {
        return facts;
    }

    /** Publishes them. */
    @Singleton
    static final class Family implements ProblemFamily {

        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
