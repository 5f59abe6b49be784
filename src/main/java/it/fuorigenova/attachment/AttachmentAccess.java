package it.fuorigenova.attachment;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** Who may read an attachment, once its record is public; before, only those who work on it. */
public enum AttachmentAccess implements Coded {
    /** Everybody. */
    PUBLIC("Pubblico", "Public"),
    /** Every organisation that works on the map. */
    PARTNERS("Enti partner", "Partners"),
    /** Those who have a role in the municipality of the record. */
    RESTRICTED("Riservato", "Restricted");

    private final Wording label;

    AttachmentAccess(String it, String en) {
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
