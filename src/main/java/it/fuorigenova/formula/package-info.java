/**
 * How an indicator is computed from others: a small language, {@code ratio(population, latest(area_km2, 5y))}, read into
 * a typed tree, checked for units that make sense, and written as SQL with bind parameters. It knows no catalogue: what
 * a code stands for is told by whoever asks.
 */
@NullMarked
package it.fuorigenova.formula;

import org.jspecify.annotations.NullMarked;
