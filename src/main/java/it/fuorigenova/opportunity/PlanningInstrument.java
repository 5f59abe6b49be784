package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** The plan that rules what may be built. Written as {@code puc}. */
public enum PlanningInstrument implements Coded {
    PUC("Piano urbanistico comunale (PUC)", "Municipal urban plan (PUC)"),
    PRG("Piano regolatore generale (PRG)", "General regulatory plan (PRG)"),
    BUILDING_PROGRAMME("Programma di fabbricazione", "Building programme"),
    IMPLEMENTATION_PLAN("Piano attuativo", "Implementation plan"),
    PORT_PLAN("Piano regolatore portuale", "Port plan"),
    TERRITORIAL_PLAN("Piano territoriale", "Territorial plan"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    PlanningInstrument(String it, String en) {
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
