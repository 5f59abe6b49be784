/**
 * Where one can invest in a territory: opportunities with the full sheet of their record, registered one by one or by
 * the thousand, and read as GeoJSON. Read {@code NewOpportunity} first: its components are the groups of the sheet, and
 * so are those of the entity; {@code StoredColumns} says the same once more for {@code COPY}. {@code Appraisal} decides
 * how complete and how fresh a record is, {@code ComputedPlaces} writes where it lies and what it is near to. Table:
 * {@code opportunity}.
 */
@NullMarked
package it.fuorigenova.opportunity;

import org.jspecify.annotations.NullMarked;
