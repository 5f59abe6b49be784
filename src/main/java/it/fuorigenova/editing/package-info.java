/**
 * How opportunities are written by those who may: sheets that come in are checked against who sends them and what he has
 * seen, and stored in his name. Follow {@link it.fuorigenova.editing.EditOpportunity}; {@code sheet} makes records of what
 * is sent, {@code life} knows who may write what, and all ends in {@code StoreSheet}. What a record said before is kept by
 * triggers and told by {@code ReadHistory}. Table: {@code repeatable_request}.
 */
@NullMarked
package it.fuorigenova.editing;

import org.jspecify.annotations.NullMarked;
