/**
 * The front door: puts the other packages together and starts them.
 */
@NullMarked
package it.fuorigenova.start;

import org.jspecify.annotations.NullMarked;
