package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What a place may be used for, by the functional categories of DPR 380/2001, art. 23-ter. Written as {@code productive-and-office}. */
public enum LandUse implements Coded {
    RESIDENTIAL("Residenziale", "Residential"),
    TOURIST("Turistico-ricettiva", "Tourist accommodation"),
    PRODUCTIVE_AND_OFFICE("Produttiva e direzionale", "Productive and office"),
    COMMERCIAL("Commerciale", "Commercial"),
    RURAL("Rurale", "Rural"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    LandUse(String it, String en) {
        this.code = ValueReader.code(this);
        this.label = new Wording(it, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Wording label() {
        return label;
    }
}
