package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What a document of the data room is. Written as {@code survey}. */
public enum DocumentType implements Coded {
    SURVEY("Rilievo", "Survey"),
    STRUCTURAL_REPORT("Perizia strutturale", "Structural report"),
    CONSTRAINT_DECREE("Decreto di vincolo", "Constraint decree"),
    PLANNING_CERTIFICATE("Certificato di destinazione urbanistica", "Planning certificate"),
    CADASTRAL_MAP("Estratto catastale", "Cadastral map"),
    ENERGY_CERTIFICATE("Attestato di prestazione energetica", "Energy certificate"),
    ENVIRONMENTAL_REPORT("Indagine ambientale", "Environmental report"),
    VALUATION("Stima", "Valuation"),
    TENDER("Bando", "Tender"),
    FEASIBILITY_STUDY("Studio di fattibilità", "Feasibility study"),
    PHOTOGRAPH("Fotografia", "Photograph"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    DocumentType(String it, String en) {
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
