package it.fuorigenova.layer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes items as comma-separated values (RFC 4180) with a header. A point is two columns, {@code lon} and {@code lat}
 * or {@code x} and {@code y}; any other geometry is one column of well-known text.
 */
final class CsvItems implements ItemWriter {

    private final Output out;
    private final Layer layer;
    private final View view;
    private final Geometries geometries;

    /** A writer of what a view shows of a layer. */
    CsvItems(Output out, Layer layer, View view) {
        this.out = out;
        this.layer = layer;
        this.view = view;
        // Columns have names: the easting always stands in its own.
        this.geometries = new Geometries(out, false, view.crs().decimals());
    }

    @Override
    public void begin() {
        out.text(layer.identifier().name());
        for (Property property : view.properties()) {
            out.ascii(',').text(property.name());
        }
        if (view.geometry()) {
            out.text(
                    layer.geometryKind() != GeometryKind.POINT
                            ? ",geometry"
                            : view.crs().inDegrees() ? ",lon,lat" : ",x,y");
        }
        out.text("\r\n");
    }

    @Override
    public void item(Item item) {
        out.text(item.id());
        List<Property> properties = view.properties();
        for (int i = 0; i < properties.size(); i++) {
            out.ascii(',');
            value(item, i, properties.get(i).type());
        }
        if (view.geometry()) {
            out.ascii(',');
            geometry(item.geometry());
        }
        out.text("\r\n");
    }

    @Override
    public void end(Summary summary) {}

    private void geometry(byte @Nullable [] wkb) {
        if (layer.geometryKind() == GeometryKind.POINT) {
            if (wkb == null) {
                out.ascii(',');
            } else {
                geometries.columns(wkb);
            }
        } else if (wkb != null) {
            out.ascii('"');
            geometries.wkt(wkb);
            out.ascii('"');
        }
    }

    private void value(Item item, int property, PropertyType type) {
        switch (type) {
            case TEXT, TEXT_LIST, JSON, RECORD -> quoted(item.bytes(property));
            case ID, DATE, INSTANT -> text(item.text(property));
            case INTEGER -> text(item.integer(property));
            case NUMBER -> {
                Double number = item.number(property);
                if (number != null) {
                    out.number(number.doubleValue());
                }
            }
            case BOOLEAN -> text(item.flag(property));
            case GEOMETRY -> {
                byte[] wkb = item.bytes(property);
                if (wkb != null) {
                    out.ascii('"');
                    geometries.wkt(wkb);
                    out.ascii('"');
                }
            }
        }
    }

    private void text(@Nullable Object value) {
        if (value != null) {
            out.text(value.toString());
        }
    }

    /** Quoted only where it must be. */
    private void quoted(byte @Nullable [] utf8) {
        if (utf8 == null) {
            return;
        }
        String text = new String(utf8, StandardCharsets.UTF_8);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        if (plain && !text.isEmpty()) {
            out.bytes(utf8);
        } else {
            out.ascii('"').text(text.replace("\"", "\"\"")).ascii('"');
        }
    }
}
