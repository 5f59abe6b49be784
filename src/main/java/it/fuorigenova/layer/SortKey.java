package it.fuorigenova.layer;

/**
 * One of the properties that items are ordered by. Items without a value come last either way.
 *
 * @param descending from the greatest to the least
 */
public record SortKey(Property property, boolean descending) {}
