/**
 * Where a value stands among others and how it moves: ranks, percentiles, z, quartiles and trends, and the records in
 * which they are told. It knows numbers and not whose they are; who is compared with whom is decided in
 * {@code diagnosis}. It has no tables.
 */
@NullMarked
package it.fuorigenova.standing;

import org.jspecify.annotations.NullMarked;
