/**
 * The data that are served, as catalogues of data describe them: after DCAT-AP_IT, so that {@code dati.gov.it} and whoever
 * else harvests finds them. It describes each layer and each indicator by what they know of themselves; a new one is in
 * the catalogue by itself.
 */
@NullMarked
package it.fuorigenova.catalog;

import org.jspecify.annotations.NullMarked;
