package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What sort of body must act to clear an obstacle; never who. Written as {@code heritage-authority}. */
public enum ActorClass implements Coded {
    MUNICIPALITY("Comune", "Municipality"),
    METROPOLITAN_CITY("Città metropolitana o provincia", "Metropolitan city or province"),
    REGION("Regione", "Region"),
    STATE("Stato", "State"),
    HERITAGE_AUTHORITY("Soprintendenza", "Heritage authority"),
    UTILITY("Gestore di un servizio", "Utility"),
    OWNER("Proprietà", "Owner"),
    INVESTOR("Investitore", "Investor"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    ActorClass(String it, String en) {
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
