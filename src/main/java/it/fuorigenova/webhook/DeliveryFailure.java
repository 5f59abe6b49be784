package it.fuorigenova.webhook;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** Why an attempt to deliver failed. */
public enum DeliveryFailure implements Coded {
    /** The address may not be sent to any more, or leads where nobody may be sent. */
    ADDRESS_REFUSED("Indirizzo non ammesso", "Address not allowed"),
    /** Nobody could be reached there, or not safely. */
    NO_CONNECTION("Nessuna connessione", "No connection"),
    /** There was no answer in time. */
    TIMED_OUT("Nessuna risposta in tempo", "No answer in time"),
    /** There was an answer, but not one of success; nobody is followed to another address. */
    NOT_ACCEPTED("Risposta non positiva", "Answer not of success");

    private final Wording label;

    DeliveryFailure(String it, String en) {
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
