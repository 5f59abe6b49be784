package it.fuorigenova.webhook;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** What has become of a delivery. */
public enum DeliveryStatus implements Coded {
    /** It is tried for the first time, or once more. */
    WAITING("In attesa", "Waiting"),
    /** The receiver has said that he has it. */
    DELIVERED("Consegnata", "Delivered"),
    /** It was tried for the last time. */
    DEAD("Abbandonata", "Dead");

    private final Wording label;

    DeliveryStatus(String it, String en) {
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
