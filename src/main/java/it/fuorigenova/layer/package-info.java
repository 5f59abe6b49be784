/**
 * What a map layer is, and how its features are written: straight into the bytes of an answer, without an object for
 * each of them.
 */
@NullMarked
package it.fuorigenova.layer;

import org.jspecify.annotations.NullMarked;
