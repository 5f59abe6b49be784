package it.fuorigenova.attachment;

import it.fuorigenova.http.Wording;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Documents in PDF (ISO 32000): whole, nothing behind their end, and without what acts when they are opened. They are not
 * drawn here, so that nothing in them can take our time or memory: only the streams that hold objects are unpacked, up to a
 * bound.
 */
final class PdfDocuments {

    private static final Wording CUT = new Wording(
            "Il PDF non è completo: manca la sua fine («%%%%EOF»).",
            "The PDF is not whole: its end (`%%%%EOF`) is missing.");
    private static final Wording ALSO =
            new Wording("Dopo la fine del PDF c'è altro.", "There is something else behind the end of the PDF.");
    private static final Wording ACTIVE = new Wording(
            "Il PDF contiene qualcosa che agisce o altri file («%s»).",
            "The PDF contains something that acts, or other files (`%s`).");
    private static final Wording LOCKED = new Wording(
            "Il PDF è protetto da una password: invialo senza.", "The PDF is locked by a password: send it without.");
    private static final Wording UNREADABLE = new Wording(
            "Il PDF ha parti che non possono essere verificate: salvalo di nuovo con un altro programma.",
            "The PDF has parts that cannot be checked: save it anew by another program.");
    private static final Wording BOMB =
            new Wording("Il PDF, scompattato, è troppo grande.", "Unpacked, the PDF is too large.");

    private static final String END = "%%EOF";
    private static final int TAIL = 1024;
    private static final int DICTIONARY = 600;
    private static final int MOST_UNPACKED = 64 << 20;

    /** Names end where anything but a letter or digit stands. */
    private static final Pattern ACTING = Pattern.compile(
            "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm)(?![A-Za-z0-9])");

    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    /** A name may be written in hexadecimal digits: {@code /J#61vaScript} (7.3.5). */
    private static final Pattern HEXADECIMAL = Pattern.compile("#([0-9A-Fa-f]{2})");

    private PdfDocuments() {}

    /** Refuses what is not only a document. */
    static void check(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        int end = tail.lastIndexOf(END);
        if (end < 0) {
            throw AttachmentProblem.refused(CUT.with());
        }
        if (!tail.substring(end + END.length()).isBlank()) {
            throw AttachmentProblem.refused(ALSO);
        }
        int unpacked = 0;
        StringBuilder objects = new StringBuilder();
        Matcher stream = STREAM.matcher(text);
        int plainSince = 0;
        while (stream.find()) {
            String dictionary =
                    plain(text.substring(Math.max(plainSince, stream.start() - DICTIONARY), stream.start()));
            objects.append(text, plainSince, stream.start()).append('\n');
            if (dictionary.contains("/ObjStm")) {
                String inside = inflated(sent, stream.end(), MOST_UNPACKED - unpacked);
                unpacked += inside.length();
                objects.append(inside).append('\n');
            }
            int endOfStream = text.indexOf("endstream", stream.end());
            if (endOfStream < 0) {
                break;
            }
            plainSince = endOfStream + "endstream".length();
            stream.region(plainSince, text.length());
        }
        objects.append(text, plainSince, text.length());
        refuseActing(plain(objects.toString()));
    }

    private static void refuseActing(String objects) {
        if (ENCRYPTED.matcher(objects).find()) {
            throw AttachmentProblem.refused(LOCKED);
        }
        Matcher acting = ACTING.matcher(objects);
        if (acting.find()) {
            throw AttachmentProblem.refused(ACTIVE.with(acting.group()));
        }
    }

    /** The same with names as they are meant. */
    private static String plain(String text) {
        return text.indexOf('#') < 0
                ? text
                : HEXADECIMAL
                        .matcher(text)
                        .replaceAll(hex ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private static String inflated(byte[] sent, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(sent, from, sent.length - from);
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (text.length() > most) {
                    throw AttachmentProblem.refused(BOMB);
                }
            }
            return text.toString();
        } catch (DataFormatException e) {
            throw AttachmentProblem.refused(UNREADABLE);
        } finally {
            inflater.end();
        }
    }
}
