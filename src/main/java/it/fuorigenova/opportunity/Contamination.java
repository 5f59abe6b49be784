package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Whether the ground is contaminated. Written as {@code suspected}. */
public enum Contamination implements Coded {
    NONE("Nessuna", "None"),
    TREATED("Bonificata", "Treated"),
    UNLIKELY("Improbabile", "Unlikely"),
    SUSPECTED("Sospetta", "Suspected"),
    PROVEN("Accertata", "Proven"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Contamination(String it, String en) {
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
