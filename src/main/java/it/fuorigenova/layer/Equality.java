package it.fuorigenova.layer;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** A property named as a parameter of its own: {@code kind=hamlet} (OGC API Features, Part 1, 7.15.5). */
final class Equality {

    private static final Wording NUMBER = new Wording("«%s» non è un numero", "`%s` is not a number");
    private static final Wording FLAG = new Wording("«%s» non è true o false", "`%s` is neither true nor false");
    private static final Wording INSTANT = new Wording(
            "«%s» non è un istante come 2026-03-01T12:00:00Z", "`%s` is not an instant like 2026-03-01T12:00:00Z");
    private static final Wording INCOMPARABLE =
            new Wording("questa proprietà non si può confrontare così", "this property cannot be compared this way");

    private Equality() {}

    /** Reads the condition that a property equals the given value; a list must hold it. */
    static ValueReader<SqlPart> with(Property property) {
        return text -> switch (property.type()) {
            case TEXT -> SqlPart.of(property.sql() + " = ?", text);
            case TEXT_LIST -> SqlPart.of(property.sql() + " @> array[?::text]", text);
            case ID -> SqlPart.of(property.sql() + " = ?", ValueReader.uuid().read(text));
            case INTEGER, NUMBER -> SqlPart.of(property.sql() + " = ?::numeric", number(text));
            case BOOLEAN -> SqlPart.of(property.sql() + " = ?", flag(text));
            case DATE -> SqlPart.of(property.sql() + " = ?", ValueReader.date().read(text));
            case INSTANT -> SqlPart.of(property.sql() + " = ?", instant(text));
            case GEOMETRY, JSON, RECORD -> throw new InvalidValueException(INCOMPARABLE);
        };
    }

    private static BigDecimal number(String text) throws InvalidValueException {
        if (!ValueReader.DECIMAL.matcher(text).matches()) {
            throw new InvalidValueException(NUMBER.with(text));
        }
        return new BigDecimal(text);
    }

    private static boolean flag(String text) throws InvalidValueException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException(FLAG.with(text));
        };
    }

    private static java.time.Instant instant(String text) throws InvalidValueException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValueException(INSTANT.with(text));
        }
    }
}
