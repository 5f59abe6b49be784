package it.fuorigenova.layer;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The names of the parameters that decide about the items of a layer. Every request looks a few names up, and only one
 * that errs needs them all: they are put together for that one.
 */
final class ParameterNames extends AbstractSet<String> {

    private final Face face;
    private final Layer layer;
    private final List<String> own;

    /** Those of a face and a layer, and others of whoever asks. */
    ParameterNames(Face face, Layer layer, String... own) {
        this.face = face;
        this.layer = layer;
        this.own = List.of(own);
    }

    @Override
    public boolean contains(Object name) {
        return face.ofEveryLayer().contains(name) || own.contains(name) || all().contains(name);
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    @Override
    public int size() {
        return all().size();
    }

    private Set<String> all() {
        Set<String> known = new HashSet<>(own);
        known.addAll(face.ofEveryLayer());
        if (face == Face.DOMAIN && layer.roles().inTime()) {
            known.add(Face.AS_OF);
        }
        if (layer.tileContent().clusters() != null) {
            known.add(Face.CELL);
        }
        layer.queryables().stream().map(Property::name).forEach(known::add);
        return known;
    }
}
