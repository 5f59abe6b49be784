package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.cql2.Place;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads filters over a layer from a request, and tells faults with their place in the caller's language. */
final class Filters {

    private static final Wording AT_COLUMN = new Wording("colonna %s: %s", "column %s: %s");
    private static final Wording AT_POINTER = new Wording("in `%s`: %s", "at `%s`: %s");

    /** The languages of filters. */
    enum FilterLanguage {
        CQL2_TEXT,
        CQL2_JSON
    }

    private Filters() {}

    /** A reader of filters whose geometries are in a reference system. */
    static ValueReader<SqlPart> reader(Layer layer, FilterLanguage language, Crs crs) {
        List<Property> named = new ArrayList<>(layer.properties());
        named.add(layer.identifier());
        named.add(layer.geometry());
        return text -> {
            try {
                Cql2Filter filter = switch (language) {
                    case CQL2_TEXT -> Cql2Filter.ofText(text);
                    case CQL2_JSON -> Cql2Filter.ofJson(text);
                };
                return FilterCompiler.compile(filter, Queryables.of(named), crs);
            } catch (Cql2Exception e) {
                throw new InvalidValueException(wording(e));
            }
        };
    }

    private static Wording wording(Cql2Exception e) {
        return switch (e.place()) {
            case Place.Column at -> joined(AT_COLUMN, at.column(), e);
            case Place.Pointer at -> joined(AT_POINTER, at.pointer(), e);
        };
    }

    /** Not by {@code with}, which would put the same words into both languages. */
    private static Wording joined(Wording where, Object place, Cql2Exception e) {
        return new Wording(
                String.format(Locale.ROOT, where.it(), place, e.message().italian()),
                String.format(Locale.ROOT, where.en(), place, e.message().english()));
    }
}
