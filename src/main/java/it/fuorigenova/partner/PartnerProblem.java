package it.fuorigenova.partner;

import it.fuorigenova.http.ProblemFacts;
import it.fuorigenova.http.ProblemFamily;
import it.fuorigenova.http.ProblemType;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.util.List;

/** The problems of who may do what. */
public enum PartnerProblem implements ProblemType {
    UNKNOWN_CALLER(
            "unknown-caller",
            401,
            new Wording("Chi chiama non è noto", "The caller is not known"),
            new Wording(
                    "Invia la chiave della tua organizzazione nell'intestazione X-API-Key, o un token del suo fornitore"
                            + " di identità in Authorization: Bearer.",
                    "Send a key of your organisation in the header X-API-Key, or a token of its identity provider in"
                            + " Authorization: Bearer.")),
    NOT_ALLOWED(
            "not-allowed",
            403,
            new Wording("Operazione non consentita", "Not allowed"),
            new Wording(
                    "Chiedi a un amministratore della tua organizzazione una chiave con il ruolo e il territorio che"
                            + " servono; /v1/partners/self dice quali hai.",
                    "Ask an administrator of your organisation for a key with the role and the territory needed;"
                            + " /v1/partners/self says which you have."));

    private final ProblemFacts facts;

    PartnerProblem(String slug, int status, Wording title, Wording hint) {
        this.facts = new ProblemFacts(slug, status, title, hint);
    }

    @Override
    public ProblemFacts facts() {
        return facts;
    }

    /** Publishes them. */
    @Singleton
    static final class Family implements ProblemFamily {

        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
