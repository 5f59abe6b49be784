package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be invested in. Written as {@code building-with-land}. */
@Schema(name = "OpportunityKind")
public enum Kind implements Coded {
    BUILDING("Edificio", "Building"),
    BUILDING_WITH_LAND("Edificio con terreno", "Building with land"),
    LAND("Terreno", "Land"),
    HAMLET("Borgo", "Hamlet"),
    BUSINESS_ZONE_LOT("Lotto di area produttiva", "Lot of a business zone"),
    BUSINESS_ZONE("Area produttiva", "Business zone"),
    PREMISES("Locali", "Premises"),
    PUBLIC_PROJECT("Progetto pubblico che cerca un partner", "Public project seeking a partner"),
    MARITIME_CONCESSION("Concessione demaniale marittima", "Maritime concession"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    Kind(String it, String en) {
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
