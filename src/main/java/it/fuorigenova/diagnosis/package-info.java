/**
 * What the indicators say about a territory: each value with its period, unit and source, and where it stands among
 * the municipalities of the same metropolitan city or province. Has no tables of its own.
 */
@NullMarked
package it.fuorigenova.diagnosis;

import org.jspecify.annotations.NullMarked;
