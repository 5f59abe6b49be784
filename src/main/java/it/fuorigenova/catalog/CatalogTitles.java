package it.fuorigenova.catalog;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of the catalogue are called. */
@Singleton
final class CatalogTitles implements MemberTitles {}
