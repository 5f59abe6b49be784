package it.fuorigenova.indicator;

/**
 * Why a row of a catalogue is not taken.
 *
 * @param field the column
 * @param value what stands in it
 * @param reason the same sentence for every row with this fault
 * @param suggestion what to do
 */
public record CatalogueFault(String field, String value, String reason, String suggestion) {}
