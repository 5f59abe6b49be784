package it.fuorigenova.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of codes.
 *
 * @param id its name in addresses: {@code former-use}
 * @param title what people call it
 * @param codes in the order in which they are shown
 */
public record CodeList(String id, Wording title, List<Coded> codes) {

    /** The list that an enum is, under the name of its type: {@code FormerUse} is {@code former-use}. */
    public static <E extends Enum<E> & Coded> CodeList of(Class<E> list, String it, String en) {
        String id = list.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new CodeList(id, new Wording(it, en), List.of(list.getEnumConstants()));
    }

    /** The constant that a code names. */
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** All codes of a list. */
    public static <E extends Enum<E> & Coded> List<String> codes(Class<E> list) {
        return Stream.of(list.getEnumConstants()).map(Coded::code).toList();
    }

    /** How a constant is written; null stays null. */
    public static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }
}
