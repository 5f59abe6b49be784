package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;

/** A body that Jackson could not read, as a problem that points at the place. */
public final class UnreadableJson {

    private static final Wording NOT_JSON = new Wording(
            "Il contenuto non è un documento JSON ben formato.", "The content is not a well-formed JSON document.");
    private static final Wording NOT_OURS =
            new Wording("Il contenuto non ha la forma attesa.", "The content does not have the expected shape.");
    private static final Wording SYNTAX =
            new Wording("errore di sintassi alla riga %s, colonna %s", "syntax error at line %s, column %s");
    private static final Wording SHAPE = new Wording(
            "valore di tipo inatteso alla riga %s, colonna %s", "value of an unexpected type at line %s, column %s");
    private static final Wording UNKNOWN =
            new Wording("proprietà sconosciuta alla riga %s, colonna %s", "unknown property at line %s, column %s");

    private UnreadableJson() {}

    /** What is wrong with a body, and where. */
    public static ProblemException problem(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> {
                Collection<Object> known = unknown.getKnownPropertyIds();
                Wording detail = NearestName.suggest(
                        at(UNKNOWN, unknown),
                        unknown.getPropertyName(),
                        known == null
                                ? List.of()
                                : known.stream().map(String::valueOf).toList());
                yield problem(NOT_OURS, pointer(unknown), detail);
            }
            case MismatchedInputException mismatch -> problem(NOT_OURS, pointer(mismatch), at(SHAPE, mismatch));
            case JsonMappingException mapping -> problem(NOT_OURS, pointer(mapping), at(SHAPE, mapping));
            default -> problem(NOT_JSON, "", at(SYNTAX, failure));
        };
    }

    private static ProblemException problem(Wording detail, String pointer, Wording fault) {
        return ProblemException.of(HttpProblem.MALFORMED_BODY, detail, List.of(Fault.inBody(pointer, fault)));
    }

    private static Wording at(Wording text, JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        return place == null ? text.with("?", "?") : text.with(place.getLineNr(), place.getColumnNr());
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
