package it.fuorigenova.layer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a filter may speak of.
 *
 * @param queryables the properties
 * @param municipality how items are tied to municipalities; empty where they are not
 * @param functions what may be called
 * @param asOf the day as of which items are read
 */
public record FilterSubject(
        Queryables queryables, Optional<Layer.Belonging> municipality, FilterFunctions functions, LocalDate asOf) {}
