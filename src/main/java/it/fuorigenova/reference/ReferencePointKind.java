package it.fuorigenova.reference;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** What nearness is measured to. Written as {@code railway-station}. */
public enum ReferencePointKind implements Coded {
    RAILWAY_STATION("Stazione ferroviaria", "Railway station"),
    SEAPORT("Porto", "Seaport"),
    AIRPORT("Aeroporto", "Airport"),
    MOTORWAY_JUNCTION("Casello autostradale", "Motorway junction"),
    FREIGHT_TERMINAL("Terminal merci", "Freight terminal"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    private final String code;

    private final Wording label;

    ReferencePointKind(String it, String en) {
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
