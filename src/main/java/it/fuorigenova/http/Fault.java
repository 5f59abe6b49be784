package it.fuorigenova.http;

import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request: where, and why. Exactly one of the two places is given. */
public record Fault(@Nullable String parameter, @Nullable String pointer, Wording detail) {

    /** In a path, query or header parameter of this name. */
    public static Fault inParameter(String name, Wording detail) {
        return new Fault(name, null, detail);
    }

    /**
     * In the body.
     *
     * @param pointer a JSON Pointer (RFC 6901); empty for the document as a whole
     */
    public static Fault inBody(String pointer, Wording detail) {
        return new Fault(null, pointer, detail);
    }
}
