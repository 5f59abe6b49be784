package it.fuorigenova.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an item in a transaction. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    /** Its period of validity is over, or will be; it can still be read. */
    ENDED,
    /** Nobody may see it any more, or it is there no more. */
    REMOVED;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
