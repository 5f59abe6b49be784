package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** The state the buildings are in. Written as {@code to-be-restored}. */
public enum BuildingCondition implements Coded {
    GOOD("Buono", "Good"),
    FAIR("Discreto", "Fair"),
    TO_BE_RESTORED("Da ristrutturare", "To be restored"),
    DERELICT("Degradato", "Derelict"),
    RUIN("Rudere", "Ruin"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    BuildingCondition(String it, String en) {
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
