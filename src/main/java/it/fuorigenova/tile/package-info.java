/**
 * Tiles of layers, kept as they are sent until a committed write touches them, on every instance (decision 18). The
 * database tells on the channel {@code tiles} which cells a transaction has touched.
 */
@NullMarked
package it.fuorigenova.tile;

import org.jspecify.annotations.NullMarked;
