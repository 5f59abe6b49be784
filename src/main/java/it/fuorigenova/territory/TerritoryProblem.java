package it.fuorigenova.territory;

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

    private final String slug;
    private final int status;
    private final Wording title;
    private final Wording hint;

    TerritoryProblem(String slug, int status, Wording title, Wording hint) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.hint = hint;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Wording title() {
        return title;
    }

    @Override
    public Wording hint() {
        return hint;
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
