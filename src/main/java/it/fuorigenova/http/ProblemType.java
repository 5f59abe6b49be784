package it.fuorigenova.http;

/**
 * A kind of problem: what every answer of that kind has in common (RFC 9457, 3.1).
 *
 * <p>Each package keeps its own kinds in one enum and publishes them as a {@link ProblemFamily}. A slug, once
 * published, keeps its meaning.
 */
public interface ProblemType {

    /** What stands in every answer of this kind. */
    ProblemFacts facts();

    /** The last part of its address, kebab-case: {@code /problems/<slug>}. */
    default String slug() {
        return facts().slug();
    }

    /** The HTTP status it is answered with. */
    default int status() {
        return facts().status();
    }

    /** What happened, in a few words that do not vary. */
    default Wording title() {
        return facts().title();
    }

    /** What the caller can do about it. */
    default Wording hint() {
        return facts().hint();
    }
}
