/**
 * OGC API Common, Features and their companions over any {@link it.fuorigenova.layer.Layer}. It knows no feature of
 * ours, and none knows it: a layer published as a bean is a collection here.
 */
@NullMarked
package it.fuorigenova.ogc;

import org.jspecify.annotations.NullMarked;
