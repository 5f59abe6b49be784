/**
 * The plane: boxes, positions and shapes in WGS 84 longitude and latitude, as arithmetic without I/O.
 */
@NullMarked
package it.fuorigenova.geo;

import org.jspecify.annotations.NullMarked;
