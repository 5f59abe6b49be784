package it.fuorigenova.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link to another address, as it stands in a payload (RFC 8288). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A link to another address (RFC 8288).")
public record Link(
        @Schema(format = "uri", description = "The absolute address.")
        String href,

        @Schema(description = "What it is to this answer: self, next, collection, alternate...")
        String rel,

        @Schema(description = "The media type found there.") @Nullable
        String type,

        @Schema(description = "A title for people.") @Nullable
        String title,

        @Schema(description = "The language found there.") @Nullable
        String hreflang) {

    /** A link that says where, what for and in which media type. */
    public static Link of(String href, String rel, String type) {
        return new Link(href, rel, type, null, null);
    }

    /** The same link with a title for people. */
    public Link titled(String title) {
        return new Link(href, rel, type, title, hreflang);
    }

    /** The same link, as it stands in a {@code Link} header; titles stay out, because headers are not UTF-8. */
    String toHeader() {
        return '<' + href + ">; rel=\"" + rel + '"' + (type == null ? "" : "; type=\"" + type + '"');
    }
}
