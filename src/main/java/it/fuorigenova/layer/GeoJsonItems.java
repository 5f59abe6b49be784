package it.fuorigenova.layer;

import it.fuorigenova.http.Link;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Writes GeoJSON (RFC 7946): a collection of features, a sequence of them (RFC 8142), or one alone.
 */
sealed class GeoJsonItems implements ItemWriter permits JsonFgItems {

    private static final int NEVER = -1;
    private static final byte[] FEATURE = utf8("{\"type\":\"Feature\",");
    private static final byte[] ID = utf8("\"id\":");
    private static final byte[] GEOMETRY = utf8("\"geometry\":");
    private static final byte[] PROPERTIES = utf8(",\"properties\":{");
    private static final byte[] BEFORE_FIRST = utf8("\n");
    private static final byte[] BETWEEN = utf8(",\n");

    private final Output out;
    private final View view;
    private final JsonValues values;
    private final List<byte[]> names;
    private final Shape shape;
    private boolean nullsToName;
    private boolean first = true;

    /** How features stand together. */
    enum Shape {
        /** One object that holds them all. */
        COLLECTION,
        /** One text after the other, each after a record separator. */
        SEQUENCE,
        /** A single one, with the links of the answer. */
        SINGLE
    }

    GeoJsonItems(Output out, View view, Face.Absent absent, Shape shape) {
        this.out = out;
        this.view = view;
        this.nullsToName = absent == Face.Absent.NAMED_ONCE;
        this.values = new JsonValues(out, view);
        this.shape = shape;
        this.names = view.properties().stream()
                .map(property -> utf8('"' + property.name() + "\":"))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void begin() {
        if (shape == Shape.COLLECTION) {
            out.text("{\"type\":\"FeatureCollection\",");
            ofDocument();
            out.text("\"features\":[");
        }
    }

    /** Members of the whole document, each with a comma after it. */
    void ofDocument() {}

    @Override
    public void item(Item item) {
        switch (shape) {
            case COLLECTION -> out.bytes(first ? BEFORE_FIRST : BETWEEN);
            case SEQUENCE -> out.ascii('\u001e');
            case SINGLE -> {}
        }
        first = false;
        out.bytes(FEATURE);
        if (shape == Shape.SINGLE) {
            ofDocument();
        }
        out.bytes(ID).string(item.id()).ascii(',');
        whereAndWhen(item);
        out.bytes(PROPERTIES);
        properties(item, 0);
        switch (shape) {
            case COLLECTION -> out.ascii('}').ascii('}');
            case SEQUENCE -> out.text("}}\n");
            case SINGLE -> out.ascii('}');
        }
    }

    /** The members of a feature that are neither its identifier nor its properties. */
    void whereAndWhen(Item item) {
        out.bytes(GEOMETRY);
        values.geometry(item.geometry());
    }

    /**
     * Writes the properties that have a value, and the others where they have to be named.
     *
     * @param before how many members the object has already
     */
    void properties(Item item, int before) {
        int empty = before == 0 ? out.size() : NEVER;
        byte[] rendered = item.rendered();
        if (rendered != null) {
            comma(empty);
            out.bytes(rendered);
            if (nullsToName) {
                nameNulls(rendered);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            int start = out.size();
            comma(empty);
            out.bytes(names.get(i));
            if (!values.value(item, i)) {
                nullOrNothing(start);
            }
        }
        nullsToName = false;
    }

    private void nameNulls(byte[] rendered) {
        Set<String> named = JsonMembers.names(rendered);
        for (String name : view.rendered().map(Rendering::names).orElse(List.of())) {
            if (!named.contains(name)) {
                out.ascii(',').string(name).text(":null");
            }
        }
    }

    /** Not where the object is still as empty as it was at this size of the output. */
    private void comma(int empty) {
        if (out.size() != empty) {
            out.ascii(',');
        }
    }

    private void nullOrNothing(int before) {
        if (nullsToName) {
            out.text("null");
        } else {
            out.backTo(before);
        }
    }

    @Override
    public void end(Summary summary) {
        switch (shape) {
            case COLLECTION -> {
                out.text("],");
                summary.matched()
                        .ifPresent(matched ->
                                out.text("\n\"numberMatched\":").number(matched).ascii(','));
                out.text("\n\"numberReturned\":").number(summary.returned());
                out.text(",\n\"timeStamp\":").string(summary.at().toString());
                links(out, summary.links());
                out.text("\n}\n");
            }
            case SEQUENCE -> {}
            case SINGLE -> {
                links(out, summary.links());
                out.text("}\n");
            }
        }
    }

    /** Writes links as the last member of an object. */
    static void links(Output out, List<Link> links) {
        out.text(",\n\"links\":[");
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            out.text(i == 0 ? "\n" : ",\n");
            out.text("{\"href\":").string(link.href()).text(",\"rel\":").string(link.rel());
            String type = link.type();
            if (type != null) {
                out.text(",\"type\":").string(type);
            }
            String title = link.title();
            if (title != null) {
                out.text(",\"title\":").string(title);
            }
            out.ascii('}');
        }
        out.ascii(']');
    }
}
