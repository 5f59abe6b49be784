package it.fuorigenova.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object in the order they are given, so that every instance writes the same bytes. */
final class Members {

    private Members() {}

    /** From names, each followed by its value. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    /** A place elsewhere in the same document. */
    static Map<String, Object> reference(String kind, String name) {
        return of("$ref", "#/components/" + kind + "/" + name);
    }
}
