package it.fuorigenova.territory;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a caller names a territory: by our identifier, or by a code with its scheme. */
public sealed interface TerritoryReference {

    /** What a reference may look like, for messages. */
    String FORMS = "an id (UUID), istat:010025, belfiore:D969, uts:210, nuts:ITC33, iso:IT or key:zona-tigullio";

    record ById(UUID id) implements TerritoryReference {}

    record ByCode(String scheme, String code) implements TerritoryReference {}

    /** Reads {@code istat:010025}, {@code belfiore:D969}, {@code uts:210}, {@code nuts:ITC33}, {@code iso:IT}, {@code key:...} or a UUID. */
    static Optional<TerritoryReference> parse(String text) {
        if (Patterns.UUID_FORM.matcher(text).matches()) {
            return Optional.of(new ById(UUID.fromString(text)));
        }
        Matcher coded = Patterns.CODED.matcher(text);
        return coded.matches() ? Optional.of(new ByCode(coded.group(1), coded.group(2))) : Optional.empty();
    }

    /** Like {@link #parse}, and takes bare digits as an ISTAT code, as {@code /v1/municipalities/010025} has them. */
    static Optional<TerritoryReference> parseMunicipality(String text) {
        return text.matches("\\d{6}") ? Optional.of(new ByCode("istat", text)) : parse(text);
    }

    /** The forms, compiled once. */
    final class Patterns {
        private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        private static final Pattern CODED = Pattern.compile("(istat|belfiore|uts|nuts|iso|key):([A-Za-z0-9-]{1,64})");

        private Patterns() {}
    }
}
