package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Place;
import it.fuorigenova.http.Wording;

/** Puts a fault of a filter into words: where, then what. */
public final class FilterProblem {

    private FilterProblem() {}

    /** The words for the {@code detail} of an error, in both languages. */
    public static Wording wording(Cql2Exception fault) {
        Wording where = switch (fault.place()) {
            case Place.Column(int column) -> new Wording("colonna " + column, "column " + column);
            case Place.Pointer(String pointer) when pointer.isEmpty() -> new Wording("all'inizio", "at the beginning");
            case Place.Pointer(String pointer) -> new Wording("in " + pointer, "at " + pointer);
        };
        return new Wording(
                where.it() + ": " + fault.message().italian(),
                where.en() + ": " + fault.message().english());
    }
}
