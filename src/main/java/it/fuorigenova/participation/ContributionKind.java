package it.fuorigenova.participation;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** What somebody says to a municipality. */
public enum ContributionKind implements Coded {
    /** That there is an opportunity which is not on the map. */
    PROPOSAL("Proposta", "Proposal"),
    /** That something in a record is wrong. */
    REPORT("Segnalazione di errore", "Report of an error"),
    /** That he would like to know more about an opportunity, because he might invest in it. */
    ENQUIRY("Richiesta di informazioni", "Enquiry");

    private final Wording label;

    ContributionKind(String it, String en) {
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
