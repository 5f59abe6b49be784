package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Who may read a document. Written as {@code on-request}. */
public enum DocumentAccess implements Coded {
    PUBLIC("Pubblico", "Public"),
    REGISTERED("Utenti registrati", "Registered users"),
    ON_REQUEST("Su richiesta", "On request"),
    CONFIDENTIAL("Riservato", "Confidential"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    DocumentAccess(String it, String en) {
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
