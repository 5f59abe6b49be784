/**
 * The Common Query Language CQL2 (OGC 21-065r2) as a language: text and JSON become one tree of {@link
 * it.fuorigenova.cql2.Expression}s, and the tree is printed as either. What a filter is asked of, which properties there
 * are and what they mean in SQL, is not known here. Every fault says where it is: a column of the text, or a pointer
 * into the JSON.
 */
@NullMarked
package it.fuorigenova.cql2;

import org.jspecify.annotations.NullMarked;
