package it.fuorigenova.participation;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** What has become of what somebody said. */
public enum ContributionState implements Coded {
    RECEIVED("Ricevuto", "Received"),
    /** A proposal became a draft, or an error was found to be one. */
    ACCEPTED("Accolto", "Accepted"),
    REFUSED("Respinto", "Refused"),
    /** An enquiry was answered. */
    ANSWERED("Con risposta", "Answered"),
    /** Nobody answered, and what was said has been erased. */
    EXPIRED("Scaduto senza risposta", "Expired without an answer");

    private final Wording label;

    ContributionState(String it, String en) {
        this.label = new Wording(it, en);
    }

    @Override
    public String code() {
        return ValueReader.code(this);
    }

    @Override
    public Wording label() {
        return label;
    }
}
