package it.fuorigenova.layer;

import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a filter may speak of.
 *
 * @param queryables the properties
 * @param municipality how items are tied to municipalities; empty where they are not
 * @param surroundings what else a filter is understood by
 * @param asOf the day as of which items are read
 */
record FilterSubject(
        Queryables queryables, Optional<Layer.Belonging> municipality, Surroundings surroundings, LocalDate asOf) {

    /**
     * What is the same for every layer.
     *
     * @param functions what may be called
     * @param ids reads the identifiers that a statement yields
     */
    record Surroundings(FilterFunctions functions, Ids ids) {}

    /** Reads the identifiers that a statement yields. */
    @FunctionalInterface
    interface Ids {
        List<String> of(SqlPart statement);
    }
}
