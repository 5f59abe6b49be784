package it.fuorigenova.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.Coded;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Wording;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of the types that the record of an opportunity is made of from JSON, and notes every fault with the place
 * it is at. A member that is absent, null or faulty is null, a list that is so is empty.
 */
final class JsonValueReader {

    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_TEXT = 20_000;
    /** No site is larger or dearer, and a number with a million digits is an attack. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 6;

    private static final Wording NO_TEXT = new Wording("serve un testo", "a text is needed");
    private static final Wording NO_NUMBER = new Wording("serve un numero", "a number is needed");
    private static final Wording NO_WHOLE = new Wording("serve un numero intero", "a whole number is needed");
    private static final Wording TOO_LONG_A_NUMBER = new Wording(
            "il numero ha più di %s cifre intere o più di %s decimali",
            "the number has more than %s digits before the point or more than %s after it");
    private static final Wording NO_FLAG = new Wording("serve true o false", "true or false is needed");
    private static final Wording NO_LIST = new Wording("serve una lista", "a list is needed");
    private static final Wording NO_OBJECT = new Wording("serve un oggetto", "an object is needed");
    private static final Wording MISSING = new Wording("manca", "it is missing");
    private static final Wording UNKNOWN = new Wording("questa proprietà non è nota", "this property is not known");
    private static final Wording NO_CODE =
            new Wording("«%s» non è un codice della lista", "`%s` is not a code of the list");
    private static final Wording NO_DAY =
            new Wording("«%s» non è una data: scrivila come 2026-03-01", "`%s` is not a date: write it as 2026-03-01");
    private static final Wording NO_INSTANT = new Wording(
            "«%s» non è un istante: scrivilo come 2026-03-01T09:30:00Z",
            "`%s` is not a time: write it as 2026-03-01T09:30:00Z");
    private static final Wording TOO_MANY = new Wording("al massimo %s valori", "at most %s values");
    private static final Wording TOO_LONG = new Wording("al massimo %s caratteri", "at most %s characters");
    private static final Wording CONTROL = new Wording(
            "il testo contiene un carattere di controllo o non valido",
            "the text has a control character, or one that is not valid");

    private final List<Fault> faults;

    JsonValueReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** A value of a type, from what stands at a place; null where nothing of the kind does. */
    @Nullable
    Object read(@Nullable JsonNode node, Type type, String pointer) {
        if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], pointer);
        }
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return code(node, wanted, pointer);
        }
        if (wanted.isRecord()) {
            return thing(node, wanted, pointer);
        }
        return switch (wanted.getSimpleName()) {
            case "String" -> text(node, pointer);
            case "Integer" -> whole(node, pointer);
            case "BigDecimal" -> number(node, pointer);
            case "Boolean" -> flag(node, pointer);
            case "LocalDate" -> day(node, pointer);
            case "Instant" -> instant(node, pointer);
            default -> throw new IllegalStateException("Nobody reads a " + type + " from JSON");
        };
    }

    /** A record made of values by its one constructor, in the order of its components. */
    static <R extends Record> R make(Class<R> type, List<@Nullable Object> values) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of " + values, e);
        }
    }

    @Nullable
    String text(JsonNode node, String pointer) {
        if (!node.isTextual()) {
            fault(pointer, NO_TEXT);
            return null;
        }
        String text = node.textValue().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePoints().anyMatch(JsonValueReader::isUnprintable)) {
            fault(pointer, CONTROL);
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            fault(pointer, TOO_LONG.with(LONGEST_TEXT));
            return null;
        }
        return text;
    }

    /** Half of a pair of surrogates is no character, and PostgreSQL has no NUL. */
    private static boolean isUnprintable(int character) {
        return (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)
                || Character.getType(character) == Character.SURROGATE;
    }

    private @Nullable BigDecimal number(JsonNode node, String pointer) {
        if (!node.isNumber()) {
            fault(pointer, NO_NUMBER);
            return null;
        }
        BigDecimal number = node.decimalValue();
        // By its exponent, before anything writes it out.
        long digits = (long) number.precision() - number.scale();
        boolean tooLong = digits > MOST_DIGITS || number.scale() > MOST_DECIMALS + MOST_DIGITS;
        if (tooLong || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            fault(pointer, TOO_LONG_A_NUMBER.with(MOST_DIGITS, MOST_DECIMALS));
            return null;
        }
        return number;
    }

    private @Nullable Boolean flag(JsonNode node, String pointer) {
        if (!node.isBoolean()) {
            fault(pointer, NO_FLAG);
            return null;
        }
        return node.booleanValue();
    }

    private @Nullable Integer whole(JsonNode node, String pointer) {
        BigDecimal number = number(node, pointer);
        if (number == null) {
            return null;
        }
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!fits) {
            fault(pointer, NO_WHOLE);
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable LocalDate day(JsonNode node, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(pointer, NO_DAY.with(text));
            return null;
        }
    }

    private @Nullable Instant instant(JsonNode node, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-03-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            fault(pointer, NO_INSTANT.with(text));
            return null;
        }
    }

    private @Nullable Object code(JsonNode node, Class<?> list, String pointer) {
        String text = text(node, pointer);
        if (text == null) {
            return null;
        }
        List<String> known = new ArrayList<>();
        for (Object constant : list.getEnumConstants()) {
            String code = ((Coded) constant).code();
            if (code.equals(text)) {
                return constant;
            }
            known.add(code);
        }
        fault(pointer, NearestName.suggest(NO_CODE.with(text), text, known));
        return null;
    }

    private List<Object> list(@Nullable JsonNode node, Type element, String pointer) {
        List<Object> values = new ArrayList<>();
        if (node == null || node.isNull() || node.isMissingNode()) {
            return values;
        }
        if (!node.isArray()) {
            fault(pointer, NO_LIST);
            return values;
        }
        if (node.size() > LONGEST_LIST) {
            fault(pointer, TOO_MANY.with(LONGEST_LIST));
            return values;
        }
        for (int i = 0; i < node.size(); i++) {
            String at = pointer + "/" + i;
            int before = faults.size();
            Optional<Object> value = Optional.ofNullable(read(node.get(i), element, at));
            value.ifPresent(values::add);
            if (value.isEmpty() && faults.size() == before) {
                fault(at, MISSING);
            }
        }
        return values;
    }

    /** Something that a record has several of. */
    private @Nullable Object thing(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            fault(pointer, NO_OBJECT);
            return null;
        }
        int before = faults.size();
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        unknown(node, known, pointer);
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            String at = pointer + "/" + component.getName();
            JsonNode member = node.path(component.getName());
            Object value = read(member, component.getGenericType(), at);
            boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value == null && needed && faults.stream().noneMatch(fault -> at.equals(fault.pointer()))) {
                fault(at, MISSING);
            }
            values.add(value);
        }
        return faults.size() > before ? null : make(type.asSubclass(Record.class), values);
    }

    /** Notes the members that nobody knows, each with the one that may have been meant. */
    void unknown(JsonNode object, List<String> known, String pointer) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(pointer + "/" + escaped(name), NearestName.suggest(UNKNOWN, name, known));
            }
        });
    }

    /** A name as a JSON Pointer has it (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void fault(String pointer, Wording why) {
        faults.add(Fault.inBody(pointer, why));
    }
}
