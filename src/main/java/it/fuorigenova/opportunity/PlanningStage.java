package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** How far the plan, or its variant, has come. Written as {@code in-force}. */
public enum PlanningStage implements Coded {
    IN_PREPARATION("In preparazione", "In preparation"),
    ADOPTED("Adottato", "Adopted"),
    APPROVED("Approvato", "Approved"),
    IN_FORCE("Vigente", "In force"),
    UNDER_REVISION("In revisione", "Under revision"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    PlanningStage(String it, String en) {
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
