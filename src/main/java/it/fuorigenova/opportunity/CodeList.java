package it.fuorigenova.opportunity;

import it.fuorigenova.http.ValueReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closed lists of codes of a record, as they are written: {@code building-with-land}. */
public final class CodeList {

    private CodeList() {}

    /** The constant that a code names. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(constant -> ValueReader.code(constant).equals(code))
                .findFirst();
    }

    /** All codes of a list. */
    public static <E extends Enum<E>> List<String> codes(Class<E> list) {
        return Stream.of(list.getEnumConstants()).map(ValueReader::code).toList();
    }

    /** How a constant is written; null stays null. */
    static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : ValueReader.code(constant);
    }
}
