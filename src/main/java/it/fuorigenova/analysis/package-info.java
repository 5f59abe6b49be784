/**
 * What analysts take away: the values of an indicator as a table, many indicators side by side, and indices that the
 * caller composes of them. All of it is computed from the panel; it has no tables of its own.
 */
@NullMarked
package it.fuorigenova.analysis;

import org.jspecify.annotations.NullMarked;
