package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads filters over a layer from a request, and tells faults with their place in the caller's language. */
final class Filters {

    /** The languages of filters. */
    enum FilterLanguage {
        CQL2_TEXT,
        CQL2_JSON
    }

    private Filters() {}

    /** A reader of filters whose geometries are in a reference system. */
    static ValueReader<SqlPart> reader(
            Layer layer, FilterSubject.Surroundings surroundings, LocalDate asOf, FilterLanguage language, Crs crs) {
        List<Property> named = new ArrayList<>(layer.properties());
        named.add(layer.identifier());
        named.add(layer.geometry());
        return text -> {
            try {
                Cql2Filter filter = switch (language) {
                    case CQL2_TEXT -> Cql2Filter.ofText(text);
                    case CQL2_JSON -> Cql2Filter.ofJson(text);
                };
                return FilterCompiler.compile(
                        filter, new FilterSubject(Queryables.of(named), layer.municipality(), surroundings, asOf), crs);
            } catch (Cql2Exception e) {
                throw new InvalidValueException(FilterProblem.wording(e));
            }
        };
    }
}
