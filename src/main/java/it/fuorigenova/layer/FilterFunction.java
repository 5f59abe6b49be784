package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import java.util.List;

/**
 * A function that filters may call.
 *
 * @param name as it is called; letters may be of either case
 * @param description what it does, with its unit where it has one
 * @param arguments what it takes, in order
 * @param returns the types its result may have: {@code string}, {@code number}, {@code boolean}, {@code datetime} or
 *     {@code geometry}, as OGC API Features Part 3 names types of functions
 */
public record FilterFunction(String name, Wording description, List<Argument> arguments, List<String> returns) {

    public FilterFunction {
        arguments = List.copyOf(arguments);
        returns = List.copyOf(returns);
    }

    /**
     * What a function takes.
     *
     * @param title what people call it
     * @param types those of {@link FilterFunction#returns()} that it may have
     */
    public record Argument(Wording title, List<String> types) {
        public Argument {
            types = List.copyOf(types);
        }
    }
}
