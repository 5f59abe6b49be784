package it.fuorigenova.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, 2.1), read strictly: what is broken is refused, never repaired or replaced. */
final class PercentEncoding {

    private static final Wording BROKEN = new Wording(
            "«%s» non è una codifica percentuale valida di un testo UTF-8.",
            "`%s` is not a valid percent-encoding of UTF-8 text.");
    private static final Wording UNENCODED = new Wording(
            "«%s» contiene caratteri che in un indirizzo vanno codificati.",
            "`%s` contains characters that must be encoded in an address.");
    private static final Wording NUL = new Wording(
            "«%s» contiene il carattere NUL (%%00), che nessun testo può contenere.",
            "`%s` contains the NUL character (%%00), which no text can contain.");

    /** Unreserved characters, and those of the reserved ones that mean nothing inside a value (RFC 3986, 3.4). */
    private static final String PLAIN = "-._~,:/@";

    private PercentEncoding() {}

    /** Text of a query, where a plus sign is a space. */
    static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }

    /** Text of a path. */
    static String decode(String text) {
        String decoded = text.indexOf('%') < 0 ? text : utf8(text);
        if (decoded.indexOf('\0') >= 0) {
            throw ProblemException.of(HttpProblem.MALFORMED_ADDRESS, NUL.with(text));
        }
        return decoded;
    }

    /** Text as it may stand in a query; what reads better unencoded and may stay so, stays so. */
    static String encode(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c < 0x80 && PLAIN.indexOf(c) >= 0);
    }

    /** Refuses a request target with characters that must not stand in one unencoded, such as a brace or a space. */
    static void check(String uri) {
        try {
            new URI(uri);
        } catch (URISyntaxException e) {
            throw ProblemException.of(HttpProblem.MALFORMED_ADDRESS, UNENCODED.with(uri));
        }
    }

    private static String utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(octet(text, i));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(HttpProblem.MALFORMED_ADDRESS, BROKEN.with(text));
        }
    }

    private static int octet(String text, int percent) {
        int high = percent + 1 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw ProblemException.of(HttpProblem.MALFORMED_ADDRESS, BROKEN.with(text));
        }
        return high * 16 + low;
    }
}
