package it.fuorigenova.partner;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What somebody may do in a territory. Each role may do what those before it may, too. */
public enum Role implements Coded {
    /** Sees what is not public yet. */
    VIEWER("Lettore", "Viewer"),
    /** Writes drafts of its own organisation and hands them in. */
    CONTRIBUTOR("Collaboratore", "Contributor"),
    /** Changes all records of the territory. */
    EDITOR("Redattore", "Editor"),
    /** Publishes, returns and withdraws. */
    VALIDATOR("Validatore", "Validator"),
    /** Admits organisations and gives out keys. */
    ADMINISTRATOR("Amministratore", "Administrator");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Role(String it, String en) {
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

    /** Whether it may do what another may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
