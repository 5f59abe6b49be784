package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Flood hazard by the scenarios of d.lgs. 49/2010. Written as {@code high}. */
public enum FloodHazard implements Coded {
    NONE("Nessuna", "None"),
    LOW("Bassa (P1)", "Low (P1)"),
    MEDIUM("Media (P2)", "Medium (P2)"),
    HIGH("Elevata (P3)", "High (P3)"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    FloodHazard(String it, String en) {
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
