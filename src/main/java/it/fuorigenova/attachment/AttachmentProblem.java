package it.fuorigenova.attachment;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ProblemFacts;
import it.fuorigenova.http.ProblemFamily;
import it.fuorigenova.http.ProblemType;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.util.List;

/** The problems of attachments. */
public enum AttachmentProblem implements ProblemType {
    REFUSED_FILE(
            "refused-file",
            422,
            new Wording("File non accettato", "File not accepted"),
            new Wording(
                    "Invia una fotografia (JPEG, PNG, WebP) o un documento (PDF, DOCX, XLSX, ODT, ODS) che sia solo quello: senza"
                            + " macro, script o altri file al suo interno.",
                    "Send a picture (JPEG, PNG, WebP) or a document (PDF, DOCX, XLSX, ODT, ODS) that is nothing else: without"
                            + " macros, scripts or other files inside of it."));

    /** The field of the form that the file comes in. */
    static final String FILE = "file";

    private final ProblemFacts facts;

    AttachmentProblem(String slug, int status, Wording title, Wording hint) {
        this.facts = new ProblemFacts(slug, status, title, hint);
    }

    /** The refusal of a file. */
    static ProblemException refused(Wording why) {
        return ProblemException.of(REFUSED_FILE, why, List.of(Fault.inParameter(FILE, why)));
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
