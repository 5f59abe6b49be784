package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import java.util.List;

/**
 * A function that filters may call.
 *
 * @param name as it is called; letters may be of either case
 * @param description what it does, with its unit where it has one
 * @param arguments what it takes, in order
 * @param returns the type of its result: {@code string}, {@code number}, {@code boolean}, {@code datetime} or {@code
 *     geometry}, as OGC API Features Part 3 names types of functions
 */
public record FilterFunction(String name, Wording description, List<Argument> arguments, String returns) {

    public FilterFunction {
        arguments = List.copyOf(arguments);
    }

    /**
     * What a function takes.
     *
     * @param title what people call it
     * @param type one of the types of {@link FilterFunction#returns()}
     */
    public record Argument(Wording title, String type) {}
}
