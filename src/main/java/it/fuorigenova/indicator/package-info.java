/**
 * What is measured of a territory: the catalogue of indicators, which is a CSV file and is stored at every start, and
 * the observations, one value for an indicator, a territory and a period. They are read through the view
 * {@code published_observation}, one by one or all together as the panel. Tables: {@code indicator},
 * {@code observation}.
 */
@NullMarked
package it.fuorigenova.indicator;

import org.jspecify.annotations.NullMarked;
