package it.fuorigenova.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A piece of JSON and where it stands. */
record JsonAt(JsonNode node, String pointer) {

    Place place() {
        return new Place.Pointer(pointer);
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A member, which may be missing. */
    JsonAt member(String name) {
        return new JsonAt(node.path(name), pointer + "/" + name);
    }

    /** The members of what must be an array. */
    List<JsonAt> members() throws Cql2Exception {
        if (!node.isArray()) {
            throw unexpected(Expected.ARRAY);
        }
        List<JsonAt> found = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            found.add(new JsonAt(node.get(i), pointer + "/" + i));
        }
        return found;
    }

    /** The text of what must be one. */
    String text() throws Cql2Exception {
        if (!node.isTextual()) {
            throw unexpected(Expected.TEXT);
        }
        return Tree.text(node.textValue(), place());
    }

    /** Refuses members that nobody would read. */
    void only(String... known) throws Cql2Exception {
        Set<String> names = Set.of(known);
        for (Iterator<String> members = node.fieldNames(); members.hasNext(); ) {
            String name = members.next();
            if (!names.contains(name)) {
                throw fault(Cql2Fault.UNKNOWN_MEMBER, Message.excerpt(name));
            }
        }
    }

    Cql2Exception fault(Cql2Fault fault, Object... values) {
        return new Cql2Exception(fault, place(), values);
    }

    Cql2Exception unexpected(Message expected) {
        return fault(Cql2Fault.UNEXPECTED, found(), expected);
    }

    private Message found() {
        return switch (node.getNodeType()) {
            case OBJECT -> new Message("un oggetto", "an object");
            case ARRAY -> new Message("un elenco", "an array");
            case MISSING -> new Message("niente", "nothing");
            case NULL, BOOLEAN, NUMBER, STRING, BINARY, POJO -> {
                String shown = Message.excerpt(node.toString());
                yield new Message(shown, shown);
            }
        };
    }
}
