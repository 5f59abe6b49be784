package it.fuorigenova.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document of the data room; not the document itself. Its title, licence and link are public only if
 * it is public itself; that it exists, is public of every document.
 *
 * @param access who may read it
 * @param date the day it was made
 * @param link where it is published; null where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
        DocumentType type,
        String title,
        DocumentAccess access,
        @Nullable LocalDate date,
        @Nullable String licence,
        @Nullable String link) {

    /** The documents of a record as they are stored. */
    @Converter
    static final class AsJson extends JsonList<Document> {
        AsJson() {
            super(Document.class);
        }
    }
}
