/**
 * How a record looks to those who work on it: a GeoJSON feature with all that is known of it. What is sent is read with
 * all its faults at once and becomes a record ({@link it.fuorigenova.sheet.SentSheet}, {@code SheetReader}); {@link
 * it.fuorigenova.sheet.SheetWriter} makes sheets of records. Nothing is stored here, and nobody is asked who he is.
 */
@NullMarked
package it.fuorigenova.sheet;

import org.jspecify.annotations.NullMarked;
