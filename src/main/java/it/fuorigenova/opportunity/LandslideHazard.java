package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Landslide hazard by the classes of the Italian basin plans (PAI). Written as {@code very-high}. */
public enum LandslideHazard implements Coded {
    NONE("Nessuna", "None"),
    ATTENTION("Area di attenzione (AA)", "Area of attention (AA)"),
    MODERATE("Moderata (P1)", "Moderate (P1)"),
    MEDIUM("Media (P2)", "Medium (P2)"),
    HIGH("Elevata (P3)", "High (P3)"),
    VERY_HIGH("Molto elevata (P4)", "Very high (P4)"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    LandslideHazard(String it, String en) {
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
