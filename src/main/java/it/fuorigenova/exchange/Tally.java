package it.fuorigenova.exchange;

/**
 * What became of the rows that were not refused.
 *
 * @param taken stored anew or changed
 * @param unchanged already known just so
 */
public record Tally(long taken, long unchanged) {}
