package it.fuorigenova.partner;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What sort of body works on the map. */
public enum OrganisationKind implements Coded {
    /** Runs the installation and may work everywhere. */
    OPERATOR("Gestore del servizio", "Operator of the service"),
    METROPOLITAN_CITY("Città metropolitana", "Metropolitan city"),
    UNION("Unione di comuni", "Union of municipalities"),
    MUNICIPALITY("Comune", "Municipality"),
    REGION("Regione", "Region"),
    PARTNER("Partner", "Partner");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    OrganisationKind(String it, String en) {
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
