package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.persistence.EnumeratedValue;

/** What it was used for; the last four are types of Italian territory that have no English name. Written as {@code commercial}. */
public enum FormerUse implements Coded {
    INDUSTRIAL("Industriale", "Industrial"),
    COMMERCIAL("Commerciale", "Commercial"),
    HOSPITAL("Ospedale", "Hospital"),
    AGRO_INDUSTRIAL("Agroindustriale", "Agro-industrial"),
    QUARRY("Cava", "Quarry"),
    MILITARY("Militare", "Military"),
    HOUSING("Abitazioni", "Housing"),
    PUBLIC_FACILITY("Servizio pubblico", "Public facility"),
    PORT("Porto", "Port"),
    AIRPORT("Aeroporto", "Airport"),
    RAILWAY("Ferrovia", "Railway"),
    LOGISTICS("Logistica", "Logistics"),
    TOURISM("Turismo", "Tourism"),
    EDUCATION("Istruzione", "Education"),
    WORSHIP("Culto", "Worship"),
    MIXED("Misto", "Mixed"),
    OTHER("Altro", "Other"),
    UNKNOWN("Non noto", "Unknown"),
    NOT_APPLICABLE("Non pertinente", "Not applicable"),
    EX_COLONIA("Ex colonia", "Former holiday colony"),
    EX_CONVENTO("Ex convento", "Former convent"),
    OPIFICIO("Opificio", "Old manufactory"),
    BORGO("Borgo", "Hamlet");

    @EnumeratedValue
    private final String code;

    private final Wording label;

    FormerUse(String it, String en) {
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
