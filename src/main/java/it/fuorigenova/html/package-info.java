/**
 * How any answer looks to people: one page for all, made of the JSON that programs get. It knows no feature; what the
 * members of an answer are called, packages say in their {@code members.txt}, and layers by their properties.
 */
@NullMarked
package it.fuorigenova.html;

import org.jspecify.annotations.NullMarked;
