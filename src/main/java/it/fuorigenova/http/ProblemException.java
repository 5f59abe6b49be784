package it.fuorigenova.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Thrown to answer with a problem. It has no stack trace: it tells the caller something, not us. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Wording BROKEN_RULES =
            new Wording("Il contenuto non rispetta le regole.", "The content breaks its rules.");

    private final transient ProblemType type;
    private final transient Wording detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private ProblemException(ProblemType type, Wording detail, List<Fault> faults, Map<String, String> headers) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of this kind; the detail says what is particular about this one. */
    public static ProblemException of(ProblemType type, Wording detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }

    /** A problem with everything that is wrong at once. */
    public static ProblemException of(ProblemType type, Wording detail, List<Fault> faults) {
        return new ProblemException(type, detail, faults, Map.of());
    }

    /** The thing asked for is not there. */
    public static ProblemException notFound(Wording detail) {
        return of(HttpProblem.NOT_FOUND, detail);
    }

    /** The body breaks rules: all of them that are known, each with its place. */
    public static ProblemException invalidBody(List<Fault> faults) {
        return of(HttpProblem.INVALID_BODY, BROKEN_RULES, faults);
    }

    /**
     * The body breaks a rule at one place.
     *
     * @param pointer a JSON Pointer (RFC 6901)
     */
    public static ProblemException invalidBody(String pointer, Wording why) {
        return invalidBody(List.of(Fault.inBody(pointer, why)));
    }

    /** The same problem with a header of its own, such as {@code Allow}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail, faults, more);
    }

    /** The same problem, worth another try after this time; rounded to seconds. */
    public ProblemException withRetryAfter(Duration time) {
        return withHeader("Retry-After", Long.toString(time.toSeconds()));
    }

    public ProblemType type() {
        return type;
    }

    public Wording detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }
}
