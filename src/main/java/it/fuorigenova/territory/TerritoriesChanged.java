package it.fuorigenova.territory;

/**
 * Tells, inside the transaction that did it, that histories or boundaries were derived anew: whoever keeps something
 * computed from them computes it again.
 */
public record TerritoriesChanged() {}
