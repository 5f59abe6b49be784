package it.fuorigenova.indicator;

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

    /** The type of this name, where there is one. */
    public static Optional<ValueType> parse(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
