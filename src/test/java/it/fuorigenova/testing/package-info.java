/** The vocabulary of the tests: what they need, said once. */
@NullMarked
package it.fuorigenova.testing;

import org.jspecify.annotations.NullMarked;
