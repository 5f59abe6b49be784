/**
 * What is measured of a territory: the catalogue of indicators, of which one is built in and others are imported, and
 * the observations, one value for an indicator, a territory and a period. They are read through the view
 * {@code published_observation}, one by one or all together as the panel. What a release supersedes is kept, so that
 * what was known before can be asked for. Tables: {@code indicator}, {@code observation},
 * {@code superseded_observation}, {@code release}.
 */
@NullMarked
package it.fuorigenova.indicator;

import org.jspecify.annotations.NullMarked;
