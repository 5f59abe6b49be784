/** Tests of what every resource shares, over real HTTP. */
@NullMarked
package it.fuorigenova.http;

import org.jspecify.annotations.NullMarked;
