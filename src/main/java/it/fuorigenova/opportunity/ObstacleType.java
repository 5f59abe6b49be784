package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What stands in the way. Written as {@code planning-variant}. */
public enum ObstacleType implements Coded {
    PLANNING_VARIANT("Variante urbanistica", "Planning variant"),
    HERITAGE_AUTHORISATION("Autorizzazione della soprintendenza", "Heritage authorisation"),
    REMEDIATION("Bonifica", "Remediation"),
    HAZARD_MITIGATION("Mitigazione del rischio", "Hazard mitigation"),
    ACCESS("Accesso", "Access"),
    SERVICES("Allacciamenti", "Utilities"),
    OWNERSHIP("Proprietà", "Ownership"),
    OCCUPATION("Occupazione", "Occupation"),
    FUNDING("Finanziamento", "Funding"),
    DEMOLITION("Demolizione", "Demolition"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    ObstacleType(String it, String en) {
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
