package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Seismic zone of the municipality (OPCM 3519/2006). Written as {@code zone-3}. */
public enum SeismicZone implements Coded {
    ZONE_1("Zona 1", "Zone 1"),
    ZONE_2("Zona 2", "Zone 2"),
    ZONE_3("Zona 3", "Zone 3"),
    ZONE_4("Zona 4", "Zone 4"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    SeismicZone(String it, String en) {
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
