/**
 * Draws charts as SVG: the profile of a place, a series, a distribution. It knows numbers and words and nothing of where
 * they come from; what it is not given it cannot draw. A chart says in a title and a description what it shows, carries
 * its values in {@code data-*} attributes, and tells nothing by colour alone.
 */
@NullMarked
package it.fuorigenova.chart;

import org.jspecify.annotations.NullMarked;
