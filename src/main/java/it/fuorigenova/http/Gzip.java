package it.fuorigenova.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The one content coding we offer. */
final class Gzip {

    private Gzip() {}

    static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Whether the caller takes gzip and likes it at least as well as no coding (RFC 9110, 12.5.3). */
    static boolean isAccepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        double gzip = weight(acceptEncoding, "gzip", "x-gzip", weight(acceptEncoding, "*", "*", 0));
        double identity = weight(acceptEncoding, "identity", "identity", 0);
        return gzip > 0 && gzip >= identity;
    }

    private static double weight(String header, String name, String alias, double otherwise) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(part -> part.split(";", 2))
                .filter(part -> part[0].trim().equals(name) || part[0].trim().equals(alias))
                .mapToDouble(part -> part.length == 1 ? 1 : quality(part[1]))
                .findFirst()
                .orElse(otherwise);
    }

    private static double quality(String parameter) {
        String text = parameter.trim();
        try {
            return text.startsWith("q=") ? Double.parseDouble(text.substring(2).trim()) : 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
