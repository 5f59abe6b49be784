package it.fuorigenova.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a caller accepts, as far as it decides between a page for people and an answer for programs. */
final class Accepted {

    private static final String QUALITY = "q";

    private Accepted() {}

    /**
     * Whether an {@code Accept} header would rather have HTML than anything else that we could answer (RFC 9110,
     * 12.5.1). Who accepts anything is a program: browsers name HTML first.
     */
    static boolean prefersPage(@Nullable String accept) {
        return prefersPage(accept, List.of());
    }

    /** The same of an address that answers in formats of its own, which few others do. */
    static boolean prefersPage(@Nullable String accept, List<OwnFormat> offered) {
        // Most callers are programs, and for them this is all.
        if (accept == null || !accept.contains(HtmlPage.MEDIA_TYPE)) {
            return false;
        }
        try {
            List<MediaType> wanted = Stream.of(accept.split(","))
                    .map(range -> MediaType.valueOf(range.strip()))
                    .filter(range -> quality(range) > 0)
                    .sorted(Comparator.comparingDouble(Accepted::quality).reversed())
                    .toList();
            return wanted.stream()
                    .filter(range -> isOurs(range) || isAmong(range, offered))
                    .findFirst()
                    .map(range -> range.getSubtype().equals("html"))
                    .orElse(false);
        } catch (IllegalArgumentException e) {
            // A header that cannot be read is the business of whoever negotiates.
            return false;
        }
    }

    private static double quality(MediaType range) {
        return Double.parseDouble(range.getParameters().getOrDefault(QUALITY, "1"));
    }

    private static boolean isAmong(MediaType range, List<OwnFormat> offered) {
        return offered.stream().anyMatch(format -> range.isCompatible(MediaType.valueOf(format.mediaType())));
    }

    /** Whether anything of ours is in a range; what browsers name besides HTML is not. */
    private static boolean isOurs(MediaType range) {
        return range.isWildcardType()
                || range.isCompatible(MediaType.TEXT_HTML_TYPE)
                || (range.getType().equals("application") && !range.getSubtype().endsWith("xml"))
                || range.isCompatible(new MediaType("text", "csv"))
                || range.isCompatible(new MediaType("image", "svg+xml"));
    }
}
