package it.fuorigenova.indicator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why there is no value. */
public enum MissingReason {
    NOT_COLLECTED,
    SUPPRESSED,
    BELOW_THRESHOLD,
    TERRITORY_DID_NOT_EXIST,
    /** Of a computed figure: it would divide by zero. */
    NOT_DEFINED;

    /** As it is stored and as a file may write it in place of a value: {@code below-threshold}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of this name, where there is one. */
    public static Optional<MissingReason> parse(String slug) {
        return Stream.of(values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }
}
