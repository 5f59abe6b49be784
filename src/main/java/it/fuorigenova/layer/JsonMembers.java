package it.fuorigenova.layer;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Looks at the members of a JSON object without reading their values. */
final class JsonMembers {

    private final byte[] members;
    private int at;

    private JsonMembers(byte[] members) {
        this.members = members;
    }

    /**
     * The names of the members.
     *
     * @param members of an object, without its braces, well-formed; names have nothing escaped in them
     */
    static Set<String> names(byte[] members) {
        return new JsonMembers(members).names();
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        while (at < members.length) {
            int from = at + 1;
            passText();
            names.add(new String(members, from, at - 1 - from, StandardCharsets.UTF_8));
            passValue();
        }
        return names;
    }

    /** From an opening quotation mark to behind the closing one. */
    private void passText() {
        at++;
        while (members[at] != '"') {
            at += members[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    /** To behind the comma that ends the member, or to the end. */
    private void passValue() {
        int depth = 0;
        while (at < members.length && (depth > 0 || members[at] != ',')) {
            switch (members[at]) {
                case '"' -> passText();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        }
        at++;
    }
}
