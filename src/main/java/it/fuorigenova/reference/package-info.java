/**
 * Places that nearness is measured to: railway stations, ports, airports, motorway junctions and freight terminals,
 * each with its source. A feature of its own, because a station is no opportunity and serves others than these. Table:
 * {@code reference_point}.
 */
@NullMarked
package it.fuorigenova.reference;

import org.jspecify.annotations.NullMarked;
