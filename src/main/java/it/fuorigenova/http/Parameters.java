package it.fuorigenova.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of a request's parameters into values, and refuses all that cannot be at once.
 *
 * <pre>{@code
 * Parameters parameters = new Parameters();
 * int limit = parameters.get("limit", query.limit(), integer(1, 1000), 100);
 * Optional<LocalDate> asOf = parameters.find("asOf", query.asOf(), date());
 * parameters.check();
 * }</pre>
 *
 * <p>What the methods return may be used only after {@link #check()}.
 */
public final class Parameters {

    private static final Wording DETAIL = new Wording(
            "La richiesta ha parametri che non possono essere letti.",
            "The request has parameters that cannot be read.");
    static final Wording EMPTY = new Wording("manca il valore", "the value is missing");
    private static final Wording MISSING = new Wording("il parametro è obbligatorio", "the parameter is required");

    private final List<Fault> faults = new ArrayList<>();

    /** The value of a parameter, or empty where it is not given. */
    public <T> Optional<T> find(String name, @Nullable String text, ValueReader<T> reader) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            refuse(name, EMPTY);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (InvalidValueException e) {
            refuse(name, e.why());
            return Optional.empty();
        }
    }

    /** The value of a parameter, or another where it is not given. */
    public <T> T get(String name, @Nullable String text, ValueReader<T> reader, T otherwise) {
        return find(name, text, reader).orElse(otherwise);
    }

    /** The value of a parameter that must be given: present after {@link #check()}. */
    public <T> Optional<T> require(String name, @Nullable String text, ValueReader<T> reader) {
        if (text == null) {
            refuse(name, MISSING);
        }
        return find(name, text, reader);
    }

    /** Notes what only several parameters together show to be wrong. */
    public void refuse(String name, Wording why) {
        faults.add(Fault.inParameter(name, why));
    }

    /** Throws the problem if anything was wrong. */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_PARAMETER, DETAIL, faults);
        }
    }
}
