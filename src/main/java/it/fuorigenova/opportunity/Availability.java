package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Whether a service is there. Written as {@code nearby}. */
public enum Availability implements Coded {
    ON_SITE("Presente", "On site"),
    NEARBY("Nelle vicinanze", "Nearby"),
    ABSENT("Assente", "Absent"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Availability(String it, String en) {
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
