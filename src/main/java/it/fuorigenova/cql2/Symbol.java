package it.fuorigenova.cql2;

import java.util.Arrays;
import java.util.Optional;

/** Something that is written in one way: an operator, or one of the functions that the standard names. */
public interface Symbol {

    /** How it is written in JSON; in text, letters may be of either case. */
    String symbol();

    /** The constant that is written like this, in JSON. */
    static <S extends Enum<S> & Symbol> Optional<S> exactly(Class<S> type, String symbol) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.symbol().equals(symbol))
                .findFirst();
    }

    /** The constant that is written like this, in text. */
    static <S extends Enum<S> & Symbol> Optional<S> anyCase(Class<S> type, String symbol) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.symbol().equalsIgnoreCase(symbol))
                .findFirst();
    }
}
