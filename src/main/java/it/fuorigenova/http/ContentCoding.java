package it.fuorigenova.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content codings we offer (RFC 9110, 8.4.1), the better one first. Brotli is native code: where it cannot be
 * loaded, it is not offered.
 */
enum ContentCoding {
    BROTLI("br", "br"),
    GZIP("gzip", "x-gzip");

    /** Smaller than gzip in half its time, on pages of 14 to 1,000 items; 5 takes twice as long for 2 to 5 % less. */
    private static final int BROTLI_QUALITY = 4;

    /** A quarter of the time of the usual 6 for 2 % more bytes, on the values of an indicator in all of Italy. */
    private static final int GZIP_LEVEL = 4;

    /** Callers send few different headers, again and again. */
    private static final Cache<String, Optional<ContentCoding>> PREFERRED =
            Caffeine.newBuilder().maximumSize(100).build();

    private static final int LONGEST_KEPT = 200;

    private final String token;
    private final String alias;

    ContentCoding(String token, String alias) {
        this.token = token;
        this.alias = alias;
    }

    /** Its name in headers. */
    String token() {
        return token;
    }

    /**
     * The offered coding that a caller likes best, if any is liked at least as well as none (RFC 9110, 12.5.3).
     *
     * @param acceptEncoding the header; null where there is none
     */
    static Optional<ContentCoding> preferred(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return Optional.empty();
        }
        return acceptEncoding.length() > LONGEST_KEPT
                ? choose(acceptEncoding)
                : PREFERRED.get(acceptEncoding, ContentCoding::choose);
    }

    private static Optional<ContentCoding> choose(String acceptEncoding) {
        Liking liking = new Liking(acceptEncoding);
        return Arrays.stream(values())
                .filter(ContentCoding::isOffered)
                .filter(coding -> liking.of(coding) > 0 && liking.of(coding) >= liking.identity())
                .max(Comparator.comparingDouble(liking::of).thenComparing(Comparator.reverseOrder()));
    }

    private boolean isOffered() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    byte[] compress(byte[] bytes) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(bytes, brotli());
                case GZIP -> gzip(bytes);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new QuickGzip(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** At our level, for which the JDK's own stream has no parameter. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream to) throws IOException {
            super(to);
            def.setLevel(GZIP_LEVEL);
        }
    }

    /** Compresses what is written, until it is closed. */
    OutputStream around(OutputStream to) throws IOException {
        return switch (this) {
            case BROTLI -> new BrotliOutputStream(to, brotli());
            case GZIP -> new GZIPOutputStream(to);
        };
    }

    private static Encoder.Parameters brotli() {
        Brotli4jLoader.ensureAvailability();
        return new Encoder.Parameters().setQuality(BROTLI_QUALITY);
    }

    /** How much a caller likes each coding, by its quality values. */
    private record Liking(String header) {

        double of(ContentCoding coding) {
            return weight(coding.token, coding.alias)
                    .orElseGet(() -> weight("*", "*").orElse(0.0));
        }

        double identity() {
            return weight("identity", "identity").orElse(0.0);
        }

        private Optional<Double> weight(String name, String alias) {
            return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                    .map(part -> part.split(";", 2))
                    .filter(part ->
                            part[0].trim().equals(name) || part[0].trim().equals(alias))
                    .map(part -> part.length == 1 ? 1 : quality(part[1]))
                    .findFirst();
        }

        private static double quality(String parameter) {
            String text = parameter.trim();
            try {
                return text.startsWith("q=")
                        ? Double.parseDouble(text.substring(2).trim())
                        : 1;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
