package it.fuorigenova.layer;

import it.fuorigenova.http.Link;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes GeoJSON (RFC 7946): a collection of features, a sequence of them (RFC 8142), or one alone.
 */
final class GeoJsonItems implements ItemWriter {

    private final Output out;
    private final JsonValues values;
    private final List<byte[]> names;
    private final Shape shape;
    private final Face.Absent absent;
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

    /** A writer of what a view shows. */
    GeoJsonItems(Output out, View view, Shape shape, Face.Absent absent) {
        this.out = out;
        this.absent = absent;
        this.values = new JsonValues(out, view);
        this.shape = shape;
        this.names = view.properties().stream()
                .map(property -> ('"' + property.name() + "\":").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void begin() {
        if (shape == Shape.COLLECTION) {
            out.text("{\"type\":\"FeatureCollection\",\"features\":[");
        }
    }

    @Override
    public void item(Item item) {
        switch (shape) {
            case COLLECTION -> out.text(first ? "\n" : ",\n");
            case SEQUENCE -> out.ascii('\u001e');
            case SINGLE -> {}
        }
        first = false;
        out.text("{\"type\":\"Feature\",\"id\":").string(item.id()).text(",\"geometry\":");
        values.geometry(item.geometry());
        out.text(",\"properties\":{");
        properties(item);
        switch (shape) {
            case COLLECTION -> out.text("}}");
            case SEQUENCE -> out.text("}}\n");
            case SINGLE -> out.ascii('}');
        }
    }

    private void properties(Item item) {
        int written = 0;
        for (int i = 0; i < names.size(); i++) {
            int before = out.size();
            if (written > 0) {
                out.ascii(',');
            }
            out.bytes(names.get(i));
            if (values.value(item, i)) {
                written++;
            } else if (absent == Face.Absent.NULL) {
                out.text("null");
                written++;
            } else {
                out.backTo(before);
            }
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
                links(summary.links());
                out.text("\n}\n");
            }
            case SEQUENCE -> {}
            case SINGLE -> {
                links(summary.links());
                out.text("}\n");
            }
        }
    }

    private void links(List<Link> links) {
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
