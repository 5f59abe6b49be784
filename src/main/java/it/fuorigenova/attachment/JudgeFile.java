package it.fuorigenova.attachment;

import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.Tika;

/**
 * Judges a file by its content, whatever it calls itself: what is neither a picture nor a document of ours is refused, and
 * what is something else besides, too. It says why, and nothing is stored before.
 */
@Singleton
final class JudgeFile {

    private static final Wording EMPTY = new Wording("Il file è vuoto.", "The file is empty.");
    private static final Wording TOO_LARGE =
            new Wording("Il file ha %s byte: il massimo è %s.", "The file has %s bytes: the most is %s.");
    private static final Wording UNKNOWN = new Wording(
            "Il contenuto del file è di tipo %s, che non è tra quelli ammessi, qualunque sia il suo nome.",
            "The content of the file is of the type %s, which is not among those that are taken, whatever its name is.");
    private static final Wording ALSO = new Wording(
            "Il file è di tipo %s ma contiene anche %s: un file che è due cose non è accettato.",
            "The file is of the type %s but contains %s, too: a file that is two things is not taken.");
    private static final Wording ARCHIVE = new Wording("un archivio ZIP", "a ZIP archive");
    private static final Wording CODE = new Wording("HTML o uno script («%s»)", "HTML or a script (`%s`)");
    private static final Wording DOCUMENT = new Wording("un PDF", "a PDF");

    /** What no picture says, and what a browser or a server that mistook it for something else would run. */
    private static final List<String> CODE_BEGINS =
            List.of("<script", "<!doctype html", "<html", "<?php", "<svg", "<iframe", "javascript:");

    /** A PDF may speak of HTML; but readers look for what a file is in its first kilobyte. */
    private static final int HEAD = 1024;

    private final Pictures pictures;
    private final AttachmentConfig config;
    private final Tika tika = new Tika();

    JudgeFile(Pictures pictures, AttachmentConfig config) {
        this.pictures = pictures;
        this.config = config;
    }

    /** The file as it is kept; a problem that says what is wrong with it. */
    JudgedFile judge(byte[] sent) {
        if (sent.length == 0) {
            throw AttachmentProblem.refused(EMPTY);
        }
        long limit = config.limit().asLongValue();
        if (sent.length > limit) {
            throw ProblemException.of(HttpProblem.PAYLOAD_TOO_LARGE, TOO_LARGE.with(sent.length, limit));
        }
        FileKind kind = FileKind.beginning(sent)
                .or(() -> OfficeDocuments.kind(sent))
                .orElseThrow(() -> AttachmentProblem.refused(UNKNOWN.with(tika.detect(sent))));
        return switch (kind) {
            case JPEG, PNG, WEBP -> picture(kind, sent);
            case PDF -> {
                alone(kind, sent, Math.min(sent.length, HEAD));
                PdfDocuments.check(sent);
                yield JudgedFile.document(kind, sent);
            }
            case DOCX, XLSX, ODT, ODS -> {
                OfficeDocuments.check(sent);
                yield JudgedFile.document(kind, sent);
            }
        };
    }

    private JudgedFile picture(FileKind kind, byte[] sent) {
        alone(kind, sent, sent.length);
        if (says(sent, sent.length, "%pdf-")) {
            throw AttachmentProblem.refused(ALSO.with(kind.mediaType(), DOCUMENT));
        }
        return pictures.remake(kind, sent);
    }

    /** What we keep of a picture is our own; but nobody sends by mistake what is two things. */
    private static void alone(FileKind kind, byte[] sent, int head) {
        for (String code : CODE_BEGINS) {
            if (says(sent, head, code)) {
                throw AttachmentProblem.refused(ALSO.with(kind.mediaType(), CODE.with(code)));
            }
        }
        if (OfficeDocuments.endsAsArchive(sent)) {
            throw AttachmentProblem.refused(ALSO.with(kind.mediaType(), ARCHIVE));
        }
    }

    private static boolean says(byte[] bytes, int length, String text) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }
}
