/** Tests of the codebase itself: its packages, its SQL, its contract, its words. */
@NullMarked
package it.fuorigenova.house;

import org.jspecify.annotations.NullMarked;
