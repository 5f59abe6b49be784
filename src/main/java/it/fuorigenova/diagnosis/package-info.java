/**
 * What the indicators say about a territory: each value with its period, unit and source, how it moves, where it stands among
 * several benchmarks, whom the territory is like, and what stands out. All of it is computed from the panel; it has no
 * tables of its own.
 */
@NullMarked
package it.fuorigenova.diagnosis;

import org.jspecify.annotations.NullMarked;
