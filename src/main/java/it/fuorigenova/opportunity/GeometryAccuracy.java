package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** How good the position is; at worst it is that of the municipality's seat. Written as {@code cadastral}. */
public enum GeometryAccuracy implements Coded {
    SURVEYED("Rilevata", "Surveyed"),
    CADASTRAL("Catastale", "Cadastral"),
    APPROXIMATE("Approssimata", "Approximate"),
    MUNICIPALITY_SEAT("Capoluogo comunale", "Seat of the municipality"),
    NONE("Nessuna posizione", "No position"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    GeometryAccuracy(String it, String en) {
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
