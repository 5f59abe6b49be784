/**
 * Where one can invest in a territory: opportunities with their place, use, measures and offer, registered one by one
 * or by the thousand, and read as GeoJSON. Table: {@code opportunity}.
 */
@NullMarked
package it.fuorigenova.opportunity;

import org.jspecify.annotations.NullMarked;
