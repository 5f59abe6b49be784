package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A function of filters that tells something of the municipality an item lies in. A feature that knows something of
 * municipalities publishes one as a bean; filters may then call it over every layer that says which municipality its
 * items belong to.
 */
public interface MunicipalityFunction {

    /** The forms in which it may be called, which differ in how much they take. */
    List<FilterFunction> forms();

    /**
     * What a call means.
     *
     * @param arguments as many as one of the forms takes, as they are written: texts without quotes, and numbers
     * @param asOf the day for which the answer holds
     */
    Meaning of(List<String> arguments, LocalDate asOf);

    /** A call that can be answered, or why it cannot. */
    sealed interface Meaning {}

    /**
     * A value of each municipality.
     *
     * @param type of the value
     * @param sql yields it, given the expression that yields the municipality's id
     */
    record Known(PropertyType type, Function<String, SqlPart> sql) implements Meaning {}

    /**
     * A call that cannot be answered.
     *
     * @param argument which one is to blame, counted from 0
     */
    record Refused(int argument, Wording why) implements Meaning {}
}
