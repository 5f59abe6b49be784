package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** The broad sector an opportunity is for. Written as {@code public-services}. */
public enum Sector implements Coded {
    AGRICULTURE("Agricoltura", "Agriculture"),
    INDUSTRY("Industria", "Industry"),
    ENERGY_AND_ENVIRONMENT("Energia e ambiente", "Energy and environment"),
    COMMERCE("Commercio", "Commerce"),
    LOGISTICS("Logistica e trasporti", "Logistics and transport"),
    TOURISM("Turismo", "Tourism"),
    OFFICES("Servizi e uffici", "Services and offices"),
    HOUSING("Abitazioni", "Housing"),
    PUBLIC_SERVICES("Servizi pubblici", "Public services"),
    HEALTH("Sanità", "Health"),
    EDUCATION_AND_CULTURE("Istruzione e cultura", "Education and culture"),
    MIXED("Misto", "Mixed"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Sector(String it, String en) {
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
