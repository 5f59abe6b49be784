package it.fuorigenova.indicator;

import it.fuorigenova.layer.PropertyType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the values of an indicator are; only numbers are ranked. */
public enum ValueType {
    NUMBER,
    CLASS,
    FLAG,
    CODE,
    NAME;

    /** As it stands in the catalogue: {@code number}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values are as a property of a municipality. */
    public PropertyType propertyType() {
        return switch (this) {
            case NUMBER -> PropertyType.NUMBER;
            case FLAG -> PropertyType.BOOLEAN;
            case CLASS, CODE, NAME -> PropertyType.TEXT;
        };
    }

    /** The type of this name, where there is one. */
    public static Optional<ValueType> parse(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
