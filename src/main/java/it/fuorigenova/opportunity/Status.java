package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** Where a record is in its life; records end, they are never deleted. Written as {@code in-review}. */
public enum Status implements Coded {
    POTENTIAL("Potenziale", "Potential"),
    DRAFT("Bozza", "Draft"),
    IN_REVIEW("In revisione", "In review"),
    PUBLISHED("Pubblicata", "Published"),
    NEGOTIATING("In trattativa", "Under negotiation"),
    RESERVED("Riservata", "Reserved"),
    IN_WORKS("Lavori in corso", "Works under way"),
    REUSED("Riutilizzata", "Reused"),
    WITHDRAWN("Ritirata", "Withdrawn"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Status(String it, String en) {
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
