package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** How it may be had. Written as {@code lease}. */
public enum TransferMode implements Coded {
    SALE("Vendita", "Sale"),
    LEASE("Locazione", "Lease"),
    CONCESSION("Concessione", "Concession"),
    SURFACE_RIGHT("Diritto di superficie", "Surface right"),
    PUBLIC_PRIVATE_PARTNERSHIP("Partenariato pubblico-privato", "Public-private partnership"),
    LOAN_FOR_USE("Comodato", "Loan for use"),
    AUCTION("Asta", "Auction"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    TransferMode(String it, String en) {
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
