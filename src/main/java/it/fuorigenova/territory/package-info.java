/**
 * Places in time: municipalities, zones, unions, metropolitan cities, provinces, regions and the country, with their
 * dated codes, names, memberships and boundaries.
 *
 * <p>What a source said about a territory on a day is an <em>attestation</em>. Everything dated is derived from the
 * attestations by {@code derive-history.sql}, so that the order in which files arrive does not matter. Tables:
 * {@code territory, attestation, stated_membership, boundary, lineage, source}; derived: {@code territory_life,
 * territory_code, territory_name, membership} and the computed rows of {@code boundary}.
 */
@NullMarked
package it.fuorigenova.territory;

import org.jspecify.annotations.NullMarked;
