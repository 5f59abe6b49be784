package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What became of it. Written as {@code renaturation}. */
public enum ReuseType implements Coded {
    HOUSING("Abitazioni", "Housing"),
    PRODUCTION("Attività produttive", "Production"),
    COMMERCE_AND_OFFICES("Commercio e uffici", "Commerce and offices"),
    TOURISM("Turismo", "Tourism"),
    PUBLIC_FACILITY("Servizio pubblico", "Public facility"),
    CULTURE_AND_SPORT("Cultura e sport", "Culture and sport"),
    AGRICULTURE("Agricoltura", "Agriculture"),
    ENERGY("Energia", "Energy"),
    RENATURATION("Rinaturalizzazione", "Renaturation"),
    MIXED("Misto", "Mixed"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    ReuseType(String it, String en) {
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
