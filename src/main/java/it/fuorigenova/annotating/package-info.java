/**
 * How organisations annotate values by the API: each in its own name, about the territories in which its role is good;
 * who keeps the data answers. What is said is stored and read by {@link it.fuorigenova.indicator.Annotations}. Follow
 * {@link it.fuorigenova.annotating.Annotate}.
 */
@NullMarked
package it.fuorigenova.annotating;

import org.jspecify.annotations.NullMarked;
