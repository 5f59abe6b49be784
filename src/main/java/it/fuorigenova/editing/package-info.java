/**
 * How opportunities are written by those who may: sheets come in as GeoJSON features, are read with all their faults
 * at once, checked against who sends them and what he has seen, and stored in his name. Follow {@link
 * it.fuorigenova.editing.EditOpportunity}; {@code SheetReader} makes records of JSON, {@code SheetWriter} JSON of
 * records, {@code Life} knows which state follows which, and {@code MoveOpportunity} moves a record so; all ends in
 * {@code StoreSheet}. What a record said before is kept by triggers and told by {@code ReadHistory}. Tables: {@code
 * repeatable_request}, {@code opportunity_approval}.
 */
@NullMarked
package it.fuorigenova.editing;

import org.jspecify.annotations.NullMarked;
