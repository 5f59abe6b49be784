package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** How far an obstacle has been cleared. Written as {@code under-way}. */
public enum ObstacleStatus implements Coded {
    OPEN("Aperto", "Open"),
    UNDER_WAY("In corso", "Under way"),
    SOLVED("Risolto", "Solved"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    ObstacleStatus(String it, String en) {
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
