package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Whether anybody uses it. Written as {@code partly-vacant}. */
public enum Occupancy implements Coded {
    VACANT("Libero", "Vacant"),
    PARTLY_VACANT("Parzialmente libero", "Partly vacant"),
    TRANSITIONAL("Uso temporaneo", "Transitional use"),
    OCCUPIED("Occupato", "Occupied"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Occupancy(String it, String en) {
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
