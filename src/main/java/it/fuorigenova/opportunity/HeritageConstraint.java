package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Whether heritage law (d.lgs. 42/2004) restricts works on it. Written as {@code cultural-asset}. */
public enum HeritageConstraint implements Coded {
    NONE("Nessun vincolo", "None"),
    CULTURAL_ASSET("Bene culturale (parte II)", "Cultural asset (part II)"),
    LANDSCAPE("Bene paesaggistico (parte III)", "Landscape asset (part III)"),
    CULTURAL_AND_LANDSCAPE("Bene culturale e paesaggistico", "Cultural and landscape asset"),
    TO_BE_VERIFIED("Interesse da verificare (art. 12)", "Interest to be verified (art. 12)"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    HeritageConstraint(String it, String en) {
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
