package it.fuorigenova.analysis;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body, all of it at once: to a body what {@link it.fuorigenova.http.Parameters} is to a query. */
final class BodyFaults {

    private final List<Fault> faults = new ArrayList<>();

    /** The value of a member, or empty where it is not given or no value. */
    <T> Optional<T> find(String pointer, @Nullable String text, ValueReader<T> reader) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (InvalidValueException e) {
            refuse(pointer, e.why());
            return Optional.empty();
        }
    }

    /** Notes that something is wrong, and nothing is there instead. */
    <T> Optional<T> refuse(String pointer, Wording why) {
        faults.add(Fault.inBody(pointer, why));
        return Optional.empty();
    }

    /** Throws the problem if anything was wrong. */
    void check(Wording detail) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_BODY, detail, faults);
        }
    }
}
