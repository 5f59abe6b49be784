package it.fuorigenova.layer;

import org.jspecify.annotations.Nullable;

/** Writes values as JSON. */
final class JsonValues {

    private final Output out;
    private final View view;
    private final Geometries geometries;

    JsonValues(Output out, View view) {
        this.out = out;
        this.view = view;
        this.geometries =
                new Geometries(out, view.crs().northFirst(), view.crs().decimals());
    }

    /** Writes a geometry object, or null. */
    void geometry(byte @Nullable [] wkb) {
        if (wkb == null) {
            out.text("null");
        } else {
            geometries.geoJson(wkb);
        }
    }

    /** Writes the value of a property; writes nothing and returns false where there is none. */
    boolean value(Item item, int property) {
        return switch (view.properties().get(property).type()) {
            case TEXT -> string(item.bytes(property));
            case ID, DATE, INSTANT -> string(item.text(property));
            case INTEGER -> integer(item.integer(property));
            case NUMBER -> number(item.number(property));
            case BOOLEAN -> raw(item.flag(property));
            case TEXT_LIST, JSON, RECORD -> json(item.bytes(property));
            case GEOMETRY -> shape(item.bytes(property));
        };
    }

    private boolean string(byte @Nullable [] utf8) {
        if (utf8 != null) {
            out.string(utf8);
        }
        return utf8 != null;
    }

    private boolean string(@Nullable String text) {
        if (text != null) {
            out.string(text);
        }
        return text != null;
    }

    private boolean integer(@Nullable Long value) {
        if (value != null) {
            out.number(value.longValue());
        }
        return value != null;
    }

    private boolean number(@Nullable Double value) {
        if (value != null) {
            out.number(value.doubleValue());
        }
        return value != null;
    }

    private boolean raw(@Nullable Boolean value) {
        if (value != null) {
            out.text(value.toString());
        }
        return value != null;
    }

    private boolean json(byte @Nullable [] text) {
        if (text != null) {
            out.bytes(text);
        }
        return text != null;
    }

    private boolean shape(byte @Nullable [] wkb) {
        if (wkb != null) {
            geometries.geoJson(wkb);
        }
        return wkb != null;
    }
}
