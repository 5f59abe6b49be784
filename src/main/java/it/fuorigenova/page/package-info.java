/**
 * The page for people, and its embeddable face. It is built from {@code src/main/web} and asks the public API like any
 * other client; here stands only the document that it begins with.
 */
@NullMarked
package it.fuorigenova.page;

import org.jspecify.annotations.NullMarked;
